// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exittiming;

import java.util.Optional;
import org.trapline.measure.ExitTiming;

/// The numbers of one row of a table, in one unit, with how well they are known.
///
/// @param count how many
/// @param min NaN where the table does not tell, as the others
/// @param mean as the table has it
/// @param sumSquared sum of the squares of the times
/// @param meanStep what one more in the last digit of the mean adds
/// @param step likewise of the others, the largest
record Moments(long count, double min, double max, double mean, double sum, double deviation, double sumSquared,
		double meanStep, double step) {
	/// What Linux on PowerPC prints as the smallest time of a type that never happened.
	static final long UNUSED_MIN = 0xffffffffL;
	/// How far rounding in sums of squares may go, relative to them.
	private static final double SQUARES_ROUNDING = 1e-12;

	/// What contradicts itself, in words; empty if nothing does.
	///
	/// Tables cut means off as often as they round them, so that a mean may be off by its last digit.
	Optional<String> contradiction() {
		if (count == 0)
			return max > 0 || mean > 0 || sum > 0 || deviation > 0 || min > 0 && min != UNUSED_MIN
					? Optional.of("times although count is 0")
					: Optional.empty();
		if (min > max)
			return Optional.of("min " + plain(min) + " above max " + plain(max));
		if (meanOrDerived() < min - slack() || meanOrDerived() > max + slack())
			return Optional.of((Double.isNaN(mean) ? "sum / count " : "mean ") + plain(meanOrDerived())
					+ " outside min " + plain(min) + " to max " + plain(max));
		if (Math.abs(sum - count * mean) > count * meanStep + step)
			return Optional.of("sum " + plain(sum) + " that is not count times mean (" + plain(count * mean) + ")");
		if (squaresAboveMean() < -sumSquared * SQUARES_ROUNDING)
			return Optional.of("sum_squared " + plain(sumSquared) + " below sum * sum / count: the counter wrapped");
		return Optional.empty();
	}

	/// The row that these numbers make.
	ExitTiming.Row row(String type) {
		if (count == 0)
			return ExitTiming.Row.empty(type);
		return new ExitTiming.Row(type, count, min, max, meanOrDerived(), Double.isNaN(sum) ? count * mean : sum,
				Double.isNaN(deviation) ? sampleDeviation() : deviation);
	}

	private double meanOrDerived() {
		return Double.isNaN(mean) ? sum / count : mean;
	}

	private double slack() {
		return Math.max(step, Double.isNaN(mean) ? 0 : meanStep);
	}

	/// From the sum of squares; NaN where there is none, or less than two exits to tell it from.
	private double sampleDeviation() {
		double squares = squaresAboveMean();
		return count < 2 || squares < -sumSquared * SQUARES_ROUNDING ? Double.NaN
				: Math.sqrt(Math.max(0, squares) / (count - 1));
	}

	private double squaresAboveMean() {
		return sumSquared - sum * (sum / count);
	}

	private static String plain(double value) {
		boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
		return whole ? Long.toString((long) value) : Double.toString(value);
	}
}
