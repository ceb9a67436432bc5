// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What babeltrace2 prints of traces.
final class Babeltrace {
	private static final Pattern LINE = Pattern.compile("\\[(-?\\d+)\\.(\\d{9})\\] (.*)");
	private static final Pattern FIELD = Pattern
			.compile("([A-Za-z_0-9]+) = (?:\\( (?:\"[^\"]*\"|<unknown>)(?: \\.\\.\\.)? : container = (-?\\w+) \\)|(\"(?:[^\"\\\\]|\\\\.)*\"|-?\\w+))");

	/// A line.
	///
	/// @param time nanoseconds since the Unix epoch
	/// @param head the words before the first fields, among them the event's name
	/// @param fields the printed values by name, of all scopes
	record Line(long time, String head, Map<String, List<String>> fields) {
		/// The only value of a field.
		String field(String name) {
			return fields.getOrDefault(name, List.of("none")).getFirst();
		}

		/// Whether a field was printed with a value that is the one given.
		boolean has(String name, String value) {
			return fields.getOrDefault(name, List.of()).stream().anyMatch(printed -> same(printed, value));
		}

		private static boolean same(String printed, String value) {
			if (printed.equals(value))
				return true;
			if (printed.startsWith("\""))
				return printed.replace("\\", "").equals(value.replace("\\", ""));
			if (!printed.startsWith("0x") || value.startsWith("\""))
				return false;
			long hexadecimal = Long.parseUnsignedLong(printed.substring(2), 16);
			long number = Long.parseLong(value);
			return hexadecimal == number || hexadecimal == (number & 0xffff_ffffL);
		}
	}

	private Babeltrace() {
	}

	static List<Line> lines(Path trace) throws IOException, InterruptedException {
		return lines("--no-delta", trace);
	}

	/// @param option for babeltrace2
	static List<Line> lines(String option, Path... traces) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("babeltrace2", "--clock-seconds", "--no-delta", option));
		for (Path trace : traces)
			command.add(trace.toString());
		Process process;
		try {
			process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		} catch (IOException e) {
			throw new AssertionError("this test needs babeltrace2 (Debian package babeltrace2)", e);
		}
		String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.waitFor() != 0)
			throw new AssertionError("babeltrace2 refuses " + List.of(traces) + ":\n" + text);
		return text.lines().map(Babeltrace::line).toList();
	}

	private static Line line(String text) {
		Matcher line = LINE.matcher(text);
		if (!line.matches())
			throw new AssertionError("babeltrace2 printed " + text);
		String rest = line.group(3);
		int fieldsAt = rest.indexOf(": {");
		Map<String, List<String>> fields = new HashMap<>();
		Matcher field = FIELD.matcher(fieldsAt < 0 ? "" : rest.substring(fieldsAt));
		while (field.find())
			fields.computeIfAbsent(field.group(1), _ -> new ArrayList<>())
					.add(field.group(2) != null ? field.group(2) : field.group(3));
		return new Line(Long.parseLong(line.group(1)) * 1_000_000_000L + Long.parseLong(line.group(2)),
				fieldsAt < 0 ? rest : rest.substring(0, fieldsAt), fields);
	}
}
