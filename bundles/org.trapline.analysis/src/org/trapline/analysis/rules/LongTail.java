// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.Filter;
import org.trapline.analysis.Finding;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.Rule;
import org.trapline.analysis.RunFacts;
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

	@Override
	public List<Finding> evaluate(RunFacts facts) {
		List<Finding> findings = new ArrayList<>();
		if (facts.summary().isPresent()) {
			ExitSummary summary = facts.summary().get();
			List<ExitBreakdown.Row> rows = summary.by(GroupBy.CAUSE).rows();
			for (int i = 0; i < rows.size(); i++) {
				ExitBreakdown.Row row = rows.get(i);
				if (row.handling().count() < LEAST_COUNT || row.handling().p999() < RATIO * row.handling().p50())
					continue;
				double tail = tail(summary.causeHistograms().get(i).histogram(), row.handling().p999());
				if (tail >= TAIL_SHARE)
					findings.add(finding(row, tail));
			}
		}
		return findings;
	}

	private Finding finding(ExitBreakdown.Row row, double tail) {
		double ratio = row.handling().p999() / (double) Math.max(1, row.handling().p50());
		return Says.ofWall(this, tail * row.shareOfWall()).title("Long tail: " + row.key())
				.sentence("One in a thousand exits of " + row.key() + " takes longer than "
						+ Quantities.nanos(row.handling().p999()) + ", " + Quantities.number(Math.rint(ratio))
						+ " times the median of " + Quantities.nanos(row.handling().p50())
						+ "; together these take " + Quantities.percent(tail) + " of its handling time. The longest took "
						+ Quantities.nanos(row.handling().max()) + '.')
				.advice("Page to the slowest ones in the table of exits, and see what the timeline shows around them: host"
						+ " interrupts, another thread on the CPU, or several vCPUs stuck at once (a lock).")
				.figure("p99.9", Quantities.time(row.handling().p999())).figure("Median", Quantities.time(row.handling().p50()))
				.share("Tail's share of its handling", tail).about(Filter.ALL.withCauses(Set.of((int) row.id()))).done();
	}

	/// Which share of all time the exits above a time take.
	private static double tail(Histogram histogram, long above) {
		double all = 0;
		double tail = 0;
		for (HistogramIterationValue value : histogram.recordedValues()) {
			double time = (double) value.getValueIteratedTo() * value.getCountAtValueIteratedTo();
			all += time;
			if (value.getValueIteratedTo() > above)
				tail += time;
		}
		return all > 0 ? tail / all : 0;
	}
}
