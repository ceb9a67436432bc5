// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Finds the stretches of a curve, or of two curves at once, in which values hardly change: its plateaus.
///
/// Optimal partitioning (Jackson et al., An Algorithm for Optimal Partitioning of Data on an Interval, IEEE Signal
/// Processing Letters 12, 2005) of the logarithms of the values over that of the size. Each point belongs to a plateau
/// or to none. A plateau costs 3 ln n a curve (Zhang and Siegmund, A Modified Bayes Information Criterion, Biometrics
/// 63, 2007), and each of its points the square of its distance from the plateau's level in units of the noise, but
/// never more than a point of none costs: the biweight loss that lets no outlier break a stretch (Fearnhead and
/// Rigaill, Changepoint Detection in the Presence of Outliers, Journal of the American Statistical Association 114,
/// 2019). The cheapest partition of all is found by dynamic programming.
///
/// The noise is told by how far points lie off the line between their neighbours (Gasser, Sroka and Jennen-Steinmetz,
/// Residual Variance and Residual Pattern in Nonlinear Regression, Biometrika 73, 1986), where these are close: its
/// median, so that steps do not count. It is never taken for less than {@value #LEAST_NOISE}. A plateau spans a
/// doubling of the size or more, begins and ends with points at its level, and does not climb.
final class Segmentation {
	/// Relative noise of a point that is always allowed for.
	static final double LEAST_NOISE = 0.05;
	/// What a point of no plateau costs: the square of 2.5 standard deviations.
	private static final double OUTLIER = 6.25;
	/// Doublings of the size that a plateau spans at least.
	private static final double LEAST_WIDTH = 1 - 1e-9;
	/// Relative change to a doubling of the size above which a stretch climbs.
	private static final double STEEPEST = 0.12;
	/// Points whose neighbours are within so many doublings tell the noise.
	private static final double CLOSE = 0.7;
	/// Fewer such points tell nothing of the noise.
	private static final int LEAST_CLOSE = 8;
	/// From the median absolute residual of normal values against the mean of two others to their standard deviation.
	private static final double FROM_MEDIAN = 1 / (0.6745 * Math.sqrt(1.5));
	/// Points beyond which a curve is not looked at: the search takes their third power.
	static final int MOST_POINTS = 256;

	private final double[] x;
	private final double[][] y;
	private final double[] noise;

	/// A plateau by the indexes of its points.
	///
	/// @param from the first
	/// @param to the last
	/// @param level those that lie at its level on every curve, ascending: all but the outliers
	record Plateau(int from, int to, List<Integer> level) {
	}

	private Segmentation(double[] x, double[][] y) {
		this.x = x;
		this.y = y;
		noise = Arrays.stream(y).mapToDouble(curve -> noise(x, curve)).toArray();
	}

	/// The plateaus of curves that share their sizes, ascending.
	///
	/// @param sizes strictly ascending, more than 0
	/// @param curves by curve and point, more than 0
	static List<Plateau> plateaus(double[] sizes, double[]... curves) {
		if (sizes.length < 3 || sizes.length > MOST_POINTS)
			return List.of();
		double[][] logs = Arrays.stream(curves).map(Segmentation::logs).toArray(double[][]::new);
		double[] x = Arrays.stream(sizes).map(size -> Math.log(size) / Math.log(2)).toArray();
		return new Segmentation(x, logs).cheapest();
	}

	private List<Plateau> cheapest() {
		int n = x.length;
		double none = OUTLIER * y.length;
		double plateau = penalty(n) * y.length;
		double[] best = new double[n + 1];
		int[] begin = new int[n + 1];
		for (int end = 1; end <= n; end++) {
			best[end] = best[end - 1] + none;
			begin[end] = -1;
			for (int from = end - 2; from >= 0; from--) {
				double limit = best[end] - best[from] - plateau;
				if (x[end - 1] - x[from] < LEAST_WIDTH || limit <= 0)
					continue;
				double cost = cost(from, end, limit);
				if (cost < limit) {
					best[end] = best[from] + plateau + cost;
					begin[end] = from;
				}
			}
		}
		List<Plateau> found = new ArrayList<>();
		for (int end = n; end > 0; end = begin[end] < 0 ? end - 1 : begin[end])
			if (begin[end] >= 0)
				found.add(plateau(begin[end], end));
		Collections.reverse(found);
		return found;
	}

	private Plateau plateau(int from, int end) {
		List<Integer> atLevel = new ArrayList<>();
		for (int i = from; i < end; i++)
			atLevel.add(i);
		for (int curve = 0; curve < y.length; curve++) {
			int of = curve;
			double level = level(curve, from, end);
			atLevel.removeIf(i -> off(of, i, level));
		}
		return new Plateau(from, end - 1, atLevel);
	}

	/// What the points from..end-1 cost as one plateau; infinite if they are none or cost more than the limit.
	private double cost(int from, int end, double limit) {
		double cost = 0;
		for (int curve = 0; curve < y.length; curve++) {
			double level = level(curve, from, end);
			cost += loss(Arrays.copyOfRange(y[curve], from, end), noise[curve]);
			if (cost >= limit || off(curve, from, level) || off(curve, end - 1, level) || climbs(curve, from, end, level))
				return Double.POSITIVE_INFINITY;
		}
		return cost;
	}

	/// The level of a stretch: the median, improved by averaging the points near it.
	private double level(int curve, int from, int end) {
		return level(Arrays.copyOfRange(y[curve], from, end), noise[curve]);
	}

	private static double level(double[] values, double noise) {
		double level = median(values.clone());
		for (int round = 0; round < 2; round++) {
			double sum = 0;
			int near = 0;
			for (double value : values)
				if (square((value - level) / noise) < OUTLIER) {
					sum += value;
					near++;
				}
			if (near > 0)
				level = sum / near;
		}
		return level;
	}

	/// What values cost as one stretch.
	static double loss(double[] values, double noise) {
		double level = level(values, noise);
		double loss = 0;
		for (double value : values)
			loss += Math.min(OUTLIER, square((value - level) / noise));
		return loss;
	}

	private boolean off(int curve, int i, double level) {
		return square((y[curve][i] - level) / noise[curve]) >= OUTLIER;
	}

	/// Whether the points at the level rise or fall along the stretch by more than their noise explains.
	private boolean climbs(int curve, int from, int end, double level) {
		double sumX = 0;
		double sumY = 0;
		int n = 0;
		for (int i = from; i < end; i++)
			if (!off(curve, i, level)) {
				sumX += x[i];
				sumY += y[curve][i];
				n++;
			}
		double products = 0;
		double squares = 0;
		for (int i = from; i < end; i++)
			if (!off(curve, i, level)) {
				products += (x[i] - sumX / n) * (y[curve][i] - sumY / n);
				squares += square(x[i] - sumX / n);
			}
		double slope = products / squares;
		double error = noise[curve] > LEAST_NOISE ? 2 * noise[curve] / Math.sqrt(squares) : 0;
		return Math.abs(slope) > STEEPEST + error;
	}

	/// What a stretch costs for being one, among n points.
	static double penalty(int n) {
		return 3 * Math.log(n);
	}

	/// The noise of a curve, as the standard deviation of a point.
	static double noise(double[] x, double[] y) {
		double[] residuals = new double[y.length];
		int close = 0;
		for (int i = 1; i < y.length - 1; i++)
			if (x[i + 1] - x[i - 1] <= CLOSE) {
				double share = (x[i] - x[i - 1]) / (x[i + 1] - x[i - 1]);
				residuals[close++] = Math.abs(y[i] - y[i - 1] - share * (y[i + 1] - y[i - 1]));
			}
		return close < LEAST_CLOSE ? LEAST_NOISE
				: Math.max(LEAST_NOISE, median(Arrays.copyOf(residuals, close)) * FROM_MEDIAN);
	}

	private static double median(double[] values) {
		Arrays.sort(values);
		int half = values.length / 2;
		return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
	}

	private static double[] logs(double[] values) {
		return Arrays.stream(values).map(Math::log).toArray();
	}

	private static double square(double value) {
		return value * value;
	}
}
