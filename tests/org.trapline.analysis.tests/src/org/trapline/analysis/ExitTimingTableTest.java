// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.trapline.analysis.MadeTrace.Exit;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTiming.Row;
import org.trapline.measure.ExitTiming.TimeUnit;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;

class ExitTimingTableTest {

	@Test
	void theReferenceComesOutWithItsRowsColumnsAndFigures() throws IOException {
		Path file = Path.of(System.getProperty("trapline.traces", ".")).resolveSibling("reference")
				.resolve("exit-timing-ls2080.tsv");
		assertThat(file).as("the LS2080 table, beside the directory of the property trapline.traces").exists();
		List<String> lines = Files.readAllLines(file);
		ExitTimingTable table = ExitTimingTable.of(ReferenceTable.timing()).getFirst();
		assertThat(String.join("\t", table.header())).isEqualTo(lines.getFirst());
		assertThat(table.rows()).hasSize(lines.size() - 1);
		for (int r = 0; r < table.rows().size(); r++) {
			List<String> cells = table.cells(table.rows().get(r));
			String[] printed = lines.get(r + 1).split("\t");
			assertThat(cells).hasSize(printed.length);
			assertThat(cells.getFirst()).isEqualTo(printed[0]);
			for (int c = 1; c < printed.length; c++)
				assertThat(Double.parseDouble(cells.get(c))).as(lines.getFirst() + "\n" + lines.get(r + 1))
						.isEqualTo(Double.parseDouble(printed[c].replace(".", "").replace(',', '.')));
		}
	}

	@Test
	void aReducedRecordingAgreesWithTheNaiveComputation() {
		try (MadeTrace made = MadeTrace.random(21, 30_000, 4); ExitTrace trace = made.finish()) {
			ExitTiming timing = ExitTimingTable.reduce(trace, Filter.ALL, false, Progress.none());
			assertThat(timing.unit()).isEqualTo(TimeUnit.NANOSECONDS);
			ExitTiming.Table table = timing.tables().getFirst();
			assertThat(table.seconds().orElseThrow()).isCloseTo(trace.span().seconds(), within(5e-7));
			for (ExitCause cause : MadeTrace.CAUSES)
				agrees(table, cause.timingRow(), made, e -> e.cause().timingRow().equals(cause.timingRow()), Exit::handling);
			agrees(table, Row.TIME_IN_GUEST, made, e -> !e.has(ExitBlocks.NO_GUEST_TIME), Exit::guest);
			agrees(table, Row.IDLE, made, e -> e.idle() > 0, Exit::idle);
			agrees(table, Row.DESCHEDULED, made, e -> e.descheduled() > 0, Exit::descheduled);
			assertThat(table.rows().stream().filter(Row::handling).mapToLong(Row::count).sum()).isEqualTo(30_000);
		}
	}

	@Test
	void tablesPerVcpuAddUpToTheOneForAll() {
		try (MadeTrace made = MadeTrace.random(22, 5_000, 3); ExitTrace trace = made.finish()) {
			ExitTiming.Table all = ExitTimingTable.reduce(trace, Filter.ALL, false, Progress.none()).tables().getFirst();
			List<ExitTiming.Table> each = ExitTimingTable.reduce(trace, Filter.ALL, true, Progress.none()).tables();
			assertThat(each).extracting(t -> t.vm() + ' ' + t.vcpu()).containsExactly("vm-0 vCPU 0", "vm-1 vCPU 0",
					"vm-0 vCPU 1");
			for (Row row : all.rows()) {
				List<Row> parts = each.stream().flatMap(t -> t.rows().stream()).filter(r -> r.type().equals(row.type()))
						.toList();
				assertThat(parts.stream().mapToLong(Row::count).sum()).isEqualTo(row.count());
				assertThat(parts.stream().mapToDouble(Row::sum).sum()).isEqualTo(row.sum());
			}
			assertThat(ExitTimingTable.reduce(trace, Filter.ALL.withVcpus(Set.of(1)), true, Progress.none()).tables())
					.singleElement().isEqualTo(each.get(1));
		}
	}

	@Test
	void nanosecondsAreWrittenAsMicrosecondsWithThreeDecimals() {
		try (MadeTrace made = new MadeTrace()) {
			made.add(new ExitCause(ExitReason.CP15_32, Refinement.NONE, ""), 0, 1_000_000_000L, 1_500, 12_346);
			made.add(new ExitCause(ExitReason.SVE, Refinement.NONE, ""), 0, 1_000_020_000L, 7_655, 1_000_000);
			try (ExitTrace trace = made.finish(new ExitTrace.Span(0, 2_000_000_000L))) {
				ExitTimingTable table = ExitTimingTable
						.of(ExitTimingTable.reduce(trace, Filter.ALL, false, Progress.none())).getFirst();
				assertThat(table.header()).startsWith("type", "count", "min (us)").endsWith("count", "sum");
				assertThat(table.cells(row(table.rows(), "CPC15_32"))).containsExactly("CPC15_32", "1", "12.346", "12.346",
						"12.346", "12.346", "0.000", "0.5", "6.173");
				assertThat(table.cells(row(table.rows(), "WFX"))).containsExactly("WFX", "0", "0", "0", "0", "0", "0", "0",
						"0");
				assertThat(table.rows().getLast().type()).isEqualTo("SVE");
				assertThat(table.rows()).extracting(Row::type)
						.startsWith(ExitTimingTable.referenceRows().toArray(String[]::new));
			}
		}
	}

	@Test
	void theLengthOfTheRecordingCanBeToldFromThePerSecondColumns() {
		try (MadeTrace made = MadeTrace.random(23, 30_000, 4); ExitTrace trace = made.finish()) {
			ExitTiming timing = ExitTimingTable.reduce(trace, Filter.ALL, false, Progress.none());
			ExitTimingTable table = ExitTimingTable.of(timing).getFirst();
			List<String> guest = table.cells(row(table.rows(), Row.TIME_IN_GUEST));
			double told = Double.parseDouble(guest.get(5)) / Double.parseDouble(guest.get(8));
			assertThat(Math.rint(told * 1e6) / 1e6).isEqualTo(table.seconds().orElseThrow());
		}
	}

	@Test
	void typesOfOtherSourcesFallIntoTheRowsOfTheReference() {
		ExitTiming perf = new ExitTiming(TimeUnit.MICROSECONDS, "residency", List.of(new ExitTiming.Table("", "",
				OptionalDouble.empty(), List.of(new Row("WFx", 1, 2, 2, 2, 2, Double.NaN), new Row("IRQ", 4, 1, 2, 1.5, 6, 1),
						new Row("INTERRUPT", 5, 1, 2, 1.5, 6, 1), new Row("SIGNAL", 6, 1, 2, 1.5, 9, 1)))));
		ExitTimingTable table = ExitTimingTable.of(perf).getFirst();
		assertThat(table.header()).hasSize(7);
		assertThat(table.cells(row(table.rows(), "WFX"))).containsExactly("WFX", "1", "2.000", "2.000", "2.000", "2.000",
				"-");
		assertThat(table.rows().stream().filter(r -> r.count() > 0)).extracting(Row::type, Row::count)
				.containsExactly(tuple("WFX", 1L), tuple("INTERRUPT", 5L), tuple("IRQ", 4L), tuple("SIGNAL", 6L));
	}

	private static Row row(List<Row> rows, String type) {
		return rows.stream().filter(r -> r.type().equals(type)).findFirst().orElseThrow();
	}

	private static void agrees(ExitTiming.Table table, String type, MadeTrace made, Predicate<Exit> wanted,
			ToLongFunction<Exit> time) {
		Row row = row(table.rows(), type);
		long[] times = made.exits().stream().filter(wanted).mapToLong(time).sorted().toArray();
		double mean = Arrays.stream(times).average().orElseThrow();
		double squares = Arrays.stream(times).mapToDouble(t -> (t - mean) * (t - mean)).sum();
		assertThat(row.count()).isEqualTo(times.length);
		assertThat(row.min()).isEqualTo(times[0]);
		assertThat(row.max()).isEqualTo(times[times.length - 1]);
		assertThat(row.sum()).isEqualTo(Arrays.stream(times).sum());
		assertThat(row.mean()).isCloseTo(mean, within(1e-9 * mean));
		assertThat(row.deviation()).isCloseTo(Math.sqrt(squares / (times.length - 1)), within(1e-6 * mean));
	}
}
