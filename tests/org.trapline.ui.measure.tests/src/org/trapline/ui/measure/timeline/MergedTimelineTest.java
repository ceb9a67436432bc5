// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.Filter;
import org.trapline.analysis.Timeline;
import org.trapline.analysis.TimelineState;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.ExitTraceWriter;

class MergedTimelineTest {
	private static final List<TimelineState> STATES = List.of(TimelineState.GUEST,
			TimelineState.handling(ExitReason.WFX), TimelineState.handling(ExitReason.SYS64));
	private static final Timeline.Exact EXACT = new Timeline.Exact(0, new long[] { 0, 25, 40 },
			new long[] { 25, 40, 60 }, new int[] { 0, 1, 2 }, new long[] { 1, 1, 2 });
	private static final Timeline.Aggregated AGGREGATED = new Timeline.Aggregated(1,
			new float[][] { { 0.5f, 1, 0, 0 }, { 0.5f, 0, 0, 0 }, { 0, 0, 0.25f, 0 } }, new int[] { 3, 0, 1, 0 });
	private static final Timeline TIMELINE = new Timeline(0, 80, 4, STATES, List.of(EXACT, AGGREGATED));

	@Test
	void mergedLanesHaveTheMeanOfTheirShares() {
		Timeline merged = MergedTimeline.of(TIMELINE);
		assertThat(merged.lanes()).hasSize(1);
		Timeline.Aggregated lane = (Timeline.Aggregated) merged.lanes().getFirst();
		assertThat(lane.shares()[0]).containsExactly(0.75f, 0.625f, 0, 0);
		assertThat(lane.shares()[1]).containsExactly(0.25f, 0.375f, 0, 0);
		assertThat(lane.shares()[2]).containsExactly(0, 0, 0.625f, 0);
		assertThat(lane.exits()).containsExactly(3, 0, 1, 0);
	}

	@Test
	void aFilterByReasonLeavesGuestTimeAndThatReason() {
		try (ExitTrace trace = trace()) {
			Timeline only = FilteredTimeline.of(TIMELINE, Filter.ALL.withReasons(Set.of(ExitReason.SYS64)), trace);
			Timeline.Exact exact = (Timeline.Exact) only.lanes().get(0);
			assertThat(exact.starts()).containsExactly(0, 40);
			assertThat(exact.rows()).containsExactly(1, 2);
			Timeline.Aggregated aggregated = (Timeline.Aggregated) only.lanes().get(1);
			assertThat(aggregated.shares()[0]).containsExactly(0.5f, 1, 0, 0);
			assertThat(aggregated.shares()[1]).containsOnly(0);
			assertThat(aggregated.shares()[2]).containsExactly(0, 0, 0.25f, 0);
		}
	}

	@Test
	void aFilterByVcpuLeavesItsLane() {
		try (ExitTrace trace = trace()) {
			assertThat(FilteredTimeline.of(TIMELINE, Filter.ALL.withVcpus(Set.of(1)), trace).lanes())
					.extracting(Timeline.Lane::vcpu).containsExactly(1);
			assertThat(FilteredTimeline.of(TIMELINE, Filter.ALL, trace)).isSameAs(TIMELINE);
		}
	}

	private static ExitTrace trace() {
		try (ExitTraceWriter writer = new ExitTraceWriter()) {
			return writer.finish(List.of(), new ExitTrace.Span(0, 80), new ExitTrace.Losses(0, 0, 0, 0, 0), Map.of());
		}
	}
}
