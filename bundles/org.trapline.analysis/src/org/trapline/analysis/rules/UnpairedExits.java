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

/// More exits and entries lack their counterpart than the two ends of a recording explain.
public final class UnpairedExits implements Rule {
	/// Less than one in a thousand changes no figure that is shown.
	static final double SHARE = 0.001;
	/// From here on what is missing is more than most differences that one looks for.
	static final double IMPORTANT_SHARE = 0.01;

	@Override
	public String id() {
		return "unpaired-exits";
	}

	@Override
	public String description() {
		return "More exits and entries lack their counterpart than the ends of a recording explain.";
	}

	@Override
	public List<Finding> evaluate(RunFacts facts) {
		Optional<ExitTrace> trace = facts.trace();
		if (trace.isEmpty())
			return List.of();
		ExitTrace.Losses losses = trace.get().losses();
		// each vCPU may be cut off once, at the end
		long unpaired = Math.max(0, losses.exitsWithoutEntry() - trace.get().vcpus().size())
				+ losses.entriesWithoutExit() + losses.unordered();
		double share = (double) unpaired / Math.max(1, trace.get().size() + unpaired);
		if (share < SHARE)
			return List.of();
		return new Says(this, share >= IMPORTANT_SHARE ? Severity.IMPORTANT : Severity.NOTABLE, share)
				.title("Exits and entries do not pair")
				.sentence(Quantities.count(losses.exitsWithoutEntry()) + " exits have no entry after them, "
						+ Quantities.count(losses.entriesWithoutExit()) + " entries no exit before, and "
						+ Quantities.count(losses.unordered()) + " events came out of order; none of these were counted.")
				.advice("Record kvm:kvm_entry and kvm:kvm_exit both, on all CPUs that vCPUs run on, with buffers that do not"
						+ " overflow.")
				.count("Exits without entry", losses.exitsWithoutEntry())
				.count("Entries without exit", losses.entriesWithoutExit()).count("Out of order", losses.unordered())
				.share("Share", share).alone();
	}
}
