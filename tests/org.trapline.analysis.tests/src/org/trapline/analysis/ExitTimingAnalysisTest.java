// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTiming.Row;

class ExitTimingAnalysisTest {

	@Test
	void theReferenceTableHas175PercentHypervisorTimeOnAClockOf182Gigahertz() {
		ExitTimingAnalysis analysis = ExitTimingAnalysis.of(ReferenceTable.timing()).getFirst();
		assertThat(analysis.overhead().orElseThrow()).isCloseTo(0.175, within(0.0005));
		assertThat(analysis.shareOfWall().orElseThrow()).isCloseTo(0.175, within(0.0005));
		assertThat(analysis.clockHertz().orElseThrow()).isCloseTo(1.82e9, within(0.005e9));
		assertThat(analysis.exits()).isEqualTo(316_620);
		assertThat(analysis.handling()).isEqualTo(2_104_548_054.0 + 1_082_746_418.0);
		assertThat(analysis.label()).isEqualTo("all");
	}

	@Test
	void rowsThatHappenedComeLargestSumFirstWithTheirShares() {
		ExitTimingAnalysis analysis = ExitTimingAnalysis.of(ReferenceTable.timing()).getFirst();
		assertThat(analysis.rows()).extracting(r -> r.row().type()).containsExactly("TIMEINGUEST", "DABT_IO_MEM_IPI",
				"INTERRUPT", "DESCHEDULED");
		ExitTimingAnalysis.Row ipi = analysis.rows().get(1);
		assertThat(ipi.shareOfExits()).isCloseTo(157_225 / 316_620.0, within(1e-12));
		assertThat(ipi.shareOfHandling()).isCloseTo(0.66, within(0.005));
		assertThat(ipi.ratePerSecond()).isEqualTo(15_722.5);
		assertThat(analysis.rows().getFirst().shareOfExits()).isNaN();
	}

	/// Student's t at 97.5 %: 2.262157 for 9, 1.983972 for 99 degrees of freedom (Abramowitz and Stegun, table 26.10).
	@ParameterizedTest
	@CsvSource({"10, 2.262157", "2, 12.706205", "120, 1.980100"})
	void theIntervalOfTheMeanIsStudents(long count, double t) {
		ExitTimingAnalysis.Interval interval = ExitTimingAnalysis
				.meanInterval(new Row("HVC64", count, 1, 9, 5, 5.0 * count, 2));
		assertThat(interval.high() - 5).isCloseTo(t * 2 / Math.sqrt(count), within(1e-5));
		assertThat(5 - interval.low()).isCloseTo(interval.high() - 5, within(1e-12));
	}

	@Test
	void aSingleExitOrAnUnknownDeviationGivesNoInterval() {
		assertThat(ExitTimingAnalysis.meanInterval(new Row("HVC64", 1, 5, 5, 5, 5, 0)).known()).isFalse();
		assertThat(ExitTimingAnalysis.meanInterval(new Row("HVC64", 9, 1, 9, 5, 45, Double.NaN)).known()).isFalse();
		assertThat(ExitTimingAnalysis.meanInterval(Row.empty("HVC64")).known()).isFalse();
	}

	@Test
	void aTableOfAnotherIntervalOrWithoutGuestTimeHasNoOverhead() {
		List<ExitTiming.Table> tables = ReferenceTable.timing().tables();
		assertThat(ExitTimingAnalysis.of(new ExitTiming(ExitTiming.TimeUnit.CYCLES, "residency", tables)).getFirst()
				.overhead()).isEmpty();
		ExitTiming.Table exits = new ExitTiming.Table("", "", OptionalDouble.empty(),
				List.of(new Row("HVC64", 3, 1, 9, 5, 15, 2)));
		ExitTimingAnalysis analysis = ExitTimingAnalysis
				.of(new ExitTiming(ExitTiming.TimeUnit.MICROSECONDS, "", List.of(exits))).getFirst();
		assertThat(analysis.overhead()).isEmpty();
		assertThat(analysis.shareOfWall()).isEmpty();
		assertThat(analysis.clockHertz()).isEmpty();
		assertThat(analysis.rows().getFirst().ratePerSecond()).isNaN();
	}
}
