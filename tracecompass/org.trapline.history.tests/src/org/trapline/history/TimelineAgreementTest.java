// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.analysis.Timeline;
import org.trapline.analysis.TimelineIndex;
import org.trapline.analysis.TimelineState;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;

/// The states of the history are those of the timeline, of which user space's part of handling is told apart.
class TimelineAgreementTest {
	/// Windows in which the timeline tells every state.
	private static final int WINDOWS = 64;
	private static final int PIXELS = 1 << 16;

	@TempDir
	Path cache;

	private record State(long start, long end, String label) {
	}

	@ParameterizedTest
	@ValueSource(strings = { "perf-record/vmix-c2.perf.data", "perf-record/kvm-linux-short.perf.data",
			"trace-cmd/trace-v7.dat" })
	void statesAndReasonsAreThoseOfTheTimeline(String recording) throws IOException, ImportException {
		int compared = 0;
		try (Run run = Recordings.open(recording); StateHistory history = Recordings.history(run, cache)) {
			ExitTrace trace = Recordings.trace(run);
			TimelineIndex index = TimelineIndex.of(trace, Progress.none());
			long width = (trace.span().end() - trace.span().start()) / WINDOWS;
			for (int w = 0; w < WINDOWS; w++) {
				long from = trace.span().start() + w * width;
				Timeline timeline = index.window(from, from + width, PIXELS);
				for (Timeline.Lane lane : timeline.lanes())
					if (lane instanceof Timeline.Exact exact) {
						List<State> expected = merged(expected(timeline, exact, from, from + width));
						assertThat(merged(states(history, trace, lane.vcpu(), from, from + width)))
								.as("vCPU %d from %d", lane.vcpu(), from).isEqualTo(expected);
						compared += expected.size();
					}
			}
		}
		assertThat(compared).isGreaterThan(200);
	}

	private static List<State> expected(Timeline timeline, Timeline.Exact lane, long from, long to) {
		List<State> states = new ArrayList<>();
		for (int s = 0; s < lane.starts().length; s++)
			add(states, Math.max(from, lane.starts()[s]), Math.min(to, lane.ends()[s]),
					timeline.states().get(lane.stateIndexes()[s]).label());
		return states;
	}

	private static List<State> states(StateHistory history, ExitTrace trace, int vcpu, long from, long to) {
		Lane reasons = history.lane(Lane.Kind.REASON, vcpu).orElseThrow();
		List<State> states = new ArrayList<>();
		for (StateHistory.Stretch one : history.all(List.of(history.lane(Lane.Kind.STATE, vcpu).orElseThrow()), from,
				to)) {
			String label = switch (one.state()) {
			case GUEST -> TimelineState.GUEST.label();
			case IDLE -> TimelineState.IDLE.label();
			case DESCHEDULED -> TimelineState.DESCHEDULED.label();
			case HANDLING, USER ->
				trace.causes().get(history.at(reasons, one.start()).orElseThrow().value()).reason().name();
			};
			add(states, Math.max(from, one.start()), Math.min(to, one.end()), label);
		}
		return states;
	}

	private static void add(List<State> states, long start, long end, String label) {
		if (start < end)
			states.add(new State(start, end, label));
	}

	/// States of one label that follow one another made one, as handling in kernel and user space.
	private static List<State> merged(List<State> states) {
		List<State> merged = new ArrayList<>();
		for (State state : states) {
			State last = merged.isEmpty() ? state : merged.getLast();
			if (last.end == state.start && last.label.equals(state.label))
				merged.set(merged.size() - 1, new State(last.start, state.end, state.label));
			else
				merged.add(state);
		}
		return merged;
	}
}
