// SPDX-License-Identifier: EPL-2.0
package org.trapline.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Runs guest programs under QEMU and in our ways in turn, and prints millions of instructions for each second of processor time.
///
/// {@code CompareEngines ROUNDS OURS PROGRAM FEW MANY [PROGRAM FEW MANY]...}, where OURS is the command that RunGuest's arguments follow.
/// What it takes from a few iterations to many is the steady state; many as a whole include the start and the warm-up. Processor
/// time is that of all threads of a process, compilers and collectors included. Medians of the rounds.
final class CompareEngines {
	private static final String QEMU = "qemu";
	private static final List<String> OURS = List.of("translated", "counted", "interpreted");
	/// The interpreter takes so many times fewer iterations.
	private static final long SLOWER = 10;

	private CompareEngines() {
	}

	/// What one way took for one program.
	///
	/// @param few seconds of each round for few iterations
	/// @param fewInstructions instructions of a few iterations
	private record Times(List<Double> few, List<Double> many, long fewInstructions, long manyInstructions) {
		double steady() {
			List<Double> differences = new ArrayList<>();
			for (int i = 0; i < few.size(); i++)
				differences.add(many.get(i) - few.get(i));
			return (manyInstructions - fewInstructions) / median(differences) / 1e6;
		}

		double whole() {
			return manyInstructions / median(many) / 1e6;
		}
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		int rounds = Integer.parseInt(arguments[0]);
		System.out.printf(Locale.ROOT, "%-10s %-12s %10s %7s %10s %7s   millions of instructions per second of processor time%n",
				"program", "way", "steady", "ratio", "whole", "ratio");
		for (int i = 2; i + 2 < arguments.length; i += 3)
			compare(rounds, arguments[1], arguments[i], Long.parseLong(arguments[i + 1]), Long.parseLong(arguments[i + 2]));
	}

	private static void compare(int rounds, String ours, String program, long few, long many)
			throws IOException, InterruptedException {
		Map<String, Times> all = new LinkedHashMap<>();
		long instructions = instructions(ours + " translated " + program + ' ', few);
		long step = (instructions(ours + " translated " + program + ' ', 2 * few) - instructions) / few;
		for (int round = 0; round < rounds; round++)
			for (String way : ways()) {
				long factor = way.equals("interpreted") ? SLOWER : 1;
				String command = way.equals(QEMU) ? "qemu-aarch64 " + program : ours + ' ' + way + ' ' + program;
				long fewer = Math.max(1, few / factor);
				long more = Math.max(2, many / factor);
				Times times = all.computeIfAbsent(way, _ -> new Times(new ArrayList<>(), new ArrayList<>(),
						instructions + (fewer - few) * step, instructions + (more - few) * step));
				times.few.add(seconds(command + ' ' + fewer));
				times.many.add(seconds(command + ' ' + more));
			}
		Times qemu = all.get(QEMU);
		all.forEach((way, times) -> System.out.printf(Locale.ROOT, "%-10s %-12s %10.0f %7.2f %10.0f %7.2f%n",
				program.replaceFirst(".*/", ""), way, times.steady(), times.steady() / qemu.steady(), times.whole(),
				times.whole() / qemu.whole()));
	}

	private static List<String> ways() {
		List<String> ways = new ArrayList<>(List.of(QEMU));
		ways.addAll(OURS);
		return ways;
	}

	/// The number that RunGuest prints last.
	private static long instructions(String command, long iterations) throws IOException, InterruptedException {
		Process process = new ProcessBuilder("bash", "-c", command + iterations + " 2>&1 >/dev/null").start();
		String[] lines = new String(process.getInputStream().readAllBytes()).split("\n");
		if (process.waitFor() != 0)
			throw new IllegalStateException(command + iterations + ": " + String.join("\n", lines));
		return Long.parseLong(lines[lines.length - 1]);
	}

	/// Processor time of a command, of user and system.
	private static double seconds(String command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder("bash", "-c", "TIMEFORMAT='%U %S'; time " + command + " >/dev/null 2>&1")
				.redirectErrorStream(true).start();
		String[] times = new String(process.getInputStream().readAllBytes()).strip().split(" ");
		if (process.waitFor() != 0)
			throw new IllegalStateException(command + ": " + Arrays.toString(times));
		return Double.parseDouble(times[0]) + Double.parseDouble(times[1]);
	}

	private static double median(List<Double> values) {
		List<Double> sorted = values.stream().sorted().toList();
		int middle = sorted.size() / 2;
		return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}
}
