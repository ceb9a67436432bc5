// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.tracecompass.segmentstore.core.ISegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitCursor;
import org.trapline.measure.ExitCursor.Row;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Run;
import org.trapline.measure.Vcpu;
import org.trapline.trace.ImportException;

class SegmentsTest {
	@TempDir
	Path cache;

	@Test
	void handlingAddsUpToThatOfTheExitsAndWaitsToWakeUps() throws IOException, ImportException {
		try (Run run = Recordings.open("perf-record/vmix-c2.perf.data"); StateHistory history = Recordings.history(run, cache)) {
			ExitTrace trace = Recordings.trace(run);
			long handling = 0;
			long waits = 0;
			for (Vcpu vcpu : trace.vcpus()) {
				ExitCursor cursor = new ExitCursor(trace, vcpu.index());
				for (Row exit = cursor.next(); exit != null; exit = cursor.next()) {
					handling += exit.interval() - exit.idle() - exit.descheduled();
					waits += exit.idle() > 0 && !exit.has(ExitBlocks.IDLE_ASSUMED) ? 1 : 0;
				}
			}
			assertThat(waits).isPositive();
			assertThat(segments(history, SegmentKind.HANDLING).stream().mapToLong(ISegment::getLength).sum()).isEqualTo(handling);
			assertThat(segments(history, SegmentKind.WAKE_UP)).hasSize((int) waits)
					.allSatisfy(one -> assertThat(one.getLength()).isNotNegative());
		}
	}

	@Test
	void interruptsGoFromAnExitThatSendsOneToALaterEntryOfAnotherVcpuOfTheVm() throws IOException, ImportException {
		try (Run run = Recordings.open("perf-record/vmix-c2.perf.data"); StateHistory history = Recordings.history(run, cache)) {
			ExitTrace trace = Recordings.trace(run);
			Lane[] states = trace.vcpus().stream().map(v -> history.lane(Lane.Kind.STATE, v.index()).orElseThrow())
					.toArray(Lane[]::new);
			List<StateHistory.Arrow> arrows = history.arrows(trace.span().start(), trace.span().end(), Integer.MAX_VALUE);
			assertThat(arrows).isNotEmpty().hasSameSizeAs(segments(history, SegmentKind.IPI));
			for (StateHistory.Arrow arrow : arrows) {
				assertThat(arrow.receiver()).isNotEqualTo(arrow.sender());
				assertThat(trace.vcpus().get(arrow.receiver()).vm()).isEqualTo(trace.vcpus().get(arrow.sender()).vm());
				assertThat(arrow.entered()).isGreaterThan(arrow.sent());
				int cause = history.at(history.lane(Lane.Kind.REASON, arrow.sender()).orElseThrow(), arrow.sent()).orElseThrow()
						.value();
				assertThat(trace.causes().get(cause).refinement()).isEqualTo(Refinement.IPI);
				assertThat(history.at(states[arrow.receiver()], arrow.entered() - 1)).get()
						.extracting(StateHistory.Stretch::state).isNotEqualTo(VcpuState.GUEST);
			}
		}
	}

	private static List<ExitSegment> segments(StateHistory history, SegmentKind kind) {
		return StreamSupport.stream(history.segments(kind).spliterator(), false).toList();
	}
}
