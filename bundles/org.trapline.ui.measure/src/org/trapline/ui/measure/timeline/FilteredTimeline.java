// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.timeline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.trapline.analysis.Filter;
import org.trapline.analysis.Timeline;
import org.trapline.analysis.TimelineState;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;

/// A timeline without the lanes and the exits that a filter leaves out; guest, idle and descheduled time stays.
///
/// A timeline tells exits apart by reason only, so a filter by sub-reason leaves the exits of its reason in.
final class FilteredTimeline {
	private FilteredTimeline() {
	}

	static Timeline of(Timeline timeline, Filter filter, ExitTrace trace) {
		Set<ExitReason> wanted = wanted(filter, trace);
		if (wanted.isEmpty() && filter.vcpus().isEmpty())
			return timeline;
		boolean[] shown = new boolean[timeline.states().size()];
		for (int s = 0; s < shown.length; s++) {
			TimelineState state = timeline.states().get(s);
			shown[s] = wanted.isEmpty() || state.reason().isEmpty() || wanted.contains(state.reason().get());
		}
		List<Timeline.Lane> lanes = new ArrayList<>();
		for (Timeline.Lane lane : timeline.lanes())
			if (filter.vcpus().isEmpty() || filter.vcpus().contains(lane.vcpu()))
				lanes.add(switch (lane) {
				case Timeline.Exact exact -> only(exact, shown);
				case Timeline.Aggregated aggregated -> only(aggregated, shown);
				});
		return new Timeline(timeline.from(), timeline.to(), timeline.pixels(), timeline.states(), lanes);
	}

	private static Set<ExitReason> wanted(Filter filter, ExitTrace trace) {
		Set<ExitReason> wanted = EnumSet.noneOf(ExitReason.class);
		wanted.addAll(filter.reasons());
		for (int cause : filter.causes())
			wanted.add(trace.causes().get(cause).reason());
		return wanted;
	}

	private static Timeline.Exact only(Timeline.Exact lane, boolean[] shown) {
		int[] kept = IntStream.range(0, lane.starts().length).filter(i -> shown[lane.stateIndexes()[i]]).toArray();
		return new Timeline.Exact(lane.vcpu(), IntStream.of(kept).mapToLong(i -> lane.starts()[i]).toArray(),
				IntStream.of(kept).mapToLong(i -> lane.ends()[i]).toArray(),
				IntStream.of(kept).map(i -> lane.stateIndexes()[i]).toArray(),
				IntStream.of(kept).mapToLong(i -> lane.rows()[i]).toArray());
	}

	private static Timeline.Aggregated only(Timeline.Aggregated lane, boolean[] shown) {
		float[][] shares = new float[lane.shares().length][];
		for (int s = 0; s < shares.length; s++)
			shares[s] = shown[s] ? lane.shares()[s] : new float[lane.shares()[s].length];
		return new Timeline.Aggregated(lane.vcpu(), shares, lane.exits());
	}
}
