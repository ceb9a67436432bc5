// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.lmbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.Notice.Severity;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Imports;
import org.trapline.trace.bench.BenchLogImporter;
import org.trapline.trace.bench.Logs;

class ContextSwitchesTest {
	@TempDir
	Path directory;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"$ LMBENCH_SCHED=BALANCED lat_ctx -s 4 2 4 | balanced",
			"$ LMBENCH_SCHED=unique lat_ctx -s 4 2 4 | unique",
			"+ export LMBENCH_SCHED=UNIQUE_SPREAD | unique spread",
			"LMBENCH_SCHED=BALANCED_SPREAD | balanced spread",
			"export LMBENCH_SCHED=\"SINGLE\" | single",
			"export LMBENCH_SCHED='CUSTOM 0 2 4' | custom",
			"export LMBENCH_SCHED=whatever | scheduler's placement",
			"[root@board ~]# LMBENCH_SCHED=UNIQUE ./lat_ctx 2 4 | unique",
			"### lat_ctx 4k unique | unique",
			"=== Balanced, 4 KiB === | balanced",
			"## balanced/unique | placement not told",
			"## unbalanced | placement not told",
			"$ sudo taskset lat_ctx -s 4 2 4 | placement not told" })
	void placementIsWhatTheLogTells(String before, String placement) {
		Run run = Logs.read(directory, before, "", "\"size=4k ovr=1.10", "2 2.61", "4 4.24");
		assertThat(Logs.points(run, "lat_ctx 4 KiB, " + placement)).isEqualTo("2=2.61 4=4.24");
	}

	@Test
	void theNearestHeadingThatNamesAPlacementCounts() {
		Run run = Logs.read(directory, "export LMBENCH_SCHED=SINGLE", "## balanced", "$ lat_ctx -s 0 2", "\"size=0k ovr=1.10",
				"2 1.00", "## unique", "$ lat_ctx -s 0 2", "\"size=0k ovr=1.10", "2 2.00", "$ LMBENCH_SCHED=BALANCED lat_ctx 2",
				"\"size=0k ovr=1.10", "2 3.00", "$ lat_ctx -s 0 2", "\"size=0k ovr=1.10", "2 4.00");
		assertThat(Logs.points(run, "lat_ctx 0 B, balanced")).isEqualTo("2=1,3");
		assertThat(Logs.points(run, "lat_ctx 0 B, unique")).isEqualTo("2=2,4");
	}

	@ParameterizedTest
	@CsvSource({ "lat_ctx-unique.txt, unique", "BALANCED_SPREAD.log, balanced spread", "ctx.txt, placement not told" })
	void placementMayStandInTheFilesName(String name, String placement) throws IOException, ImportException {
		Path file = Files.writeString(directory.resolve(name), "\"size=0k ovr=1.10\n2 2.61\n");
		Run run = Imports.read(new BenchLogImporter(), file);
		assertThat(Logs.points(run, "lat_ctx 0 B, " + placement)).isEqualTo("2=2.61");
	}

	@Test
	void placementMayStandInTheDirectorysName() throws IOException, ImportException {
		Path folder = Files.createDirectory(directory.resolve("unique"));
		Run run = Imports.read(new BenchLogImporter(),
				Files.writeString(folder.resolve("lat_ctx.txt"), "\"size=0k ovr=1.10\n2 2.61\n"));
		assertThat(Logs.points(run, "lat_ctx 0 B, unique")).isEqualTo("2=2.61");
	}

	@Test
	void theSameAgainIsARepeat() {
		Run run = Logs.read(directory, "\"size=0k ovr=1.10", "2 2.61", "2 2.63", "4 5.00", "",
				"\"size=0k ovr=1.20", "2 2.70");
		assertThat(Logs.points(run, "lat_ctx 0 B, placement not told")).isEqualTo("2=2.61,2.63,2.7 4=5");
		assertThat(run.notices()).isEmpty();
	}

	@Test
	void copiesAtOnceAreAnotherMethod() {
		Run run = Logs.read(directory, "$ lat_ctx -P 4 -s 0 2", "\"size=0k ovr=1.10", "2 2.61", "$ lat_ctx -P1 -s 0 2",
				"\"size=0k ovr=1.10", "2 2.10");
		assertThat(Logs.points(run, "lat_ctx -P 4 0 B, placement not told")).isEqualTo("2=2.61");
		assertThat(Logs.points(run, "lat_ctx 0 B, placement not told")).isEqualTo("2=2.1");
	}

	@Test
	void whatTheCommandNamesAndTheOutputLacksIsSaid() {
		Run run = Logs.read(directory, "$ lat_ctx -N 3 -s 0 2 4 8 16; done 2>&1", "\"size=0k ovr=1.10", "2 2.61", "8 5.00");
		assertThat(Logs.points(run, "lat_ctx 0 B, placement not told")).isEqualTo("2=2.61 8=5");
		assertThat(Imports.notices(run, Severity.INFO)).contains("no result for [4, 16] processes");
		assertThat(run.partial()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "4 nan", "4 -nan", "4 inf", "4 -1.50", "4 0.00", "4 4.2", "4 4.244", "4 4", "0 4.24",
			"2000000 4.24", "4 1.00### lat_mem_rd", "4 4.24 microseconds", "999999999 4.24" })
	void aRowThatCannotBeIsLeftOutWithItsLine(String bad) {
		Run run = Logs.read(directory, "\"size=0k ovr=1.10", "2 2.61", bad, "8 5.00");
		assertThat(Logs.points(run, "lat_ctx 0 B, placement not told")).isEqualTo("2=2.61 8=5");
		assertThat(Logs.partial(run)).contains("line 3: found \"" + bad, "processes").containsOnlyOnce("left out");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"size=xk ovr=1.10", "\"size=999999999999k ovr=1.0", "\"size=",
			"\"size=4k", "\"size=-4k ovr=1" })
	void rowsBelowAHeadingThatCannotBeReadAreLeftOut(String bad) {
		Run run = Logs.read(directory, "\"size=0k ovr=1.10", "2 2.61", bad, "2 5.00", "4 6.00",
				"\"size=4k ovr=1.10", "2 7.00");
		assertThat(Logs.names(run)).hasSize(2);
		assertThat(Logs.points(run, "lat_ctx 0 B, placement not told")).isEqualTo("2=2.61");
		assertThat(Logs.points(run, "lat_ctx 4 KiB, placement not told")).isEqualTo("2=7");
		assertThat(Logs.partial(run)).contains("line 3: found", "line 4: found \"2 5.00\"", "line 5: found \"4 6.00\"");
	}

	@Test
	void twoOfThemMixedAreLeftOutAndTheRestIsRead() {
		Run run = Logs.read(directory, "\"size=16k ovr=1.10", "2 2.61", "",
				"\"size=0k ovr=1.10", "\"size=4k ovr=1.10", "2 5.00", "2 6.00", "4 7.00", "4 8.00");
		assertThat(Logs.names(run)).containsExactly("lat_ctx 16 KiB, placement not told");
		assertThat(Logs.partial(run)).contains("line 5: found rows twice below two headings");
	}

	/// Each can be told by the form of its numbers.
	@Test
	void outputMixedWithThatOfOtherProgramsIsTakenApart() {
		Run run = Logs.read(directory, "\"size=0k ovr=1.10", "2 2.61", "\"stride=128", "0.00049 1.201", "4 4.00",
				"0.00098 1.202", "Pipe latency: 5.0000 microseconds", "8 5.00", "0.00195 1.203");
		assertThat(Logs.points(run, "lat_ctx 0 B, placement not told")).isEqualTo("2=2.61 4=4 8=5");
		assertThat(Logs.points(run, "lat_mem_rd, linear, stride 128 B")).isEqualTo("512=1.201 1024=1.202 2048=1.203");
		assertThat(Logs.score(run, "lat_pipe")).isEqualTo("5 µs");
		assertThat(run.partial()).as(Logs.partial(run)).isFalse();
	}

	@Test
	void rowsFarBelowTheirHeadingOrBelowAnotherCommandAreNotTaken() {
		String[] far = Stream.concat(Stream.of("\"size=0k ovr=1.10", "2 2.61"),
				Stream.concat(Stream.generate(() -> "something else").limit(30), Stream.of("4 4.00"))).toArray(String[]::new);
		assertThat(Logs.points(Logs.read(directory, far), "lat_ctx 0 B, placement not told")).isEqualTo("2=2.61");
		Run run = Logs.read(directory, "\"size=0k ovr=1.10", "2 2.61", "$ other", "4 4.00");
		assertThat(Logs.points(run, "lat_ctx 0 B, placement not told")).isEqualTo("2=2.61");
	}

	@Test
	void tablesOfOthersBelowItAreNotTouched() {
		Run run = Logs.read(directory, "\"size=0k ovr=1.10", "2 2.61", "", "59 3 0", "60 4.5", "61 -1", "words", "62 7.125");
		assertThat(Logs.points(run, "lat_ctx 0 B, placement not told")).isEqualTo("2=2.61");
		assertThat(run.partial()).as(Logs.partial(run)).isFalse();
	}

	@Test
	void aHeadingWithoutRowsIsSaid() {
		Run run = Logs.read(directory, "\"size=0k ovr=1.10", "2 2.61", "\"size=4k ovr=1.10");
		assertThat(Logs.warnings(run)).contains("line 3: found no row below the heading");
	}
}
