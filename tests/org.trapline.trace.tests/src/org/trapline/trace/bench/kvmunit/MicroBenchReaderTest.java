// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.kvmunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.measure.Run;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;
import org.trapline.trace.bench.BenchLogs;

/// Tables in the form of kvm-unit-tests' arm/micro-bench.c; averages of an Ampere Altra (kvm list), totals made to fit.
class MicroBenchReaderTest {
	private static final String TABLE = """
			timeout -k 1s --foreground 90s /usr/bin/qemu-system-aarch64 -nodefaults -machine virt,gic-version=host,accel=kvm

			name                                    total ns                         avg ns            \040
			--------------------------------------------------------------------------------------------
			hyp_call                             20087040.0                            306.0             \040
			mmio_read_user                      110330000.0                           1683.0             \040
			mmio_read_vgic                       29589504.0                            451.0             \040
			eoi                                    950272.0                             14.0             \040
			ipi                                 126222336.0                           1926.0             \040
			ipi_hw test skipped
			lpi                                 142802944.0                           2179.0             \040
			timer_10ms                             231000.0                            902.0             \040

			EXIT: STATUS=1
			""";

	@TempDir
	Path directory;

	@Test
	void everyRowIsAScoreInNanosecondsAnExit() {
		Run run = BenchLogs.read(directory, TABLE);
		assertThat(BenchLogs.scores(run)).extracting(Score::benchmark).containsExactly("micro-bench hyp_call",
				"micro-bench mmio_read_user", "micro-bench mmio_read_vgic", "micro-bench eoi", "micro-bench ipi",
				"micro-bench lpi", "micro-bench timer_10ms");
		assertThat(BenchLogs.scores(run)).extracting(Score::unit).containsOnly(Unit.NANOSECONDS);
		assertThat(run.notices()).anySatisfy(n -> assertThat(n.message()).contains("skipped its test ipi_hw"));
		assertThat(BenchLogs.partial(run)).isEmpty();
	}

	/// 950272 ns in 65536 repetitions are 14.5 ns, printed as 14.
	@Test
	void whatTheAverageWasCutByComesBackFromTheTotal() {
		Run run = BenchLogs.read(directory, TABLE);
		assertThat(BenchLogs.score(run, "micro-bench eoi").values()).containsExactly(14.5);
		assertThat(BenchLogs.score(run, "micro-bench eoi").details()).containsEntry("repetitions", "65536")
				.containsEntry("average as printed", "14.0 ns");
		assertThat(BenchLogs.score(run, "micro-bench hyp_call").median()).isCloseTo(306.5, within(0.01));
		assertThat(BenchLogs.score(run, "micro-bench timer_10ms").details()).containsEntry("repetitions", "256");
	}

	@Test
	void anAverageThatNoPowerOfTwoGivesStaysAsItIs() {
		Run run = BenchLogs.read(directory, "name    total ns    avg ns", "hyp_call    300000.0    300.0");
		assertThat(BenchLogs.score(run).values()).containsExactly(300.0);
		assertThat(BenchLogs.score(run).details()).doesNotContainKey("repetitions");
	}

	@ParameterizedTest
	@CsvSource({"0.0, 0.0", "-5.0, 3.0", "18446744073.0, -1.0", "5.0, 300.0", "x.0, 3.0"})
	void timesThatCannotBeAreToldAndOtherRowsStay(String total, String average) {
		Run run = BenchLogs.read(directory, "name    total ns    avg ns", "hyp_call    " + total + "    " + average,
				"eoi    950272.0    14.0");
		assertThat(BenchLogs.partial(run)).contains("line 2: found hyp_call of " + total + " ns in all");
		assertThat(BenchLogs.score(run).benchmark()).isEqualTo("micro-bench eoi");
	}

	@Test
	void aTestThatEndsTheProgramIsTold() {
		Run run = BenchLogs.read(directory, "name    total ns    avg ns", "eoi    950272.0    14.0",
				"ABORT: micro-bench: assert failed: irq_received: failed to receive PPI in time");
		assertThat(BenchLogs.partial(run)).contains("line 3: found \"ABORT: micro-bench");
	}

	@Test
	void aTableCutAfterAnyLineHasOnlyWholeRows() throws IOException {
		List<Run> runs = BenchLogs.cutAtEveryLine(directory, TABLE);
		assertThat(runs).hasSize(9);
		assertThat(runs).extracting(run -> BenchLogs.scores(run).getFirst().median())
				.allSatisfy(median -> assertThat(median).isCloseTo(306.5, within(0.01)));
		assertThat(BenchLogs.refusal(directory, TABLE.lines().limit(4).toArray(String[]::new)))
				.contains("line 3: found the head of micro-bench's table and no row");
	}
}
