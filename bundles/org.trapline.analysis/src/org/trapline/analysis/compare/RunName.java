// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.analysis.RunFacts;

/// What a run's label and folder say of which configuration it measures, and of which repeat it is.
///
/// @param facts the run
/// @param label what users call it
/// @param stem the label without ending and number of the repeat; empty if it is such a number alone
/// @param number of the repeat; -1 where there is none
/// @param said whether the label says that the number is one of a repeat, as in {@code run3} and {@code guest (2)}; a
///        bare one, as in {@code guest-4}, may be a number of vCPUs
/// @param folder in which the files lie, without the number of a repeat; empty where that is not known
record RunName(RunFacts facts, String label, String stem, int number, boolean said, String folder) {
	private static final int NONE = -1;
	private static final Pattern ENDING = Pattern
			.compile("\\.(?:txt|log|out|csv|tsv|json|dat|data|perf\\.data|xz|gz|zst)$", Pattern.CASE_INSENSITIVE);
	private static final Pattern SAID = Pattern.compile(
			"(.*?)(?:[ _.-]*\\((\\d{1,4})\\)"
					+ "|(?:^|[ _./-]+)(?:run|rep|repeat|repetition|iter|iteration|trial|round)[ _.-]*(\\d{1,4}))",
			Pattern.CASE_INSENSITIVE);
	private static final Pattern BARE = Pattern.compile("(.*?)(?:^|[ _#/-]+)(\\d{1,4})");

	static RunName of(RunFacts facts) {
		String label = facts.run().label();
		Stem own = stem(withoutEnding(label));
		Path folder = above(folder(facts.run().provenance().files()), label);
		Stem around = stem(last(folder));
		if (own.number < 0 && around.number >= 0 && around.text.isEmpty())
			return new RunName(facts, label, own.text.substring(own.text.lastIndexOf('/') + 1), around.number, around.said,
					parent(folder).toString());
		return new RunName(facts, label, own.text, own.number, own.said, folder.toString());
	}

	/// Equal for runs that may repeat one configuration.
	String configuration() {
		return folder + '\n' + stem.toLowerCase(Locale.ROOT);
	}

	/// The last part of the folder; empty where it is not known.
	String folderName() {
		return last(Path.of(folder));
	}

	private record Stem(String text, int number, boolean said) {
	}

	private static Stem stem(String name) {
		Matcher told = SAID.matcher(name);
		if (told.matches())
			return new Stem(told.group(1).strip(), Integer.parseInt(told.group(told.group(2) == null ? 3 : 2)), true);
		Matcher bare = BARE.matcher(name);
		return bare.matches() ? new Stem(bare.group(1).strip(), Integer.parseInt(bare.group(2)), false)
				: new Stem(name, NONE, false);
	}

	/// A label without the ending of a file's name.
	static String withoutEnding(String label) {
		String name = label;
		for (Matcher m = ENDING.matcher(name); m.find() && m.start() > 0; m = ENDING.matcher(name))
			name = name.substring(0, m.start());
		return name;
	}

	/// The folder that all the files lie in.
	private static Path folder(List<Path> files) {
		if (files.isEmpty())
			return Path.of("");
		Path folder = parent(files.getFirst());
		for (Path file : files)
			while (!parent(file).startsWith(folder) && folder.getNameCount() > 1)
				folder = parent(folder);
		return folder;
	}

	/// What a folder lies in that a run is called after, which may be by its last names: {@code guest/1}.
	private static Path above(Path folder, String label) {
		if (!("/" + folder).endsWith('/' + label))
			return folder;
		Path above = folder;
		for (int part = label.split("/", -1).length; part > 0; part--)
			above = parent(above);
		return above;
	}

	private static Path parent(Path path) {
		Path parent = path.getParent();
		return parent == null ? Path.of("") : parent;
	}

	private static String last(Path path) {
		Path name = path.getFileName();
		return name == null ? "" : name.toString();
	}
}
