// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.CounterSeries.State;
import org.trapline.measure.Run;
import org.trapline.trace.Imports;

/// What perf stat record writes, with the numbers that perf stat report printed of such recordings.
class StatCountsTest {
	private static final long TYPE = SampleLayout.IDENTIFIER;
	private static final int INTERVAL = 0;
	private static final int FINAL = 1;

	@TempDir
	Path directory;

	private final PerfDataWriter writer = new PerfDataWriter(ByteOrder.LITTLE_ENDIAN)
			.attr(new PerfDataWriter.Attr(1, 1, 0, TYPE, 0, 0, 0, List.of(316L)))
			.attr(new PerfDataWriter.Attr(1, 3, 0, TYPE, 0, 0, 0, List.of(317L)));

	private void config(long aggregation) {
		writer.record(RecordType.EVENT_UPDATE, f -> f.i64(0, 316).string("msec").aligned());
		writer.record(RecordType.EVENT_UPDATE, f -> f.i64(1, 316, Double.doubleToLongBits(1e-6)));
		writer.record(RecordType.STAT_CONFIG, f -> f.i64(3, 0, aggregation, 1, 100, 2, 1));
	}

	private void stat(long id, int cpu, long value, long enabled, long running) {
		writer.record(RecordType.STAT, f -> f.i64(id).u32(cpu).u32(0).i64(value, enabled, running));
	}

	private void round(int kind, long time) {
		writer.record(RecordType.STAT_ROUND, f -> f.i64(kind, time));
	}

	private List<CounterSeries> series() throws IOException {
		for (byte[] bytes : List.of(writer.pipe(), writer.file()))
			try (Run run = Imports.tryRead(new PerfDataImporter(), directory, bytes).orElseThrow()) {
				assertThat(run.partial()).isFalse();
				if (bytes.length == writer.file().length)
					return run.all(CounterSeries.class);
				assertThat(run.all(CounterSeries.class)).isNotEmpty();
			}
		throw new AssertionError();
	}

	@Test
	void aTotalIsOnePointWithoutATime() throws IOException {
		config(1);
		stat(316, -1, 870610, 870610, 870610);
		stat(317, -1, 1, 870610, 870610);
		round(FINAL, 260022771);
		List<CounterSeries> series = series();
		assertThat(series).extracting(s -> s.event() + '|' + s.scope() + '|' + s.unit())
				.containsExactly("task-clock||msec", "context-switches||");
		assertThat(series).extracting(s -> s.points().size()).containsExactly(1, 1);
		assertThat(series.get(0).points().getFirst().value()).isEqualTo(0.87061);
		assertThat(series.get(0).points().getFirst().seconds()).isNaN();
		assertThat(series.get(1).points().getFirst().value()).isEqualTo(1);
	}

	@Test
	void intervalsAreDifferencesOfTheTotalsWritten() throws IOException {
		config(1);
		for (long[] at : new long[][] { { 103956243, 776150, 1 }, { 215948593, 776150, 1 }, { 348310025, 829008, 1 } }) {
			stat(316, -1, at[1], at[1], at[1]);
			stat(317, -1, at[2], at[1], at[1]);
			round(INTERVAL, at[0]);
		}
		// perf stat report: 0.103956243 0.78 msec task-clock; 0.215948593 <not counted>; 0.348310025 0.05 msec
		List<CounterSeries.Point> points = series().getFirst().points();
		assertThat(points).extracting(CounterSeries.Point::seconds).containsExactly(0.103956243, 0.215948593, 0.348310025);
		assertThat(points).extracting(CounterSeries.Point::state).containsExactly(State.COUNTED, State.NOT_COUNTED,
				State.COUNTED);
		assertThat(points.get(0).value()).isEqualTo(0.77615);
		assertThat(points.get(1).value()).isNaN();
		assertThat(points.get(2).value()).isCloseTo(0.052858, org.assertj.core.data.Offset.offset(1e-12));
	}

	@Test
	void cpusAddUpUnlessTheyAreToldApart() throws IOException {
		config(1);
		for (int cpu = 0; cpu < 4; cpu++)
			stat(317, cpu, 10 + cpu, 1000, 1000);
		round(FINAL, 1000);
		assertThat(series()).singleElement().satisfies(s -> assertThat(s.points().getFirst().value()).isEqualTo(46));
	}

	@Test
	void cpusToldApartAreSeriesOfTheirOwn() throws IOException {
		config(0);
		for (int cpu = 0; cpu < 3; cpu++)
			stat(317, cpu, 10 + cpu, 1000, 1000);
		round(FINAL, 1000);
		assertThat(series()).extracting(s -> s.scope() + '=' + s.points().getFirst().value()).containsExactly("CPU0=10.0",
				"CPU1=11.0", "CPU2=12.0");
	}

	@Test
	void countersThatTookTurnsAreScaledUp() throws IOException {
		config(1);
		stat(317, -1, 100, 1000, 250);
		round(FINAL, 1000);
		CounterSeries.Point point = series().getFirst().points().getFirst();
		assertThat(point.value()).isEqualTo(400);
		assertThat(point.runningShare()).isEqualTo(0.25);
	}

	@Test
	void anyNumberOfRoundsIsReadInBoundedMemory() throws IOException {
		config(0);
		for (int cpu = 0; cpu < 2000; cpu++)
			stat(317, cpu, 1, 1000, 1000);
		for (int i = 0; i < 3000; i++)
			round(INTERVAL, 1000L * i);
		try (Run run = Imports.tryRead(new PerfDataImporter(), directory, writer.file()).orElseThrow()) {
			assertThat(Imports.notices(run, org.trapline.measure.Notice.Severity.PARTIAL)).contains("counts left out");
			assertThat(run.all(CounterSeries.class)).hasSize(2000)
					.allSatisfy(s -> assertThat(s.points()).hasSizeBetween(100, 1000));
		}
	}

	@Test
	void countsBeforeAnyRoundCountUpToThere() throws IOException {
		config(1);
		stat(317, -1, 100, 1000, 1000);
		assertThat(series().getFirst().points()).singleElement().satisfies(p -> assertThat(p.value()).isEqualTo(100));
	}
}
