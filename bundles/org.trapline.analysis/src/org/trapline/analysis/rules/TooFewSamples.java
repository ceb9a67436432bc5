// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import java.util.List;
import java.util.Optional;
import org.trapline.analysis.Finding;
import org.trapline.analysis.Finding.Severity;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.Rule;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.text.Quantities;

/// A recording is too short, or has too few exits, for its percentiles and rates to be trusted.
public final class TooFewSamples implements Rule {
	/// The 99th percentile of fewer rests on less than ten exits.
	static final long LEAST_EXITS = 1000;
	/// Ticks, balancing and writeback of the kernel go by seconds; a shorter recording may see any part of that.
	static final double LEAST_SECONDS = 1;
	private static final String ADVICE = "Record for ten seconds or more while the load runs steadily.";

	@Override
	public String id() {
		return "short-recording";
	}

	@Override
	public String description() {
		return "A recording is too short, or has too few exits, for percentiles and rates to be trusted.";
	}

	@Override
	public List<Finding> evaluate(RunFacts facts) {
		Optional<TimingTotals> totals = TimingTotals.of(facts);
		if (totals.isPresent() && totals.get().exits() < LEAST_EXITS)
			return new Says(this, Severity.INFO, 0).title("Few exits")
					.sentence("The table counts " + Quantities.count(totals.get().exits())
							+ " exits; the confidence intervals of its means are wide.")
					.advice(ADVICE).count("Exits", totals.get().exits()).alone();
		if (facts.summary().isEmpty())
			return List.of();
		long exits = facts.summary().get().by(GroupBy.REASON).total().handling().count();
		double seconds = facts.summary().get().span().seconds();
		if (exits == 0 || exits >= LEAST_EXITS && seconds >= LEAST_SECONDS)
			return List.of();
		return new Says(this, Severity.INFO, 0).title(exits < LEAST_EXITS ? "Few exits" : "Short recording")
				.sentence("There are " + Quantities.count(exits) + " exits in " + Quantities.nanos(seconds * 1e9) + ": "
						+ (exits < LEAST_EXITS ? "high percentiles rest on a handful of them."
								: "rates may be those of a moment only."))
				.advice(ADVICE).count("Exits", exits).figure("Span", Quantities.time(seconds * 1e9)).alone();
	}
}
