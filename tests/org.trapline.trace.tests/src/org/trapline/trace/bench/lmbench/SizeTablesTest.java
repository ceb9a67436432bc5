// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.lmbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.Run;
import org.trapline.measure.Unit;
import org.trapline.trace.bench.Logs;

class SizeTablesTest {
	private static final String KNOWN = "Pipe latency: 5.0000 microseconds";

	@TempDir
	Path directory;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"$ bw_mem 8m rd | bw_mem rd",
			"### bw_mem -N 3 8m rdwr | bw_mem rdwr",
			"bw_mem 8m bcopy conflict | bw_mem bcopy conflict",
			"+ taskset -c 1 | ''",
			"$ taskset ./bin/arm64/bw_mem 8M cp | bw_mem cp",
			"$ bw_mem -P 4 8m frd | bw_mem -P 4 frd",
			"> bw_mem -P4 8m fwr 2>&1 | bw_mem -P 4 fwr",
			"root@board:~# bw_file_rd 8m io_only /tmp/file | bw_file_rd io_only",
			"bw_file_rd 8m open2close /tmp/file | bw_file_rd open2close",
			"bw_mmap_rd 8m mmap_only /tmp/file: | bw_mmap_rd mmap_only",
			"running bw_mem 8m wr | bw_mem wr",
			"$ bw_mem 8m wr; bw_mem 8m rd | bw_mem wr",
			"$ bw_mem 8m cp>>log 2>&1 | bw_mem cp",
			"$ bw_mem 8m fcp 2>&1 > log | bw_mem fcp",
			"$ bw_mem 8m what | ''" })
	void theOperationIsThatOfTheCommandAbove(String before, String name) {
		Run run = Logs.read(directory, KNOWN, before, "8.39 17034.44");
		if (name.isEmpty())
			assertThat(Logs.names(run)).containsExactly("lat_pipe");
		else
			assertThat(Logs.points(run, name)).isEqualTo("8388608=17034.44");
	}

	@Test
	void valuesAreMillionsOfBytesASecond() {
		Run run = Logs.read(directory, "$ bw_mem 8m rd", "8.39 17034.44");
		assertThat(run.all(Bandwidth.class).getFirst().unit()).isEqualTo(Unit.MEGABYTES_PER_SECOND);
	}

	@Test
	void theSizeIsThatOfTheCommandWhereItPrintsTheSame() {
		Run run = Logs.read(directory, "$ bw_mem 8390000 rd", "8.39 17034.44", "$ bw_mem 1000001 wr", "1.00 5.00");
		assertThat(Logs.points(run, "bw_mem rd")).isEqualTo("8390000=17034.44");
		assertThat(Logs.points(run, "bw_mem wr")).isEqualTo("1000001=5");
		assertThat(run.notices()).isEmpty();
	}

	@Test
	void theOutputIsRightWhereTheCommandNamesAnotherSize() {
		Run run = Logs.read(directory, "### bw_mem 16m rd", "8.39 17034.44");
		assertThat(Logs.points(run, "bw_mem rd")).isEqualTo("8388608=17034.44");
		assertThat(Logs.warnings(run)).contains("line 2: found 8.39 million bytes", "16m");
	}

	@Test
	void theSameAgainIsARepeat() {
		Run run = Logs.read(directory, "$ bw_mem 8m rd", "8.39 1.50", "8.39 1.25", "$ bw_mem 8m rd",
				"something", "8.39 1.75");
		assertThat(Logs.points(run, "bw_mem rd")).isEqualTo("8388608=1.5,1.25,1.75");
	}

	@Test
	void slowMemoryIsPrintedWithSixDecimals() {
		Run run = Logs.read(directory, "$ bw_mem 512 rd", "0.000512 0.750000");
		assertThat(Logs.points(run, "bw_mem rd")).isEqualTo("512=0.75");
	}

	@ParameterizedTest
	@ValueSource(strings = { "8.39 nan", "8.39 -5.00", "8.39 0.000000", "8.39 170", "8.39 170.4", "8.39 170.444",
			"8.3 170.44", "0.00 170.44", "8.39 170.44 MB/s", "8.39 170.448.39 170.44", "9999999999999.00 1.00" })
	void aRowThatCannotBeIsLeftOutWithItsLine(String bad) {
		Run run = Logs.read(directory, "$ bw_mem rd", "4.19 5.00", bad, "16.78 6.00");
		assertThat(Logs.points(run, "bw_mem rd")).isEqualTo("4194304=5 16777216=6");
		if (!bad.startsWith("9999"))
			assertThat(Logs.partial(run)).contains("line 3: found", "millions of bytes and MB/s");
	}

	@Test
	void aPairThatNothingLabelsIsLeftOutAndSaid() {
		Run run = Logs.read(directory, "8.39 17034.44", KNOWN);
		assertThat(Logs.names(run)).containsExactly("lat_pipe");
		assertThat(Logs.warnings(run)).contains("line 1", "nothing tells what of", "left out");
	}

	@Test
	void headingsOfDisksTakeNoRows() {
		Run run = Logs.read(directory, "Memory read bandwidth", "8.39 5.00", "\"Zone bandwidth for /dev/sda", "8.39 6.00");
		assertThat(Logs.points(run, "bw_mem frd")).isEqualTo("8388608=5");
	}

	@Test
	void parallelismAndMappingTimeAreScoresBySize() {
		Run run = Logs.read(directory, "$ par_mem -L 64 -M 8M", "0.001024 3.90", "0.002048 4.10", "$ lat_mmap 512k /tmp/file",
				"0.524288 14", "$ lat_mmap 512k /tmp/file", "0.524288 9.500", "0.524288 10.000");
		assertThat(Logs.score(run, "par_mem 1 KiB")).isEqualTo("3.9");
		assertThat(Logs.score(run, "par_mem 2 KiB")).isEqualTo("4.1");
		assertThat(Logs.score(run, "lat_mmap 512 KiB")).isEqualTo("14,9.5,10 µs");
	}
}
