// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import java.util.List;
import java.util.Optional;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.Finding;
import org.trapline.analysis.Rule;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.text.Quantities;

/// Accesses to system registers trap very often; debug registers have a rule of their own.
public final class SysregTrapStorm implements Rule {
	/// From here on the register behind it is worth finding.
	static final double SHARE_OF_HANDLING = 0.10;
	/// At 1 µs each, a thousandth of a CPU.
	static final double RATE = 1000;

	@Override
	public String id() {
		return "sysreg-trap-storm";
	}

	@Override
	public String description() {
		return "Accesses to system registers trap very often, and which register it is.";
	}

	@Override
	public List<Finding> evaluate(RunFacts facts) {
		Optional<Part> traps = Part.of(facts, c -> c.refinement() == Refinement.SYSTEM_REGISTER
				&& RegisterFamily.of(c.detail()) != RegisterFamily.DEBUG);
		if (traps.isEmpty() || traps.get().shareOfHandling() < SHARE_OF_HANDLING || traps.get().ratePerSecond() < RATE)
			return List.of();
		Part part = traps.get();
		ExitBreakdown.Row most = part.mostFrequent();
		ExitCause register = Part.cause(facts, most);
		RegisterFamily family = RegisterFamily.of(register.detail());
		Says says = Says.ofWall(this, part.shareOfWall()).title("System register accesses trap often")
				.sentence("Trapped accesses to system registers are " + part.shares() + ": "
						+ Quantities.rate(part.ratePerSecond()) + ". Most are " + register.detail() + " (" + family.words() + "): "
						+ Quantities.rate(most.ratePerSecond()) + ", median " + Quantities.nanos(most.handling().p50()) + '.')
				.advice(family.advice());
		return part.figures(says).figure("Most frequent", register.detail()).alone();
	}
}
