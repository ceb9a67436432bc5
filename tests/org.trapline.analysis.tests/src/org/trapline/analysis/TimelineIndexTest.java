// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.trapline.analysis.MadeTrace.Exit;
import org.trapline.analysis.Timeline.Aggregated;
import org.trapline.analysis.Timeline.Exact;
import org.trapline.analysis.TimelineState.Kind;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelineIndexTest {
	private static final int VCPUS = 4;
	private static final int EXITS = 150_000;

	private MadeTrace made = new MadeTrace();
	private ExitTrace trace = made.finish();
	private TimelineIndex index = TimelineIndex.of(trace, Progress.none());

	@BeforeAll
	void make() {
		made = MadeTrace.random(41, EXITS, VCPUS);
		trace = made.finish();
		index = TimelineIndex.of(trace, Progress.none());
	}

	@AfterAll
	void close() {
		trace.close();
		made.close();
	}

	@Test
	void theWholeRecordingAddsUpToTheTimeSplitOfEachVcpu() {
		Timeline timeline = index.window(trace.span().start(), trace.span().end(), 1_500);
		assertThat(timeline.lanes()).hasSize(VCPUS).allMatch(Aggregated.class::isInstance);
		ExitBreakdown vcpus = ExitAnalysis.run(trace, ExitAnalysis.Parameters.ALL, Progress.none()).by(GroupBy.VCPU);
		for (ExitBreakdown.Row row : vcpus.rows()) {
			Aggregated lane = (Aggregated) timeline.lanes().get((int) row.id());
			agrees(timeline, lane, Kind.GUEST, row.split().guest());
			agrees(timeline, lane, Kind.IDLE, row.split().idle());
			agrees(timeline, lane, Kind.DESCHEDULED, row.split().descheduled());
			agrees(timeline, lane, Kind.HANDLING, row.split().handling());
			assertThat(java.util.Arrays.stream(lane.exits()).asLongStream().sum()).isEqualTo(row.handling().count());
		}
	}

	@Test
	void windowsOfEveryZoomAgreeWithTheExitsInThem() {
		Random random = new Random(42);
		long length = trace.span().end() - trace.span().start();
		for (int zoom = 0; zoom < 18; zoom++) {
			long width = Math.max(1_000, length >> zoom);
			long from = trace.span().start() + (long) (random.nextDouble() * (length - width));
			int pixels = 1 + random.nextInt(1_200);
			Timeline timeline = index.window(from, from + width, pixels);
			int pixel = random.nextInt(pixels);
			double begin = from + (double) width * pixel / pixels;
			double end = from + (double) width * (pixel + 1) / pixels;
			for (int v = 0; v < VCPUS; v++)
				for (Kind kind : Kind.values()) {
					double expected = naive(v, kind, begin, end) / (end - begin);
					switch (timeline.lanes().get(v)) {
					case Aggregated lane -> assertThat(share(timeline, lane, kind, pixel))
							.as("%s of vCPU %d at zoom %d", kind, v, zoom).isCloseTo(expected, within(0.13));
					case Exact lane -> assertThat(share(timeline, lane, kind, begin, end))
							.as("%s of vCPU %d at zoom %d", kind, v, zoom).isCloseTo(expected, within(1e-6));
					}
				}
		}
	}

	@Test
	void aggregatedSharesOfReadWindowsAreExact() {
		long middle = made.exits().get(EXITS / 2).time();
		Timeline timeline = index.window(middle, middle + 40_000_000, 60);
		int aggregated = 0;
		for (Timeline.Lane lane : timeline.lanes())
			if (lane instanceof Aggregated shares)
				for (int p = 0; p < 60; p++) {
					aggregated++;
					double begin = middle + 40_000_000.0 * p / 60;
					double end = middle + 40_000_000.0 * (p + 1) / 60;
					for (Kind kind : Kind.values())
						assertThat(share(timeline, shares, kind, p))
								.isCloseTo(naive(lane.vcpu(), kind, begin, end) / (end - begin), within(0.02));
				}
		assertThat(aggregated).isPositive();
	}

	@Test
	void noPixelIsCoveredMoreThanOnce() {
		for (int pixels : new int[] {1, 7, 999, 4_000}) {
			Timeline timeline = index.window(trace.span().start(), trace.span().end(), pixels);
			for (Timeline.Lane lane : timeline.lanes())
				for (int p = 0; p < pixels; p++)
					assertThat(((Aggregated) lane).coverage(p)).isBetween(0f, 1.0001f);
		}
	}

	@Test
	void zoomedInTheStatesOfAnExitStandOneAfterAnother() {
		try (MadeTrace one = new MadeTrace()) {
			one.add(new Exit(1_000, 1_000, 300, 200, 0, 100, 400, 0, 0, MadeTrace.CAUSES.get(2), 0, 0, 0));
			try (ExitTrace oneTrace = one.finish()) {
				Timeline timeline = TimelineIndex.of(oneTrace, Progress.none()).window(0, 3_000, 100);
				Exact lane = (Exact) timeline.lanes().getFirst();
				assertThat(java.util.Arrays.stream(lane.stateIndexes()).mapToObj(i -> timeline.states().get(i).label()))
						.containsExactly("guest", "WFX", "idle", "descheduled", "WFX");
				assertThat(lane.starts()).containsExactly(600, 1_000, 1_100, 1_400, 1_600);
				assertThat(lane.ends()).containsExactly(1_000, 1_100, 1_400, 1_600, 2_000);
				assertThat(lane.rows()).containsOnly(0);
				assertThat(timeline.states()).contains(TimelineState.handling(ExitReason.WFX));
			}
		}
	}

	@Test
	void theSumsOfManyVcpusStayInTheirBound() {
		try (MadeTrace many = MadeTrace.random(43, 140_000, 120); ExitTrace manyTrace = many.finish()) {
			TimelineIndex manyIndex = TimelineIndex.of(manyTrace, Progress.none());
			assertThat(manyIndex.bytes()).isLessThanOrEqualTo(TimelineIndex.MAX_BYTES + (1 << 20)).isPositive();
			assertThat(manyIndex.window(manyTrace.span().start(), manyTrace.span().end(), 500).lanes()).hasSize(120);
		}
	}

	@Test
	void aRecordingWithoutExitsHasEmptyLanes() {
		try (MadeTrace none = new MadeTrace()) {
			none.vcpus(2);
			try (ExitTrace noTrace = none.finish()) {
				assertThat(TimelineIndex.of(noTrace, Progress.none()).window(0, 100, 10).lanes()).hasSize(2);
			}
		}
	}

	@Test
	void buildingCanBeCancelledAndABadWindowIsRefused() {
		Progress cancelled = new Progress() {
			@Override
			public void at(long done, long total) {
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		};
		assertThatThrownBy(() -> TimelineIndex.of(trace, cancelled)).isInstanceOf(CancellationException.class);
		assertThatThrownBy(() -> index.window(10, 10, 5)).isInstanceOf(IllegalArgumentException.class);
	}

	private static void agrees(Timeline timeline, Aggregated lane, Kind kind, long nanos) {
		double pixel = (double) (timeline.to() - timeline.from()) / timeline.pixels();
		double shown = 0;
		for (int p = 0; p < timeline.pixels(); p++)
			shown += share(timeline, lane, kind, p) * pixel;
		assertThat(shown).isCloseTo(nanos, within(nanos * 1e-4));
	}

	private static double share(Timeline timeline, Aggregated lane, Kind kind, int pixel) {
		double share = 0;
		for (int s = 0; s < timeline.states().size(); s++)
			if (timeline.states().get(s).kind() == kind)
				share += lane.shares()[s][pixel];
		return share;
	}

	private static double share(Timeline timeline, Exact lane, Kind kind, double begin, double end) {
		double nanos = 0;
		for (int i = 0; i < lane.starts().length; i++)
			if (timeline.states().get(lane.stateIndexes()[i]).kind() == kind)
				nanos += overlap(lane.starts()[i], lane.ends()[i], begin, end);
		return nanos / (end - begin);
	}

	private double naive(int vcpu, Kind kind, double begin, double end) {
		double nanos = 0;
		for (Exit e : made.exits())
			if (e.vcpu() == vcpu && e.end() >= begin && e.time() - e.guest() <= end) {
				long idle = e.time() + (e.idle() + e.descheduled() > 0 ? e.awayAt() : e.interval());
				nanos += switch (kind) {
				case GUEST -> overlap(e.time() - e.guest(), e.time(), begin, end);
				case IDLE -> overlap(idle, idle + e.idle(), begin, end);
				case DESCHEDULED -> overlap(idle + e.idle(), idle + e.idle() + e.descheduled(), begin, end);
				case HANDLING -> overlap(e.time(), idle, begin, end)
						+ overlap(idle + e.idle() + e.descheduled(), e.end(), begin, end);
				};
			}
		return nanos;
	}

	private static double overlap(double start, double end, double from, double to) {
		return Math.max(0, Math.min(end, to) - Math.max(start, from));
	}

}
