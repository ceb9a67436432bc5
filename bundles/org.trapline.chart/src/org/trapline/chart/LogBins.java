// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.Arrays;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/// Histograms in common bins that are equally wide on a logarithmic axis.
///
/// @param edges of the bins, one more than there are bins
/// @param counts by histogram and bin
record LogBins(double[] edges, long[][] counts) {
	private static final int[] PER_DECADE = {40, 20, 10, 5, 2, 1};

	/// @param low where the axis begins, above 0; what is below it counts into the first bin
	/// @param high where it ends, more than low; no value is above it
	/// @param most most bins
	static LogBins of(List<Histogram> histograms, double low, double high, double most) {
		double decades = Math.log10(high / low);
		int perDecade = Arrays.stream(PER_DECADE).filter(n -> n * decades <= most).findFirst().orElse(1);
		int first = (int) Math.floor(Math.log10(low) * perDecade + 1e-9);
		int last = (int) Math.ceil(Math.log10(high) * perDecade - 1e-9);
		double[] edges = new double[last - first + 1];
		for (int i = 0; i < edges.length; i++)
			edges[i] = Math.pow(10, (double) (first + i) / perDecade);
		long[][] counts = new long[histograms.size()][edges.length - 1];
		for (int h = 0; h < counts.length; h++)
			for (HistogramIterationValue value : histograms.get(h).recordedValues()) {
				long middle = histograms.get(h).medianEquivalentValue(value.getValueIteratedTo());
				int bin = (int) Math.floor(Math.log10(Math.max(1, middle)) * perDecade + 1e-9) - first;
				counts[h][Math.clamp(bin, 0, edges.length - 2)] += value.getCountAtValueIteratedTo();
			}
		return new LogBins(edges, counts);
	}

	int bins() {
		return edges.length - 1;
	}

	/// The largest count of any bin.
	long most() {
		return Arrays.stream(counts).flatMapToLong(Arrays::stream).max().orElse(0);
	}
}
