// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.Arrays;
import java.util.List;

/// Distributions in common bins that are equally wide on the axis of values.
///
/// @param edges of the bins, one more than there are bins
/// @param counts by distribution and bin
record ValueBins(double[] edges, long[][] counts) {
	private static final int[] PER_DECADE = { 50, 20, 10, 5, 2, 1 };

	/// @param low where the axis begins
	/// @param high where it ends, more than low; values outside of the axis are in no bin
	/// @param most most bins, about
	static ValueBins of(List<Distribution> distributions, double low, double high, boolean logarithmic, double most) {
		double[] edges = logarithmic ? decades(low, high, most) : steps(distributions, low, high, most);
		long[][] counts = new long[distributions.size()][edges.length - 1];
		for (int d = 0; d < counts.length; d++) {
			Distribution each = distributions.get(d);
			for (int i = 0; i < each.values().length; i++) {
				// the middle of a class, since its edges may be those of a bin
				double value = each.values()[i] + each.width() / 2;
				int found = Arrays.binarySearch(edges, value);
				int bin = found >= 0 ? found : -found - 2;
				if (bin >= 0 && bin < counts[d].length)
					counts[d][bin] += each.counts()[i];
				else if (value == edges[edges.length - 1])
					counts[d][counts[d].length - 1] += each.counts()[i];
			}
		}
		return new ValueBins(edges, counts);
	}

	private static double[] decades(double low, double high, double most) {
		double decades = Math.log10(high / low);
		int perDecade = Arrays.stream(PER_DECADE).filter(n -> n * decades <= most).findFirst().orElse(1);
		int first = (int) Math.floor(Math.log10(low) * perDecade + 1e-9);
		int last = Math.max(first + 1, (int) Math.ceil(Math.log10(high) * perDecade - 1e-9));
		double[] edges = new double[last - first + 1];
		for (int i = 0; i < edges.length; i++)
			edges[i] = Math.pow(10, (double) (first + i) / perDecade);
		return edges;
	}

	/// A bin holds as many classes as any other, if values were counted in classes.
	private static double[] steps(List<Distribution> distributions, double low, double high, double most) {
		double least = (high - low) / Math.max(1, most);
		double width = distributions.stream().mapToDouble(Distribution::width).max().orElse(0);
		double step = width > 0 ? width * DecadeAxis.stepAbove(Math.max(1, least / width)) : DecadeAxis.stepAbove(least);
		double first = Math.floor(low / step + 1e-9);
		int bins = (int) Math.max(1, Math.ceil(high / step - 1e-9) - first);
		double[] edges = new double[bins + 1];
		for (int i = 0; i <= bins; i++)
			edges[i] = (first + i) * step;
		return edges;
	}

	int bins() {
		return edges.length - 1;
	}
}
