// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How often tests of equal distributions are significant, by simulation with fixed seeds.
class ErrorRateTest {
	private static final int ROUNDS = 4000;

	@ParameterizedTest
	@CsvSource({"8,9,0", "30,45,0", "60,80,0", "60,80,5", "400,300,20"})
	void testsKeepTheirErrorRate(int m, int n, int distinct) {
		RandomGenerator random = Data.random(m + n);
		int mannWhitney = 0;
		int kolmogorov = 0;
		int quantile = 0;
		int welch = 0;
		for (int i = 0; i < ROUNDS; i++) {
			Sample base = Sample.of(values(random, m, distinct));
			Sample candidate = Sample.of(values(random, n, distinct));
			mannWhitney += MannWhitney.test(base, candidate).p() < 0.05 ? 1 : 0;
			kolmogorov += KolmogorovSmirnov.test(base, candidate).p() < 0.05 ? 1 : 0;
			quantile += QuantileTest.test(base, candidate, 0.75, m, n).p() < 0.05 ? 1 : 0;
			welch += new Welch(base.moments(), candidate.moments()).test().p() < 0.05 ? 1 : 0;
		}
		double most = 0.05 + 3 * Math.sqrt(0.05 * 0.95 / ROUNDS);
		assertThat(mannWhitney / (double) ROUNDS).isBetween(0.035, most);
		assertThat(welch / (double) ROUNDS).isBetween(0.035, most);
		// both can only take few values of p for small or tied samples, so they err less
		assertThat(kolmogorov / (double) ROUNDS).isBetween(0.005, most);
		assertThat(quantile / (double) ROUNDS).isBetween(0.002, most);
	}

	private static double[] values(RandomGenerator random, int size, int distinct) {
		return distinct == 0 ? Data.normal(random, size, 0, 1) : Data.whole(random, size, distinct);
	}
}
