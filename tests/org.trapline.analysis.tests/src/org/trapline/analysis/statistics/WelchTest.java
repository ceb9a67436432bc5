// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WelchTest {
	private static final Offset<Double> CLOSE = within(1e-11);
	private static final Welch SLEEP = new Welch(Data.SLEEP_ONE.moments(), Data.SLEEP_TWO.moments());

	/// R: {@code t.test(extra ~ group, data = sleep)}: t = -1.8608, df = 17.776, p-value = 0.07939, interval -3.3654832
	/// to 0.2054832.
	@Test
	void testAndIntervalAreThoseOfR() {
		assertThat(SLEEP.test().statistic()).isCloseTo(1.86081346748685, CLOSE);
		assertThat(SLEEP.test().p()).isCloseTo(0.0793941401873582, CLOSE);
		assertThat(SLEEP.degrees()).isCloseTo(17.7764735161785, CLOSE);
		Estimate difference = SLEEP.difference(0.95);
		assertThat(difference.value()).isCloseTo(1.58, CLOSE);
		assertThat(difference.low()).isCloseTo(-0.20548323071171, CLOSE);
		assertThat(difference.high()).isCloseTo(3.36548323071171, CLOSE);
	}

	/// R: {@code t.test(sleep$extra[1:10])$conf.int}.
	@Test
	void studentsIntervalIsThatOfR() {
		Estimate mean = Data.SLEEP_ONE.moments().interval(0.95);
		assertThat(mean.low()).isCloseTo(-0.529780413526232, CLOSE);
		assertThat(mean.high()).isCloseTo(2.029780413526232, CLOSE);
	}

	/// R: {@code t.test(c(100,102,101,99,103), 110, var.equal = TRUE)}: t = -5.1962, df = 4, p-value = 0.006533.
	@Test
	void aSingleValueIsTakenToVaryAsTheOtherSide() {
		Welch welch = new Welch(Sample.of(100, 102, 101, 99, 103).moments(), Sample.of(110).moments());
		assertThat(welch.test().test()).isEqualTo("Student's t");
		assertThat(welch.test().statistic()).isCloseTo(5.19615242270663, CLOSE);
		assertThat(welch.test().p()).isCloseTo(0.00653337633891515, CLOSE);
		assertThat(welch.difference(0.95).low()).isCloseTo(4.19105601337151, CLOSE);
		assertThat(welch.difference(0.95).high()).isCloseTo(13.80894398662849, CLOSE);
	}

	/// The ratios r that are just not refuted: R, {@code uniroot(function(r) abs(130 - 100 * r) / sqrt(20^2/14 + r^2 *
	/// 12^2/9) - qt(0.975, df), ...)} with Welch's df.
	@Test
	void theRatiosIntervalIsFiellers() {
		Estimate ratio = new Welch(new Moments(9, 100, 12), new Moments(14, 130, 20)).ratio(0.95);
		assertThat(ratio.value()).isEqualTo(1.3);
		assertThat(ratio.low()).isCloseTo(1.15315492617, within(1e-10));
		assertThat(ratio.high()).isCloseTo(1.46496612722, within(1e-10));
	}

	@ParameterizedTest
	@ValueSource(doubles = {100.5, 103, 106.9, 107.5, 112, 180})
	void ratioAndDifferenceAgreeWithTheTest(double mean) {
		Welch welch = new Welch(new Moments(8, 100, 5), new Moments(6, mean, 8));
		boolean significant = welch.test().p() < 0.05;
		assertThat(welch.difference(0.95).low() > 0).isEqualTo(significant);
		assertThat(welch.ratio(0.95).low() > 1).isEqualTo(significant);
	}

	@Test
	void exchangingTheSidesInvertsTheRatio() {
		Moments base = new Moments(8, 100, 5);
		Moments candidate = new Moments(6, 110, 8);
		Estimate ratio = new Welch(base, candidate).ratio(0.95);
		Estimate inverse = new Welch(candidate, base).ratio(0.95);
		assertThat(inverse.low()).isCloseTo(1 / ratio.high(), CLOSE);
		assertThat(inverse.high()).isCloseTo(1 / ratio.low(), CLOSE);
		assertThat(new Welch(candidate, base).test().p()).isEqualTo(new Welch(base, candidate).test().p());
	}

	@Test
	void aRatioToWhatMayBeZeroHasNoInterval() {
		assertThat(SLEEP.ratio(0.95).interval()).isFalse();
		assertThat(SLEEP.ratio(0.95).value()).isCloseTo(2.33 / 0.75, CLOSE);
		assertThat(new Welch(new Moments(3, -1, 1), new Moments(3, 1, 1)).ratio(0.95)).isEqualTo(Estimate.UNKNOWN);
	}

	/// R: {@code power.t.test} is not the same question; here the interval is to be as wide as the difference: for n = 6,
	/// qt(0.975, 10) * sqrt(2 * 16 / 6) = 5.15, for n = 7, qt(0.975, 12) * sqrt(2 * 16 / 7) = 4.66.
	@Test
	void tellsHowManyRepeatsWouldTellADifference() {
		Welch welch = new Welch(new Moments(3, 100, 4), new Moments(3, 101, 4));
		assertThat(welch.needed(0.05, 0.95)).hasValue(7);
		assertThat(welch.needed(1e-9, 0.95)).isEmpty();
	}

	@Test
	void whatCannotBeTestedIsRefused() {
		assertThat(Welch.possible(new Moments(1, 3, Double.NaN), new Moments(1, 4, Double.NaN))).isFalse();
		assertThat(Welch.possible(new Moments(5, 3, Double.NaN), new Moments(5, 4, 1))).isFalse();
		assertThat(Welch.possible(new Moments(0, Double.NaN, Double.NaN), new Moments(5, 4, 1))).isFalse();
		assertThatThrownBy(() -> new Welch(new Moments(1, 3, Double.NaN), new Moments(1, 4, Double.NaN)))
				.isInstanceOf(IllegalArgumentException.class);
		assertThat(new Welch(Sample.of(3, 3, 3).moments(), Sample.of(4, 4).moments()).constant()).isTrue();
	}
}
