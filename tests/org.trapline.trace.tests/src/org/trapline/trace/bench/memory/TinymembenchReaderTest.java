// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.Notice;
import org.trapline.measure.Notice.Severity;
import org.trapline.measure.Run;
import org.trapline.measure.Unit;
import org.trapline.trace.Imports;
import org.trapline.trace.bench.BenchLogs;

/// Output in the form of github.com/ssvb/tinymembench 0.4.9, and of the fork that sbc-bench runs.
class TinymembenchReaderTest {
	private static final String TEXT = """
			tinymembench v0.4.9 (simple benchmark for memory throughput and latency)

			==========================================================================
			== Memory bandwidth tests                                               ==
			==                                                                      ==
			== Note 1: 1MB = 1000000 bytes                                          ==
			==========================================================================

			 C copy backwards                                     :   2930.5 MB/s (2.4%)
			 C copy                                               :   3013.8 MB/s
			 C copy prefetched (32 bytes step)                    :   3170.5 MB/s (0.3%)
			 ---
			 standard memcpy                                      :   3020.1 MB/s
			 ---
			 NEON LDP/STP copy                                    :   3015.0 MB/s

			==========================================================================
			== Memory latency test                                                  ==
			==                                                                      ==
			== Note 2: Dual random read means that two loads are under way          ==
			==========================================================================

			block size : single random read / dual random read, [MADV_NOHUGEPAGE]
			      1024 :    0.0 ns          /     0.0 ns\040
			     65536 :    3.6 ns          /     5.5 ns\040
			  67108864 :  160.9 ns          /   216.2 ns\040

			block size : single random read / dual random read, [MADV_HUGEPAGE]
			      1024 :    0.0 ns          /     0.0 ns\040
			     65536 :    3.6 ns          /     5.4 ns\040
			  67108864 :  138.9 ns          /   166.1 ns\040
			""";

	@TempDir
	Path directory;

	@Test
	void everyFunctionHasItsBandwidth() {
		List<Bandwidth> bandwidths = BenchLogs.of(read(TEXT), Bandwidth.class);
		assertThat(bandwidths).extracting(Bandwidth::operation).containsExactly("C copy backwards", "C copy",
				"C copy prefetched (32 bytes step)", "standard memcpy", "NEON LDP/STP copy");
		assertThat(bandwidths).extracting(b -> BenchLogs.at(b.points(), 0)).containsExactly(2930.5, 3013.8, 3170.5, 3020.1,
				3015.0);
		assertThat(bandwidths).allSatisfy(b -> {
			assertThat(b.method()).isEqualTo("tinymembench");
			assertThat(b.unit()).isEqualTo(Unit.MEGABYTES_PER_SECOND);
		});
	}

	@Test
	void loadsWithAndWithoutHugePagesAreCurvesOfTheirOwn() {
		Run run = read(TEXT);
		assertThat(BenchLogs.of(run, MemoryLoadLatency.class)).hasSize(4);
		assertThat(at(run, "tinymembench single random read, random, base pages", 64 << 20))
				.isEqualTo(160.9);
		assertThat(at(run, "tinymembench dual random read, random, base pages", 65536))
				.isEqualTo(5.5);
		assertThat(at(run, "tinymembench single random read, random, huge pages", 64 << 20))
				.isEqualTo(138.9);
		assertThat(at(run, "tinymembench single random read, random, huge pages", 1024))
				.as("nothing above a hit in L1").isZero();
		assertThat(BenchLogs.partial(run)).isEmpty();
	}

	@Test
	void aTableThatSaysNothingOfPagesHasNone() {
		Run run = BenchLogs.read(directory, "block size : single random read / dual random read",
				"     65536 :    5.3 ns          /     8.6 ns ");
		assertThat(BenchLogs.loads(run, "tinymembench single random read, random").points()).hasSize(1);
		assertThat(run.notices()).isEmpty();
	}

	@Test
	void theMarksOfDeviationAreSummedUpAndWarnedOfWhereLarge() {
		assertThat(read(TEXT).notices()).containsExactly(Notice.info("tinymembench marks 2 of 5 bandwidths with a standard"
				+ " deviation of its repetitions above 0.1 %, the largest 2.4 % (C copy backwards, line 9)"));
		assertThat(Imports.notices(read(TEXT.replace("(0.3%)", "(14.4%)")), Severity.WARNING)).contains("the largest 14.4 %");
	}

	@Test
	void theForkOfSbcBenchIsRead() {
		Run run = read(TEXT.replace("v0.4.9 ", "v0.4.9-nuumio ").replaceFirst("\n\n", "\n\nCFLAGS:\n"
				+ "bandwidth test min repeats (-b): 2\nbandwidth test mem realloc (-M): no      (-m for realloc)\n"
				+ "      latency test repeats (-l): 3\n\n")
				.replace("(2.4%)", "(3, 2.4%)").replace("3013.8 MB/s", "3013.8 MB/s (2)"));
		assertThat(BenchLogs.of(run, Bandwidth.class)).hasSize(5);
		assertThat(run.notices()).singleElement().extracting(Notice::message).asString()
				.contains("marks 2 of 5").contains("largest 2.4 %");
	}

	@Test
	void figuresThatAreNoneAreToldAndOthersStay() {
		Run run = read(TEXT.replace("3013.8 MB/s", "   nan MB/s")
				.replace("3.6 ns          /     5.5", "-3.6 ns          /     x.5"));
		assertThat(BenchLogs.partial(run)).contains("line 10: found C copy \"nan\", expected a number above 0")
				.contains("line 25: found single random read \"-3.6\", expected a number that is not negative")
				.contains("line 25: found dual random read \"x.5\"");
		assertThat(BenchLogs.of(run, Bandwidth.class)).hasSize(4);
		assertThat(BenchLogs.loads(run, "tinymembench single random read, random, base pages").points()).hasSize(2);
	}

	@Test
	void outputCutAfterAnyLineIsNeverShownAsWhole() throws IOException {
		List<Run> runs = BenchLogs.cutAtEveryLine(directory, TEXT);
		assertThat(runs).hasSize(22).allSatisfy(run -> assertThat(BenchLogs.partial(run)).isNotEmpty());
	}

	private static double at(Run run, String name, double x) {
		return BenchLogs.at(BenchLogs.loads(run, name).points(), x);
	}

	private Run read(String text) {
		return BenchLogs.read(directory, text.stripTrailing());
	}
}
