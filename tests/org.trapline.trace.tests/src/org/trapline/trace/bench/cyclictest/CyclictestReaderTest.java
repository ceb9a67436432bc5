// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.cyclictest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.LatencyDistribution.Counted;
import org.trapline.measure.LatencyDistribution.Moments;
import org.trapline.measure.LatencyDistribution.Samples;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Imports;
import org.trapline.trace.SharedRecordings;
import org.trapline.trace.bench.BenchLogImporter;
import org.trapline.trace.bench.BenchLogs;

class CyclictestReaderTest {
	private static final String START = "# /dev/cpu_dma_latency set to 0us";
	private static final List<String> HISTOGRAM = List.of(START, "# Histogram", "000003 000010\t000000",
			"000004 000020\t000007", "000009 000001\t000002", "# Total: 000000031 000000009", "# Min Latencies: 00003 00004",
			"# Avg Latencies: 00004 00005", "# Max Latencies: 00052 00009", "# Histogram Overflows: 00002 00000",
			"# Histogram Overflow at cycle number:", "# Thread 0: 00007 00011", "# Thread 1:");

	@TempDir
	Path directory;

	/// The oracle adds the file's columns up by itself.
	@Test
	void theWholeHistogramOfTheBoardComesOutInNanoseconds() throws IOException, ImportException {
		Path file = SharedRecordings.trace("bench/cyclictest-l1-full.txt");
		Run run = Imports.read(new BenchLogImporter(), file);
		assertThat(BenchLogs.distributions(run)).hasSize(2);
		for (int thread = 0; thread < 2; thread++) {
			LatencyDistribution distribution = BenchLogs.distributions(run).get(thread);
			List<Double> classes = new ArrayList<>();
			List<Long> counts = new ArrayList<>();
			for (String line : Files.readAllLines(file))
				if (line.matches("\\d{6} .*") && Long.parseLong(line.split("\\s")[thread + 1]) > 0) {
					classes.add(Double.parseDouble(line.substring(0, 6)) * 1000);
					counts.add(Long.parseLong(line.split("\\s")[thread + 1]));
				}
			Counted times = (Counted) distribution.times();
			assertThat(distribution.label()).isEqualTo("cyclictest wake-up latency, thread " + thread);
			assertThat(times.nanos()).containsExactly(classes.stream().mapToDouble(c -> c).toArray());
			assertThat(times.counts()).containsExactly(counts.stream().mapToLong(c -> c).toArray());
			assertThat(times.width()).isEqualTo(1000);
			assertThat(times.beyond()).isEqualTo(17);
			assertThat(times.count()).isEqualTo(1000);
		}
		assertThat(moments(run, 0)).isEqualTo(new Moments(1000, 29e3, 147e3, 6947e3, Double.NaN));
		assertThat(moments(run, 1)).isEqualTo(new Moments(1000, 55e3, 139e3, 6587e3, Double.NaN));
		assertThat(run.notices()).isEmpty();
	}

	/// Their rows of zeros were taken out by awk, and the guest's has a serial console's line ends.
	@Test
	void histogramsWithoutTheirZerosAreWhole() throws IOException, ImportException {
		Run board = BenchLogs.recorded("l1-native");
		Run guest = BenchLogs.recorded("l2-kvmguest");
		assertThat(BenchLogs.distributions(board)).extracting(d -> d.times().count()).contains(1000L, 995L);
		assertThat(BenchLogs.distributions(guest)).extracting(d -> d.times().count()).containsExactly(941L, 1000L);
		assertThat(BenchLogs.distributions(guest).getFirst().times()).isInstanceOfSatisfying(Counted.class, times -> {
			assertThat(times.beyond()).isEqualTo(114);
			assertThat(times.moments().max()).isEqualTo(64_774e3);
		});
		assertThat(BenchLogs.partial(board) + BenchLogs.partial(guest)).isEmpty();
	}

	@Test
	void theSummaryGivesMoments() throws IOException, ImportException {
		Run run = Imports.read(new BenchLogImporter(), SharedRecordings.trace("bench/cyclictest-l1-summary.txt"));
		assertThat(BenchLogs.distributions(run)).extracting(LatencyDistribution::times).containsExactly(
				new Moments(1000, 42e3, 138e3, 3471e3, Double.NaN), new Moments(811, 49e3, 139e3, 4790e3, Double.NaN));
	}

	@Test
	void ofLiveUpdatesTheLastCounts() {
		String up = "\u001b[4A";
		Run run = read(START, "policy: fifo: loadavg: 0.43 0.23 0.54 7/130 17781          ", "",
				"T: 0 (    0) P:80 I:2000 C:      0 Min:1000000 Act:    0 Avg:    0 Max:       0",
				"T: 1 (    0) P:80 I:2500 C:      0 Min:1000000 Act:    0 Avg:    0 Max:       0",
				up + "policy: fifo: loadavg: 0.43 0.23 0.54 4/130 17781          ", "",
				"T: 0 (17780) P:80 I:2000 C:      5 Min:     20 Act:   20 Avg:   30 Max:      43",
				"T: 1 (17781) P:80 I:2500 C:      4 Min:     31 Act:   49 Avg:   47 Max:      70");
		assertThat(BenchLogs.distributions(run)).extracting(LatencyDistribution::times).containsExactly(
				new Moments(5, 20e3, 30e3, 43e3, Double.NaN), new Moments(4, 31e3, 47e3, 70e3, Double.NaN));
		assertThat(run.notices()).isEmpty();
	}

	@Test
	void theWidthOfItsFieldsTellsThatItRanInNanoseconds() {
		Run run = read("T: 0 (17783) P: 0 I:1000 C:     50 Min:  77173 Act:   81788 Avg:   91937 Max:  200994");
		assertThat(moments(run, 0)).isEqualTo(new Moments(50, 77173, 91937, 200_994, Double.NaN));
	}

	@Test
	void aHistogramIsInNanosecondsWhereItsCommandSaysSo() {
		List<String> lines = new ArrayList<>(HISTOGRAM);
		lines.addFirst("# cyclictest -qmN -h 100 -t 2");
		assertThat(((Counted) times(BenchLogs.read(directory, lines.toArray(String[]::new)), 0)).nanos())
				.containsExactly(3, 4, 9);
		lines.set(0, "# cyclictest -qm -h 100 -t 2");
		assertThat(((Counted) times(BenchLogs.read(directory, lines.toArray(String[]::new)), 0)).nanos())
				.containsExactly(3e3, 4e3, 9e3);
	}

	@Test
	void theColumnOfSumsIsNoThread() {
		Run run = read("# Histogram", "000003 000010\t000001\t000011", "000004 000020\t000002\t000022",
				"# Total: 000000030 000000003 000000033", "# Min Latencies: 00003 00003", "# Avg Latencies: 00003 00003",
				"# Max Latencies: 00004 00004 00004", "# Histogram Overflows: 00000 00000 00000");
		assertThat(BenchLogs.distributions(run)).extracting(d -> d.times().count()).containsExactly(30L, 3L);
		Run cut = read("# Histogram", "000003 000010\t000001\t000011", "000004 000020\t000002\t000022");
		assertThat(BenchLogs.distributions(cut)).hasSize(2);
		assertThat(BenchLogs.partial(cut)).contains("line 1: found a histogram without its closing line \"# Total:\"");
	}

	@Test
	void aHistogramReplacesTheLinesOfItsOwnThreads() {
		List<String> lines = new ArrayList<>(HISTOGRAM);
		lines.add(1, "T: 0 (   12) P:80 I:1000 C:     33 Min:      3 Act:    4 Avg:    4 Max:      52");
		Run run = BenchLogs.read(directory, lines.toArray(String[]::new));
		assertThat(BenchLogs.distributions(run)).hasSize(2)
				.allSatisfy(d -> assertThat(d.times()).isInstanceOf(Counted.class));
	}

	@Test
	void oneRunAfterAnotherGivesBoth() {
		Run run = read("T: 0 (   12) P:80 I:1000 C:     33 Min:      3 Act:    4 Avg:    4 Max:      52",
				"T: 0 (   15) P:80 I:1000 C:     20 Min:      2 Act:    4 Avg:    4 Max:      30", START,
				"T: 0 (   18) P:80 I:1000 C:     40 Min:      1 Act:    4 Avg:    4 Max:      20 SMI:       0");
		assertThat(BenchLogs.distributions(run)).extracting(d -> d.times().count()).containsExactly(33L, 20L, 40L);
	}

	@Test
	void rowsThatAreMissingShowInTheTotal() {
		List<String> lines = new ArrayList<>(HISTOGRAM);
		lines.remove(3);
		Run run = BenchLogs.read(directory, lines.toArray(String[]::new));
		assertThat(BenchLogs.partial(run)).contains("line 2: found histogram of thread 0 with rows of 11 wake-ups in all, "
				+ "expected 31, as the line \"# Total:\" has it").contains("thread 1 with rows of 2");
	}

	@ParameterizedTest
	@ValueSource(strings = {"000004 000020\t0000x7", "000004 -00020\t000007", "000004 000020", "000002 000020\t000007",
			"000004 99999999999999999999\t000007", "0x04 000020\t000007"})
	void aRowThatIsNoneIsToldWithItsLineAndTheOthersStay(String row) {
		List<String> lines = new ArrayList<>(HISTOGRAM);
		lines.set(3, row);
		Run run = BenchLogs.read(directory, lines.toArray(String[]::new));
		assertThat(BenchLogs.partial(run)).contains("line 4: found ");
		assertThat(((Counted) times(run, 0)).nanos()).containsExactly(3e3, 9e3);
	}

	@Test
	void countsThatOverflowAreLeftOut() {
		Run run = read("# Histogram", "000003 9223372036854775807\t000001", "000004 000020\t000002",
				"# Min Latencies: 00003 00003", "# Avg Latencies: 00003 00003");
		assertThat(BenchLogs.distributions(run)).extracting(LatencyDistribution::scope).containsExactly("thread 1");
		assertThat(BenchLogs.partial(run)).contains("thread 0 with more wake-ups than can be counted");
	}

	@Test
	void everySingleLatencyIsASample() {
		Run run = read("$ cyclictest -v -t 2 -l 3", "Max CPUs = 2", "Online CPUs = 2", START, "Thread 0 Interval: 1500",
				"Thread 1 Interval: 2000", "       0:       0:      73", "       1:       0:      70", "       0:       1:      76",
				"       0:       2:      69", "       1:       1:       0");
		assertThat(BenchLogs.distributions(run)).extracting(LatencyDistribution::label)
				.containsExactly("cyclictest wake-up latency, thread 0", "cyclictest wake-up latency, thread 1");
		assertThat(((Samples) times(run, 0)).nanos()).containsExactly(73e3, 76e3, 69e3);
		assertThat(((Samples) times(run, 1)).nanos()).containsExactly(70e3, 0);
		assertThat(run.notices()).isEmpty();
	}

	@Test
	void samplesThatAreLostOrNoneAreTold() {
		Run run = read("$ cyclictest -N -v", "Thread 0 Interval: 1500", "       0:       0:      73",
				"       0:       1:     -76", "       0:       5:      69", "       0:       9:      70");
		assertThat(((Samples) times(run, 0)).nanos()).containsExactly(73, 69, 70);
		assertThat(BenchLogs.partial(run))
				.contains("line 4: found latency -76, expected a whole number that is not negative");
		assertThat(BenchLogs.warnings(run)).containsOnlyOnce("line 5: found wake-up 5 of thread 0 after 1, expected 2");
	}

	@Test
	void samplesStandForTheLineOfTheirThreadUnlessSomeAreMissing() {
		Run run = read("Thread 0 Interval: 1500", "       0:       0:      73", "       1:       4:      79",
				"T: 0 (   12) P:80 I:1500 C:      1 Min:     73 Act:   73 Avg:   73 Max:      73",
				"T: 1 (   13) P:80 I:2000 C:      5 Min:     60 Act:   79 Avg:   70 Max:      79");
		assertThat(BenchLogs.distributions(run)).extracting(d -> d.scope(), d -> d.times().count())
				.containsExactly(tuple("thread 0", 1L), tuple("thread 1", 5L));
		assertThat(times(run, 0)).isInstanceOf(Samples.class);
		assertThat(times(run, 1)).isInstanceOf(Moments.class);
	}

	@Test
	void threadsThatNeverWokeUpAreToldAndOthersStay() {
		Run run = read("T: 0 (   12) P:80 I:1000 C:     33 Min:      3 Act:    4 Avg:    4 Max:      52",
				"T: 1 (    0) P:80 I:1000 C:      0 Min:1000000 Act:    0 Avg:    0 Max:       0");
		assertThat(BenchLogs.distributions(run)).hasSize(1);
		assertThat(BenchLogs.partial(run)).contains("line 2: found thread 1 that never woke up (C: 0)");
	}

	@Test
	void momentsThatContradictThemselvesAreDoubtful() {
		Run run = read("T: 0 (   12) P:80 I:1000 C:     33 Min:     30 Act:    4 Avg:    4 Max:      52");
		assertThat(BenchLogs.warnings(run)).contains("line 1: found Avg 4 outside Min 30 to Max 52");
	}

	@Test
	void aHistogramCutAfterAnyLineIsNeverShownAsWhole() throws IOException {
		String text = String.join("\n", HISTOGRAM) + "\n";
		int whole = 0;
		List<Run> runs = BenchLogs.cutAtEveryLine(directory, text);
		for (Run run : runs) {
			assertThat(BenchLogs.distributions(run)).isNotEmpty()
					.allSatisfy(d -> assertThat(d.times().count()).isLessThanOrEqualTo(33));
			whole += BenchLogs.partial(run).isEmpty() ? 1 : 0;
		}
		assertThat(runs).hasSize(10);
		assertThat(whole).as("cut in the list of overflows, after all figures").isEqualTo(3);
	}

	private Run read(String... lines) {
		return BenchLogs.read(directory, lines);
	}

	private static LatencyDistribution.Times times(Run run, int thread) {
		return BenchLogs.distributions(run).get(thread).times();
	}

	private static Moments moments(Run run, int thread) {
		return times(run, thread) instanceof Counted counted ? counted.moments() : (Moments) times(run, thread);
	}
}
