// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import java.util.List;
import java.util.OptionalDouble;
import org.trapline.analysis.CounterFacts;
import org.trapline.analysis.Finding;
import org.trapline.analysis.Finding.Severity;
import org.trapline.analysis.Rule;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.text.Quantities;

/// The host polls for work of waiting vCPUs mostly in vain.
///
/// By KVM's counters halt_attempted_poll, halt_successful_poll and halt_poll_fail_ns
/// (Documentation/virt/kvm/halt-polling.rst).
public final class HaltPollWaste implements Rule {
	/// Fewer attempts tell nothing.
	static final double LEAST_ATTEMPTS = 100;
	/// Polling pays where most polls find something.
	static final double SUCCESS = 0.50;
	/// A millisecond in all: less is not worth a setting.
	static final double LEAST_NANOS = 1e6;

	@Override
	public String id() {
		return "halt-poll-waste";
	}

	@Override
	public String description() {
		return "The host polls for work of waiting vCPUs mostly in vain.";
	}

	@Override
	public List<Finding> evaluate(RunFacts facts) {
		OptionalDouble attempted = CounterFacts.total(facts.counters(), "halt_attempted_poll");
		OptionalDouble successful = CounterFacts.total(facts.counters(), "halt_successful_poll");
		OptionalDouble wasted = CounterFacts.total(facts.counters(), "halt_poll_fail_ns");
		if (attempted.isEmpty() || successful.isEmpty() || wasted.isEmpty() || attempted.getAsDouble() < LEAST_ATTEMPTS
				|| wasted.getAsDouble() < LEAST_NANOS)
			return List.of();
		double success = successful.getAsDouble() / attempted.getAsDouble();
		if (success >= SUCCESS)
			return List.of();
		return new Says(this, Severity.INFO, 1 - success).title("Halt polling is mostly in vain")
				.sentence("Of " + Quantities.count(Math.round(attempted.getAsDouble())) + " times that the host polled for work of"
						+ " a waiting vCPU, " + Quantities.percent(success) + " found some; the others burnt "
						+ Quantities.nanos(wasted.getAsDouble()) + " of CPU time.")
				.advice("Lower halt_poll_ns (a parameter of the kvm module), or set it to 0 where CPU time or power matters more"
						+ " than the latency of waking up.")
				.count("Polls", Math.round(attempted.getAsDouble())).share("Successful", success)
				.figure("Polled in vain", Quantities.time(wasted.getAsDouble())).alone();
	}
}
