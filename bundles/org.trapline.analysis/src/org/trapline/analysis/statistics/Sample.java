// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

import java.util.Arrays;

/// Values of one quantity, sorted, equal ones counted: what tests and intervals are computed from.
///
/// A recording of a million exits has some thousand distinct values, so every test is done on all of them.
public final class Sample {
	private final double[] values;
	private final long[] counts;
	private final long size;

	private Sample(double[] values, long[] counts) {
		this.values = values;
		this.counts = counts;
		size = Arrays.stream(counts).sum();
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

	/// How many values there are, equal ones each for itself.
	public long size() {
		return size;
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
		return counts[index];
	}

	private static void requireFinite(double value) {
		if (!Double.isFinite(value))
			throw new IllegalArgumentException("a value is " + value + ", expected a finite number");
	}
}
