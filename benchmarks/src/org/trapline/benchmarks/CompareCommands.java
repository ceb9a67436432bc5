// SPDX-License-Identifier: EPL-2.0
package org.trapline.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Runs two commands in turn and prints how long each took as a whole, its peak memory, and the ratio of the medians.
///
/// Run with `java CompareCommands.java ROUNDS COMMAND OTHER`; each command is a shell's. Their output goes nowhere. One
/// round before the first is not counted. Needs Linux's /proc.
final class CompareCommands {
	private static final int POLL_MILLIS = 5;

	/// @param seconds from start to end of the process
	/// @param residentKilobytes the most that the process had resident, as far as it was seen
	private record Measured(double seconds, long residentKilobytes) {
	}

	private CompareCommands() {
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		if (arguments.length != 3) {
			System.err.println("usage: java CompareCommands.java ROUNDS COMMAND OTHER");
			System.exit(2);
		}
		int rounds = Integer.parseInt(arguments[0]);
		List<String> commands = List.of(arguments[1], arguments[2]);
		List<List<Measured>> all = List.of(new ArrayList<>(), new ArrayList<>());
		for (int round = -1; round < rounds; round++)
			for (int c = 0; c < commands.size(); c++) {
				Measured measured = run(commands.get(c));
				if (round >= 0)
					all.get(c).add(measured);
			}
		System.out.printf(Locale.ROOT, "%10s %10s %10s %14s  command%n", "median s", "min s", "max s", "resident MiB");
		for (int c = 0; c < commands.size(); c++) {
			double[] seconds = seconds(all.get(c));
			long resident = all.get(c).stream().mapToLong(Measured::residentKilobytes).max().orElse(0);
			System.out.printf(Locale.ROOT, "%10.3f %10.3f %10.3f %14d  %s%n", median(seconds), seconds[0],
					seconds[seconds.length - 1], resident >> 10, commands.get(c));
		}
		System.out.printf(Locale.ROOT, "ratio of the medians: %.2f%n",
				median(seconds(all.get(1))) / median(seconds(all.get(0))));
	}

	private static Measured run(String command) throws IOException, InterruptedException {
		long start = System.nanoTime();
		Process process = new ProcessBuilder("/bin/sh", "-c", "exec " + command)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD)
				.redirectInput(Path.of("/dev/null").toFile()).start();
		Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
		long resident = 0;
		while (!process.waitFor(POLL_MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS))
			resident = Math.max(resident, peak(status));
		double seconds = (System.nanoTime() - start) / 1e9;
		if (process.exitValue() != 0)
			throw new IllegalStateException("status " + process.exitValue() + " of " + command);
		return new Measured(seconds, resident);
	}

	private static long peak(Path status) throws IOException {
		try {
			for (String line : Files.readAllLines(status))
				if (line.startsWith("VmHWM:"))
					return Long.parseLong(line.replaceAll("\\D", ""));
		} catch (NoSuchFileException _) {
			// it has just ended
		} catch (IOException e) {
			if (!String.valueOf(e.getMessage()).contains("No such process"))
				throw e;
		}
		return 0;
	}

	private static double[] seconds(List<Measured> measured) {
		double[] seconds = measured.stream().mapToDouble(Measured::seconds).toArray();
		Arrays.sort(seconds);
		return seconds;
	}

	private static double median(double[] sorted) {
		int middle = sorted.length / 2;
		return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}
}
