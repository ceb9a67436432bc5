// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.run;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;
import org.trapline.trace.runs.Bookmark;
import org.trapline.trace.runs.RunFile;

/// What a user may say of a run besides what was measured: what it is called, under which conditions it was taken, and
/// what is marked in it.
///
/// @param label what the run is called
/// @param bookmarks in order of time
public record RunNotes(String label, Conditions conditions, List<Bookmark> bookmarks) {
	/// Who says a condition that the user typed and did not save yet.
	public static final String ENTERED = "entered here";

	public RunNotes {
		bookmarks = bookmarks.stream().sorted(Comparator.comparingLong(Bookmark::at).thenComparing(Bookmark::length))
				.toList();
	}

	/// With other bookmarks.
	public RunNotes marked(List<Bookmark> newBookmarks) {
		return new RunNotes(label, conditions, newBookmarks);
	}

	/// With another name; a blank one changes nothing.
	public RunNotes named(String newLabel) {
		return newLabel.isBlank() ? this : new RunNotes(newLabel.strip(), conditions, bookmarks);
	}

	/// With what the user says of a condition.
	///
	/// @param value blank for nothing
	/// @param read what the files say, which holds where the user says nothing or the same
	public RunNotes with(Condition condition, String value, Conditions read) {
		Map<Condition, Conditions.Told> known = new EnumMap<>(Condition.class);
		known.putAll(conditions.known());
		told(known, condition, value, read.known().get(condition));
		return new RunNotes(label, new Conditions(known, conditions.others()), bookmarks);
	}

	/// With what the user says of a condition that has no name of ours.
	///
	/// @param value blank for nothing
	/// @param read what the files say, which holds where the user says nothing or the same
	public RunNotes withOther(String name, String value, Conditions read) {
		Map<String, Conditions.Told> others = new LinkedHashMap<>(conditions.others());
		told(others, name, value, read.others().get(name));
		return new RunNotes(label, new Conditions(conditions.known(), others), bookmarks);
	}

	/// Whether the user said a condition and did not save it yet.
	public static boolean entered(Conditions.Told told) {
		return told.source().equals(ENTERED);
	}

	/// The run file that keeps what the user says, besides what it said before.
	///
	/// @param before the run file as it is
	/// @param otherwise what the run is called if nobody says so
	RunFile over(RunFile before, String otherwise) {
		Map<Condition, Conditions.Told> known = new EnumMap<>(Condition.class);
		conditions.known().forEach((condition, told) -> {
			if (entered(told) || before.conditions().known().containsKey(condition))
				known.put(condition, told);
		});
		Map<String, Conditions.Told> others = new LinkedHashMap<>();
		conditions.others().forEach((name, told) -> {
			if (entered(told) || before.conditions().others().containsKey(name))
				others.put(name, told);
		});
		return new RunFile(label.equals(otherwise) ? "" : label, new Conditions(known, others), before.files(),
				bookmarks, before.headComments());
	}

	private static boolean fromRunFile(Conditions.Told told) {
		return told.source().equals(RunFile.NAME) || told.source().endsWith(RunFile.SUFFIX);
	}

	private static <K> void told(Map<K, Conditions.Told> all, K key, String value,
			Conditions.@org.jspecify.annotations.Nullable Told read) {
		String said = value.strip();
		if (read != null && (said.equals(read.value()) || said.isEmpty() && !fromRunFile(read)))
			all.put(key, read);
		else if (said.isEmpty())
			all.remove(key);
		else
			all.put(key, new Conditions.Told(said, ENTERED));
	}
}
