// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Which of the points: those with these values.
///
/// It is written as values with commas between, {@code guest, gic=v3}; the name of what is varied may be left out where only one
/// thing has that value.
///
/// @param labels of the values, by the name of what is varied
public record Selection(Map<String, String> labels) {
	/// Every point.
	public static final Selection ALL = new Selection(Map.of());

	public Selection {
		labels = Map.copyOf(labels);
	}

	/// Says why a selection cannot be.
	public static final class UnknownException extends Exception {
		private static final long serialVersionUID = 1;

		/// @param found what is written
		/// @param expected what could be
		UnknownException(String found, String expected) {
			super("found " + found + ", expected " + expected);
			this.found = found;
			this.expected = expected;
		}

		private final String found;
		private final String expected;

		/// What is written.
		public String found() {
			return found;
		}

		/// What could be.
		public String expected() {
			return expected;
		}
	}

	/// Reads a selection.
	///
	/// @throws UnknownException if nothing that is varied has such a value
	public static Selection parse(String text, List<Axis> axes) throws UnknownException {
		Map<String, String> labels = new LinkedHashMap<>();
		for (String word : text.split(",", -1)) {
			Map.Entry<String, String> one = value(word.strip(), axes);
			String had = labels.put(one.getKey(), one.getValue());
			if (had != null && !had.equals(one.getValue()))
				throw new UnknownException(one.getKey() + " as " + had + " and as " + one.getValue(), "one of them");
		}
		return new Selection(labels);
	}

	private static Map.Entry<String, String> value(String word, List<Axis> axes) throws UnknownException {
		int equals = word.indexOf('=');
		String name = equals < 0 ? "" : word.substring(0, equals).strip();
		String label = word.substring(equals + 1).strip();
		List<Axis> having = axes.stream().filter(axis -> (name.isEmpty() || axis.name().equals(name))
				&& axis.value(label).isPresent()).toList();
		if (having.size() == 1)
			return Map.entry(having.getFirst().name(), label);
		if (having.size() > 1)
			throw new UnknownException("\"" + word + '"', having.stream().map(axis -> axis.name() + '=' + label)
					.collect(Collectors.joining(" or ")));
		List<String> all = new ArrayList<>();
		for (Axis axis : axes)
			all.add(axis.name() + '=' + axis.values().stream().map(Axis.Value::label).collect(Collectors.joining("|")));
		throw new UnknownException("\"" + word + '"', all.isEmpty() ? "nothing: nothing is varied"
				: "one of: " + String.join(", ", all));
	}

	/// Whether a point is one of them.
	///
	/// @param values of the point, by the name of what is varied
	public boolean matches(Map<String, String> values) {
		return values.entrySet().containsAll(labels.entrySet());
	}

	@Override
	public String toString() {
		return labels.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(e -> e.getKey() + '=' + e.getValue())
				.collect(Collectors.joining(","));
	}
}
