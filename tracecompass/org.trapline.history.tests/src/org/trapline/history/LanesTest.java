// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.history.StateHistory.Stretch;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitCursor;
import org.trapline.measure.ExitCursor.Row;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;

class LanesTest {
	private static final String RECORDING = "perf-record/vmix-c2.perf.data";

	@TempDir
	Path cache;

	@Test
	void reasonHostCpuAndPendingTimerAreThoseOfEachExit() throws IOException, ImportException {
		try (Run run = Recordings.open(RECORDING); StateHistory history = Recordings.history(run, cache)) {
			ExitTrace trace = Recordings.trace(run);
			int timers = 0;
			for (int v = 0; v < trace.vcpus().size(); v++) {
				ExitCursor cursor = new ExitCursor(trace, v);
				for (Row exit = cursor.next(); exit != null; exit = cursor.next()) {
					if (exit.interval() == 0)
						continue;
					assertThat(history.at(lane(history, Lane.Kind.REASON, v), exit.time())).get()
							.extracting(Stretch::value).isEqualTo(exit.causeIndex());
					boolean runs = exit.awayAt() > 0 || exit.idle() + exit.descheduled() == 0;
					if (runs)
						assertThat(history.at(lane(history, Lane.Kind.HOST_CPU, v), exit.time())).get()
								.extracting(Stretch::value).isEqualTo(exit.cpu());
					boolean timer = exit.cause().refinement() == Refinement.GUEST_TIMER;
					assertThat(history.at(lane(history, Lane.Kind.PENDING_INTERRUPT, v), exit.time()).isPresent())
							.isEqualTo(timer);
					timers += timer ? 1 : 0;
				}
			}
			assertThat(timers).isPositive();
		}
	}

	@Test
	void physicalCpuRunsOnlyVcpusThatAreOnIt() throws IOException, ImportException {
		try (Run run = Recordings.open(RECORDING); StateHistory history = Recordings.history(run, cache)) {
			ExitTrace trace = Recordings.trace(run);
			List<Lane> cpus = history.lanes().stream().filter(lane -> lane.kind() == Lane.Kind.RUNNING).toList();
			List<Stretch> runs = history.all(cpus, trace.span().start(), trace.span().end());
			assertThat(runs).hasSizeGreaterThan(20);
			for (Stretch one : runs) {
				assertThat(history.at(lane(history, Lane.Kind.HOST_CPU, one.value()), one.start())).get()
						.extracting(Stretch::value).isEqualTo(one.lane().owner());
				assertThat(history.at(lane(history, Lane.Kind.STATE, one.value()), one.start())).get()
						.extracting(Stretch::state).matches(VcpuState::running);
			}
		}
	}

	@Test
	void nextAndPreviousGoFromChangeToChange() throws IOException, ImportException {
		try (Run run = Recordings.open(RECORDING); StateHistory history = Recordings.history(run, cache)) {
			ExitTrace trace = Recordings.trace(run);
			Lane lane = lane(history, Lane.Kind.STATE, 0);
			List<Stretch> all = history.all(List.of(lane), trace.span().start(), trace.span().end() + 1);
			for (Stretch one : all.subList(1, Math.min(500, all.size() - 1))) {
				assertThat(history.next(lane, one.start())).isEqualTo(OptionalLong.of(one.end()));
				assertThat(history.previous(lane, one.end())).isEqualTo(OptionalLong.of(one.start()));
			}
			assertThat(history.next(lane, trace.span().end())).isEmpty();
			assertThat(history.previous(lane, trace.span().start())).isEmpty();
		}
	}

	@Test
	void windowHasWhatHoldsAtTheBeginOfEachPixel() throws IOException, ImportException {
		try (Run run = Recordings.open(RECORDING); StateHistory history = Recordings.history(run, cache)) {
			ExitTrace trace = Recordings.trace(run);
			Lane lane = lane(history, Lane.Kind.STATE, 0);
			int pixels = 200;
			long from = trace.span().start();
			long width = (trace.span().end() - from) / pixels;
			List<Stretch> window = history.window(List.of(lane), from, from + width * pixels, pixels);
			assertThat(window).hasSizeBetween(10, pixels + 1)
					.hasSizeLessThan(history.all(List.of(lane), from, trace.span().end()).size());
			for (int pixel = 0; pixel < pixels; pixel++) {
				long time = from + pixel * width;
				assertThat(window.stream().filter(one -> one.start() <= time && time < one.end()).findFirst())
						.isEqualTo(history.at(lane, time));
			}
		}
	}

	private static Lane lane(StateHistory history, Lane.Kind kind, int owner) {
		return history.lane(kind, owner).orElseThrow();
	}
}
