// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import java.util.List;
import java.util.Optional;
import org.trapline.analysis.Finding;
import org.trapline.analysis.Finding.Severity;
import org.trapline.analysis.Rule;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.ExitReason;

/// Interrupt exits look cheaper than they are, since Linux traces them after it has handled the interrupt.
///
/// kvm_arch_vcpu_ioctl_run of arch/arm64/kvm/arm.c enables interrupts before trace_kvm_exit.
public final class HostInterruptsChargedToGuest implements Rule {
	/// With fewer interrupt exits the shift does not show.
	static final double SHARE_OF_EXITS = 0.10;

	@Override
	public String id() {
		return "host-interrupt-charged-to-guest";
	}

	@Override
	public String description() {
		return "Interrupt exits look cheaper than they are, since Linux traces them after handling the interrupt.";
	}

	@Override
	public List<Finding> evaluate(RunFacts facts) {
		Optional<Part> interrupts = Part.of(facts, c -> c.reason() == ExitReason.INTERRUPT);
		if (interrupts.isEmpty() || interrupts.get().shareOfExits() < SHARE_OF_EXITS)
			return List.of();
		Part part = interrupts.get();
		Says says = new Says(this, Severity.INFO, part.shareOfWall()).title("Interrupt exits cost more than shown")
				.sentence("Interrupt exits are " + part.shares() + ". Linux handles the host's interrupt before it traces the"
						+ " exit, so the time in the interrupt handler counts as guest time here.")
				.advice(handlersRecorded(facts)
						? "How much that is at least is told among the notices of the recording."
						: "To see how much that is, record irq:irq_handler_entry, too.");
		return part.figures(says).alone();
	}

	private static boolean handlersRecorded(RunFacts facts) {
		return facts.trace().orElseThrow().eventCounts().keySet().stream().anyMatch(e -> e.endsWith("irq_handler_entry"));
	}
}
