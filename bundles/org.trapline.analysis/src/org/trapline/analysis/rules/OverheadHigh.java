// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import java.util.List;
import java.util.Optional;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.Finding;
import org.trapline.analysis.Finding.Severity;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.Rule;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.text.Quantities;

/// Handling exits takes a large share of the time in which vCPUs are busy.
public final class OverheadHigh implements Rule {
	/// A guest that computes, on a host that is set up for it, loses less than this.
	static final double NOTABLE = 0.05;
	/// A tenth of the machine.
	static final double IMPORTANT = 0.10;
	private static final String ADVICE = "Begin with what costs most; other findings say what to do about some of it.";

	@Override
	public String id() {
		return "overhead-high";
	}

	@Override
	public String description() {
		return "Handling exits takes a large share of the vCPUs' busy time.";
	}

	@Override
	public List<Finding> evaluate(RunFacts facts) {
		Optional<TimingTotals> totals = TimingTotals.of(facts);
		return facts.summary().isPresent() ? exits(facts.summary().get())
				: totals.isPresent() ? table(totals.get()) : List.of();
	}

	private List<Finding> exits(ExitSummary summary) {
		double overhead = summary.split().overhead();
		List<ExitBreakdown.Row> rows = summary.by(GroupBy.CAUSE).rows();
		if (overhead < NOTABLE || rows.isEmpty())
			return List.of();
		ExitBreakdown.Row costliest = rows.getFirst();
		return says(overhead, costliest.key(), costliest.shareOfHandling())
				.figure("Handling", Quantities.time(summary.split().handling()))
				.figure("Guest", Quantities.time(summary.split().guest())).alone();
	}

	private List<Finding> table(TimingTotals totals) {
		double overhead = totals.handling() / (totals.handling() + totals.guest());
		Optional<String> costliest = totals.costliest();
		if (!totals.knowsGuest() || overhead < NOTABLE || costliest.isEmpty())
			return List.of();
		return says(overhead, costliest.get(), totals.shareOfHandling(costliest.get()))
				.figure("Handling", totals.first().time(totals.handling()))
				.figure("Guest", totals.first().time(totals.guest())).alone();
	}

	private Says says(double overhead, String costliest, double share) {
		return new Says(this, overhead >= IMPORTANT ? Severity.IMPORTANT : Severity.NOTABLE, overhead)
				.title("Exits take " + Quantities.percent(overhead) + " of busy time")
				.sentence("Of the time in which vCPUs were busy, " + Quantities.percent(overhead)
						+ " went into handling exits; " + costliest + " takes " + Quantities.percent(share) + " of that.")
				.advice(ADVICE).share("Overhead", overhead);
	}
}
