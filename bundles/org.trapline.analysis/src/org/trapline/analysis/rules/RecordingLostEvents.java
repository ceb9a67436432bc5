// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import java.util.List;
import java.util.Optional;
import org.trapline.analysis.Finding;
import org.trapline.analysis.Finding.Severity;
import org.trapline.analysis.Rule;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.text.Quantities;

/// The recorder lost events, so that counts and sums are too low.
public final class RecordingLostEvents implements Rule {
	/// From here on counts are off by more than most differences that one looks for.
	static final double IMPORTANT_SHARE = 0.01;

	@Override
	public String id() {
		return "recording-lost-events";
	}

	@Override
	public String description() {
		return "The recorder lost events, so that counts and sums are too low.";
	}

	@Override
	public List<Finding> evaluate(RunFacts facts) {
		Optional<ExitTrace> trace = facts.trace();
		if (trace.isEmpty() || trace.get().losses().lostEvents() == 0)
			return List.of();
		ExitTrace.Losses losses = trace.get().losses();
		double share = (double) losses.lostEvents() / (trace.get().events() + losses.lostEvents());
		return new Says(this, share >= IMPORTANT_SHARE ? Severity.IMPORTANT : Severity.NOTABLE, share)
				.title("The recorder lost events")
				.sentence("The recorder lost " + Quantities.count(losses.lostEvents()) + " events, " + Quantities.percent(share)
						+ " of all; " + Quantities.count(losses.intervalsAcrossLoss())
						+ " exits that they may have touched were left out. Counts and sums are too low by about as much,"
						+ " and losses come where events are densest.")
				.advice("Record with larger buffers (perf record -m 16M, trace-cmd record -b 65536), fewer types of events, or for"
						+ " a shorter time.")
				.count("Lost events", losses.lostEvents()).count("Exits left out", losses.intervalsAcrossLoss())
				.share("Share of events", share).alone();
	}
}
