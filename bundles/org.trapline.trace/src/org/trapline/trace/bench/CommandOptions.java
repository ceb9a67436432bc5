// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The options and operands of a command line as getopt takes them apart.
public final class CommandOptions {
	private final Map<String, String> values = new HashMap<>();
	private final List<String> operands = new ArrayList<>();

	private CommandOptions() {
	}

	/// Takes options apart: {@code -T -p}, {@code -Tp}, {@code -g 2}, {@code -g2}, {@code --groups 2},
	/// {@code --groups=2}.
	///
	/// @param words behind the program's name; operands may stand among the options
	/// @param valued letters of the options that take a value
	/// @param longNames the letter for each long name, for instance {@code g} for {@code groups}
	public static CommandOptions of(List<String> words, String valued, Map<String, String> longNames) {
		CommandOptions options = new CommandOptions();
		for (int i = 0; i < words.size(); i++) {
			String word = words.get(i);
			String next = i + 1 < words.size() && !words.get(i + 1).startsWith("-") ? words.get(i + 1) : "";
			boolean nextTaken = false;
			if (word.startsWith("--")) {
				int equals = word.indexOf('=');
				String name = word.substring(2, equals < 0 ? word.length() : equals);
				String letter = longNames.getOrDefault(name, name);
				nextTaken = equals < 0 && valued.contains(letter);
				options.values.put(letter, equals >= 0 ? word.substring(equals + 1) : nextTaken ? next : "");
			} else if (word.startsWith("-"))
				nextTaken = options.takeCluster(word.substring(1), next, valued);
			else if (!word.isEmpty())
				options.operands.add(word);
			if (nextTaken && !next.isEmpty())
				i++;
		}
		return options;
	}

	/// Whether an option is there.
	public boolean has(String letter) {
		return values.containsKey(letter);
	}

	/// The value of an option; empty if it has none, or is not there.
	public String value(String letter) {
		return values.getOrDefault(letter, "");
	}

	/// The words that are neither options nor their values.
	public List<String> operands() {
		return List.copyOf(operands);
	}

	/// @return whether the last of the letters takes the next word as its value
	private boolean takeCluster(String letters, String next, String valued) {
		for (int i = 0; i < letters.length(); i++) {
			String letter = letters.substring(i, i + 1);
			boolean takesValue = valued.contains(letter);
			String rest = letters.substring(i + 1);
			values.put(letter, !takesValue ? "" : rest.isEmpty() ? next : rest);
			if (takesValue)
				return rest.isEmpty();
		}
		return false;
	}
}
