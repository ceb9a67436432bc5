// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.Filter;
import org.trapline.analysis.Finding;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.LatencyHistogram;
import org.trapline.analysis.Rule;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.text.Quantities;

/// vCPU threads are off the CPU although their guests do not wait.
public final class DescheduledVcpus implements Rule {
	/// Below this the host's own housekeeping explains it.
	static final double SHARE_OF_WALL = 0.01;
	private static final String ADVICE = "Run no more busy vCPUs than there are CPUs for them, pin each vCPU thread to"
			+ " a CPU of its own, and keep other work and interrupts off these CPUs (cpusets, isolcpus, IRQ affinity). Compare"
			+ " with the run of one VM alone before changing anything in the guest.";

	@Override
	public String id() {
		return "descheduled-vcpus";
	}

	@Override
	public String description() {
		return "vCPU threads are off the CPU although their guests do not wait: too many vCPUs, or other work on their CPUs.";
	}

	@Override
	public List<Finding> evaluate(RunFacts facts) {
		Optional<TimingTotals> totals = TimingTotals.of(facts);
		if (totals.isPresent())
			return table(totals.get());
		return facts.summary().map(this::exits).orElse(List.of());
	}

	private List<Finding> exits(ExitSummary summary) {
		long wall = summary.split().wall();
		double share = wall > 0 ? (double) summary.split().descheduled() / wall : 0;
		if (share < SHARE_OF_WALL)
			return List.of();
		LatencyHistogram times = summary.descheduledTimes();
		ExitBreakdown.Row worst = summary.by(GroupBy.VCPU).rows().stream().filter(r -> r.id() >= 0)
				.max((a, b) -> Double.compare(share(a), share(b))).orElseThrow();
		return Says.ofWall(this, share).title("vCPUs are kept off the CPU")
				.sentence("vCPUs were off the CPU for " + Quantities.percent(share)
						+ " of their time without their guests waiting, in " + Quantities.count(times.count())
						+ (times.count() == 1 ? " exit; the longest break lasted " : " exits; the longest break lasted ")
						+ Quantities.nanos(times.quantile(1)) + ". " + worst.key() + " lost "
						+ Quantities.percent(share(worst)) + " of its time.")
				.advice(ADVICE).share("Share of vCPU time", share).figure("Median break",
						Quantities.time(times.quantile(0.5)))
				.figure("Longest break", Quantities.time(times.quantile(1)))
				.about(Filter.ALL.withVcpus(Set.of((int) worst.id()))).alone();
	}

	private static double share(ExitBreakdown.Row row) {
		long wall = row.split().wall();
		return wall > 0 ? (double) row.split().descheduled() / wall : 0;
	}

	private List<Finding> table(TimingTotals totals) {
		double share = totals.shareOfWall(ExitTiming.Row.DESCHEDULED);
		if (share < SHARE_OF_WALL)
			return List.of();
		return Says.ofWall(this, share).title("vCPUs are kept off the CPU")
				.sentence("vCPUs were off the CPU for " + Quantities.percent(share) + " of their time, "
						+ Quantities.count(totals.count(ExitTiming.Row.DESCHEDULED)) + " times.")
				.advice(ADVICE).share("Share of vCPU time", share)
				.count("Times", totals.count(ExitTiming.Row.DESCHEDULED)).alone();
	}
}
