// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.perfbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.Better;
import org.trapline.measure.Run;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;
import org.trapline.trace.ImportException;
import org.trapline.trace.bench.BenchLogs;

/// Forms as Linux 6.1's perf prints them here, and as later kernels' tools/perf/bench has them.
class PerfBenchReaderTest {
	@TempDir
	Path directory;

	@Test
	void theBoardHasTheFiguresOfItsLog() throws IOException, ImportException {
		Run run = BenchLogs.recorded("l1-native");
		Score pipe = BenchLogs.score(run, "perf bench sched pipe, processes");
		assertThat(pipe.values()).as("539.955800 usecs/op, and 4.147 s for 20000 in the simple format")
				.containsExactly(539.9558, 207.35);
		assertThat(pipe.unit()).isEqualTo(Unit.MICROSECONDS);
		assertThat(BenchLogs.score(run, "perf bench sched messaging, 2 groups of 40 processes, 100 messages").values())
				.containsExactly(13.636);
		assertThat(BenchLogs.score(run, "perf bench syscall basic").values()).containsExactly(12.02465);
		Score hash = BenchLogs.score(run, "perf bench futex hash, 4 threads, each operating on 1024 [private] futexes");
		assertThat(hash.values()).containsExactly(26752.0);
		assertThat(hash.better()).isEqualTo(Better.HIGHER);
		assertThat(hash.details()).containsEntry("spread over threads", "10.08 %");
		assertThat(BenchLogs.of(run, Bandwidth.class)).filteredOn(b -> b.method().equals("perf bench mem memcpy"))
				.singleElement().satisfies(copy -> {
					assertThat(copy.operation()).isEqualTo("default");
					assertThat(copy.unit()).isEqualTo(Unit.GIBIBYTES_PER_SECOND);
					assertThat(BenchLogs.at(copy.points(), 4 << 20)).isEqualTo(2.263443);
				});
		assertThat(BenchLogs.partial(run)).isEmpty();
	}

	@Test
	void runsOfOneBenchmarkAreItsRepeats() {
		Run run = read("# Running 'futex/wake' benchmark:",
				"Run summary [PID 20532]: blocking on 4 threads (at [private] futex 0x55fabbf8eb58), waking up 1 at a time.",
				"", "[Run 1]: Wokeup 4 of 4 threads in 0.0190 ms", "[Run 2]: Wokeup 4 of 4 threads in 0.0890 ms",
				"Wokeup 4 of 4 threads in 0.0540 ms (+-64.81%)");
		Score wake = BenchLogs.score(run);
		assertThat(wake.benchmark())
				.isEqualTo("perf bench futex wake, blocking on 4 threads (at [private] futex), waking up 1 at a time");
		assertThat(wake.values()).containsExactly(0.019, 0.089);
		assertThat(wake.unit()).isEqualTo(Unit.MILLISECONDS);
		assertThat(run.notices()).isEmpty();
	}

	@Test
	void withoutSingleRunsTheirMeanCounts() {
		Run run = read("# Running futex/requeue benchmark...",
				"Run summary [PID 7]: Requeuing 4 threads (from [private] 0x55c298b72e5c to PI 0x55c298b72e58), 1 at a time.",
				"Requeued 4 of 4 threads in 0.0063 ms (+-4.13%)");
		assertThat(BenchLogs.score(run).benchmark())
				.isEqualTo("perf bench futex requeue, Requeuing 4 threads (from [private] PI), 1 at a time");
		assertThat(BenchLogs.score(run).values()).containsExactly(0.0063);
	}

	@Test
	void operationsInAllSecondsBecomeOperationsASecond() {
		Run run = read("# Running 'epoll/ctl' benchmark:",
				"Run summary [PID 18233]: 2 threads doing epoll_ctl ops 64 file-descriptors for 4 secs.", "",
				"[thread  0] fdmap: 0x5585b0e573e0 ... 0x5585b0e574dc [ add: 75584 ops; mod: 75584 ops; del: 75584 ops ]", "",
				"Averaged 73024 ADD operations (+- 3.51%)", "Averaged 73000 MOD operations (+- 3.51%)");
		assertThat(BenchLogs.scores(run)).extracting(Score::benchmark, Score::median).containsExactly(
				tuple("perf bench epoll ctl, 2 threads doing epoll_ctl ops 64 file-descriptors, ADD", 18256.0),
				tuple("perf bench epoll ctl, 2 threads doing epoll_ctl ops 64 file-descriptors, MOD", 18250.0));
	}

	@Test
	void severalOfACollectionAreReadOneByOne() {
		Run run = read("# Running sched/messaging benchmark...", "# 20 sender and receiver threads per group",
				"# 10 groups == 400 threads run", "", "     Total time: 0.858 [sec]", "", "# Running sched/pipe benchmark...",
				"# Executed 1000000 pipe operations between two threads", "", "     Total time: 8.784 [sec]", "",
				"       8.784050 usecs/op", "         113,842 ops/sec", "", "# Running 'syscall/fork' benchmark:",
				"# Executed 10,000 fork() calls", "     Total time: 1.000 [sec]", "", "     100,000000 usecs/op",
				"          10.000 ops/sec");
		assertThat(BenchLogs.scores(run)).extracting(Score::benchmark, Score::median).containsExactly(
				tuple("perf bench sched messaging, 10 groups of 40 threads", 0.858),
				tuple("perf bench sched pipe, threads", 8.78405),
				tuple("perf bench syscall fork", 100.0));
		assertThat(run.notices()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({"'512.000000 bytes/sec', 4.76837158203125e-7", "'42.500000d KB/sec', 4.0531158447265625e-5",
			"'42.500000 MB/sec', 0.04150390625", "'42.500000 GB/sec', 42.5", "'2.000000 GB/sec/thread\t( +-   1.20% )', 2"})
	void bandwidthsAreInOneUnitWhateverTheirLineHas(String line, double expected) {
		Run run = read("# Running 'mem/memcpy' benchmark:", "# function 'default' (Default memcpy() provided by glibc)",
				"# Copying 1MB bytes ...", "", "  " + line);
		assertThat(BenchLogs.at(BenchLogs.of(run, Bandwidth.class).getFirst().points(), 1 << 20))
				.isCloseTo(expected, within(1e-15));
	}

	@Test
	void aBandwidthThatIsNoneIsToldAndOtherFunctionsStay() {
		Run run = read("# Running 'mem/memset' benchmark:", "# function 'default' (Default memset() provided by glibc)",
				"# Copying 1KB bytes ...", "", "            inf GB/sec", "# function 'other' (another memset())",
				"# Copying 1KB bytes ...", "", "       3.500000 cycles/byte");
		assertThat(BenchLogs.partial(run)).contains("line 5: found bandwidth \"inf\", expected a number above 0");
		assertThat(BenchLogs.score(run)).satisfies(score -> {
			assertThat(score.benchmark()).isEqualTo("perf bench mem memset, other, 1KB");
			assertThat(score.unit()).isEqualTo(Unit.of("cycles/byte"));
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"perf bench -f simple sched pipe -l 20000 -T | perf bench sched pipe, threads | µs | 25",
			"perf bench --format=simple sched pipe | perf bench sched pipe, processes, all | s | 0.5",
			"perf bench --format simple syscall basic --loop 100000 | perf bench syscall basic | µs | 5",
			"perf bench -f simple sched messaging -g 2 -p"
					+ "| perf bench sched messaging, 2 groups of 40 processes, pipe | s | 0.5",
			"perf bench -f simple sched messaging -t | perf bench sched messaging, 10 groups of 40 threads | s | 0.5"})
	void theBareNumberMeansWhatItsCommandSays(String command, String name, String unit, double value) {
		Score score = BenchLogs.score(read("$ " + command, "0.500"));
		assertThat(score.benchmark()).isEqualTo(name);
		assertThat(score.unit().symbol()).isEqualTo(unit);
		assertThat(score.values()).containsExactly(value);
	}

	@Test
	void bareBytesASecondHaveTheirFunctionBefore() {
		Run run = read("$ perf bench --format=simple mem memcpy -s 2MB", "# function 'default' (Default memcpy() provided"
				+ " by glibc)", "1073741824.000000", "# function 'other' (another memcpy())", "2147483648.000000");
		assertThat(BenchLogs.of(run, Bandwidth.class)).extracting(Bandwidth::operation).containsExactly("default", "other");
		assertThat(BenchLogs.of(run, Bandwidth.class)).extracting(b -> BenchLogs.at(b.points(), 2 << 20))
				.containsExactly(1.0, 2.0);
	}

	@Test
	void aFunctionThatIsCutOffTakesNothingWithIt() {
		Run run = read("$ perf bench --format=simple mem memcpy", "# function 'def", "$ perf bench -f simple sched pipe",
				"0.500");
		assertThat(BenchLogs.score(run).benchmark()).isEqualTo("perf bench sched pipe, processes, all");
	}

	@Test
	void aBareNumberWithoutSuchACommandIsNobodys() throws IOException {
		assertThat(BenchLogs.refusal(directory, "$ perf bench sched pipe", "0.500")).contains("no result of a benchmark");
	}

	@Test
	void groupsThatTheCommandDoesNotHaveAreNotItsOutput() {
		Run run = read("$ perf bench sched messaging -g 3 -l 50 -p", "# Running 'sched/messaging' benchmark:",
				"# 20 sender and receiver processes per group", "# 2 groups == 80 processes run", "",
				"     Total time: 0.136 [sec]");
		assertThat(BenchLogs.score(run).benchmark()).isEqualTo("perf bench sched messaging, 2 groups of 40 processes");
	}

	@Test
	void outputCutAfterAnyLineIsNeverShownAsWhole() throws IOException {
		String text = String.join("\n", "# Running 'sched/pipe' benchmark:",
				"# Executed 2000 pipe operations between two processes", "", "     Total time: 0.016 [sec]", "",
				"       8.498000 usecs/op", "         117674 ops/sec", "# Running 'futex/wake' benchmark:",
				"Run summary [PID 1]: blocking on 2 threads (at [private] futex 0x55), waking up 1 at a time.", "",
				"[Run 1]: Wokeup 2 of 2 threads in 5.1960 ms", "[Run 2]: Wokeup 2 of 2 threads in 0.0180 ms",
				"Wokeup 2 of 2 threads in 2.6070 ms (+-99.31%)", "# Running 'mem/memcpy' benchmark:",
				"# function 'default' (Default memcpy() provided by glibc)", "# Copying 1MB bytes ...", "",
				"      43.210730 GB/sec") + "\n";
		List<Run> runs = BenchLogs.cutAtEveryLine(directory, text);
		assertThat(runs).hasSize(12);
		assertThat(runs).filteredOn(run -> BenchLogs.partial(run).isEmpty())
				.as("behind usecs/op, ops/sec and the sum of the runs").hasSize(3);
		assertThat(runs).allSatisfy(run -> assertThat(BenchLogs.scores(run).getFirst().values()).containsExactly(8.498));
	}

	private Run read(String... lines) {
		return BenchLogs.read(directory, lines);
	}
}
