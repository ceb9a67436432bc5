// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import java.util.ArrayList;
import java.util.List;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.Measurement;
import org.trapline.platform.timing.Counts;
import org.trapline.platform.timing.Event;
import org.trapline.platform.timing.Regions;

/// What the CPUs of a board have counted, as measurements: all together, and in each region between markers of a guest.
final class BoardCounters {
	private BoardCounters() {
	}

	static List<Measurement> of(Regions regions) {
		List<Measurement> all = new ArrayList<>();
		List<Counts> cpus = regions.cpus();
		for (int cpu = 0; cpu < cpus.size(); cpu++)
			add(all, "CPU" + cpu, cpus.get(cpu));
		for (Regions.Region region : regions.regions())
			add(all, "region " + region.name(), region.all());
		return all;
	}

	private static void add(List<Measurement> to, String scope, Counts counts) {
		add(to, scope, "cycles", counts.cycles());
		add(to, scope, "instructions", counts.instructions());
		for (Event event : Event.values())
			if (counts.events(event) > 0)
				add(to, scope, event.words, counts.events(event));
	}

	private static void add(List<Measurement> to, String scope, String event, long count) {
		to.add(new CounterSeries(event, scope, "",
				List.of(new CounterSeries.Point(Double.NaN, count, Double.NaN, Double.NaN, CounterSeries.State.COUNTED, ""))));
	}
}
