// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.Better;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.ContextSwitchLatency.Placement;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.MemoryLoadLatency.Pattern;
import org.trapline.measure.Notice;
import org.trapline.measure.Point;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importers;
import org.trapline.trace.Imports;
import org.trapline.trace.Probe;
import org.trapline.trace.SharedRecordings;

class TableImporterTest {
	private static final String MEMORY = """
			trapline: mapping/1
			kind: memory-latency
			columns: [method, pages, size_bytes, latency_ns]
			fields:
			  name: {column: method}
			  pages: {column: pages}
			  size: {column: size_bytes, unit: B}
			  value: {column: latency_ns, unit: ns}
			  pattern: {constant: random}
			""";

	@TempDir
	private Path folder;

	@Test
	void theReferenceTableIsReadByAMapping() throws Exception {
		Path table = Files.copy(SharedRecordings.reference("memory-latency-a57-seattle.csv"),
				folder.resolve("a57.csv"));
		Files.writeString(MappingFile.of(table), MEMORY);
		try (Run run = Importers.installed().open(table, Progress.none())) {
			checkSeattle(run);
			assertThat(run.provenance().importer()).isEqualTo("table");
			assertThat(run.provenance().importerReason()).isEqualTo("has the mapping a57.csv.tlmap beside it");
		}
	}

	@Test
	void theReferenceTableIsReadByTheGuess() throws Exception {
		Path table = SharedRecordings.reference("memory-latency-a57-seattle.csv");
		TableMapping guess = MappingGuess.of(TablePreview.of(table));
		assertThat(guess.problems()).isEmpty();
		assertThat(guess.kind()).isEqualTo(TableKind.MEMORY_LATENCY);
		try (Run run = MappedTable.read(table, guess, Progress.none())) {
			checkSeattle(run);
		}
	}

	/// Figures as the file has them.
	private static void checkSeattle(Run run) {
		assertThat(run.notices()).isEmpty();
		List<MemoryLoadLatency> curves = run.all(MemoryLoadLatency.class);
		assertThat(curves).extracting(MemoryLoadLatency::method, MemoryLoadLatency::pages, MemoryLoadLatency::pattern)
				.containsExactly(tuple("ramlat", "4K", Pattern.RANDOM),
						tuple("tinymembench-random", "4K", Pattern.RANDOM),
						tuple("tinymembench-random", "huge", Pattern.RANDOM));
		assertThat(curves.getFirst().points()).hasSize(16).startsWith(new Point(4096, 2.002))
				.endsWith(new Point(134217728, 185.2));
		assertThat(curves.get(1).points()).startsWith(new Point(1024, 0.0));
	}

	@Test
	void aMappingIsUsedAgainForTheSameColumnsFromTheFolderAndTheUsers() throws Exception {
		Path users = folder.resolve("config/trapline/mappings");
		TableImporter importer = new TableImporter(new Mappings(users));
		Path one = Files.writeString(folder.resolve("one.csv"), "Latency_ns, method ,pages,size_bytes\n1,a,4K,4096\n");
		assertThat(Imports.probe(importer, one).possible()).isFalse();
		MappingFile.write(MappingFile.read(Files.writeString(folder.resolve("x.tlmap"), MEMORY)),
				new Mappings(users).userFile("my/own"));
		Files.delete(folder.resolve("x.tlmap"));
		assertThat(Imports.probe(importer, one))
				.isEqualTo(new Probe(40, "has the columns of your mapping my-own.tlmap"));
		Files.writeString(folder.resolve("b.tlmap"), "no yaml: [");
		Files.writeString(folder.resolve("c.tlmap"), MEMORY);
		assertThat(Imports.probe(importer, one)).isEqualTo(new Probe(60, "has the columns of the mapping c.tlmap"));
		Files.writeString(folder.resolve("one.tlmap"), MEMORY);
		assertThat(Imports.probe(importer, one)).isEqualTo(Probe.certain("has the mapping one.tlmap beside it"));
		Path other = Files.writeString(folder.resolve("other.csv"), "method,size_bytes,latency_ns\n");
		assertThat(Imports.probe(importer, other).possible()).isFalse();
		try (Run run = Imports.read(importer, one)) {
			assertThat(run.first(MemoryLoadLatency.class).orElseThrow().points()).containsExactly(new Point(4096, 1));
		}
	}

	@Test
	void aMappingIsWrittenAsItIsRead() throws Exception {
		Path file = Files.writeString(folder.resolve("m.tlmap"), MEMORY);
		TableMapping mapping = MappingFile.read(file);
		MappingFile.write(mapping, file);
		assertThat(MappingFile.read(file)).isEqualTo(mapping);
		assertThat(Files.readString(file))
				.startsWith("trapline: mapping/1\nkind: memory-latency\ntable:\n  cells: commas\n");
		for (TableKind kind : TableKind.values()) {
			TableMapping other = mapping.withKind(kind);
			assertThat(other.kind()).isEqualTo(kind);
			assertThat(other.fields().keySet()).allMatch(kind::has);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"latency_ns, unit: ns | latency, unit: ns | found the unknown column \"latency\" for value, expected one of: method, pages",
			"latency_ns, unit: ns | latency_ns, unit: MB/s | found the unit \"MB/s\" for value, expected a unit of time such as ns",
			"latency_ns, unit: ns | latency_ns | found no unit for value, expected a unit of time such as ns",
			"size_bytes, unit: B | size_bytes, unit: ns | found the unit \"ns\" for size, expected a unit of size such as KiB",
			"constant: random | colunm: a | key fields.pattern.colunm: found an unknown key",
			"kind: memory-latency | kind: memory-latencies | found \"memory-latencies\", expected memory-latency (did you mean that?)",
			"size: {column: size_bytes, unit: B} | | found no size, expected a column or a constant for it",
			"pages: {column: pages} | processes: {column: pages} | found processes, expected no such field"})
	void aWrongMappingIsRefusedWithItsPlace(String right, String wrong, String message) throws Exception {
		Path table = Files.writeString(folder.resolve("t.csv"), "method,pages,size_bytes,latency_ns\na,4K,4096,1\n");
		Files.writeString(MappingFile.of(table), MEMORY.replace(right, wrong == null ? "" : wrong));
		assertThatThrownBy(() -> Imports.read(new TableImporter(), table)).isInstanceOf(ImportException.class)
				.hasMessageContaining("t.csv.tlmap line ");
		assertThatThrownBy(() -> MappingFile.read(MappingFile.of(table))).hasMessageContaining(message);
	}

	@Test
	void aTableWithoutAColumnOfItsMappingIsRefused() throws Exception {
		Path table = Files.writeString(folder.resolve("t.csv"), "method,size_bytes,ns\na,4096,1\n");
		Files.writeString(MappingFile.of(table), MEMORY);
		assertThatThrownBy(() -> Imports.read(new TableImporter(), table)).hasMessageContaining(
				"t.csv: found a table with the columns method, size_bytes, ns, expected a column \"");
	}

	@Test
	void rowsThatCannotBeReadAreLeftOutWithTheirLine() throws Exception {
		Path table = Files.writeString(folder.resolve("t.csv"), """
				# comment
				method,pages,size_bytes,latency_ns
				a,4K,4096,1.5
				a,4K,8192
				a,4K,8192,fast
				a,4K,8192,nan
				a,4K,8192,-1
				a,4K,0,1
				a,4K,8192,1 MB/s
				a,4K,8192,2,5
				a,4K,64K,2 us
				a,4K,8192,0
				a,4K,8192,""");
		Files.writeString(MappingFile.of(table), MEMORY);
		try (Run run = Imports.read(new TableImporter(), table)) {
			assertThat(run.first(MemoryLoadLatency.class).orElseThrow().points())
					.containsExactly(new Point(4096, 1.5), new Point(8192, 0), new Point(65536, 2000));
			assertThat(Imports.notices(run, Notice.Severity.PARTIAL).lines().map(m -> m.replaceFirst(".*t.csv ", "")))
					.containsExactly(
					"line 4: found 3 cells, expected 4 as the table has columns; left out",
					"line 5: found \"fast\" for value, expected a number; left out",
					"line 6: found NaN for value, expected a finite number, 0 or more; left out",
					"line 7: found -1.0 for value, expected a finite number, 0 or more; left out",
					"line 8: found 0.0 for size, expected a finite number, 1.0 or more; left out",
					"line 9: found the unit \"MB/s\", expected a unit of time such as ns; left out",
					"line 10: found 5 cells, expected 4 as the table has columns; left out",
					"line 13: found no value, expected a number; left out");
		}
	}

	@Test
	void aTableOfNoUseIsRefusedWithItsFirstMistake() throws Exception {
		assertThat(refused("method,pages,size_bytes,latency_ns\na,4K,1,x\n")).contains("line 2: found \"x\" for value");
		assertThat(refused("method,pages,size_bytes,latency_ns\n"))
				.contains("found no row of a table, expected rows of memory load");
		assertThat(refused("# nothing\n")).contains("found no row of a table");
	}

	@Test
	void contextSwitchesOfEveryPlacementAndSize() throws Exception {
		Run run = guessed(
				"procs;size (KiB);placement;switch [us]\n2;0;balanced;5,1\n4;0;balanced;6,25\n2;4;unique_spread;7,5\n");
		assertThat(run.all(ContextSwitchLatency.class)).containsExactly(
				new ContextSwitchLatency("t.csv", Placement.BALANCED, 0,
				List.of(new Point(2, 5.1), new Point(4, 6.25))),
				new ContextSwitchLatency("t.csv", Placement.UNIQUE_SPREAD, 4096, List.of(new Point(2, 7.5))));
	}

	@Test
	void severalColumnsOfFiguresAreSeveralCurves() throws Exception {
		Run run = guessed("size_kb\tread_MB/s\twrite MB/s\n4\t1000\t800\n8\t1,000.5\t\n");
		assertThat(run.all(Bandwidth.class)).containsExactly(
				new Bandwidth("t.csv", "read_MB/s", List.of(new Point(4096, 1000), new Point(8192, 1000.5))),
				new Bandwidth("t.csv", "write MB/s", List.of(new Point(4096, 800))));
	}

	@Test
	void scoresWithTheirUnitsAndRepeats() throws Exception {
		Run run = guessed(
				"benchmark,vm,score,unit\nCoreMark,vm1,5000,iterations/s\nCoreMark,vm1,5010,iterations/s\nboot,vm1,2,s\n");
		assertThat(run.all(Score.class)).containsExactly(
				new Score("CoreMark", "vm1", Unit.of("iterations/s"), Better.HIGHER, List.of(5000.0, 5010.0), "",
				Map.of()),
				new Score("boot", "vm1", Unit.SECONDS, Better.LOWER, List.of(2.0), "", Map.of()));
	}

	@Test
	void timesAndClassesOfTimes() throws Exception {
		Run samples = guessed("latency_us\n" + "3\n4.5\n".repeat(10));
		assertThat(samples.first(LatencyDistribution.class).orElseThrow().times()).isInstanceOfSatisfying(
				LatencyDistribution.Samples.class, s -> assertThat(s.nanos()).hasSize(20).startsWith(3000, 4500));
		Run classes = guessed("latency us,count\n0,0\n1,7\n2,3\n");
		assertThat(classes.first(LatencyDistribution.class).orElseThrow().times()).isInstanceOfSatisfying(
				LatencyDistribution.Counted.class, c -> {
					assertThat(c.nanos()).containsExactly(0, 1000, 2000);
					assertThat(c.counts()).containsExactly(0, 7, 3);
					assertThat(c.width()).isEqualTo(1000);
					assertThat(c.count()).isEqualTo(10);
				});
	}

	@Test
	void exitTimingWithWhatFollowsFromSums() throws Exception {
		ExitTiming timing =
				guessed("exit reason,vcpu,count,min_us,max_us,sum_us\nWFI,0,2,1,3,4\nHVC,0,0,,,\nWFI,1,1,5,5,5\n")
				.first(ExitTiming.class).orElseThrow();
		assertThat(timing.unit()).isEqualTo(ExitTiming.TimeUnit.NANOSECONDS);
		assertThat(timing.tables()).extracting(ExitTiming.Table::vcpu).containsExactly("0", "1");
		assertThat(timing.tables().getFirst().rows()).containsExactly(
				new ExitTiming.Row("WFI", 2, 1000, 3000, 2000, 4000, Double.NaN), ExitTiming.Row.empty("HVC"));
	}

	@Test
	void countersOverTime() throws Exception {
		CounterSeries series = guessed("time_s,event,value\n1,exits,10\n2,exits,12\n").first(CounterSeries.class)
				.orElseThrow();
		assertThat(series.event()).isEqualTo("exits");
		assertThat(series.points()).extracting(CounterSeries.Point::seconds).containsExactly(1.0, 2.0);
	}

	@Test
	void aTableWithoutHeaderHasNumberedColumns() throws Exception {
		TablePreview preview = TablePreview.of(Files.writeString(folder.resolve("t.txt"), "4096 2.0\n8192 2.5\n"));
		assertThat(preview.columns()).containsExactly("column 1", "column 2");
		assertThat(preview.rows()).hasSize(2);
		TableMapping mapping = MappingGuess.of(preview).withKind(TableKind.MEMORY_LATENCY)
				.with(TableField.SIZE, new TableMapping.Column("column 1", "B"))
				.with(TableField.VALUE, new TableMapping.Column("column 2", "ns"));
		try (Run run = MappedTable.read(folder.resolve("t.txt"), mapping, Progress.none())) {
			assertThat(run.first(MemoryLoadLatency.class).orElseThrow().points()).containsExactly(new Point(4096, 2),
					new Point(8192, 2.5));
		}
	}

	@Test
	void aTableOrMappingCutOrDamagedAnywhereIsReadOrRefused() throws Exception {
		byte[] table = Files.readAllBytes(SharedRecordings.reference("memory-latency-a57-seattle.csv"));
		TableImporter importer = new TableImporter(new Mappings(folder.resolve("none")));
		Files.writeString(folder.resolve("recording.txt.tlmap"), MEMORY);
		for (int length = 1; length < table.length; length += 7)
			Imports.tryRead(importer, folder, Arrays.copyOf(table, length)).ifPresent(Run::close);
		assertThat(Imports.survivors(importer, folder, table, 300, 20)).isPositive();
		byte[] mapping = MEMORY.getBytes(StandardCharsets.UTF_8);
		Random random = new Random(3);
		Path damaged = folder.resolve("recording.txt.tlmap");
		for (int round = 0; round < 400; round++) {
			byte[] bytes = round < mapping.length ? Arrays.copyOf(mapping, round) : mapping.clone();
			if (round >= mapping.length)
				bytes[random.nextInt(bytes.length)] = (byte) (32 + random.nextInt(95));
			Files.write(damaged, bytes);
			Imports.tryRead(importer, folder, table).ifPresent(Run::close);
		}
	}

	private Run guessed(String text) throws IOException, ImportException {
		Path table = Files.writeString(folder.resolve("t.csv"), text);
		TableMapping guess = MappingGuess.of(TablePreview.of(table));
		assertThat(guess.problems()).as(guess.toString()).isEmpty();
		Run run = MappedTable.read(table, guess, Progress.none());
		assertThat(run.partial()).as(run.notices().toString()).isFalse();
		return run;
	}

	private String refused(String text) throws IOException {
		Files.writeString(folder.resolve("recording.txt.tlmap"), MEMORY);
		return Imports.refusal(new TableImporter(), folder, text);
	}
}
