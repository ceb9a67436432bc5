// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.trapline.platform.boot.BootRun;
import org.trapline.platform.boot.Postmortem;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.machine.Machine;
import org.trapline.platform.timing.Category;
import org.trapline.platform.timing.CodeProfile;
import org.trapline.platform.timing.Counts;
import org.trapline.platform.timing.Regions;

/// What is said of a machine at the end of its run.
///
/// @param machine the machine
/// @param regions between the guest's markers
/// @param start of the run, by {@link System#nanoTime}
/// @param instructions that it had executed then
record BootStatistics(Machine machine, Regions regions, long start, long instructions) {
	private static final int MOST_FUNCTIONS = 10;

	static BootStatistics begin(Machine machine, Regions regions) {
		return new BootStatistics(machine, regions, System.nanoTime(), BootRun.instructions(machine));
	}

	void print(PrintStream out) {
		long executed = BootRun.instructions(machine) - instructions;
		double seconds = (System.nanoTime() - start) / 1e9;
		line(out, "%,d cycles, %.6f s of the guest's time; %,d instructions in %.2f s, %,.1f million a second", BootRun.cycles(machine),
				BootRun.time(machine).toNanos() / 1e9, executed, seconds, executed / seconds / 1e6);
		for (Cpu cpu : machine.cpus())
			line(out, "  %s: %,d instructions, %s, EL%d at %#x", cpu.key(), cpu.instructions(), state(cpu), cpu.state.level,
					cpu.core().pc);
		profile(out);
		functions(out);
		line(out, "  %,d MiB of memory touched", machine.bus.ram().touched() >>> 20);
	}

	/// Where each CPU is and how it came there.
	void printPlaces(PrintStream out) {
		for (String line : new Postmortem(machine.cpus()).lines())
			line(out, "  %s", line);
	}

	/// Where the cycles of timing mode went.
	private void profile(PrintStream out) {
		Counts all = regions.cpus().stream().reduce(Counts.ZERO, Counts::plus);
		if (all.timed() > 0)
			line(out, "  cycles in timing mode: %s", shares(all));
		for (Regions.Region region : regions.regions()) {
			Counts counts = region.all();
			line(out, "  region %s, %,d times: %,d cycles, %,d instructions%s", region.name(), region.entries(), counts.cycles(),
					counts.instructions(), counts.timed() > 0 ? "; in timing mode: " + shares(counts) : "");
		}
	}

	/// The functions that most of the cycles of timing mode went to.
	private void functions(PrintStream out) {
		List<CodeProfile.Part> parts = regions.functions();
		long all = parts.stream().mapToLong(CodeProfile.Part::all).sum();
		for (CodeProfile.Part part : parts.subList(0, Math.min(MOST_FUNCTIONS, parts.size())))
			line(out, "  %5.1f %% %s: %,d cycles, %,d instructions: %s", 100.0 * part.all() / all, part.name(), part.all(),
					part.instructions(), shares(part::cycles, part.all()));
	}

	private static String shares(Counts counts) {
		return shares(counts::cycles, counts.timed());
	}

	/// The most first.
	private static String shares(ToLongFunction<Category> cycles, long all) {
		return Arrays.stream(Category.values()).filter(c -> cycles.applyAsLong(c) > 0)
				.sorted(Comparator.comparingLong(cycles).reversed())
				.map(c -> String.format(Locale.ROOT, "%s %.1f %%", c.words(), 100.0 * cycles.applyAsLong(c) / all))
				.collect(Collectors.joining(", "));
	}

	private static String state(Cpu cpu) {
		String mode = cpu.timed() ? "timing mode" : "functional mode";
		return !cpu.on() ? "turned off" : cpu.runs() ? mode : mode + ", waiting";
	}

	private static void line(PrintStream out, String format, Object... values) {
		out.print("trapline: " + String.format(Locale.ROOT, format, values) + "\r\n");
	}
}
