// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.measure.text.Quantities;

class AxesTest {
	private static List<String> labels(List<Tick> ticks) {
		return ticks.stream().map(Tick::label).filter(l -> !l.isEmpty()).toList();
	}

	@Test
	void decadesAreLabelledWithTheUnitThatFits() {
		DecadeAxis axis = new DecadeAxis("", Quantities::nanos, 300, 40_000_000, ChartTheme.LIGHT);
		assertThat(axis.getLowerBound()).isEqualTo(200);
		assertThat(axis.getUpperBound()).isCloseTo(5e7, within(1.0));
		assertThat(labels(axis.ticks(20))).containsExactly("1 µs", "10 µs", "100 µs", "1 ms", "10 ms");
	}

	@Test
	void fewDecadesAreLabelledAtTwoAndFiveToo() {
		DecadeAxis axis = new DecadeAxis("", Quantities::nanos, 1_200, 9_000, ChartTheme.LIGHT);
		assertThat(labels(axis.ticks(10))).containsExactly("1 µs", "2 µs", "5 µs", "10 µs");
	}

	@Test
	void manyDecadesInLittleRoomAreThinnedOut() {
		DecadeAxis axis = new DecadeAxis("", Quantities::nanos, 1, 1e9, ChartTheme.LIGHT);
		assertThat(labels(axis.ticks(4))).hasSizeLessThanOrEqualTo(4).hasSizeGreaterThan(1);
	}

	@Test
	void aSingleValueHasAnAxisAroundIt() {
		DecadeAxis axis = new DecadeAxis("", Quantities::nanos, 1_000, 1_000, ChartTheme.LIGHT);
		assertThat(axis.getUpperBound()).isGreaterThan(axis.getLowerBound());
	}

	@ParameterizedTest
	@CsvSource({"1,1,1", "1.5,1,2", "2,2,2", "4.9,2,5", "5,5,5", "7,5,10", "0.03,0.02,0.05", "1000,1000,1000"})
	void stepsAreOneTwoOrFive(double value, double below, double above) {
		assertThat(DecadeAxis.stepBelow(value)).isCloseTo(below, within(below * 1e-9));
		assertThat(DecadeAxis.stepAbove(value)).isCloseTo(above, within(above * 1e-9));
	}

	@Test
	void aWholeRecordingIsMarkedInSeconds() {
		assertThat(labels(TimeTicks.of(0, 4_400_000_000L, 500).ticks())).containsExactly("0", "1 s", "2 s", "3 s", "4 s");
	}

	@Test
	void aShortWindowNearTheStartIsMarkedInMicroseconds() {
		TimeTicks ticks = TimeTicks.of(100_000, 500_000, 450);
		assertThat(labels(ticks.ticks())).containsExactly("100 µs", "200 µs", "300 µs", "400 µs", "500 µs");
		assertThat(ticks.base()).isEmpty();
	}

	@Test
	void aShortWindowFarFromTheStartCountsFromABase() {
		TimeTicks ticks = TimeTicks.of(12_345_678_200L, 12_345_681_200L, 320);
		assertThat(ticks.base()).isEqualTo("12.34567 s");
		assertThat(labels(ticks.ticks())).containsExactly("+9 µs", "+10 µs", "+11 µs");
	}

	@ParameterizedTest
	@CsvSource({"0,1", "0,7", "999999999,1000000001", "-5000,5000", "0,86400000000000", "123456789012,123456789112"})
	void neighbouringMarksNeverReadTheSame(long from, long to) {
		for (double width : new double[] {40, 300, 3000}) {
			List<Tick> ticks = TimeTicks.of(from, to, width).ticks();
			assertThat(labels(ticks)).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo((int) (width / 90) + 2);
			assertThat(ticks).allMatch(t -> t.value() >= from && t.value() <= to);
		}
	}

	@Test
	void ninesSpreadThePercentiles() {
		assertThat(TickAxis.nines(0.9)).isCloseTo(1, within(1e-9));
		assertThat(TickAxis.nines(0.999)).isCloseTo(3, within(1e-9));
		assertThat(TickAxis.nines(0)).isZero();
	}
}
