// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

/// A distribution function that is linear between nodes: each distinct value spread to half way to its neighbours.
///
/// @param edges the nodes, strictly ascending; logarithms of values where that is the scale
/// @param shares of the values below each, from 0 to 1
/// @param logarithmic whether all values are positive, and the scale therefore logarithmic
record Cells(double[] edges, double[] shares, boolean logarithmic) {

	/// @param sample of two distinct values or more
	static Cells of(Sample sample) {
		boolean logarithmic = sample.min() > 0;
		int distinct = sample.distinct();
		double[] edges = new double[distinct + 1];
		double[] shares = new double[distinct + 1];
		for (int i = 0; i <= distinct; i++) {
			// the outermost cells reach as far outwards as inwards
			double low = scaled(sample.value(Math.max(0, i - 1)), logarithmic);
			double high = scaled(sample.value(Math.min(distinct - 1, i)), logarithmic);
			if (i == 0)
				low -= scaled(sample.value(1), logarithmic) - high;
			if (i == distinct)
				high += low - scaled(sample.value(distinct - 2), logarithmic);
			edges[i] = Sample.middle(low, high);
			shares[i] = i == 0 ? 0 : (double) sample.upTo(i - 1) / sample.size();
		}
		return new Cells(edges, shares, logarithmic);
	}

	/// The place on the scale below which a share of the values lies.
	double quantile(double share) {
		int i = 1;
		while (shares[i] < share)
			i++;
		return edges[i - 1] + (edges[i] - edges[i - 1]) * (share - shares[i - 1]) / (shares[i] - shares[i - 1]);
	}

	/// The value at a place on the scale.
	double value(double place) {
		return logarithmic ? Math.exp(place) : place;
	}

	private static double scaled(double value, boolean logarithmic) {
		return logarithmic ? Math.log(value) : value;
	}
}
