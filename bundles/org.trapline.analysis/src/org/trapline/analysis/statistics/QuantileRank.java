// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

/// Which ranks a quantile of type 2 of Hyndman and Fan is made of.
///
/// @param first rank from 1
/// @param pair whether the quantile is the mean of the values of this rank and of the next
record QuantileRank(long first, boolean pair) {
	/// How far a product may be off a whole number by rounding: a few units in the last place, as R allows.
	private static final double ROUNDING = 4 * Math.ulp(1.0);

	/// @param share 0 to 1
	/// @param size how many values there are, 1 or more
	static QuantileRank of(double share, long size) {
		double exact = share * size;
		double whole = Math.rint(exact);
		if (Math.abs(exact - whole) > ROUNDING * Math.max(1, exact))
			return new QuantileRank((long) Math.ceil(exact), false);
		long rank = (long) whole;
		return new QuantileRank(Math.max(1, rank), rank >= 1 && rank < size);
	}
}
