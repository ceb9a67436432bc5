// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Values of one quantity, sorted, equal ones counted: what tests and intervals are computed from.
///
/// A recording of a million exits has some thousand distinct values, so everything is computed on all values, in time
/// that grows with the distinct ones only. What is not defined for the number of values there are is NaN.
public final class Sample {
	private final double[] values;
	/// How many values are not larger than the distinct value at the same index.
	private final long[] upTo;

	private Sample(double[] values, long[] counts) {
		this.values = values;
		upTo = counts;
		for (int i = 1; i < upTo.length; i++)
			upTo[i] += upTo[i - 1];
	}

	/// @param values in any order; each finite
	/// @throws IllegalArgumentException for NaN and infinite values
	public static Sample of(double... values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		double[] distinct = new double[sorted.length];
		long[] counts = new long[sorted.length];
		int last = -1;
		for (double value : sorted) {
			requireFinite(value);
			if (last < 0 || distinct[last] != value)
				distinct[++last] = value;
			counts[last]++;
		}
		return new Sample(Arrays.copyOf(distinct, last + 1), Arrays.copyOf(counts, last + 1));
	}

	/// @param values strictly ascending, each finite
	/// @param counts how often each occurs, each more than 0
	/// @throws IllegalArgumentException if they are not so
	public static Sample counted(double[] values, long[] counts) {
		if (values.length != counts.length)
			throw new IllegalArgumentException(values.length + " values with " + counts.length + " counts");
		for (int i = 0; i < values.length; i++) {
			requireFinite(values[i]);
			if (counts[i] <= 0)
				throw new IllegalArgumentException("count " + counts[i]);
			if (i > 0 && values[i] <= values[i - 1])
				throw new IllegalArgumentException(values[i] + " after " + values[i - 1]);
		}
		return new Sample(values.clone(), counts.clone());
	}

	/// All values of both.
	public Sample and(Sample other) {
		double[] merged = new double[distinct() + other.distinct()];
		long[] counts = new long[merged.length];
		int distinct = 0;
		for (int i = 0, j = 0; i < distinct() || j < other.distinct(); distinct++) {
			double value = j == other.distinct() || i < distinct() && values[i] <= other.values[j] ? values[i]
					: other.values[j];
			merged[distinct] = value;
			if (i < distinct() && values[i] == value)
				counts[distinct] += count(i++);
			if (j < other.distinct() && other.values[j] == value)
				counts[distinct] += other.count(j++);
		}
		return new Sample(Arrays.copyOf(merged, distinct), Arrays.copyOf(counts, distinct));
	}

	/// How many values there are, equal ones each for itself.
	public long size() {
		return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
	}

	/// How many distinct values there are.
	public int distinct() {
		return values.length;
	}

	/// The distinct value at an index, ascending.
	public double value(int index) {
		return values[index];
	}

	/// How often the distinct value at an index occurs.
	public long count(int index) {
		return index == 0 ? upTo[0] : upTo[index] - upTo[index - 1];
	}

	/// How many values are not larger than the distinct value at an index.
	public long upTo(int index) {
		return upTo[index];
	}

	/// The smallest value.
	public double min() {
		return values.length == 0 ? Double.NaN : values[0];
	}

	/// The largest value.
	public double max() {
		return values.length == 0 ? Double.NaN : values[values.length - 1];
	}

	/// The value of a rank.
	///
	/// @param rank 1 for the smallest value, up to {@link #size()} for the largest
	public double ranked(long rank) {
		int index = Arrays.binarySearch(upTo, rank);
		return values[index >= 0 ? index : -index - 1];
	}

	/// The smallest value that at least a share of all values do not exceed; the mean of it and the next where it is
	/// exactly that share. Never a value between two others but for that mean.
	///
	/// Type 2 of Hyndman and Fan, Sample Quantiles in Statistical Packages, The American Statistician 50 (1996); R's
	/// {@code quantile(x, share, type = 2)}. At 0.5 it is the median as everybody defines it.
	///
	/// @param share 0 to 1
	public double quantile(double share) {
		if (!(share >= 0 && share <= 1))
			throw new IllegalArgumentException("quantile " + share);
		if (values.length == 0)
			return Double.NaN;
		QuantileRank rank = QuantileRank.of(share, size());
		double value = ranked(rank.first());
		return rank.pair() ? middle(value, ranked(rank.first() + 1)) : value;
	}

	public double median() {
		return quantile(0.5);
	}

	public double mean() {
		return moments().mean();
	}

	/// Sample variance, by the number of values less 1.
	public double variance() {
		double deviation = moments().deviation();
		return deviation * deviation;
	}

	/// Number, mean and sample standard deviation.
	public Moments moments() {
		double sum = 0;
		for (int i = 0; i < values.length; i++)
			sum += values[i] * count(i);
		double mean = sum / size();
		double squares = 0;
		double rest = 0;
		for (int i = 0; i < values.length; i++) {
			double off = values[i] - mean;
			squares += off * off * count(i);
			rest += off * count(i);
		}
		double variance = (squares - rest * rest / size()) / (size() - 1);
		return new Moments(size(), mean, size() < 2 ? Double.NaN : Math.sqrt(Math.max(0, variance)));
	}

	/// Median of the absolute deviations from the median, not scaled: R's {@code mad(x, constant = 1)}.
	public double medianAbsoluteDeviation() {
		double median = median();
		double[] off = new double[values.length];
		long[] counts = new long[values.length];
		int above = Arrays.binarySearch(values, median);
		if (above < 0)
			above = -above - 1;
		int below = above - 1;
		int distinct = -1;
		while (below >= 0 || above < values.length) {
			boolean up = below < 0 || above < values.length && values[above] - median <= median - values[below];
			int index = up ? above++ : below--;
			double deviation = Math.abs(values[index] - median);
			if (distinct < 0 || off[distinct] != deviation)
				off[++distinct] = deviation;
			counts[distinct] += count(index);
		}
		return new Sample(Arrays.copyOf(off, distinct + 1), Arrays.copyOf(counts, distinct + 1)).median();
	}

	/// So many of the smallest values.
	///
	/// @param most more than {@link #size()} for all
	public Sample smallest(long most) {
		int distinct = 0;
		while (distinct < values.length && (distinct == 0 ? 0 : upTo[distinct - 1]) < most)
			distinct++;
		long[] counts = Arrays.copyOf(counts(), distinct);
		if (distinct > 0)
			counts[distinct - 1] -= Math.max(0, upTo[distinct - 1] - most);
		return new Sample(Arrays.copyOf(values, distinct), counts);
	}

	/// The same values by another unit.
	///
	/// @param factor more than 0
	public Sample scaled(double factor) {
		if (!(factor > 0))
			throw new IllegalArgumentException("factor " + factor);
		double[] scaled = Arrays.stream(values).map(v -> v * factor).toArray();
		return new Sample(scaled, counts());
	}

	/// Every value, ascending: as many as {@link #size()} says.
	double[] expanded() {
		double[] all = new double[Math.toIntExact(size())];
		for (int i = 0, from = 0; i < values.length; from = (int) upTo[i++])
			Arrays.fill(all, from, (int) upTo[i], values[i]);
		return all;
	}

	/// Which of two samples comes first in an order that does not depend on which side they are of; 0 for the same values.
	int compare(Sample other) {
		int bySize = Long.compare(size(), other.size());
		if (bySize != 0)
			return bySize;
		int byValues = Arrays.compare(values, other.values);
		return byValues != 0 ? byValues : Arrays.compare(upTo, other.upTo);
	}

	static double middle(double low, double high) {
		return low + (high - low) / 2;
	}

	private long[] counts() {
		long[] counts = upTo.clone();
		for (int i = counts.length - 1; i > 0; i--)
			counts[i] -= counts[i - 1];
		return counts;
	}

	/// Whether both have the same values equally often.
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Sample sample && Arrays.equals(values, sample.values)
				&& Arrays.equals(upTo, sample.upTo);
	}

	@Override
	public int hashCode() {
		return 31 * Arrays.hashCode(values) + Arrays.hashCode(upTo);
	}

	private static void requireFinite(double value) {
		if (!Double.isFinite(value))
			throw new IllegalArgumentException("a value is " + value + ", expected a finite number");
	}

	@Override
	public String toString() {
		return size() + " values, " + distinct() + " distinct, " + min() + " to " + max();
	}
}
