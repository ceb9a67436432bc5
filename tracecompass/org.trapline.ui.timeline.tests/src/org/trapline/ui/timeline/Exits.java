// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trapline.analysis.ExitDetail;
import org.trapline.analysis.ExitEvents;
import org.trapline.analysis.Filter;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;

/// The exits of a recording, read one after the other.
final class Exits {
	private Exits() {
	}

	/// All of them, in order of time.
	static List<ExitDetail> all(ExitTrace trace) {
		ExitEvents events = new ExitEvents(trace, Filter.ALL);
		List<ExitDetail> all = new ArrayList<>();
		for (long row = 0; row < trace.size(); row++)
			all.add(events.at(row));
		all.sort(Comparator.comparingLong(ExitDetail::time).thenComparingLong(ExitDetail::row));
		return all;
	}

	/// One from the middle of the recording that took a while and did not wait.
	static ExitDetail middle(TimeLine timeLine) {
		List<ExitDetail> all = all(timeLine.trace());
		return all.subList(all.size() / 2, all.size()).stream()
				.filter(exit -> exit.interval() > 1_000 && exit.idle() + exit.descheduled() == 0
						&& exit.cause().reason() != ExitReason.WFX)
				.findFirst().orElseThrow();
	}
}
