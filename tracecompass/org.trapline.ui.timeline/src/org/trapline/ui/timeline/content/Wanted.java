// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline.content;

import java.util.EnumSet;
import java.util.Set;
import org.trapline.analysis.Filter;
import org.trapline.analysis.TimelineState;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;

/// Which exits a filter leaves in, by reason as in the timeline of the run editor; guest, idle and descheduled time
/// stays.
final class Wanted {
	private final ExitTrace trace;
	private final Set<ExitReason> reasons = EnumSet.noneOf(ExitReason.class);

	Wanted(ExitTrace trace, Filter filter) {
		this.trace = trace;
		reasons.addAll(filter.reasons());
		for (int cause : filter.causes())
			reasons.add(trace.causes().get(cause).reason());
	}

	boolean state(TimelineState state) {
		return reasons.isEmpty() || state.reason().map(reasons::contains).orElse(true);
	}

	/// @param cause index into the trace's causes
	boolean cause(int cause) {
		return reasons.isEmpty() || reasons.contains(trace.causes().get(cause).reason());
	}
}
