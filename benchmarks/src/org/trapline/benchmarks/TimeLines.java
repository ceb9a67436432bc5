// SPDX-License-Identifier: EPL-2.0
package org.trapline.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// When the lines of a program's output come: for each line with the text that is asked for, its number, the seconds since the
/// start, the processor time of all the program's threads by then, the most memory that was resident in MiB, and the line. With
/// the last of them the program is ended.
///
/// {@code java TimeLines.java TEXT COUNT COMMAND...}
final class TimeLines {
	private static final int FIXED = 2;
	private static final int SECONDS = 10;
	private static final int KIB = 1024;

	private TimeLines() {
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		String text = arguments[0];
		int count = Integer.parseInt(arguments[1]);
		List<String> command = List.of(arguments).subList(FIXED, arguments.length);
		long start = System.nanoTime();
		Process process = new ProcessBuilder(command).redirectInput(new File("/dev/null")).redirectErrorStream(true)
				.start();
		List<String> said = new ArrayList<>();
		int seen = 0;
		try (BufferedReader lines = process.inputReader()) {
			for (String line = lines.readLine(); line != null && seen < count; line = lines.readLine()) {
				said.add(line);
				if (!line.contains(text))
					continue;
				long now = System.nanoTime();
				Duration used = process.info().totalCpuDuration().orElse(Duration.ZERO);
				System.out.printf(Locale.ROOT, "%d %.2f %.2f %d %s%n", ++seen, (now - start) / 1e9,
						used.toMillis() / 1e3, resident(process), line.strip());
			}
		} finally {
			process.destroy();
		}
		if (!process.waitFor(SECONDS, TimeUnit.SECONDS))
			process.destroyForcibly();
		if (seen == count)
			return;
		System.err.printf("%s: %d lines with %s, expected %d; it said:%n", command.getFirst(), seen, text, count);
		said.forEach(System.err::println);
		System.exit(1);
	}

	/// The most MiB that were resident; 0 if it has ended.
	private static long resident(Process process) throws IOException {
		Path status = Path.of("/proc", Long.toString(process.pid()), "status");
		if (!Files.exists(status))
			return 0;
		return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM:"))
				.mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB).findFirst().orElse(0);
	}
}
