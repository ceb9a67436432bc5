// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CorrelationTest {
	@Test
	void sumsOfAllLagsAreThoseOfTheDefinition() {
		Random random = new Random(3);
		int length = 200;
		int events = 90;
		Correlation correlation = new Correlation(length);
		double[] expected = new double[length - events];
		for (int pair = 0; pair < 3; pair++) {
			double[] e = new double[correlation.size()];
			double[] h = new double[correlation.size()];
			for (int i = 0; i < events; i++)
				e[i] = random.nextInt(4);
			for (int i = 0; i < length; i++)
				h[i] = random.nextDouble() - 0.5;
			for (int k = 0; k < expected.length; k++)
				for (int i = 0; i < events; i++)
					expected[k] += e[i] * h[i + k];
			correlation.add(e, h);
		}
		double[] lags = correlation.lags();
		for (int k = 0; k < expected.length; k++)
			assertThat(lags[k] / correlation.size()).as("lag %d", k).isCloseTo(expected[k], within(1e-9));
	}

	@Test
	void samplesOfManyEventsAreSpreadOverAllOfThem() {
		EventSample sample = new EventSample();
		int many = 1_000_000;
		for (int i = 0; i < many; i++)
			sample.add(i % 7 == 0 ? -1 : i % 2, 10L * i);
		assertThat(sample.size()).isBetween(1 << 14, 1 << 15);
		assertThat(sample.cpus()).isEqualTo(2);
		long widest = 0;
		for (int i = 1; i < sample.size(); i++)
			widest = Math.max(widest, sample.time(i) - sample.time(i - 1));
		assertThat(sample.first()).isEqualTo(10);
		assertThat(sample.last()).isGreaterThan(10L * many - 2 * widest);
		assertThat(widest).isLessThan(2 * 10L * many / sample.size());
		assertThat(sample.times(0).length + sample.times(1).length).isEqualTo(sample.size());
	}
}
