// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialDependenceTest {
	private static final int SIZE = 100_000;

	@Test
	void independentValuesAreWorthAboutWhatTheyAre() {
		double sum = 0;
		for (int seed = 0; seed < 50; seed++)
			sum += SerialDependence.worthOf(Data.logNormal(Data.random(seed), SIZE, 1000, 1)) / SIZE;
		assertThat(sum / 50).isBetween(0.85, 1.0);
	}

	/// A series in which each value takes a share of the last one is worth (1 - a) / (1 + a) of its values.
	@ParameterizedTest
	@ValueSource(doubles = {0.5, 0.9, 0.99})
	void anAutoregressiveSeriesIsWorthWhatTheoryTells(double share) {
		double sum = 0;
		for (int seed = 0; seed < 50; seed++) {
			RandomGenerator random = Data.random(seed);
			double[] series = new double[SIZE];
			double last = random.nextGaussian() / Math.sqrt(1 - share * share);
			for (int i = 0; i < SIZE; i++) {
				last = share * last + random.nextGaussian();
				series[i] = Math.exp(last * 0.1 + 7);
			}
			sum += SerialDependence.worthOf(series) / SIZE;
		}
		assertThat(sum / 50 / ((1 - share) / (1 + share))).isBetween(0.85, 1.25);
	}

	@Test
	void twoPhasesAreWorthVeryLittle() {
		double[] series = Data.normal(Data.random(1), SIZE, 1000, 10);
		for (int i = SIZE / 2; i < SIZE; i++)
			series[i] += 100;
		assertThat(SerialDependence.worthOf(series)).isLessThan(6);
	}

	@Test
	void whatIsTooFewToTellIsTakenAsIndependent() {
		assertThat(SerialDependence.worthOf(1, 1, 1, 2, 2, 2, 3, 3, 3)).isEqualTo(9);
		assertThat(SerialDependence.worthOf(new double[1000])).isEqualTo(1000);
		assertThat(SerialDependence.worthOf()).isZero();
	}
}
