// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.lmbench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.trace.bench.CommandOptions;
import org.trapline.trace.bench.LogLines;

/// A command that runs a program of lmbench, as far as a log tells it: {@code LMBENCH_SCHED=UNIQUE lat_ctx -s 16 2 4}.
///
/// @param program its name without a directory
/// @param environment variables set for this command alone
/// @param options with its operands
record LmbenchCommand(String program, Map<String, String> environment, CommandOptions options) {
	/// Whoever looks for a program in a line looks at so many words.
	private static final int WORDS = 64;
	private static final Pattern PROGRAM = Pattern.compile("(?:\\S*/)?((?:bw|lat)_[a-z0-9_]+|par_mem|par_ops|tlb|lmdd)");
	private static final Pattern ASSIGNMENT = Pattern.compile("([A-Z_]\\w*)=(.*)");
	/// What the shell takes of a line: redirections, and other commands.
	private static final Pattern SHELL = Pattern.compile("(?: \\d)?[<>|&;].*");
	/// Options of all programs that take a value.
	private static final String WITH_VALUE = "PWNsnmMLvpu";
	/// Programs that start others, which may stand before a program of lmbench.
	private static final Set<String> STARTERS = Set.of("sudo", "env", "time", "nice", "taskset", "numactl", "chrt",
			"nohup", "run", "running", "exec", "timeout", "cset");

	LmbenchCommand {
		environment = Map.copyOf(environment);
	}

	/// The last command that a log names, if it runs this program.
	static Optional<LmbenchCommand> last(LogLines lines, String program) {
		return parse(lines.command()).filter(c -> c.program.equals(program));
	}

	/// How results of a program are called: as by {@link #method()} if it is the last command's, else its name.
	static String method(LogLines lines, String program) {
		return last(lines, program).map(LmbenchCommand::method).orElse(program);
	}

	/// Reads a command, with the prompt taken off.
	///
	/// @return empty if the program that it runs is none of lmbench
	static Optional<LmbenchCommand> parse(String text) {
		String[] words = text.strip().split("\\s+", WORDS);
		Map<String, String> environment = new HashMap<>();
		boolean started = false;
		for (int i = 0; i < words.length; i++) {
			Matcher program = PROGRAM.matcher(withoutColon(words[i]));
			if (program.matches())
				return Optional.of(of(program.group(1), environment, List.of(words).subList(i + 1, words.length)));
			Matcher assignment = ASSIGNMENT.matcher(words[i]);
			if (assignment.matches())
				environment.put(assignment.group(1), assignment.group(2).replaceAll("[\"']", ""));
			else if (STARTERS.contains(words[i]))
				started = true;
			else if (!started)
				return Optional.empty();
		}
		return Optional.empty();
	}

	private static LmbenchCommand of(String program, Map<String, String> environment, List<String> words) {
		String own = SHELL.matcher(String.join(" ", words)).replaceFirst("");
		return new LmbenchCommand(program, environment, CommandOptions.of(
				Arrays.stream(own.split(" ")).map(LmbenchCommand::withoutColon).toList(), WITH_VALUE, Map.of()));
	}

	/// The words that are neither options nor their values.
	List<String> operands() {
		return options.operands();
	}

	/// How many copies of the program it runs at once.
	int copies() {
		String copies = options.value("P");
		return copies.matches("\\d{1,6}") ? Math.max(1, Integer.parseInt(copies)) : 1;
	}

	/// The program, with the options that make its results others' than without.
	String method() {
		StringBuilder method = new StringBuilder(program);
		if (copies() > 1)
			method.append(" -P ").append(copies());
		if (options.has("m"))
			method.append(" -m ").append(options.value("m"));
		return method.toString();
	}

	private static String withoutColon(String word) {
		return word.endsWith(":") ? word.substring(0, word.length() - 1) : word;
	}
}
