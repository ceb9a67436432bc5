// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import java.util.List;
import java.util.Optional;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.Finding;
import org.trapline.analysis.Rule;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.text.Quantities;

/// The guest makes hypercalls very often.
public final class HypercallStorm implements Rule {
	/// From here on the function behind it is worth finding.
	static final double SHARE_OF_HANDLING = 0.10;
	/// At 1 µs each, a thousandth of a CPU.
	static final double RATE = 1000;

	@Override
	public String id() {
		return "hypercall-storm";
	}

	@Override
	public String description() {
		return "The guest makes hypercalls very often, and which function it is.";
	}

	@Override
	public List<Finding> evaluate(RunFacts facts) {
		Optional<Part> calls = Part.of(facts, c -> c.refinement() == Refinement.HYPERCALL);
		if (calls.isEmpty() || calls.get().shareOfHandling() < SHARE_OF_HANDLING || calls.get().ratePerSecond() < RATE)
			return List.of();
		Part part = calls.get();
		ExitBreakdown.Row most = part.mostFrequent();
		String function = Part.cause(facts, most).detail();
		Says says = Says.ofWall(this, part.shareOfWall()).title("Many hypercalls")
				.sentence("Hypercalls are " + part.shares() + ": " + Quantities.rate(part.ratePerSecond()) + ". Most call "
						+ function + ": " + Quantities.rate(most.ratePerSecond()) + ", median "
						+ Quantities.nanos(most.handling().p50()) + '.')
				.advice(advice(function));
		return part.figures(says).figure("Most frequent", function).alone();
	}

	private static String advice(String function) {
		if (function.startsWith("SMCCC_ARCH_WORKAROUND"))
			return "The guest calls firmware to mitigate a CPU's vulnerability, at each entry to its kernel. Give it a CPU model"
					+ " or a kernel that knows a cheaper mitigation, or switch it off where the guest is trusted.";
		if (function.startsWith("PSCI_CPU_SUSPEND"))
			return "The guest suspends vCPUs through PSCI: for short waits WFI, without a PSCI idle state in the device tree, is"
					+ " cheaper.";
		if (function.startsWith("PSCI_") || function.startsWith("SMCCC_"))
			return "This function only tells or sets up something, and is not meant for a hot path: find its caller by the"
					+ " program counters of these exits.";
		return "Find the caller by the program counters of these exits, and call less often or in batches.";
	}
}
