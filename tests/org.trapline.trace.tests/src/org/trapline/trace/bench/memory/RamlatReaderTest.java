// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.Run;
import org.trapline.measure.Unit;
import org.trapline.trace.SharedRecordings;
import org.trapline.trace.bench.BenchLogs;

/// Tables in the form of github.com/wtarreau/ramspeed's ramlat.c; the figures of a Cortex-A57 are the reference's.
class RamlatReaderTest {
	private static final String HEAD = "       size:  1x32  2x32  1x64  2x64 1xPTR 2xPTR 4xPTR 8xPTR";

	@TempDir
	Path directory;

	@Test
	void theCurveOfACortexA57ComesBackFromItsTable() throws IOException {
		List<String> lines = new ArrayList<>(List.of("Executing ramlat on cpu0 (Cortex-A57), results in ns:", "", HEAD));
		List<double[]> points = new ArrayList<>();
		for (String row : Files.readAllLines(SharedRecordings.reference("memory-latency-a57-seattle.csv")))
			if (row.startsWith("ramlat,")) {
				String[] cells = row.split(",");
				points.add(new double[] {Double.parseDouble(cells[2]), Double.parseDouble(cells[3])});
				lines.add(String.format(Locale.ROOT, "%10dk: 2.518 2.505 2.505 2.502 %s 2.002 2.003 4.004 ",
						Long.parseLong(cells[2]) / 1024, cells[3]));
			}
		Run run = BenchLogs.read(directory, lines.toArray(String[]::new));
		MemoryLoadLatency loads = BenchLogs.loads(run, "ramlat 1xPTR on cpu0 (Cortex-A57), random");
		assertThat(loads.points()).hasSize(points.size()).hasSize(16);
		for (double[] point : points)
			assertThat(BenchLogs.at(loads.points(), point[0])).isEqualTo(point[1]);
		assertThat(BenchLogs.of(run, MemoryLoadLatency.class)).extracting(MemoryLoadLatency::method).containsExactly(
				Stream.of("1x32", "2x32", "1x64", "2x64", "1xPTR", "2xPTR", "4xPTR", "8xPTR")
						.map(column -> "ramlat " + column + " on cpu0 (Cortex-A57)").toArray(String[]::new));
		assertThat(BenchLogs.partial(run)).isEmpty();
	}

	@Test
	void coresOfDifferentClustersAreNoRepeats() {
		Run run = BenchLogs.read(directory, "Executing ramlat on cpu0 (Cortex-A53), results in ns:", "", "   size:  1x32",
				"     4k: 2.518", "Executing ramlat on cpu4 (Cortex-A73), results in ns:", "", "   size:  1x32",
				"     4k: 1.518", "Executing tinymembench on a big core:", "",
				"block size : single random read / dual random read", "     65536 :    5.3 ns          /     8.6 ns ");
		assertThat(BenchLogs.of(run, MemoryLoadLatency.class)).extracting(MemoryLoadLatency::method).containsExactly(
				"ramlat 1x32 on cpu0 (Cortex-A53)", "ramlat 1x32 on cpu4 (Cortex-A73)",
				"tinymembench single random read on big core", "tinymembench dual random read on big core");
	}

	@Test
	void wideColumnsAreLoadsAMillisecond() {
		Run run = BenchLogs.read(directory, "   size:    1x32   1xPTR", "     4k:  250000  500000 ",
				"     8k:  125000  500000 ");
		assertThat(BenchLogs.at(BenchLogs.loads(run, "ramlat 1x32, random").points(), 4096)).isEqualTo(4);
		assertThat(BenchLogs.at(BenchLogs.loads(run, "ramlat 1x32, random").points(), 8192)).isEqualTo(8);
		assertThat(BenchLogs.at(BenchLogs.loads(run, "ramlat 1xPTR, random").points(), 8192)).isEqualTo(2);
	}

	@Test
	void narrowColumnsWithoutFractionsAreBandwidths() {
		Run run = BenchLogs.read(directory, "   size:  1x32 1xPTR", "     4k:   642  9140 ", "     8k:   878  7566 ");
		assertThat(BenchLogs.of(run, Bandwidth.class)).extracting(Bandwidth::name)
				.containsExactly("ramlat 1x32", "ramlat 1xPTR");
		assertThat(BenchLogs.of(run, Bandwidth.class)).extracting(Bandwidth::unit).containsOnly(Unit.MEBIBYTES_PER_SECOND);
	}

	@Test
	void someColumnsAloneAreRead() {
		Run run = BenchLogs.read(directory, "   size: 2xPTR", "     4k: 6.962 ", "     8k: 12.68 ", "  1024k: 1200 ");
		assertThat(BenchLogs.loads(run, "ramlat 2xPTR, random").points()).hasSize(3);
		assertThat(BenchLogs.at(BenchLogs.loads(run, "ramlat 2xPTR, random").points(), 1 << 20)).isEqualTo(1200);
	}

	@ParameterizedTest
	@ValueSource(strings = {"nan", "inf", "-2.002", "0.000", "2.0x2"})
	void aCellThatIsNoneIsToldAndAllOthersStay(String cell) {
		Run run = BenchLogs.read(directory, "   size:  1x32 1xPTR", "     4k: " + cell + " 2.002 ", "     8k: 2.518 2.002 ");
		assertThat(BenchLogs.partial(run)).contains("line 2: found 1x32 \"" + cell + "\", expected a number above 0");
		assertThat(BenchLogs.loads(run, "ramlat 1x32, random").points()).hasSize(1);
		assertThat(BenchLogs.loads(run, "ramlat 1xPTR, random").points()).hasSize(2);
	}

	@Test
	void rowsOfAnotherLengthAreTold() {
		Run run = BenchLogs.read(directory, "   size:  1x32 1xPTR", "     4k: 2.518 2.002 ", "     8k: 2.518 2.002 2.1",
				"     16k: 2.518");
		assertThat(BenchLogs.partial(run))
				.contains("line 3: found a row of 3 values, expected 2, as there are columns; left out")
				.contains("line 4: found a row of 1 values, expected 2, as there are columns");
		assertThat(BenchLogs.loads(run, "ramlat 1x32, random").points()).hasSize(2);
	}

	@Test
	void sizesThatAreNoneAreRefused() throws IOException {
		assertThat(BenchLogs.refusal(directory, "   size:  1x32", "     0k: 2.518"))
				.contains("line 2: found size \"0\", expected a size in KiB above 0");
		assertThat(BenchLogs.refusal(directory, "   size:  1x32", "     9999999999999999999k: 2.518")).contains("line 2: ");
		assertThat(BenchLogs.refusal(directory, "   size:  1x32"))
				.contains("line 1: found the head of ramlat's table and no row");
	}
}
