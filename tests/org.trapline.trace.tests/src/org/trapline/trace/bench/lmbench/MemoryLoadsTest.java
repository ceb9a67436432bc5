// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.lmbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Imports;
import org.trapline.trace.bench.BenchLogImporter;
import org.trapline.trace.bench.Logs;

class MemoryLoadsTest {
	private static final String LINEAR = "lat_mem_rd, linear, stride ";
	private static final String RANDOM = "lat_mem_rd, random, stride ";
	private static final String COMMAND = "$ lat_mem_rd 1 16 128";

	@TempDir
	Path directory;

	@ParameterizedTest
	@ValueSource(strings = { "$ lat_mem_rd -t 16 128", "lat_mem_rd -N 1 -t 16 128", "Random load latency",
			"# taskset -c 2 ./bin/lat_mem_rd -P 1 -t 16 128", "### lat_mem_rd random 16", "== Random access ==" })
	void randomOrderIsWhatTheLogTells(String before) {
		Run run = Logs.read(directory, before, "\"stride=128", "0.00049 2.223");
		assertThat(Logs.names(run)).containsExactly(RANDOM + "128 B");
		assertThat(run.notices()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "$ lat_mem_rd 16 128", "Memory load latency", "+ lat_mem_rd -N 1 16 128" })
	void otherwiseLoadsAreInOrder(String before) {
		Run run = Logs.read(directory, before, "\"stride=128", "0.00049 2.223");
		assertThat(Logs.names(run)).containsExactly(LINEAR + "128 B");
		assertThat(run.notices()).isEmpty();
	}

	@Test
	void orderThatNothingTellsIsTakenAsLinearWithAWarning() {
		Run run = Logs.read(directory, "\"stride=128", "0.00049 2.223");
		assertThat(Logs.names(run)).containsExactly(LINEAR + "128 B");
		assertThat(Logs.warnings(run)).contains("line 2", "taken as linear");
	}

	@Test
	void orderMayStandInTheFilesName() throws IOException, ImportException {
		Path file = Files.writeString(directory.resolve("mem-random.txt"), "\"stride=128\n0.00049 2.223\n");
		assertThat(Logs.names(Imports.read(new BenchLogImporter(), file))).containsExactly(RANDOM + "128 B");
	}

	/// Output and errors that were buffered apart may come in any order.
	@ParameterizedTest
	@ValueSource(strings = { "16 a b 128 c d", "a b 16 c d 128", "16 128 a b c d", "a b c d 16 128", "a 16 b c 128 d",
			"16 a b 128 c d ''" })
	void stridesMayStandAnywhereAmongTheRows(String order) {
		List<String> lines = List.of(order.split(" ")).stream().map(token -> switch (token) {
		case "a" -> "0.00049 1.001";
		case "b" -> "0.00098 1.002";
		case "c" -> "0.00049 1.003";
		case "d" -> "0.00098 1.004";
		case "''" -> "";
		default -> "\"stride=" + token;
		}).toList();
		Run run = Logs.read(directory, COMMAND, String.join("\n", lines));
		assertThat(Logs.points(run, LINEAR + "16 B")).isEqualTo("512=1.001 1024=1.002");
		assertThat(Logs.points(run, LINEAR + "128 B")).isEqualTo("512=1.003 1024=1.004");
		assertThat(run.notices()).isEmpty();
	}

	@Test
	void linesOfOthersMayStandAnywhere() {
		Run run = Logs.read(directory, COMMAND, "\"stride=16", "other output", "0.00049 1.001", "[    1.234567] usb 1-1: new",
				"0.00098 1.002", "other output", "0.00195 1.003", "\"stride=128", "other output", "0.00049 1.004");
		assertThat(Logs.points(run, LINEAR + "16 B")).isEqualTo("512=1.001 1024=1.002 2048=1.003");
		assertThat(Logs.points(run, LINEAR + "128 B")).isEqualTo("512=1.004");
		assertThat(run.partial()).as(Logs.partial(run)).isFalse();
	}

	@Test
	void stridesMayStandInTheCommandAlone() {
		Run run = Logs.read(directory, COMMAND, "0.00049 1.001", "0.00098 1.002", "0.00049 1.003");
		assertThat(Logs.points(run, LINEAR + "16 B")).isEqualTo("512=1.001 1024=1.002");
		assertThat(Logs.points(run, LINEAR + "128 B")).isEqualTo("512=1.003");
	}

	@Test
	void theSameAgainIsARepeat() {
		Run run = Logs.read(directory, COMMAND, "\"stride=128", "0.00049 1.001", "", "\"stride=128", "0.00049 1.002", COMMAND,
				"\"stride=128", "0.00049 1.003");
		assertThat(Logs.points(run, LINEAR + "128 B")).isEqualTo("512=1.001,1.002,1.003");
	}

	@Test
	void aStrideWithoutRowsIsSaidAndOthersKeepTheirs() {
		Run run = Logs.read(directory, COMMAND, "\"stride=16", "\"stride=128", "0.00049 1.001", "0.00098 1.002");
		assertThat(Logs.points(run, LINEAR + "128 B")).isEqualTo("512=1.001 1024=1.002");
		assertThat(Logs.partial(run)).contains("line 2: found no row of this stride");
	}

	@Test
	void twoOfThemMixedAreLeftOutAndTheRestIsRead() {
		Run run = Logs.read(directory, "Pipe latency: 5.0000 microseconds", COMMAND, "\"stride=16", "\"stride=128",
				"0.00049 1.001", "0.00049 1.002", "0.00098 1.003", "0.00098 1.004");
		assertThat(Logs.names(run)).containsExactly("lat_pipe");
		assertThat(Logs.partial(run)).contains("line 6: found the size 512 B again", "mixed output of several lat_mem_rd");
		run = Logs.read(directory, "Pipe latency: 5.0000 microseconds", COMMAND, "\"stride=16", "\"stride=128",
				"0.00049 1.001", "0.00098 1.002", "0.00049 1.003", "0.00195 1.004", "0.00098 1.005");
		assertThat(Logs.names(run)).containsExactly("lat_pipe");
		assertThat(Logs.partial(run)).contains("3 tables and 2 strides in disorder");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.00098 nan", "0.00098 -1.000", "0.00098 0.000", "0.00098 1.00", "0.00098 1.0010",
			"0.00098 inf", "0.0009", "0.00098", "0.00098 1.001 ns", "0.00000 1.001", "0.00049 1.001" })
	void aRowThatCannotBeIsLeftOutWithItsLine(String bad) {
		Run run = Logs.read(directory, COMMAND, "\"stride=128", "0.00049 1.001", bad, "0.00195 1.003");
		assertThat(Logs.points(run, LINEAR + "128 B")).isEqualTo("512=1.001 2048=1.003");
		assertThat(Logs.partial(run)).contains("line 4: found").containsOnlyOnce("left out");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"stride=", "\"stride=x", "\"stride=0", "\"stride=-8", "\"stride=999999999999999999999" })
	void rowsOfAStrideThatCannotBeReadAreLeftOut(String bad) {
		Run run = Logs.read(directory, COMMAND, "\"stride=16", "0.00049 1.001", bad, "0.00049 1.002", "0.00098 1.003");
		assertThat(Logs.names(run)).containsExactly(LINEAR + "16 B");
		assertThat(Logs.points(run, LINEAR + "16 B")).isEqualTo("512=1.001");
		assertThat(Logs.partial(run)).contains("line 4: found", "line 5: found rows of a stride that is not told (2 rows)");
	}

	@Test
	void rowsOfASizeThatNoMachineHasAreLeftOut() {
		Run run = Logs.read(directory, COMMAND, "\"stride=16", "0.00049 1.001", "99999999999.00000 1.001");
		assertThat(Logs.points(run, LINEAR + "16 B")).isEqualTo("512=1.001");
	}

	/// The sizes that lat_mem_rd goes through, by step() in its source: doubled up to 1 KiB, by 1 KiB up to 4 KiB, then
	/// by a sixteenth of the power of two above twice the size.
	@Test
	void everySizeOfTheSequenceComesBackExact() {
		for (long size = 512; size <= 8L << 30; size = next(size)) {
			String printed = String.format(Locale.ROOT, "%.5f", size / (1024. * 1024.));
			assertThat(Sizes.ofMebibytes(printed)).as("%s MiB", printed).contains(size);
		}
	}

	@ParameterizedTest
	@CsvSource({ "8.39, 8388608", "1.05, 1048576", "0.000512, 512", "0.524288, 524288", "67.11, 67108864",
			"1073.74, 1073741824", "1.00, 1000000", "10.49, 10485760", "104.86, 104857600",
			"12.58, 12582912", "0.001437, 1437" })
	void sizesInMillionsOfBytesComeBackAsMeant(String printed, long bytes) {
		assertThat(Sizes.ofMillions(printed)).contains(bytes);
		assertThat(Sizes.printedAs(bytes, printed)).isTrue();
	}

	private static long next(long size) {
		if (size < 1024)
			return size * 2;
		if (size < 4096)
			return size + 1024;
		long power = 32 * 1024;
		while (power <= size)
			power *= 2;
		return size + power / 16;
	}
}
