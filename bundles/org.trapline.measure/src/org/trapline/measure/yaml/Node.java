// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A part of a YAML text.
sealed interface Node {
	/// What means the same within a list as alone.
	Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.+/~-]([A-Za-z0-9_.+/ ~-]*[A-Za-z0-9_.+/~-])?");

	/// The line it begins in, from 1.
	int line();

	/// What it is, as messages say it.
	String words();

	/// The same as YAML on one line.
	default String written() {
		return switch (this) {
		case Scalar(_, String text, boolean plain) -> plain && PLAIN.matcher(text).matches() ? text : quoted(text);
		case Items(_, List<Node> nodes) -> nodes.stream().map(Node::written).collect(Collectors.joining(", ", "[", "]"));
		case Entries(_, Map<String, Entry> entries) -> entries.entrySet().stream()
				.map(e -> quoted(e.getKey()) + ": " + e.getValue().value().written()).collect(Collectors.joining(", ", "{", "}"));
		};
	}

	/// A text in YAML's double quotation marks.
	private static String quoted(String text) {
		StringBuilder out = new StringBuilder("\"");
		text.codePoints().forEach(c -> {
			if (c == '"' || c == '\\')
				out.append('\\').appendCodePoint(c);
			else if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029)
				out.append(String.format("\\u%04X", c));
			else
				out.appendCodePoint(c);
		});
		return out.append('"').toString();
	}

	/// The same, as if all of it began in a line.
	default Node at(int line) {
		return switch (this) {
		case Scalar(_, String text, boolean plain) -> new Scalar(line, text, plain);
		case Items(_, List<Node> nodes) -> new Items(line, nodes.stream().map(node -> node.at(line)).toList());
		case Entries(_, Map<String, Entry> entries) -> {
			Map<String, Entry> moved = new LinkedHashMap<>();
			entries.forEach((key, entry) -> moved.put(key, new Entry(line, entry.value().at(line))));
			yield new Entries(line, moved);
		}
		};
	}

	/// @param plain whether it stands there without quotation marks
	record Scalar(int line, String text, boolean plain) implements Node {
		/// Whether it stands for no value in YAML's core schema.
		boolean none() {
			return plain && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
		}

		@Override
		public String words() {
			return none() ? "no value" : YamlProblem.quoted(text);
		}
	}

	record Items(int line, List<Node> nodes) implements Node {
		public Items {
			nodes = List.copyOf(nodes);
		}

		@Override
		public String words() {
			return nodes.size() == 1 ? "a list of one" : "a list of " + nodes.size();
		}
	}

	/// @param entries by key, in the file's order
	record Entries(int line, Map<String, Entry> entries) implements Node {
		public Entries {
			entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
		}

		@Override
		public String words() {
			return entries.size() == 1 ? "a map with one key" : "a map with " + entries.size() + " keys";
		}
	}

	/// @param line of the key
	record Entry(int line, Node value) {
	}
}
