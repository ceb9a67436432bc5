// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.conditions;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.Condition;

/// Reads {@code /proc/interrupts}: which CPUs have taken devices' interrupts since boot, and the interrupt controller.
final class InterruptsText implements SystemText {
	private static final Pattern HEADER = Pattern.compile("CPU\\d+");
	private static final Pattern ROW = Pattern.compile("\\s*\\d+:\\s+(.*)");
	private static final Pattern CONTROLLER = Pattern.compile("\\b(GICv[234]|GIC-0|GIC)\\b");
	/// Interrupts that each CPU has of its own.
	private static final Pattern PER_CPU = Pattern.compile("arch_timer|kvm guest|vgic|arm-pmu|pmu\\d|IPI|gic_ppi");

	@Override
	public String what() {
		return "interrupts";
	}

	@Override
	public void read(String name, List<String> lines, Findings findings) {
		String[] cpus = {};
		TreeSet<Integer> taking = new TreeSet<>();
		for (String line : lines) {
			String[] words = line.strip().split("\\s+");
			if (Arrays.stream(words).allMatch(word -> HEADER.matcher(word).matches()))
				cpus = line.strip().replace("CPU", "").split("\\s+");
			Matcher row = ROW.matcher(line);
			if (cpus.length == 0 || !row.matches())
				continue;
			String[] cells = row.group(1).split("\\s+");
			if (cells.length <= cpus.length || !Arrays.stream(cells, 0, cpus.length)
					.allMatch(c -> c.matches("\\d{1,18}")))
				continue;
			Matcher controller = CONTROLLER.matcher(row.group(1));
			if (controller.find())
				findings.system(Condition.GIC, controller.group(1).equals("GIC-0") ? "GICv2" : controller.group(1));
			for (int i = 0; i < cpus.length && !PER_CPU.matcher(row.group(1)).find(); i++)
				if (!cells[i].matches("0+"))
					taking.add(Integer.valueOf(cpus[i]));
		}
		if (cpus.length > 0)
			findings.system(Condition.CPUS, Integer.toString(cpus.length));
		if (!taking.isEmpty())
			findings.system(Condition.IRQ_AFFINITY, CpuList.words(taking) + " took those of devices since boot");
	}
}
