// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MannWhitneyTest {

	/// R: {@code wilcox.test(x, y)} of its own example: W = 35 of x, p-value = 0.2544.
	@Test
	void pIsExactForSmallSamplesWithoutTies() {
		TestResult test = MannWhitney.test(Data.EARLY, Data.TERM);
		assertThat(test.statistic()).isEqualTo(35);
		assertThat(test.p()).isCloseTo(0.254412254412254, within(1e-13));
		assertThat(test.effect()).isEqualTo(0.7);
		assertThat(MannWhitney.cliffsDelta(test)).isCloseTo(0.4, within(1e-15));
		assertThat(MannWhitney.size(test)).isEqualTo("medium");
	}

	/// R: {@code wilcox.test(Ozone ~ Month, data = airquality, subset = Month %in% c(5, 8))}: W = 127.5, p-value =
	/// 0.0001208.
	@Test
	void tiesAndContinuityAreCorrected() {
		TestResult test = MannWhitney.test(Data.AUGUST, Data.MAY);
		assertThat(test.statistic()).isEqualTo(127.5);
		assertThat(test.p()).isCloseTo(0.000120807830768774, within(1e-15));
	}

	@ParameterizedTest
	@ValueSource(ints = {3, 8, 40, 1000})
	void countedValuesGiveWhatCommonsGivesForAllOfThem(int distinct) {
		RandomGenerator random = Data.random(distinct);
		for (int round = 0; round < 20; round++) {
			double[] base = Data.whole(random, 60 + random.nextInt(100), distinct);
			double[] candidate = Data.whole(random, 60 + random.nextInt(100), distinct + 1);
			var expected = MannWhitneyUTest.withDefaults().with(PValueMethod.ASYMPTOTIC).test(candidate, base);
			TestResult test = MannWhitney.test(Sample.of(base), Sample.of(candidate));
			assertThat(test.statistic()).isEqualTo(expected.getStatistic());
			assertThat(test.p()).isCloseTo(expected.getPValue(), within(1e-12));
		}
	}

	@Test
	void exchangingTheSidesMirrorsTheEffect() {
		TestResult test = MannWhitney.test(Data.MAY, Data.AUGUST);
		TestResult mirrored = MannWhitney.test(Data.AUGUST, Data.MAY);
		assertThat(mirrored.effect()).isCloseTo(1 - test.effect(), within(1e-15));
		assertThat(mirrored.p()).isCloseTo(test.p(), within(1e-15));
	}

	@Test
	void equalValuesAreNoEvidence() {
		Sample fives = Sample.counted(new double[] {5}, new long[] {1_000_000});
		assertThat(MannWhitney.test(fives, fives).p()).isEqualTo(1);
		assertThat(MannWhitney.test(Data.MAY, Data.MAY).p()).isEqualTo(1);
		assertThat(MannWhitney.test(Sample.of(1), Sample.of(2)).p()).isEqualTo(1);
	}

	@Test
	void dependentValuesAreEvidenceOfAsManyAsTheyAreWorth() {
		RandomGenerator random = Data.random(6);
		double[] base = Data.normal(random, 400, 0, 1);
		double[] candidate = Data.normal(random, 400, 0.5, 1);
		double[] bases = new double[4000];
		double[] candidates = new double[4000];
		for (int i = 0; i < 4000; i++) {
			bases[i] = base[i / 10];
			candidates[i] = candidate[i / 10];
		}
		double once = MannWhitney.test(Sample.of(base), Sample.of(candidate)).p();
		double tenfold = MannWhitney.test(Sample.of(bases), Sample.of(candidates), 400, 400).p();
		assertThat(tenfold).isCloseTo(once, within(once * 1e-3));
	}

	@Test
	void twoMillionValuesTakeTheTimeOfTheirDistinctOnes() {
		double[] values = new double[3000];
		long[] counts = new long[values.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = i;
			counts[i] = 333 + i % 7;
		}
		Sample sample = Sample.counted(values, counts);
		long start = System.nanoTime();
		for (int i = 0; i < 1000; i++)
			assertThat(MannWhitney.test(sample, sample).p()).isEqualTo(1);
		assertThat((System.nanoTime() - start) / 1e9).as("seconds of 1000 tests of a million values").isLessThan(5);
	}
}
