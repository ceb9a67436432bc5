// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {
	private static final Sample FIBONACCI = Sample.of(34, 2, 1, 55, 3, 5, 8, 13, 2, 21);

	/// R: {@code quantile(c(1,2,2,3,5,8,13,21,34,55), p, type = 2)}.
	@ParameterizedTest
	@CsvSource({"0,1", "0.05,1", "0.1,1.5", "0.25,2", "0.5,6.5", "0.75,21", "0.9,44.5", "0.99,55", "1,55"})
	void quantilesAreThoseOfRsTypeTwo(double share, double expected) {
		assertThat(FIBONACCI.quantile(share)).isEqualTo(expected);
	}

	/// R: {@code quantile(ozone, c(.1,.25,.5,.9), type = 2)}.
	@ParameterizedTest
	@CsvSource({"0.1,6", "0.25,11", "0.5,18", "0.9,41"})
	void quantilesOfTiedValuesAreThoseOfRsTypeTwo(double share, double expected) {
		assertThat(Data.MAY.quantile(share)).isEqualTo(expected);
	}

	/// 0.07 times 100 is 7.000000000000001 and 0.29 times 100 is 28.999999999999996 in binary.
	@ParameterizedTest
	@CsvSource({"0.07,6.5", "0.29,28.5", "0.999,99", "0.99,98.5"})
	void aShareThatIsWholeButForRoundingIsWhole(double share, double expected) {
		double[] hundred = new double[100];
		Arrays.setAll(hundred, i -> i);
		assertThat(Sample.of(hundred).quantile(share)).isEqualTo(expected);
	}

	/// R: {@code mean}, {@code var}, {@code mad(constant = 1)} of the same.
	@Test
	void momentsAndMedianDeviationAreThoseOfR() {
		assertThat(Data.MAY.mean()).isCloseTo(23.6153846153846, within(1e-12));
		assertThat(Data.MAY.variance()).isCloseTo(493.926153846154, within(1e-10));
		assertThat(Data.MAY.medianAbsoluteDeviation()).isEqualTo(10);
		assertThat(FIBONACCI.variance()).isCloseTo(313.822222222222, within(1e-10));
		assertThat(FIBONACCI.medianAbsoluteDeviation()).isEqualTo(5);
	}

	@Test
	void varianceKeepsItsDigitsFarFromZero() {
		assertThat(Sample.of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16).variance()).isEqualTo(30);
	}

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3, 4, 5})
	void countedValuesAreAsGoodAsTheirOwn(long seed) {
		RandomGenerator random = Data.random(seed);
		double[] one = Data.whole(random, 1 + random.nextInt(200), 30);
		double[] other = Data.whole(random, 1 + random.nextInt(200), 30);
		double[] both = Arrays.copyOf(one, one.length + other.length);
		System.arraycopy(other, 0, both, one.length, other.length);
		Sample merged = Sample.of(one).and(Sample.of(other));
		assertThat(merged.compare(Sample.of(both))).isZero();
		Arrays.sort(both);
		assertThat(merged.expanded()).containsExactly(both);
		double[] off = Arrays.stream(both).map(v -> Math.abs(v - merged.median())).toArray();
		assertThat(merged.medianAbsoluteDeviation()).isEqualTo(Sample.of(off).median());
		for (int most : new int[] {0, 1, both.length / 2, both.length, both.length + 5})
			assertThat(merged.smallest(most)).isEqualTo(Sample.of(Arrays.copyOf(both, Math.min(most, both.length))));
		for (int rank = 1; rank <= both.length; rank++)
			assertThat(merged.ranked(rank)).isEqualTo(both[rank - 1]);
		Moments pooled = Sample.of(one).moments().and(Sample.of(other).moments());
		assertThat(pooled.mean()).isCloseTo(merged.mean(), within(1e-9));
		assertThat(pooled.deviation()).isCloseTo(merged.moments().deviation(), within(1e-9));
	}

	@Test
	void nothingIsKnownOfNoValues() {
		Sample none = Sample.of();
		assertThat(none.size()).isZero();
		assertThat(none.median()).isNaN();
		assertThat(none.mean()).isNaN();
		assertThat(none.variance()).isNaN();
		assertThat(none.medianAbsoluteDeviation()).isNaN();
		assertThat(none.min()).isNaN();
		assertThat(none.and(Sample.of(3)).max()).isEqualTo(3);
	}

	@Test
	void aSingleValueHasNoVariance() {
		assertThat(Sample.of(7).variance()).isNaN();
		assertThat(Sample.of(7, 7, 7).variance()).isZero();
	}

	@Test
	void whatIsNoSampleIsRefused() {
		assertThatThrownBy(() -> Sample.of(1, Double.NaN)).hasMessageContaining("NaN");
		assertThatThrownBy(() -> Sample.counted(new double[] {2, 1}, new long[] {1, 1})).hasMessageContaining("1.0 after 2.0");
		assertThatThrownBy(() -> Sample.counted(new double[] {1}, new long[] {0})).hasMessageContaining("count 0");
		assertThatThrownBy(() -> Sample.of(1).quantile(1.5)).hasMessageContaining("1.5");
	}
}
