// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.Finding;
import org.trapline.analysis.Finding.Severity;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.Rule;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.text.Quantities;

/// Guest timers make vCPUs exit, at which rate, and whether that is the guest kernel's tick.
///
/// The rate is that of the time in which a vCPU is not idle, since Linux stops the tick of an idle CPU.
public final class TimerExits implements Rule {
	/// Three quarters of the slowest tick, CONFIG_HZ_100; below it a guest is idle most of the time, or tickless.
	static final double LEAST_RATE = 75;
	/// Above the fastest tick, CONFIG_HZ_1000, by a fifth: short sleeps or timeouts, not the tick.
	static final double BEYOND_TICK = 1200;
	/// Fewer exits do not give a rate.
	static final long LEAST_COUNT = 20;
	/// A vCPU that is awake for a shorter time does not give a rate.
	static final double LEAST_SECONDS = 0.1;
	/// How far a rate may be from a tick's to be taken for it: some ticks fall into exits for other reasons.
	private static final double TOLERANCE = 0.20;
	/// The choices of CONFIG_HZ: kernel/Kconfig.hz.
	private static final int[] TICKS = {100, 250, 300, 1000};

	@Override
	public String id() {
		return "timer-exits";
	}

	@Override
	public String description() {
		return "Guest timers make vCPUs exit, compared with the rates of a kernel's tick.";
	}

	@Override
	public List<Finding> evaluate(RunFacts facts) {
		Optional<Part> timers = Part.of(facts, c -> c.refinement() == Refinement.GUEST_TIMER);
		if (timers.isEmpty() || timers.get().count() < LEAST_COUNT)
			return List.of();
		Part part = timers.get();
		Map<Long, Long> counts = new HashMap<>();
		facts.only(part.filter(), GroupBy.VCPU)
				.ifPresent(s -> s.by(GroupBy.VCPU).rows().forEach(r -> counts.put(r.id(), r.handling().count())));
		String vcpu = "";
		double rate = 0;
		for (ExitBreakdown.Row row : facts.summary().orElseThrow().by(GroupBy.VCPU).rows()) {
			double awake = (row.split().wall() - row.split().idle()) / 1e9;
			double here = awake < LEAST_SECONDS ? 0 : counts.getOrDefault(row.id(), 0L) / awake;
			if (here > rate) {
				rate = here;
				vcpu = row.key();
			}
		}
		return rate < LEAST_RATE ? List.of() : finding(part, vcpu, rate);
	}

	private List<Finding> finding(Part part, String vcpu, double rate) {
		boolean beyond = rate > BEYOND_TICK;
		Severity severity = beyond && Says.severity(part.shareOfWall()) == Severity.INFO ? Severity.NOTABLE
				: Says.severity(part.shareOfWall());
		Says says = new Says(this, severity, part.shareOfWall())
				.title(beyond ? "Guest timers fire faster than any tick" : "Guest timers make vCPUs exit")
				.sentence("While it is not idle, " + vcpu + " takes " + Quantities.number(rate)
						+ " guest-timer exits a second, " + comparison(rate) + "; all guest timers together are "
						+ part.shares() + '.')
				.advice(beyond
						? "Look for short sleeps, timeouts or high-resolution timers in the guest, and give them slack"
								+ " (timer_slack_ns), or poll where waiting is shorter than an exit."
						: "A guest kernel built with a lower CONFIG_HZ, or with nohz_full for CPUs that run one task, exits"
								+ " less often.");
		return part.figures(says).figure("Highest rate", Quantities.rate(rate)).alone();
	}

	private static String comparison(double rate) {
		if (rate > BEYOND_TICK)
			return "more than the fastest tick (1000 Hz) makes";
		int nearest = TICKS[0];
		for (int tick : TICKS)
			nearest = Math.abs(rate - tick) < Math.abs(rate - nearest) ? tick : nearest;
		return Math.abs(rate - nearest) <= nearest * TOLERANCE ? "about as a tick of " + nearest + " Hz makes"
				: "no usual tick's rate (100, 250, 300 or 1000 Hz)";
	}
}
