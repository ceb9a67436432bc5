// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCountsTest {

	@ParameterizedTest
	@ValueSource(longs = {0, 1, 1023, 1024, 1025, 2047, 2048, 2049, 4095, 4096, 999_999_999, 1L << 40, (1L << 40) - 1,
			1L << 61})
	void aSingleTimeIsItsOwnQuantileAndHistogram(long nanos) {
		TimeCounts counts = new TimeCounts();
		counts.add(nanos);
		assertThat(counts.quantiles(0.001, 0.5, 1)).containsExactly(nanos, nanos, nanos);
		assertThat(counts.toHistogram().getTotalCount()).isEqualTo(1);
		assertThat(counts.toHistogram().getCountAtValue(nanos)).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3, 4})
	void countsTurnIntoTheHistogramThatRecordingMakes(long seed) {
		Random random = new Random(seed);
		TimeCounts counts = new TimeCounts();
		Histogram histogram = new Histogram(3);
		long[] times = new long[20_000];
		for (int i = 0; i < times.length; i++) {
			times[i] = random.nextLong() >>> 20 + random.nextInt(44);
			counts.add(times[i]);
			histogram.recordValue(times[i]);
		}
		Arrays.sort(times);
		assertThat(counts.total()).isEqualTo(times.length);
		assertThat(counts.toHistogram()).isEqualTo(histogram);
		assertThat(TimeCounts.of(histogram).toHistogram()).isEqualTo(histogram);
		double[] shares = {0.0001, 0.1, 0.5, 0.9, 0.99, 0.999, 1};
		long[] quantiles = counts.quantiles(shares);
		for (int q = 0; q < shares.length; q++) {
			long exact = times[(int) Math.ceil(shares[q] * times.length - 1e-9) - 1];
			assertThat(quantiles[q]).isBetween(exact, exact + exact / 1000);
			assertThat(quantiles[q]).isEqualTo(Math.min(times[times.length - 1],
					histogram.getValueAtPercentile(shares[q] * 100)));
		}
	}

	@Test
	void nothingCountedHasNoQuantiles() {
		assertThat(new TimeCounts().quantiles(0.5, 0.9)).containsExactly(0, 0);
		assertThat(new TimeCounts().toHistogram().getTotalCount()).isZero();
	}
}
