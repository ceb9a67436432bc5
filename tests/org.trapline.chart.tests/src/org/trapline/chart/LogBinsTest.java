// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LogBinsTest {
	@Test
	void everyExitIsInTheBinThatHoldsItsTime() {
		Histogram histogram = new Histogram(3);
		histogram.recordValueWithCount(1_500, 7);
		histogram.recordValueWithCount(95_000, 2);
		LogBins bins = LogBins.of(List.of(histogram), 1_000, 100_000, 25);
		assertThat(bins.bins()).as("ten a decade").isEqualTo(20);
		for (int b = 0; b < bins.bins(); b++) {
			double from = bins.edges()[b];
			double to = bins.edges()[b + 1];
			assertThat(bins.counts()[0][b]).as("%s to %s", from, to)
					.isEqualTo(from <= 1_500 && 1_500 < to ? 7 : from <= 95_000 && 95_000 < to ? 2 : 0);
		}
	}

	@Test
	void noExitIsLostWhateverTheBins() {
		List<Histogram> all = Samples.histograms().stream().map(h -> h.histogram()).toList();
		for (double most : new double[] {1, 7, 50, 1000}) {
			LogBins bins = LogBins.of(all, 100, 1e9, most);
			for (int h = 0; h < all.size(); h++)
				assertThat(Arrays.stream(bins.counts()[h]).sum()).isEqualTo(all.get(h).getTotalCount());
		}
	}

	@Test
	void zeroCountsIntoTheFirstBin() {
		LogBins bins = LogBins.of(List.of(Samples.histogram(0, 0, 0).getFirst().histogram()), 1, 10, 10);
		assertThat(bins.counts()[0][0]).isEqualTo(3);
		assertThat(bins.edges()[0]).isCloseTo(1, within(1e-12));
	}
}
