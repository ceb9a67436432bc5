// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import java.util.List;
import java.util.Optional;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.Finding;
import org.trapline.analysis.Finding.Severity;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.LatencyHistogram;
import org.trapline.analysis.Rule;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitReason;
import org.trapline.measure.text.Quantities;

/// vCPUs go to sleep for so short a time, so often, that going to sleep and waking up costs more than waiting would.
public final class WfiPingPong implements Rule {
	/// arm64's default of halt_poll_ns (arch/arm64/include/asm/kvm_host.h): waits short enough for KVM to poll.
	static final long SHORT_NANOS = 500_000;
	/// A vCPU that sleeps less often than each millisecond does not play ping-pong.
	static final double RATE_PER_VCPU = 1000;
	/// Fewer waits do not give a median.
	static final long LEAST_COUNT = 100;

	@Override
	public String id() {
		return "wfi-ping-pong";
	}

	@Override
	public String description() {
		return "vCPUs wait (WFI) for very short times, very often.";
	}

	@Override
	public List<Finding> evaluate(RunFacts facts) {
		Optional<Part> waits = Part.of(facts, c -> c.reason() == ExitReason.WFX && c.refinement() != Refinement.WFE);
		if (waits.isEmpty())
			return List.of();
		ExitSummary summary = facts.summary().orElseThrow();
		Part part = waits.get();
		LatencyHistogram idle = summary.idleTimes();
		double perVcpu = part.ratePerSecond() / Math.max(1, summary.by(GroupBy.VCPU).rows().size());
		if (idle.count() < LEAST_COUNT || idle.quantile(0.5) > SHORT_NANOS || perVcpu < RATE_PER_VCPU)
			return List.of();
		Says says = new Says(this, Severity.NOTABLE, part.shareOfExits()).title("vCPUs go to sleep for very short times")
				.sentence("vCPUs execute WFI " + Quantities.rate(perVcpu) + " each, and half of these waits last no longer than "
						+ Quantities.nanos(idle.quantile(0.5))
						+ ": about as long as it takes to put a vCPU to sleep and wake it.")
				.advice("Let them wait awake: raise the host's halt_poll_ns (a parameter of the kvm module). With a"
						+ " CPU of its own for each vCPU, kvm-arm.wfi_trap_policy=notrap (since Linux 6.11) does away with the"
						+ " exit.");
		return part.figures(says).figure("Median wait", Quantities.time(idle.quantile(0.5)))
				.figure("Waits per vCPU", Quantities.rate(perVcpu)).alone();
	}
}
