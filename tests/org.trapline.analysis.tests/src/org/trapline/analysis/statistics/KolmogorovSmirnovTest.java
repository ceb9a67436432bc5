// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.apache.commons.statistics.inference.PValueMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KolmogorovSmirnovTest {

	/// R: {@code ks.test(x, y)}: D = 0.6, p-value = 0.1658.
	@Test
	void pIsExactForSmallSamples() {
		TestResult test = KolmogorovSmirnov.test(Data.TERM, Data.EARLY);
		assertThat(test.statistic()).isCloseTo(0.6, within(1e-15));
		assertThat(test.p()).isCloseTo(0.165834165834164, within(1e-13));
	}

	/// R: {@code ks.test(may, august)}, {@code ks.test(c(1,2,2,3,3), c(1,2,3,3,4,5))}; exact given the ties since R 4.2.
	@Test
	void pIsExactGivenTheTies() {
		TestResult ozone = KolmogorovSmirnov.test(Data.MAY, Data.AUGUST);
		assertThat(ozone.statistic()).isCloseTo(0.538461538461539, within(1e-14));
		assertThat(ozone.p()).isCloseTo(0.000691885048705321, within(1e-12));
		TestResult few = KolmogorovSmirnov.test(Sample.of(1, 2, 2, 3, 3), Sample.of(1, 2, 3, 3, 4, 5));
		assertThat(few.p()).isCloseTo(0.740259740259742, within(1e-13));
	}

	/// R: {@code ks.test(rep(0:1, c(30, 70)), rep(0:1, c(50, 50)), exact = FALSE)}: D = 0.2, p-value = 0.03663.
	@Test
	void pIsSmirnovsLimitForLargeSamples() {
		Sample base = Sample.counted(new double[] {0, 1}, new long[] {30, 70});
		Sample candidate = Sample.counted(new double[] {0, 1}, new long[] {50, 50});
		TestResult test = KolmogorovSmirnov.test(base, candidate);
		assertThat(test.statistic()).isEqualTo(0.2);
		assertThat(test.p()).isCloseTo(0.0366310527071189, within(1e-14));
	}

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
	void countedValuesGiveWhatCommonsGivesForAllOfThem(long seed) {
		RandomGenerator random = Data.random(seed);
		double[] base = Data.normal(random, 10 + random.nextInt(50), 0, 1);
		double[] candidate = Data.normal(random, 10 + random.nextInt(50), 0.4, 1);
		var expected = org.apache.commons.statistics.inference.KolmogorovSmirnovTest.withDefaults()
				.with(PValueMethod.EXACT).test(base, candidate);
		TestResult test = KolmogorovSmirnov.test(Sample.of(base), Sample.of(candidate));
		assertThat(test.statistic()).isCloseTo(expected.getStatistic(), within(1e-14));
		assertThat(test.p()).isCloseTo(expected.getPValue(), within(1e-11));
	}

	@Test
	void theSameValuesDoNotDiffer() {
		assertThat(KolmogorovSmirnov.test(Data.MAY, Data.MAY).p()).isEqualTo(1);
		Sample fives = Sample.counted(new double[] {5}, new long[] {1_000_000});
		assertThat(KolmogorovSmirnov.test(fives, fives).p()).isEqualTo(1);
	}

	@Test
	void aWiderDistributionWithTheSameMiddleDiffersInShapeOnly() {
		RandomGenerator random = Data.random(2);
		Sample base = Sample.of(Data.normal(random, 500, 0, 1));
		Sample candidate = Sample.of(Data.normal(random, 500, 0, 2));
		assertThat(KolmogorovSmirnov.test(base, candidate).p()).isLessThan(1e-6);
		assertThat(MannWhitney.test(base, candidate).p()).isGreaterThan(0.05);
	}
}
