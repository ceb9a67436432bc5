// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import java.util.List;
import java.util.Optional;
import org.trapline.analysis.Finding;
import org.trapline.analysis.Rule;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.text.Quantities;

/// The guest's debug registers trap again and again.
public final class DebugRegisters implements Rule {
	/// A guest boots with some dozen accesses; a kernel that switches contexts with them makes hundreds a second.
	static final double RATE = 100;

	@Override
	public String id() {
		return "debug-registers";
	}

	@Override
	public String description() {
		return "Accesses to debug registers trap again and again.";
	}

	@Override
	public List<Finding> evaluate(RunFacts facts) {
		Optional<Part> traps = Part.of(facts, c -> c.refinement() == Refinement.SYSTEM_REGISTER
				&& RegisterFamily.of(c.detail()) == RegisterFamily.DEBUG);
		if (traps.isEmpty() || traps.get().ratePerSecond() < RATE)
			return List.of();
		Part part = traps.get();
		String register = Part.cause(facts, part.mostFrequent()).detail();
		Says says = Says.ofWall(this, part.shareOfWall()).title("Debug registers trap")
				.sentence("Accesses to debug registers are " + part.shares() + ": " + Quantities.rate(part.ratePerSecond())
						+ ", mostly " + register + '.')
				.advice(RegisterFamily.DEBUG.advice());
		return part.figures(says).figure("Most frequent", register).alone();
	}
}
