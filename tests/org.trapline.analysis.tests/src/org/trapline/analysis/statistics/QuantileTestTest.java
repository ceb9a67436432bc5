// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuantileTestTest {

	/// 3 of 10 and 8 of 10 above 5.5, the median of both. R: {@code fisher.test(matrix(c(3,7,8,2), 2))}: 0.06978.
	@Test
	void fewValuesAreTestedExactly() {
		Sample base = Sample.of(1, 2, 3, 4, 5, 5, 5, 6, 7, 8);
		Sample candidate = Sample.of(1, 2, 5.8, 6, 7, 8, 9, 10, 11, 12);
		TestResult test = QuantileTest.test(base, candidate, 0.45, 10, 10);
		assertThat(test.p()).isCloseTo(0.0697785186949273, within(1e-10));
		assertThat(test.effect()).isCloseTo(0.5, within(1e-15));
	}

	/// R: {@code prop.test(c(300, 380), c(1000, 1000))}: X-squared = 3.729071^2, p-value = 0.0001922.
	@Test
	void manyValuesAreTestedByTheNormalApproximation() {
		Sample base = Sample.counted(new double[] {1, 2}, new long[] {700, 300});
		Sample candidate = Sample.counted(new double[] {1, 2}, new long[] {620, 380});
		TestResult test = QuantileTest.test(base, candidate, 0.66, 1000, 1000);
		assertThat(test.statistic()).isCloseTo(3.72907112824372, within(1e-10));
		assertThat(test.p()).isCloseTo(0.000192186902509494, within(1e-14));
	}

	@Test
	void equalValuesAreNoEvidence() {
		Sample fives = Sample.counted(new double[] {5}, new long[] {1000});
		assertThat(QuantileTest.test(fives, fives, 0.99, 1000, 1000).p()).isEqualTo(1);
		assertThat(QuantileTest.test(Data.MAY, Data.MAY, 0.9, 26, 26).p()).isEqualTo(1);
	}

	@Test
	void exchangingTheSidesMirrorsTheStatistic() {
		TestResult test = QuantileTest.test(Data.MAY, Data.AUGUST, 0.5, 26, 26);
		TestResult mirrored = QuantileTest.test(Data.AUGUST, Data.MAY, 0.5, 26, 26);
		assertThat(mirrored.p()).isCloseTo(test.p(), within(1e-12));
		assertThat(mirrored.statistic()).isEqualTo(-test.statistic());
	}

	@Test
	void aLongerTailIsSeenInTheTailOnly() {
		double[] values = new double[1000];
		long[] counts = new long[1000];
		for (int i = 0; i < 1000; i++) {
			values[i] = i;
			counts[i] = 100;
		}
		Sample base = Sample.counted(values, counts);
		for (int i = 980; i < 1000; i++)
			values[i] += 5000;
		Sample candidate = Sample.counted(values, counts);
		assertThat(QuantileTest.test(base, candidate, 0.5, 100_000, 100_000).p()).isEqualTo(1);
		assertThat(QuantileTest.test(base, candidate, 0.99, 100_000, 100_000).p()).isLessThan(1e-10);
	}
}
