// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

import java.util.ArrayList;
import java.util.List;
import org.trapline.analysis.statistics.Modes.Mode;

/// A smoothed density on a grid, and its peaks.
///
/// A kernel estimate with Silverman's bandwidth (Density Estimation for Statistics and Data Analysis, 1986, equation
/// 3.31), computed from the counts in the grid's bins.
final class Density {
	private static final int BINS = 512;
	/// A bandwidth of fewer bins would show the bins.
	private static final double NARROWEST = 1.5;
	/// A kernel is nothing beyond so many bandwidths.
	private static final double REACH = 4;
	/// How high a valley may be against the lower peak beside it.
	private static final double DEEP = 2.0 / 3;
	/// The least share of the values that a peak has.
	private static final double LEAST = 0.05;

	private final Cells cells;
	private final double first;
	private final double step;
	private final double[] bins = new double[BINS];
	private final double[] height = new double[BINS];

	private Density(Cells cells, double size) {
		this.cells = cells;
		double[] edges = cells.edges();
		double spread = Math.min(deviation(), (cells.quantile(0.75) - cells.quantile(0.25)) / 1.34);
		double bandwidth = 0.9 * spread * Math.pow(size, -0.2);
		first = edges[0];
		step = (edges[edges.length - 1] - first) / BINS;
		fill();
		smooth(Math.max(bandwidth / step, NARROWEST));
	}

	/// @param size how many values there are, which the bandwidth depends on
	static Density of(Cells cells, double size) {
		return new Density(cells, size);
	}

	/// The value where it is highest.
	double highest() {
		int highest = 0;
		for (int b = 1; b < BINS; b++)
			if (height[b] > height[highest])
				highest = b;
		return value(highest);
	}

	/// Its peaks that are to be told, ascending: those that a deep valley divides and that have enough values.
	List<Mode> peaks() {
		List<Integer> peaks = new ArrayList<>();
		List<Integer> valleys = new ArrayList<>();
		for (int b = 0; b < BINS; b++)
			if ((b == 0 || height[b] > height[b - 1]) && (b == BINS - 1 || height[b] >= height[b + 1])) {
				if (!peaks.isEmpty())
					valleys.add(lowest(peaks.getLast(), b));
				peaks.add(b);
			}
		while (peaks.size() > 1) {
			int shallow = shallowest(peaks, valleys);
			if (shallow < 0)
				shallow = smallest(peaks, valleys);
			if (shallow < 0)
				break;
			int lower = height[peaks.get(shallow)] <= height[peaks.get(shallow + 1)] ? shallow : shallow + 1;
			peaks.remove(lower);
			valleys.remove(shallow);
		}
		List<Mode> modes = new ArrayList<>();
		for (int i = 0; i < peaks.size(); i++)
			modes.add(new Mode(value(peaks.get(i)), share(valleys, i)));
		return modes;
	}

	/// The valley that is highest against the lower peak beside it; -1 if all are deep.
	private int shallowest(List<Integer> peaks, List<Integer> valleys) {
		int shallowest = -1;
		double most = DEEP;
		for (int v = 0; v < valleys.size(); v++) {
			double depth = height[valleys.get(v)] / Math.min(height[peaks.get(v)], height[peaks.get(v + 1)]);
			if (depth > most) {
				most = depth;
				shallowest = v;
			}
		}
		return shallowest;
	}

	/// The higher one of the valleys beside the peak with the fewest values; -1 if all peaks have enough.
	private int smallest(List<Integer> peaks, List<Integer> valleys) {
		int smallest = -1;
		double least = LEAST;
		for (int i = 0; i < peaks.size(); i++)
			if (share(valleys, i) < least) {
				least = share(valleys, i);
				smallest = i;
			}
		if (smallest <= 0)
			return smallest;
		boolean before = smallest == peaks.size() - 1
				|| height[valleys.get(smallest - 1)] >= height[valleys.get(smallest)];
		return before ? smallest - 1 : smallest;
	}

	private double share(List<Integer> valleys, int peak) {
		int from = peak == 0 ? 0 : valleys.get(peak - 1);
		int to = peak == valleys.size() ? BINS : valleys.get(peak);
		double share = 0;
		for (int b = from; b < to; b++)
			share += bins[b];
		return share;
	}

	private int lowest(int from, int to) {
		int lowest = from;
		for (int b = from; b < to; b++)
			if (height[b] < height[lowest])
				lowest = b;
		return lowest;
	}

	private double value(int bin) {
		return cells.value(first + (bin + 0.5) * step);
	}

	/// The share of the values in each bin.
	private void fill() {
		double[] edges = cells.edges();
		double below = 0;
		int cell = 1;
		for (int b = 0; b < BINS; b++) {
			double end = first + (b + 1) * step;
			while (cell < edges.length - 1 && edges[cell] < end)
				cell++;
			double inCell = (end - edges[cell - 1]) / (edges[cell] - edges[cell - 1]);
			double upTo = b == BINS - 1 ? 1
					: cells.shares()[cell - 1] + (cells.shares()[cell] - cells.shares()[cell - 1]) * inCell;
			bins[b] = upTo - below;
			below = upTo;
		}
	}

	/// @param bandwidth in bins
	private void smooth(double bandwidth) {
		int reach = (int) Math.min(BINS, Math.ceil(REACH * bandwidth));
		double[] kernel = new double[reach + 1];
		for (int k = 0; k <= reach; k++)
			kernel[k] = Math.exp(-0.5 * (k / bandwidth) * (k / bandwidth));
		for (int b = 0; b < BINS; b++)
			for (int k = Math.max(0, b - reach); k < Math.min(BINS, b + reach + 1); k++)
				height[b] += bins[k] * kernel[Math.abs(b - k)];
	}

	private double deviation() {
		double mean = 0;
		double squares = 0;
		double[] edges = cells.edges();
		for (int i = 1; i < edges.length; i++) {
			double middle = Sample.middle(edges[i - 1], edges[i]);
			double share = cells.shares()[i] - cells.shares()[i - 1];
			mean += share * middle;
			squares += share * middle * middle;
		}
		return Math.sqrt(Math.max(0, squares - mean * mean));
	}
}
