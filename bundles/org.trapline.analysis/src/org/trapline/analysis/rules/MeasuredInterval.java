// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import java.util.List;
import org.trapline.analysis.ExitTimingAnalysis;
import org.trapline.analysis.Finding;
import org.trapline.analysis.Finding.Severity;
import org.trapline.analysis.Rule;
import org.trapline.analysis.RunFacts;

/// The times of a table are not handling times: above all those of {@code perf kvm stat} on arm64.
///
/// tools/perf/arch/arm64/util/kvm-stat.c begins an event at kvm_entry and ends it at kvm_exit, the other way round than
/// on x86.
public final class MeasuredInterval implements Rule {
	@Override
	public String id() {
		return "arm64-perf-kvm-stat-interval";
	}

	@Override
	public String description() {
		return "The times of a table are not handling times, as those of perf kvm stat on arm64.";
	}

	@Override
	public List<Finding> evaluate(RunFacts facts) {
		for (ExitTimingAnalysis timing : facts.timings())
			if (!timing.measuresHandling())
				return new Says(this, Severity.IMPORTANT, 1).title("These times are not handling times")
						.sentence("What this table times is " + timing.interval()
								+ ". Its counts are right; its times say nothing of what exits cost the hypervisor.")
						.advice("Open the recording itself (perf.data) instead of a report of it: Trapline measures from exit to"
								+ " entry. To record: perf record -e 'kvm:*' -e sched:sched_switch -a.")
						.figure("Interval", timing.interval()).alone();
		return List.of();
	}
}
