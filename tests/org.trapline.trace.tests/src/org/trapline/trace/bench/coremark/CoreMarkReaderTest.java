// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.coremark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.measure.Better;
import org.trapline.measure.Condition;
import org.trapline.measure.Run;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;
import org.trapline.trace.ImportException;
import org.trapline.trace.bench.BenchLogs;

/// The logs are as github.com/eembc/coremark prints them, compiled and run with the seeds that each test names.
class CoreMarkReaderTest {
	private static final String BOARD = """
			2K performance run parameters for coremark.
			CoreMark Size    : 666
			Total ticks      : 15500
			Total time (secs): 15.500000
			Iterations/Sec   : 7741.935484
			Iterations       : 120000
			Compiler version : GCC13.1.0
			Compiler flags   : -O3 -mcpu=cortex-a57  -lrt
			Memory location  : Please put data memory location here
						(e.g. code in flash, data on heap etc)
			seedcrc          : 0xe9f5
			[0]crclist       : 0xe714
			[0]crcmatrix     : 0x1fd7
			[0]crcstate      : 0x8e3a
			[0]crcfinal      : 0x5275
			Correct operation validated. See README.md for run and reporting rules.
			CoreMark 1.0 : 7741.935484 / GCC13.1.0 -O3 -mcpu=cortex-a57  -lrt / Heap
			""";

	@TempDir
	Path directory;

	@Test
	void theBoardAndItsGuestHaveTheScoresOfTheirLogs() throws IOException, ImportException {
		Score board = BenchLogs.score(BenchLogs.recorded("l1-native"), "CoreMark");
		Score guest = BenchLogs.score(BenchLogs.recorded("l2-kvmguest"), "CoreMark");
		assertThat(board.values()).containsExactly(4746.835443);
		assertThat(guest.values()).containsExactly(3958.543256);
		assertThat(List.of(board, guest)).allSatisfy(score -> {
			assertThat(score.valid()).isTrue();
			assertThat(score.unit()).as("a rate, as CoreMark/MHz needs").isEqualTo(Unit.perSecond("iterations"));
			assertThat(score.better()).isEqualTo(Better.HIGHER);
			assertThat(score.details()).containsEntry("compiler", "GCC12.2.0").containsEntry("memory location", "Heap");
		});
	}

	@Test
	void theCompilerWithItsFlagsIsACondition() {
		Run run = read(BOARD);
		assertThat(run.conditions().value(Condition.COMPILER)).isEqualTo("GCC13.1.0 -O3 -mcpu=cortex-a57 -lrt");
		assertThat(BenchLogs.score(run).details()).containsEntry("flags", "-O3 -mcpu=cortex-a57 -lrt")
				.containsEntry("iterations", "120000").containsEntry("seedcrc", "0xe9f5");
		assertThat(run.notices()).isEmpty();
	}

	@Test
	void aRunOfExactlyTenSecondsCountsAndAShorterOneDoesNot() {
		assertThat(score(BOARD.replace("15.500000", "10.000000").replace("7741.935484", "12000.000000")).invalid()).isEmpty();
		assertThat(score(BOARD.replace("15.500000", "9.999000").replace("7741.935484", "12001.200120")).invalid())
				.isEqualTo("it ran for 9.999000 s, less than the 10 s that CoreMark asks for");
	}

	@ParameterizedTest
	@CsvSource({"0x18f2, 0xe3c1, 0x0747, 0x8d84, 2K validation run", "0x8a02, 0xd4b0, 0xbe52, 0x5e47, 6k performance run",
			"0x7b05, 0x3340, 0x1199, 0x39bf, 6k validation run", "0x4eaf, 0x6a79, 0x5608, 0xe5a4, profile generation run"})
	void runsOfOtherSeedsAreOtherBenchmarksWhoseScoreDoesNotCount(String seed, String list, String matrix, String state,
			String words) {
		Score score = score(BOARD.replace("2K performance run", words.replace("profile", "Profile")).replace("0xe9f5", seed)
				.replace("0xe714", list).replace("0x1fd7", matrix).replace("0x8e3a", state)
				.replaceAll("CoreMark 1.0 : .*\n", ""));
		assertThat(score.benchmark()).isEqualTo("CoreMark, " + words);
		assertThat(score.invalid()).isEqualTo("a " + words + ": only the score of a 2K performance run counts");
	}

	/// CoreMark counts its errors from -1 for unknown seeds, so that one error makes it say "validated".
	@Test
	void unknownSeedsDoNotCountEvenWhereTheProgramSaysValidated() {
		Score score = score(BOARD.lines().skip(1).filter(line -> !line.startsWith("CoreMark 1.0"))
				.reduce("", (a, b) -> a + b + '\n').replace("0xe9f5", "0x0b2b"));
		assertThat(score.benchmark()).isEqualTo("CoreMark, other seeds");
		assertThat(score.invalid()).isEqualTo("seedcrc 0x0b2b is of no run that CoreMark can check");
	}

	@Test
	void wrongChecksumsAreNamedForEachContext() {
		Score score = score(BOARD.replace("CoreMark Size", "[0]ERROR! list crc 0x1234 - should be 0xe714\nCoreMark Size")
				.replace("[0]crclist       : 0xe714", "[0]crclist       : 0x1234")
				.replace("[0]crcstate      : 0x8e3a", "[0]crcstate      : 0x8e3a\n[1]crcstate      : 0x0001")
				.replaceAll("Correct operation.*\nCoreMark 1.0.*", "Errors detected"));
		assertThat(score.invalid()).isEqualTo("the list CRC of context 0 is 0x1234, it should be 0xe714; "
				+ "the state CRC of context 1 is 0x0001, it should be 0x8e3a");
	}

	@Test
	void errorsThatOnlyTheProgramCanSeeAreQuoted() {
		assertThat(score(BOARD.replace("CoreMark Size", "ERROR: ee_u8 is not an 8b datatype!\nCoreMark Size")
				.replaceAll("Correct operation.*\nCoreMark 1.0.*", "Errors detected")).invalid())
				.isEqualTo("it says: ERROR: ee_u8 is not an 8b datatype!");
		assertThat(score(BOARD.replaceAll("Correct operation.*\nCoreMark 1.0.*", "Errors detected")).invalid())
				.isEqualTo("it says: Errors detected");
	}

	@Test
	void aHeadThatContradictsTheSeedsIsToldNotToCount() {
		assertThat(score(BOARD.replace("2K performance run", "2K validation run")).invalid())
				.isEqualTo("the log begins as a 2k validation run, but its seedcrc is that of a 2K performance run");
	}

	@Test
	void contextsAtTheSameTimeMakeAnotherBenchmark() {
		Score score = score(BOARD.replace("Memory location ", "Parallel PThreads : 4\nMemory location ")
				.replace("/ Heap", "/ Heap / 4:PThreads"));
		assertThat(score.benchmark()).isEqualTo("CoreMark, 4 PThreads");
		assertThat(score.valid()).isTrue();
	}

	/// Ports without floating point print whole numbers, and no line with the score.
	@Test
	void portsWithoutFloatingPointHaveScoresToo() {
		Run run = read(BOARD.replace("15.500000", "15").replace("7741.935484\n", "8000\n")
				.replaceAll("CoreMark 1.0.*\n", ""));
		assertThat(BenchLogs.score(run).values()).containsExactly(8000.0);
		assertThat(BenchLogs.score(run).valid()).isTrue();
		assertThat(run.notices()).isEmpty();
	}

	@Test
	void theLineOfTheScoreAloneIsEnough() {
		Score score = score("CoreMark 1.0 : 7741.935484 / GCC13.1.0 -O3 / Heap / 4:PThreads\n");
		assertThat(score.values()).containsExactly(7741.935484);
		assertThat(score.benchmark()).isEqualTo("CoreMark, 4 PThreads");
		assertThat(score("CoreMark 1.0 : 128 / GCC 4.1.2 -O2 / Heap in TCRAM / FORK:2\n").benchmark())
				.as("as its README has it").isEqualTo("CoreMark, 2 FORK");
		assertThat(score.valid()).isTrue();
		assertThat(score.details()).containsEntry("compiler", "GCC13.1.0 -O3").containsEntry("memory location", "Heap");
	}

	@Test
	void severalLogsAreRepeatsOfOneScore() {
		Run run = read(BOARD + "\n" + BOARD.replace("7741.935484", "7742.000000"));
		assertThat(BenchLogs.score(run).values()).containsExactly(7741.935484, 7742.0);
	}

	@Test
	void aRateThatIterationsByTimeDoNotMakeIsDoubtful() {
		Run run = read(BOARD.replace("Iterations       : 120000", "Iterations       : 110000"));
		assertThat(BenchLogs.warnings(run)).contains("line 1: found Iterations/Sec 7741.935484 where iterations by time make "
				+ "7096.77");
	}

	@ParameterizedTest
	@CsvSource({"nan", "-nan", "-7741.9", "0.000000", "inf", "12x4"})
	void aRateThatIsNoneIsToldAndTheOtherLinesTellIt(String rate) {
		Run run = read(BOARD.replace("Iterations/Sec   : 7741.935484", "Iterations/Sec   : " + rate));
		assertThat(BenchLogs.partial(run))
				.contains("line 5: found Iterations/Sec \"" + rate + "\", expected a number above 0");
		assertThat(BenchLogs.score(run).values()).containsExactly(7741.935484);
	}

	@Test
	void aLogWithoutAScoreIsRefusedWithItsPlace() throws IOException {
		assertThat(BenchLogs.refusal(directory, "2K performance run parameters for coremark.", "CoreMark Size    : 666"))
				.contains("line 1: found a log of CoreMark that ends without a verdict");
	}

	@Test
	void aLogCutAfterAnyLineNeverGivesAValidScoreOfAnotherValue() throws IOException {
		List<Run> runs = BenchLogs.cutAtEveryLine(directory, BOARD);
		List<Score> scores = new ArrayList<>();
		for (Run run : runs) {
			Score score = BenchLogs.score(run);
			assertThat(score.values()).allSatisfy(v -> assertThat(v).isEqualTo(7741.935484));
			if (!BenchLogs.partial(run).isEmpty())
				assertThat(score.valid()).isFalse();
			scores.add(score);
		}
		assertThat(scores).hasSize(12).filteredOn(Score::valid).hasSize(1);
	}

	private Score score(String text) {
		return BenchLogs.score(read(text));
	}

	private Run read(String text) {
		return BenchLogs.read(directory, text);
	}
}
