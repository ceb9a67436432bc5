// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trapline.kvm.cost.CostSet;
import org.trapline.kvm.cost.Step;

/// The changes worth trying on a recording, the one that could touch most of the exits' time first.
///
/// @param observed the recording
/// @param platform what imitates its board
/// @param imitation what imitates its guest
/// @param costs that are charged
record Changes(Observed observed, Platform platform, Imitation imitation, CostSet costs) {
	private static final double LEAST = 0.005;
	private static final int SLOW_TICK = 100;
	private static final String GIC = "board.gic.version";
	private static final String VHE = "vhe";

	/// All that could touch something.
	List<Change> all() {
		List<Change> all = new ArrayList<>();
		double sends = observed.share(Part.Sort.SGI_V2, Part.Sort.SGI_V3);
		double interrupts = observed.share(Part.Sort.INTERRUPT, Part.Sort.HOST_IPI, Part.Sort.HOST_TIMER,
				Part.Sort.GUEST_TIMER);
		double kicks = kicks() * interrupts;
		double registers = observed.share(Part.Sort.DEVICE_KERNEL);
		if (platform.gic() == 2)
			all.add(new Change("gicv3", "a GICv3 in place of the GICv2", Map.of(GIC, "3"), sends + registers,
					"an IPI is a trapped register, and no access to be decoded"));
		all.add(new Change("direct-sgi", "IPIs that the interrupt controller delivers, as GICv4.1 does", ordered(GIC, "3",
				"vms.direct-sgi", "true"), sends + kicks, "a vCPU that runs gets them without an exit"));
		if (platform.bitmaps())
			all.add(new Change("lists", "the distributor's emulation of Linux since 4.7", Map.of("host.vgic", "lists"), sends
					+ registers
					+ observed.share(Part.Sort.DEVICE), "nothing looks through all vCPUs under one lock any more"));
		if (!platform.mode().equals(VHE))
			all.add(new Change(VHE, "cores with VHE, and the host's kernel at EL2", vhe(costs), 1,
					"registers are switched when a vCPU is loaded, not at each exit"));
		if (imitation.tick() > SLOW_TICK)
			all.add(new Change("slow-tick", "a host with a tick of " + SLOW_TICK + " Hz",
					Map.of("host.tick", Integer.toString(SLOW_TICK)),
					(observed.share(Part.Sort.HOST_TIMER) + observed.share(Part.Sort.INTERRUPT) * (1 - kicks()))
							* (1 - (double) SLOW_TICK / imitation.tick()), "each tick stops the guest"));
		all.add(new Change("no-polling", "no polling before a vCPU's thread sleeps", Map.of("host.halt-poll", "0"),
				observed.share(Part.Sort.WAIT), "what polling saves when a vCPU waits, at the cost of a busy CPU"));
		all.add(new Change("huge-pages", "memory of the guest in blocks of 2 MiB", Map.of("vms.stage2.block", "2M"),
				observed.share(Part.Sort.MEMORY), "one fault for 512 pages"));
		double devices = observed.share(Part.Sort.DEVICE_USER, Part.Sort.DEVICE);
		if (imitation.rates().containsKey(Imitation.DEVICES))
			all.add(new Change("in-kernel", "devices handled in the host's kernel, as vhost does", ordered(
					"parameters." + Imitation.DEVICES, "0", "parameters." + Imitation.REGISTERS, Long.toString(imitation.rates()
							.getOrDefault(Imitation.DEVICES, 0L) + imitation.rates().getOrDefault(Imitation.REGISTERS, 0L))), devices,
					"no way to user space and back"));
		all.removeIf(change -> change.share() < LEAST);
		if (observed.descheduled() >= LEAST)
			all.add(new Change("floating", "vCPUs that the scheduler puts where there is room, in place of a CPU each",
					Map.of("vms.cpus", "floating"), 0, "vCPUs were off the CPU for " + Math.round(observed.descheduled() * 1000) / 10.0
							+ " % of the time"));
		all.sort(Comparator.comparingDouble(Change::share).reversed());
		return all;
	}

	/// A change as it is with other costs.
	static Change withCosts(Change change, CostSet costs) {
		return change.label().equals(VHE) ? new Change(change.label(), change.title(), vhe(costs), change.share(),
				change.why()) : change;
	}

	/// The part of interrupts that IPIs' receivers have.
	private double kicks() {
		double all = observed.rate(Part.Sort.INTERRUPT, Part.Sort.HOST_IPI, Part.Sort.HOST_TIMER, Part.Sort.GUEST_TIMER);
		return all > 0 ? Math.min(1, observed.rate(Part.Sort.SGI_V2, Part.Sort.SGI_V3) / all) : 0;
	}

	/// VHE, with its published costs; those that were calibrated in the proportion of published ones with and without it.
	///
	/// @param costs without it
	private static Map<String, String> vhe(CostSet costs) {
		Map<String, String> settings = ordered("host.mode", VHE, "board.clusters.core.model", Platform.VHE_CORE);
		settings.put("host.costs", "seattle-vhe");
		CostSet without = WhatIf.bundled("seattle");
		CostSet with = WhatIf.bundled("seattle-vhe");
		for (Step step : Step.values()) {
			if (!step.priced() || costs.cycles(step) == without.cycles(step) || step == Step.HOST_RETURN
					|| step == Step.HOST_CALL)
				continue;
			double part = without.cycles(step) == 0 ? 1 : (double) with.cycles(step) / without.cycles(step);
			settings.put("costs." + step.key(), Long.toString(Math.round(costs.cycles(step) * part)));
		}
		return settings;
	}

	private static Map<String, String> ordered(String... keysAndValues) {
		Map<String, String> map = new LinkedHashMap<>();
		for (int i = 0; i < keysAndValues.length; i += 2)
			map.put(keysAndValues[i], keysAndValues[i + 1]);
		return map;
	}
}
