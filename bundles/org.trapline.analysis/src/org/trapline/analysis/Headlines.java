// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trapline.measure.EventSamples;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.text.Quantities.Quantity;

/// Picks the figures that stand first where a run is shown, from facts of any kind.
final class Headlines {
	private final List<Headline> headlines = new ArrayList<>();

	private Headlines() {
	}

	/// The headlines of a run, most telling first.
	static List<Headline> of(RunFacts facts) {
		Headlines all = new Headlines();
		facts.summary().ifPresent(summary -> facts.trace().ifPresent(trace -> all.exits(summary, trace)));
		if (facts.summary().isEmpty() && !facts.timings().isEmpty())
			all.timings(facts.timings());
		all.headlines.addAll(BenchmarkHeadlines.of(facts.run()));
		if (all.headlines.isEmpty())
			all.counters(facts.counters());
		long samples = facts.run().all(EventSamples.class).stream().mapToLong(EventSamples::size).sum();
		if (samples > 0)
			all.add("Counter samples", Quantities.count(samples), "",
					"Samples of the performance counters with the program counter at each.");
		return all.headlines;
	}

	private void exits(ExitSummary summary, ExitTrace trace) {
		ExitBreakdown reasons = summary.by(GroupBy.REASON);
		ExitBreakdown.Row total = reasons.total();
		add("Exits", Quantities.count(total.handling().count()), "", "Exits from a guest that an entry ended, as recorded.");
		add("Exit rate", Quantities.rate(total.ratePerSecond()), "Exits a second of recording, of all vCPUs together.");
		if (total.handling().count() > 0) {
			add("Overhead", Quantities.share(summary.split().overhead()),
					"Handling exits, as a share of the time in which vCPUs were busy: running the guest or handling exits.");
			add("Handling time, median", Quantities.time(total.handling().p50()),
					"Half of all exits took no longer from exit to entry, idle time and time off the CPU taken off.");
			add("Handling time, 99 %", Quantities.time(total.handling().p99()),
					"One exit in a hundred took longer from exit to entry, idle time and time off the CPU taken off.");
			ExitBreakdown.Row costliest = reasons.rows().getFirst();
			add("Costliest reason", costliest.key(), "",
					costliest.key() + " takes " + Quantities.percent(costliest.shareOfHandling()) + " of all handling time.");
			ExitBreakdown.Row busiest = costliest;
			for (ExitBreakdown.Row row : reasons.rows())
				busiest = row.handling().count() > busiest.handling().count() ? row : busiest;
			add("Most frequent reason", busiest.key(), "", Quantities
					.percent((double) busiest.handling().count() / total.handling().count()) + " of all exits are of it.");
		}
		share("Idle", summary.split().idle(), summary, "Time in which the guest itself waited (WFI, WFE), of all vCPU time.");
		if (summary.split().descheduled() > 0)
			share("Descheduled", summary.split().descheduled(), summary,
					"Time off the CPU although the guest did not wait, of all vCPU time.");
		add("Span", Quantities.time((double) summary.span().end() - summary.span().start()),
				"From the first to the last event looked at.");
		long vms = trace.vcpus().stream().map(v -> v.vm()).distinct().count();
		add("vCPUs", Quantities.count(trace.vcpus().size()), "",
				vms == 1 ? "Of one VM: " + trace.vcpus().getFirst().vm() + '.' : "Of " + vms + " VMs.");
	}

	private void share(String name, long part, ExitSummary summary, String hint) {
		long wall = summary.split().wall();
		if (wall > 0)
			add(name, Quantities.share((double) part / wall), hint);
	}

	private void timings(List<ExitTimingAnalysis> timings) {
		long exits = timings.stream().mapToLong(ExitTimingAnalysis::exits).sum();
		add("Exits", Quantities.count(exits), "", "Of all rows but TIMEINGUEST, DESCHEDULED and IDLE.");
		OptionalDouble seconds = timings.getFirst().seconds();
		if (seconds.isPresent())
			add("Exit rate", Quantities.rate(exits / seconds.getAsDouble()), "Exits a second of recording.");
		double handling = timings.stream().mapToDouble(ExitTimingAnalysis::handling).sum();
		double busy = handling + timings.stream().mapToDouble(ExitTimingAnalysis::guest).sum();
		if (timings.stream().allMatch(t -> t.overhead().isPresent()))
			add("Overhead", Quantities.share(handling / busy),
					"Handling exits, as a share of the time in which vCPUs were busy: in the guest or handling exits.");
		ExitTimingAnalysis first = timings.getFirst();
		Optional<ExitTimingAnalysis.Row> largest = first.rows().stream().filter(ExitTimingAnalysis.Row::handling).findFirst();
		if (largest.isPresent()) {
			ExitTiming.Row row = largest.get().row();
			add(first.measuresHandling() ? "Costliest type" : "Type with most time", row.type(), "",
					Quantities.percent(largest.get().shareOfHandling()) + " of the exits' time"
							+ (timings.size() > 1 ? ", on " + first.label() : "")
							+ (first.measuresHandling() ? "." : "; but that time is " + first.interval() + '.'));
			add(row.type() + ", mean", first.time(row.mean()), "Mean of one exit; a table holds no percentiles.");
		}
		first.clockHertz().ifPresent(hertz -> add("Clock", Quantities.frequency(hertz),
				"All cycles of the table over its seconds: the clock, if its vCPU was always busy."));
		seconds.ifPresent(s -> add("Span", Quantities.time(s * 1e9), "As the per-second columns tell."));
		if (timings.size() > 1)
			add("Tables", Quantities.count(timings.size()), "", "One for each vCPU or VM.");
	}

	private void counters(List<CounterFacts> counters) {
		if (counters.isEmpty())
			return;
		OptionalDouble exits = CounterFacts.total(counters, "exits", "kvm:kvm_exit", "kvm_exit");
		exits.ifPresent(n -> add("Exits", Quantities.count(Math.round(n)), "", "As the counters have it."));
		OptionalDouble cycles = CounterFacts.total(counters, "cycles");
		OptionalDouble instructions = CounterFacts.total(counters, "instructions");
		if (cycles.isPresent() && instructions.isPresent() && cycles.getAsDouble() > 0)
			add("Instructions per cycle", Quantities.number(instructions.getAsDouble() / cycles.getAsDouble()), "",
					"Instructions over cycles, both as counted.");
		add("Counters", Quantities.count(counters.size()), "", "Counters of the run, each scope by itself.");
		long valueless = counters.stream().filter(c -> c.counted() == 0).count();
		if (valueless > 0)
			add("Without a value", Quantities.count(valueless), "", "Counters that were not counted or are not supported.");
		counters.stream().flatMapToDouble(c -> c.series().points().stream().mapToDouble(p -> p.seconds()))
				.filter(s -> !Double.isNaN(s)).max()
				.ifPresent(s -> add("Span", Quantities.time(s * 1e9), "Time of the last reading."));
		counters.stream().flatMapToDouble(c -> c.leastRunningShare().stream()).min().ifPresent(share -> {
			if (share < 1)
				add("Least time counted", Quantities.share(share),
						"Share of time in which the counter that ran least really counted; the rest is extrapolated.");
		});
	}

	private void add(String name, Quantity quantity, String hint) {
		add(name, quantity.value(), quantity.unit(), hint);
	}

	private void add(String name, String value, String unit, String hint) {
		headlines.add(new Headline(name, value, unit, hint));
	}
}
