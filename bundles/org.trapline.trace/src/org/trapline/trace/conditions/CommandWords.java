// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.conditions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words of a command line, as a shell splits them; variables stay as they are written.
///
/// @param before words before the program's name: {@code taskset -c 2-3}
/// @param program name without its folder
/// @param arguments words behind it
record CommandWords(List<String> before, String program, List<String> arguments) {
	private static final int MOST_CHARACTERS = 100_000;

	CommandWords {
		before = List.copyOf(before);
		arguments = List.copyOf(arguments);
	}

	/// Splits a line at the first word that names one of some programs.
	static Optional<CommandWords> find(String line, List<String> programs) {
		if (line.length() > MOST_CHARACTERS || programs.stream().noneMatch(line::contains))
			return Optional.empty();
		List<String> words = split(line);
		for (int i = 0; i < words.size(); i++) {
			String name = words.get(i).substring(words.get(i).lastIndexOf('/') + 1);
			if (programs.contains(name))
				return Optional.of(new CommandWords(words.subList(0, i), name, words.subList(i + 1, words.size())));
		}
		return Optional.empty();
	}

	/// The values of an option, under any of its names: the word behind it, or what stands behind an equals sign.
	List<String> values(String... names) {
		List<String> values = new ArrayList<>();
		for (int i = 0; i < arguments.size(); i++)
			for (String name : names)
				if (arguments.get(i).equals(name) && i + 1 < arguments.size())
					values.add(arguments.get(i + 1));
				else if (name.startsWith("--") && arguments.get(i).startsWith(name + '='))
					values.add(arguments.get(i).substring(name.length() + 1));
		return values;
	}

	/// The last value of an option, which counts; empty if it is not given.
	String value(String... names) {
		List<String> values = values(names);
		return values.isEmpty() ? "" : values.getLast();
	}

	boolean has(String option) {
		return arguments.contains(option);
	}

	/// The properties of a value such as {@code virt,gic-version=3}; what has no name is under the empty one.
	static Map<String, String> properties(String value) {
		Map<String, String> properties = new LinkedHashMap<>();
		for (String part : value.split(",(?![^\\[]*\\]\\s*(?:,|$))")) {
			int equals = part.indexOf('=');
			properties.putIfAbsent(equals < 0 ? "" : part.substring(0, equals), part.substring(equals + 1));
		}
		return properties;
	}

	private static List<String> split(String line) {
		List<String> words = new ArrayList<>();
		StringBuilder word = new StringBuilder();
		char quote = 0;
		for (char c : line.toCharArray())
			if (quote != 0 ? c == quote : c == '"' || c == '\'')
				quote = quote == 0 ? c : 0;
			else if (quote == 0 && Character.isWhitespace(c)) {
				if (!word.isEmpty())
					words.add(word.toString());
				word.setLength(0);
			} else
				word.append(c);
		if (!word.isEmpty())
			words.add(word.toString());
		return words;
	}
}
