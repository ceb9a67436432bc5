// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.Filter;
import org.trapline.analysis.Finding;
import org.trapline.analysis.Finding.Severity;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.LatencyHistogram;
import org.trapline.analysis.Rule;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.text.Quantities;

/// The handling time of one sub-reason has two modes, so that its mean and median describe neither.
public final class BimodalHandling implements Rule {
	/// With fewer exits peaks and valleys are noise.
	static final long LEAST_COUNT = 1000;
	/// What takes less of handling time is not worth telling.
	static final double SHARE_OF_HANDLING = 0.05;

	private static final String KNOWN = "Look at both apart: filter by it, and compare the addresses, PCs, vCPUs and CPUs"
			+ " of fast and slow exits. Usual causes are a wait for a lock or for user space, a cold cache, or a host interrupt"
			+ " in between.";
	private static final String UNKNOWN = "The recording does not tell sub-reasons of these exits: record all events of"
			+ " KVM (perf record -e 'kvm:*'), which may tell the two apart.";

	@Override
	public String id() {
		return "bimodal-handling";
	}

	@Override
	public String description() {
		return "The handling time of one sub-reason has two modes, so that mean and median describe neither.";
	}

	@Override
	public List<Finding> evaluate(RunFacts facts) {
		List<Finding> findings = new ArrayList<>();
		if (facts.summary().isPresent()) {
			ExitSummary summary = facts.summary().get();
			List<ExitBreakdown.Row> rows = summary.by(GroupBy.CAUSE).rows();
			for (int i = 0; i < summary.causeHistograms().size(); i++) {
				LatencyHistogram histogram = summary.causeHistograms().get(i);
				ExitBreakdown.Row row = rows.get(i);
				if (row.handling().count() >= LEAST_COUNT && row.shareOfHandling() >= SHARE_OF_HANDLING) {
					Optional<Modes> modes = Modes.of(histogram);
					boolean refined = Part.cause(facts, row).refinement() != Refinement.NONE;
					modes.ifPresent(m -> findings.add(finding(row, m, refined)));
				}
			}
		}
		return findings;
	}

	private Finding finding(ExitBreakdown.Row row, Modes modes, boolean refined) {
		return new Says(this, Severity.NOTABLE, row.shareOfWall()).title("Two modes: " + row.key())
				.sentence(row.key() + " takes about " + Quantities.nanos(modes.low()) + " ("
						+ Quantities.percent(1 - modes.shareHigh()) + " of its exits) or about "
						+ Quantities.nanos(modes.high()) + " (" + Quantities.percent(modes.shareHigh())
						+ "), hardly ever " + Quantities.nanos(modes.valley()) + ": two things happen under one name.")
				.advice(refined ? KNOWN : UNKNOWN)
				.figure("Lower mode", Quantities.time(modes.low())).figure("Upper mode", Quantities.time(modes.high()))
				.share("Upper mode's exits", modes.shareHigh())
				.figure("Valley", Quantities.time(modes.valley())).count("Exits", row.handling().count())
				.about(Filter.ALL.withCauses(Set.of((int) row.id()))).done();
	}
}
