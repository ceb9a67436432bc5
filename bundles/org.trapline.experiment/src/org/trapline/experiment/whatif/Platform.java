// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.whatif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.experiment.whatif.Choice.Sure;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;
import org.trapline.measure.text.Quantities;

/// The board, host and VMs that a recording is of, as far as it tells.
///
/// @param board name of the preset
/// @param settings of the board, by key
/// @param mode nvhe or vhe
/// @param vcpus of each VM
/// @param vms how many
/// @param gic version
/// @param costs cost set
/// @param bitmaps whether the kernel keeps interrupts in bitmaps, as before 4.7
/// @param choices all that was chosen, with the reason
record Platform(String board, Map<String, String> settings, String mode, int vcpus, int vms, int gic, String costs,
		boolean bitmaps,
		List<Choice> choices) {
	/// What the core is called that has VHE.
	static final String VHE_CORE = "armv8.2-vhe";
	private static final int MOST_VCPUS = 8;
	private static final int DEFAULT_VIRT_CPUS = 1;
	private static final double SAME_CLOCK = 0.03;
	private static final double IDLE = 0.05;
	private static final Pattern V80 = Pattern.compile("cortex-?a(35|53|57|72|73)|x-?gene|thunderx(?!2)|seattle|a1100|ls2080",
			Pattern.CASE_INSENSITIVE);
	private static final Pattern KERNEL = Pattern.compile("(\\d+)\\.(\\d+)");

	/// A preset.
	private record Preset(String name, Pattern words, double hertz, String costs) {
	}

	private static final List<Preset> PRESETS = List.of(
			new Preset("ls2080a", Pattern.compile("ls20[48]\\d", Pattern.CASE_INSENSITIVE), 1.8e9, "ls2080a"),
			new Preset("seattle", Pattern.compile("seattle|a1100|opteron", Pattern.CASE_INSENSITIVE), 2.0e9, "seattle"),
			new Preset("xgene", Pattern.compile("x-?gene|m400", Pattern.CASE_INSENSITIVE), 2.4e9, "xgene"));

	/// What fits a recording.
	///
	/// @param name of the recording, which may name the board
	static Platform of(Conditions conditions, String name, Observed observed) {
		List<Choice> choices = new ArrayList<>();
		Map<String, String> settings = new LinkedHashMap<>();
		OptionalDouble clock = conditions.clockHertz();
		String clockWhy = conditions.get(Condition.CLOCK).map(told -> told.source() + " says so").orElse("");
		if (clock.isEmpty() && observed.cycles().isPresent()) {
			clock = observed.cycles();
			clockWhy = "the table's times add up to so many cycles a second: one busy core";
		}
		String told = conditions.value(Condition.BOARD) + ' ' + name + ' ' + conditions.value(Condition.CPU);
		Preset preset = preset(told, clock, choices);
		String cpu = conditions.value(Condition.CPU);
		boolean old = preset.hertz > 0 || V80.matcher(told).find();
		if (clock.isPresent()) {
			double hertz = clock.getAsDouble();
			boolean same = preset.hertz > 0 && Math.abs(hertz / preset.hertz - 1) <= SAME_CLOCK;
			if (!same)
				settings.put("board.clock", Math.round(hertz / 1e6) + " MHz");
			choices.add(new Choice("clock", same ? megahertz(preset.hertz) : megahertz(hertz),
					conditions.clockHertz().isPresent()
					? Sure.TOLD : Sure.FOLLOWS, clockWhy + (same ? "; the preset's is within 3 %" : "")));
		} else
			choices.add(new Choice("clock", "the preset's", Sure.GUESSED,
			"the recording does not tell; set board.clock if you know it"));
		int gic = gic(conditions, observed, choices);
		settings.put("board.gic.version", Integer.toString(gic));
		String mode = mode(conditions, old, cpu, choices);
		if (mode.equals("vhe"))
			settings.put("board.clusters.core.model", VHE_CORE);
		int vms = Math.clamp(Math.max(observed.vms(), conditions.count(Condition.VMS).orElse(1)), 1, MOST_VCPUS);
		int vcpus = vcpus(conditions, observed, vms, choices);
		choices.add(new Choice("VMs", Integer.toString(vms), observed.one() ? Sure.GUESSED : Sure.FOLLOWS, observed.one()
				? "the table is of one vCPU" : "vCPU threads of so many processes"));
		if (preset.name.equals("virt"))
			settings.put("board.cpus",
			Integer.toString(Math.clamp(Math.max(conditions.count(Condition.CPUS).orElse(DEFAULT_VIRT_CPUS),
					vcpus * vms), 1, MOST_VCPUS)));
		boolean bitmaps = bitmaps(conditions, preset, choices);
		String costs = mode.equals("vhe") ? "seattle-vhe" : bitmaps ? "ls2080a" : preset.costs;
		choices.add(new Choice("costs", costs, Sure.GUESSED,
				"the known ones nearest to it; trapline calibrate fits them to the recording"));
		if (observed.idle() >= IDLE)
			choices.add(new Choice("idle time", "none", Sure.FOLLOWS, "the vCPUs waited " + Quantities.percent(observed.idle())
					+ " of the time, in which the workload calculates: its shares of time are those of a busy guest"));
		return new Platform(preset.name, settings, mode, vcpus, vms, gic, costs, bitmaps, choices);
	}

	private static String megahertz(double hertz) {
		return Quantities.frequency(hertz).value() + ' ' + Quantities.frequency(hertz).unit();
	}

	private static Preset preset(String told, OptionalDouble clock, List<Choice> choices) {
		for (Preset preset : PRESETS)
			if (preset.words.matcher(told).find()) {
				choices.add(new Choice("board", preset.name, Sure.TOLD, "the recording or its name says so"));
				return preset;
			}
		if (clock.isPresent() && (told.isBlank() || V80.matcher(told).find()))
			for (Preset preset : PRESETS)
				if (Math.abs(clock.getAsDouble() / preset.hertz - 1) <= SAME_CLOCK) {
					choices.add(new Choice("board", preset.name, Sure.GUESSED, "the preset with its clock"));
					return preset;
				}
		choices.add(new Choice("board", "virt", Sure.GUESSED, "a generic board, since nothing tells one of the presets"));
		return new Preset("virt", Pattern.compile("virt"), 0, "seattle");
	}

	private static int gic(Conditions conditions, Observed observed, List<Choice> choices) {
		if (observed.rate(Part.Sort.SGI_V2) > 0)
			return gic(2, Sure.FOLLOWS, "IPIs are writes to GICD_SGIR", choices);
		if (observed.rate(Part.Sort.SGI_V3) > 0)
			return gic(3, Sure.FOLLOWS, "IPIs are writes to ICC_SGI1R_EL1", choices);
		Matcher told = Pattern.compile("v?([234])").matcher(conditions.value(Condition.GIC).toLowerCase(Locale.ROOT));
		if (told.find())
			return gic(told.group(1).equals("2") ? 2 : 3, Sure.TOLD, conditions.get(Condition.GIC).orElseThrow().source()
					+ " says so",
					choices);
		return gic(3, Sure.GUESSED, "the guest sends no IPIs, by which it could be told", choices);
	}

	private static int gic(int version, Sure sure, String why, List<Choice> choices) {
		choices.add(new Choice("interrupt controller", "GICv" + version, sure, why));
		return version;
	}

	private static String mode(Conditions conditions, boolean old, String cpu, List<Choice> choices) {
		String told = conditions.value(Condition.HYPERVISOR).toLowerCase(Locale.ROOT);
		String mode = told.isEmpty() ? old || cpu.isEmpty() ? "nvhe" : "vhe" : told.startsWith("vhe") ? "vhe" : "nvhe";
		choices.add(new Choice("hypervisor", mode, told.isEmpty() ? old ? Sure.FOLLOWS : Sure.GUESSED : Sure.TOLD,
				!told.isEmpty()
				? conditions.get(Condition.HYPERVISOR).orElseThrow().source() + " says so" : old ? "an ARMv8.0 core has no VHE"
						: cpu.isEmpty() ? "nothing tells the core" : cpu + " has VHE, which KVM uses where it can"));
		return mode;
	}

	private static int vcpus(Conditions conditions, Observed observed, int vms, List<Choice> choices) {
		int told = conditions.count(Condition.VCPUS).orElse(0);
		int seen = observed.one() ? 1 : Math.max(1, observed.vcpus() / vms);
		boolean sends = observed.rate(Part.Sort.SGI_V2, Part.Sort.SGI_V3) >= 1;
		int vcpus = Math.clamp(Math.max(told, Math.max(seen, sends ? 2 : 1)), 1, MOST_VCPUS / vms);
		choices.add(new Choice("vCPUs", Integer.toString(vcpus), observed.one() && told == 0 ? Sure.GUESSED : Sure.FOLLOWS,
				vcpus > MOST_VCPUS / vms ? "as many as the largest board has CPUs for" : observed.one() && told == 0 ? sends
						? "the table is of one vCPU; its IPIs go to another one" : "the table is of one vCPU"
						: told >= seen && told > 0 ? conditions.get(Condition.VCPUS).orElseThrow().source() + " says so"
						: "so many exited"));
		return vcpus;
	}

	/// Whether the kernel is one of before 4.7.
	private static boolean bitmaps(Conditions conditions, Preset preset, List<Choice> choices) {
		Matcher kernel = KERNEL.matcher(conditions.value(Condition.HOST_KERNEL));
		if (!kernel.find()) {
			boolean usual = preset.name.equals("ls2080a");
			choices.add(new Choice("distributor", usual ? "bitmaps" : "lists", Sure.GUESSED, usual
					? "the board's kernel is NXP's 4.1, unless it is known better" : "as in Linux since 4.7"));
			return usual;
		}
		boolean old = Integer.parseInt(kernel.group(1)) < 4 || kernel.group(1).equals("4")
				&& Integer.parseInt(kernel.group(2)) < 7;
		choices.add(new Choice("distributor", old ? "bitmaps" : "lists", Sure.FOLLOWS, "Linux " + kernel.group()));
		return old;
	}
}
