// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import java.util.List;
import org.trapline.analysis.CounterFacts;
import org.trapline.analysis.Finding;
import org.trapline.analysis.Finding.Severity;
import org.trapline.analysis.Rule;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.text.Quantities;

/// Counters took turns on too few hardware counters, so that their values are extrapolated.
public final class MultiplexedCounters implements Rule {
	/// What is seen less than this share of the time is extrapolated by a quarter or more.
	static final double SHARE = 0.80;

	@Override
	public String id() {
		return "multiplexed-counters";
	}

	@Override
	public String description() {
		return "Counters took turns on too few hardware counters, so that their values are extrapolated.";
	}

	@Override
	public List<Finding> evaluate(RunFacts facts) {
		List<CounterFacts> shared = facts.counters().stream()
				.filter(c -> c.counted() > 0 && c.leastRunningShare().orElse(1) < SHARE).toList();
		if (shared.isEmpty())
			return List.of();
		CounterFacts least = shared.stream()
				.min((a, b) -> Double.compare(a.leastRunningShare().orElse(1), b.leastRunningShare().orElse(1))).orElseThrow();
		double share = least.leastRunningShare().orElse(1);
		return new Says(this, Severity.NOTABLE, 1 - share).title("Counters took turns")
				.sentence(Quantities.count(shared.size()) + " of " + Quantities.count(facts.counters().size())
						+ " counters were counted for a part of the time only, " + least.series().event() + " for "
						+ Quantities.percent(share) + ", and extrapolated: ratios of two of them may be off.")
				.advice("Count fewer events at once, or put events that are to be compared into one group: perf stat -e"
						+ " '{cycles,instructions}'.")
				.share("Least time counted", share).count("Counters concerned", shared.size()).alone();
	}
}
