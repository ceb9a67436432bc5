// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import java.util.List;
import java.util.Optional;
import org.trapline.analysis.ExitSeries;
import org.trapline.analysis.Finding;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.Rule;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.text.Quantities;

/// Stage-2 faults on memory go on until the end of the recording.
public final class MemoryFaults implements Rule {
	/// Below this they do not matter.
	static final double SHARE_OF_HANDLING = 0.03;
	/// In the last quarter of the recording; below this the guest has what it needs mapped.
	static final double LATE_RATE = 100;
	private static final int QUARTERS = 4;

	@Override
	public String id() {
		return "memory-faults";
	}

	@Override
	public String description() {
		return "Stage-2 faults on memory go on until the end of the recording.";
	}

	@Override
	public List<Finding> evaluate(RunFacts facts) {
		Optional<Part> faults = Part.of(facts, c -> c.refinement() == Refinement.MEMORY_FAULT);
		if (faults.isEmpty() || faults.get().shareOfHandling() < SHARE_OF_HANDLING)
			return List.of();
		Part part = faults.get();
		double late = facts.only(part.filter(), GroupBy.CAUSE).map(s -> lateRate(s.series())).orElse(0.0);
		if (late < LATE_RATE)
			return List.of();
		Says says = Says.ofWall(this, part.shareOfWall()).title("Memory faults go on")
				.sentence("Faults on guest memory that is not mapped yet are " + part.shares() + ", and still come at "
						+ Quantities.rate(late) + " in the last quarter of the recording; median "
						+ Quantities.nanos(part.mostFrequent().handling().p50()) + " each.")
				.advice("Back the guest's memory with huge pages (hugetlbfs, or transparent ones aligned to 2 MB in the monitor),"
						+ " so that one fault maps 512 pages, and populate it before the guest starts (prealloc, mlock). During a"
						+ " migration, write faults come from dirty logging and are expected.");
		return part.figures(says).figure("Rate in the last quarter", Quantities.rate(late)).alone();
	}

	private static double lateRate(ExitSeries series) {
		int buckets = series.guest().length;
		int from = buckets - Math.max(1, buckets / QUARTERS);
		long count = 0;
		for (long[] counts : series.counts())
			for (int b = from; b < buckets; b++)
				count += counts[b];
		return count * 1e9 / ((buckets - from) * (double) series.bucketNanos());
	}
}
