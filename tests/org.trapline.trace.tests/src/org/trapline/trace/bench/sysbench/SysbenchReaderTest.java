// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.sysbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.Better;
import org.trapline.measure.LatencyDistribution.Moments;
import org.trapline.measure.Run;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;
import org.trapline.trace.ImportException;
import org.trapline.trace.bench.BenchLogs;

class SysbenchReaderTest {
	private static final String MEMORY = """
			sysbench 1.0.20 (using system LuaJIT 2.1.0-beta3)

			Running the test with following options:
			Number of threads: 2
			Initializing random number generator from current time


			Running memory speed test with the following options:
			  block size: 1KiB
			  total size: 100MiB
			  operation: write
			  scope: global

			Initializing worker threads...

			Threads started!

			Total operations: 102400 (3570925.91 per second)

			100.00 MiB transferred (3487.23 MiB/sec)


			General statistics:
			    total time:                          0.0280s
			    total number of events:              102400

			Latency (ms):
			         min:                                    0.00
			         avg:                                    0.00
			         max:                                    4.07
			         95th percentile:                        0.00
			         sum:                                   14.11

			Threads fairness:
			    events (avg/stddev):           102400.0000/0.00
			    execution time (avg/stddev):   0.0141/0.00

			""";

	@TempDir
	Path directory;

	/// The sum of all times by the events, 2975.52 ms by 3465, tells the mean more exactly than its line, 0.86 ms.
	@Test
	void theBoardHasTheFiguresOfItsLog() throws IOException, ImportException {
		Run run = BenchLogs.recorded("l1-native");
		Score events = BenchLogs.score(run, "sysbench cpu, primes to 10000");
		assertThat(events.values()).containsExactly(1145.84);
		assertThat(events.better()).isEqualTo(Better.HIGHER);
		Score percentile = BenchLogs.score(run, "sysbench cpu, primes to 10000, 95th percentile");
		assertThat(percentile.values()).containsExactly(0.92);
		assertThat(percentile.unit()).isEqualTo(Unit.MILLISECONDS);
		assertThat(percentile.better()).isEqualTo(Better.LOWER);
		assertThat(BenchLogs.distributions(run)).filteredOn(d -> d.name().equals("sysbench cpu, primes to 10000, event"))
				.singleElement().satisfies(d -> assertThat(d.times()).isInstanceOfSatisfying(Moments.class, times -> {
					assertThat(times.count()).isEqualTo(3465);
					assertThat(times.min()).isEqualTo(0.72e6);
					assertThat(times.max()).isEqualTo(5.37e6);
					assertThat(times.mean()).isCloseTo(858_736, within(1.0));
				}));
	}

	@Test
	void memoryIsABandwidthByTheSizeOfItsBlocks() {
		Run run = BenchLogs.read(directory, MEMORY);
		assertThat(BenchLogs.of(run, Bandwidth.class)).singleElement().satisfies(bandwidth -> {
			assertThat(bandwidth.name()).isEqualTo("sysbench memory write, 2 threads");
			assertThat(bandwidth.unit()).isEqualTo(Unit.MEBIBYTES_PER_SECOND);
			assertThat(BenchLogs.at(bandwidth.points(), 1024)).isEqualTo(3487.23);
		});
		assertThat(run.notices()).isEmpty();
	}

	@Test
	void otherTestsAreToldToBeOthers() throws IOException {
		Run run = BenchLogs.read(directory, MEMORY, MEMORY.lines().filter(line -> !line.contains("operation:")
				&& !line.contains("size:") && !line.contains("transferred")).reduce("", (a, b) -> a + b + '\n'));
		assertThat(run.notices()).singleElement()
				.satisfies(n -> assertThat(n.message()).contains("about another test than cpu and memory"));
	}

	@Test
	void figuresThatAreNoneAreToldWithTheirLine() throws IOException {
		assertThat(BenchLogs.refusal(directory, MEMORY.replace("(3487.23 MiB/sec)", "(-nan MiB/sec)")))
				.contains("line 20: found MiB/sec \"-nan\", expected a number above 0");
		assertThat(BenchLogs.refusal(directory, MEMORY.replace("1KiB", "manyKiB")))
				.contains("line 1: found a memory test of sysbench with block size \"manyKiB\"");
	}

	@Test
	void timesThatContradictThemselvesAreLeftOut() {
		String cpu = String.join("\n", "sysbench 1.0.20 (using system LuaJIT 2.1.0-beta3)", "Number of threads: 1",
				"Prime numbers limit: 10000", "    events per second:  1145.84", "    total number of events:              0",
				"         min:                                    0.72", "         avg:                                    0.86",
				"         max:                                    5.37", "    execution time (avg/stddev):   2.9755/0.00");
		Run run = BenchLogs.read(directory, cpu);
		assertThat(BenchLogs.distributions(run)).isEmpty();
		assertThat(BenchLogs.partial(run)).contains("line 5: found 0 events that took 0.72 to 5.37 ms");
		run = BenchLogs.read(directory, cpu.replace("events:              0", "events:  9").replace("0.72", "1.72"));
		assertThat(BenchLogs.distributions(run)).isEmpty();
		assertThat(BenchLogs.score(run).values()).containsExactly(1145.84);
	}

	@Test
	void aReportCutAfterAnyLineIsNeverShownAsWhole() throws IOException {
		String text = MEMORY.stripTrailing() + "\n";
		List<Run> runs = BenchLogs.cutAtEveryLine(directory, text);
		assertThat(runs).hasSize(16).allSatisfy(run -> {
			assertThat(BenchLogs.partial(run)).contains("line 1: found a report of sysbench without its end");
			assertThat(BenchLogs.at(BenchLogs.of(run, Bandwidth.class).getFirst().points(), 1024)).isEqualTo(3487.23);
		});
	}
}
