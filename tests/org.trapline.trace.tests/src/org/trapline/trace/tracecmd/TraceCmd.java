// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.trace.SharedRecordings;

/// The oracle: what {@code trace-cmd report} prints.
final class TraceCmd {
	private static final Pattern LINE = Pattern
			.compile("(?:\\S+: +)?\\s*(.+?)-(\\d+)\\s+\\[(\\d+)\\]\\s+(?:(\\d+)\\.(\\d+)|(\\d+)):\\s+(\\S+):\\s*(.*)");

	/// A time without a point.
	private static final Pattern BARE = Pattern.compile("\\]\\s+\\d+:\\s");
	private static final int MOST_REPORTS = 10;

	/// A line of the report.
	///
	/// @param micros the time, rounded to microseconds
	record Line(String thread, int pid, int cpu, long micros, String event, String fields) {
	}

	private TraceCmd() {
	}

	/// The event lines of a report in the shared recordings of trace-cmd.
	static List<Line> printed(String file) throws IOException {
		return lines(Files.readString(SharedRecordings.trace("trace-cmd/" + file)));
	}

	/// The event lines of a report's text.
	static List<Line> lines(String report) {
		List<Line> lines = new ArrayList<>();
		for (String text : report.split("\n")) {
			Matcher m = LINE.matcher(text);
			if (m.matches())
				lines.add(new Line(m.group(1).strip(), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)),
						m.group(4) == null ? Long.parseLong(m.group(6))
								: Long.parseLong(m.group(4)) * 1_000_000 + Long.parseLong(m.group(5)),
						m.group(7), m.group(8)));
		}
		return lines;
	}

	/// The event lines that {@code trace-cmd report} prints of files whose clock counts nanoseconds.
	///
	/// Now and then trace-cmd does not see the clock of a file that was made here and prints bare nanoseconds; asked
	/// again it does.
	static List<Line> reported(Path... files) throws IOException {
		String report = report(files);
		for (int again = 0; again < MOST_REPORTS && BARE.matcher(report).find(); again++)
			report = report(files);
		return lines(report);
	}

	/// What {@code trace-cmd report} prints of files.
	static String report(Path... files) throws IOException {
		List<String> command = new ArrayList<>(List.of("report"));
		for (Path file : files)
			command.addAll(List.of("-i", file.toString()));
		return run(command);
	}

	/// Converts a file.
	static void convert(Path from, Path to, int version, String compression) throws IOException {
		run(List.of("convert", "-i", from.toString(), "-o", to.toString(), "--file-version", Integer.toString(version),
				"--compression", compression));
	}

	private static String run(List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of("trace-cmd"));
		command.addAll(arguments);
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (process.waitFor() != 0)
				fail(String.join(" ", command) + " failed:\n" + output);
			return output;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException(e);
		} catch (IOException e) {
			throw new IOException("this test needs trace-cmd (Debian package trace-cmd): " + e.getMessage(), e);
		}
	}
}
