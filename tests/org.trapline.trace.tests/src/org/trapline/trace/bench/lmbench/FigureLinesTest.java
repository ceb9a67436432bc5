// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.lmbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.Condition;
import org.trapline.measure.Run;
import org.trapline.trace.Imports;
import org.trapline.trace.bench.BenchLogImporter;
import org.trapline.trace.bench.Logs;

class FigureLinesTest {
	@TempDir
	Path directory;

	@ParameterizedTest
	@CsvSource({ "Procedure call: 0.0014 microseconds, lat_proc procedure, 0.0014 µs",
			"Static Process fork+exit: 100.5000 microseconds, lat_proc static fork, 100.5 µs",
			"Fifo latency: 5.4900 microseconds, lat_fifo, 5.49 µs",
			"Semaphore latency: 1.7042 microseconds, lat_sem, 1.7042 µs",
			"UNIX connection cost: 20.5000 microseconds, lat_unix_connect, 20.5 µs",
			"Fcntl lock latency: 3.5947 microseconds, lat_fcntl, 3.5947 µs",
			"usleep 100 microseconds: 551.9231 microseconds, lat_usleep usleep 100, 551.9231 µs",
			"realtime nanosleep 10 microseconds: 60.5000 microseconds, lat_usleep realtime nanosleep 10, 60.5 µs",
			"drand48 latency: 12.25 nanoseconds, lat_rand drand48, 12.25 ns",
			"UDP latency using 10.0.0.2: 120.5000 microseconds, lat_udp 10.0.0.2, 120.5 µs",
			"uint64 mul: 2.25 nanoseconds, lat_ops uint64 mul, 2.25 ns",
			"tlb: 48 pages 3.50000 nanoseconds, tlb, 48 pages" })
	void aFigureHasTheNameOfItsProgram(String line, String name, String value) {
		assertThat(Logs.score(Logs.read(directory, line), name)).isEqualTo(value);
	}

	@Test
	void programsOnTheHardwareGiveFiguresAndFacts() {
		Run run = Logs.read(directory, "1800 MHz, 0.5556 nanosec clock", "tlb: 48 pages 3.50000 nanoseconds",
				"cache line size: 64 bytes", "L1 cache: 32768 bytes 2.22 nanoseconds 64 linesize 3.50 parallelism",
				"L2 cache: 1048576 bytes 11.50 nanoseconds 64 linesize 4.50 parallelism",
				"Memory latency: 120.25 nanoseconds 5.75 parallelism");
		assertThat(run.conditions().value(Condition.CLOCK)).isEqualTo("1800 MHz");
		assertThat(Logs.score(run, "tlb miss latency")).isEqualTo("3.5 ns");
		assertThat(Logs.score(run, "cache L1 latency")).isEqualTo("2.22 ns");
		assertThat(Logs.score(run, "cache L2 parallelism")).isEqualTo("4.5");
		assertThat(Logs.score(run, "cache memory latency")).isEqualTo("120.25 ns");
		assertThat(run.provenance().facts()).containsEntry("L2 cache (by lmbench)", "1 MiB, lines of 64 B")
				.containsEntry("cache line (by lmbench)", "64 B");
		assertThat(run.notices()).isEmpty();
	}

	@Test
	void theSameAgainIsARepeat() {
		Run run = Logs.read(directory, "Pipe latency: 5.0000 microseconds", "Pipe latency: 7.0000 microseconds");
		assertThat(Logs.score(run, "lat_pipe")).isEqualTo("5,7 µs");
	}

	@Test
	void unitsAreConverted() {
		Run run = Logs.read(directory, "Pipe latency: 5000.0 nanoseconds", "Pipe bandwidth: 2.5 GB/sec");
		assertThat(Logs.score(run, "lat_pipe")).isEqualTo("5 µs");
		assertThat(Logs.points(run, "bw_pipe")).isEqualTo("0=2500");
	}

	/// The output is right where the command above is another's.
	@Test
	void optionsCountOnlyWhereTheCommandIsTheSameProgram() {
		Run run = Logs.read(directory, "$ lat_pipe -P 4", "Pipe latency: 5.0000 microseconds", "$ lat_syscall -P 4 read",
				"Pipe latency: 6.0000 microseconds", "Simple write: 0.5000 microseconds");
		assertThat(Logs.score(run, "lat_pipe -P 4")).isEqualTo("5 µs");
		assertThat(Logs.score(run, "lat_pipe")).isEqualTo("6 µs");
		assertThat(Logs.score(run, "lat_syscall -P 4 write")).isEqualTo("0.5 µs");
	}

	@Test
	void socketBandwidthToAnotherMachineIsAnotherCurve() {
		Run run = Logs.read(directory, "Socket bandwidth using localhost", "0.000064 81.93 MB/sec",
				"Socket bandwidth using board2", "0.000064 12.50 MB/sec", "$ bw_tcp -m 64 board2", "0.000064 12.75 MB/sec");
		assertThat(Logs.points(run, "bw_tcp")).isEqualTo("64=81.93");
		assertThat(Logs.points(run, "bw_tcp to board2")).isEqualTo("64=12.5,12.75");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Pipe latency: nan microseconds", "Pipe latency: -5.0000 microseconds",
			"Pipe latency: 5.0000 parsecs", "Pipe latency: 5.0000 MB/sec", "Pipe latency: 5.0000", "Pipe latency: ",
			"Pipe latency:", "Pipe latency: fast", "Pipe latency: inf microseconds", "Pipe bandwidth: 5.0000 microseconds",
			"Pipe latency: 5.00Pipe bandwidth: 6.00 MB/sec", "Pipe latency: 5,5 microseconds", "Simple read: -1",
			"tlb: x pages", "tlb: 0 pages", "L1 cache: 32768 bytes", "Memory latency: x nanoseconds 5.75 parallelism",
			"0.000064 fast MB/sec", "AF_UNIX sock stream bandwidth: 99999999999999999999999 MB/sec" })
	void aLineThatCannotBeIsLeftOutWithItsNumber(String bad) {
		Run run = Logs.read(directory, "Fifo latency: 5.4900 microseconds", bad, "Semaphore latency: 1.7042 microseconds");
		assertThat(Logs.names(run)).containsExactly("lat_fifo", "lat_sem");
		assertThat(Logs.partial(run)).contains("line 2: found", "left out");
	}

	@ParameterizedTest
	@ValueSource(strings = { "integer add: 0.00 nanoseconds", "Pipe bandwidth: 0.00 MB/sec",
			"Procedure call: 0.0000 microseconds" })
	void aZeroIsNoFigureButNothingIsMissingEither(String zero) {
		Run run = Logs.read(directory, "Fifo latency: 5.4900 microseconds", zero);
		assertThat(Logs.names(run)).containsExactly("lat_fifo");
		assertThat(Logs.warnings(run)).contains("line 2", "could not measure it");
		assertThat(run.partial()).isFalse();
	}

	@Test
	void aLogOfWhichNothingIsOfUseSaysWhatIsWrongFirst() throws Exception {
		assertThat(Imports.refusal(new BenchLogImporter(), directory, "Pipe latency: fast\n"))
				.contains("line 1: found \"Pipe latency: fast\"");
		assertThat(Imports.refusal(new BenchLogImporter(), directory, "hello\n")).contains("no result of a benchmark");
	}
}
