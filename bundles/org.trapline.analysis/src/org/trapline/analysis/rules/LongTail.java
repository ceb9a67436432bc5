// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.Filter;
import org.trapline.analysis.Finding;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.LatencyHistogram;
import org.trapline.analysis.Rule;
import org.trapline.analysis.RunFacts;
import org.trapline.analysis.TimeDistribution;
import org.trapline.measure.text.Quantities;

/// A few exits of a sub-reason take many times as long as the usual one, and much of its time.
public final class LongTail implements Rule {
	/// Ten exits above the 99.9th percentile at least.
	static final long LEAST_COUNT = 10_000;
	/// What is thirty times slower than usual is not the same work done more slowly.
	static final double RATIO = 30;
	/// The slowest thousandth takes a tenth of the time: no longer a matter of latency only.
	static final double TAIL_SHARE = 0.10;

	@Override
	public String id() {
		return "long-tail";
	}

	@Override
	public String description() {
		return "A few exits of a sub-reason take many times as long as the usual one, and much of its time.";
	}

	/// A sub-reason with a tail.
	///
	/// @param share of its handling time that the tail takes
	private record Tail(ExitBreakdown.Row row, double share) {
		double shareOfWall() {
			return share * row.shareOfWall();
		}
	}

	@Override
	public List<Finding> evaluate(RunFacts facts) {
		List<Tail> tails = new ArrayList<>();
		if (facts.summary().isPresent()) {
			ExitSummary summary = facts.summary().get();
			List<ExitBreakdown.Row> rows = summary.by(GroupBy.CAUSE).rows();
			for (int i = 0; i < summary.causeHistograms().size(); i++) {
				TimeDistribution times = rows.get(i).handling();
				if (times.count() >= LEAST_COUNT && times.p999() >= RATIO * times.p50())
					tails.add(new Tail(rows.get(i), tail(summary.causeHistograms().get(i), times.p999())));
			}
		}
		tails.removeIf(t -> t.share < TAIL_SHARE);
		tails.sort(Comparator.comparingDouble(Tail::shareOfWall).reversed());
		return tails.isEmpty() ? List.of() : finding(tails);
	}

	private List<Finding> finding(List<Tail> tails) {
		Tail worst = tails.getFirst();
		String key = worst.row.key();
		TimeDistribution times = worst.row.handling();
		double ratio = times.p999() / (double) Math.max(1, times.p50());
		Set<Integer> causes = new HashSet<>();
		List<String> others = new ArrayList<>();
		for (Tail tail : tails) {
			causes.add((int) tail.row.id());
			if (tail != worst)
				others.add(tail.row.key());
		}
		return Says.ofWall(this, tails.stream().mapToDouble(Tail::shareOfWall).sum()).title("Long tail: " + key)
				.sentence("One in a thousand exits of " + key + " takes longer than " + Quantities.nanos(times.p999()) + ", "
						+ Quantities.number(Math.rint(ratio)) + " times the median of " + Quantities.nanos(times.p50())
						+ "; together these take " + Quantities.percent(worst.share)
						+ " of its handling time. The longest took " + Quantities.nanos(times.max()) + '.'
						+ (others.isEmpty() ? "" : " Others with a long tail: " + String.join("; ", others) + '.'))
				.advice("Page to the slowest ones in the table of exits, and see what the timeline shows around them: host"
						+ " interrupts, another thread on the CPU, or several vCPUs stuck at once (a lock).")
				.figure("p99.9", Quantities.time(times.p999())).figure("Median", Quantities.time(times.p50()))
				.share("Tail's share of its handling", worst.share).about(Filter.ALL.withCauses(causes)).alone();
	}

	/// Which share of all time the exits above a time take.
	private static double tail(LatencyHistogram histogram, long above) {
		double[] allAndTail = new double[2];
		histogram.each((nanos, count) -> {
			double time = (double) nanos * count;
			allAndTail[0] += time;
			if (nanos > above)
				allAndTail[1] += time;
		});
		return allAndTail[0] > 0 ? allAndTail[1] / allAndTail[0] : 0;
	}
}
