// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline.content;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.ExitDetail;
import org.trapline.analysis.ExitEvents;
import org.trapline.analysis.Timeline;

/// The exits of one vCPU in a window, by time.
final class ExitLookup {
	private final TreeMap<Long, ExitDetail> byTime = new TreeMap<>();

	ExitLookup(Timeline.Exact lane, ExitEvents events) {
		long last = -1;
		for (long row : lane.rows())
			if (row >= 0 && row != last) {
				ExitDetail exit = events.at(row);
				byTime.put(exit.time(), exit);
				last = row;
			}
	}

	/// The exit that is handled at a moment.
	Optional<ExitDetail> during(long time) {
		Map.@Nullable Entry<Long, ExitDetail> before = byTime.floorEntry(time);
		return Optional.ofNullable(before).map(Map.Entry::getValue).filter(exit -> time < exit.end());
	}

	/// The exit that happened at a moment, which ends the guest's time before it.
	Optional<ExitDetail> endingAt(long time) {
		return Optional.ofNullable(byTime.get(time));
	}
}
