// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.run;

import org.trapline.measure.text.Quantities;

/// A range of time since a recording's begin, written so finely that its ends can be told apart.
///
/// @param from nanoseconds since the recording's begin
/// @param to nanoseconds since the recording's begin, not before from
public record TimeRange(long from, long to) {
	/// Digits that the width of the range has.
	private static final double STEPS = 200;

	private enum Unit {
		NANOSECONDS("ns", 0), MICROSECONDS("\u00b5s", 3), MILLISECONDS("ms", 6), SECONDS("s", 9);

		private final String symbol;
		private final int digits;

		Unit(String symbol, int digits) {
			this.symbol = symbol;
			this.digits = digits;
		}
	}

	/// Both ends: {@code 21.3266 – 21.3474 s}.
	public String text() {
		Unit unit = unit(to);
		int decimals = decimals(unit, (to - from) / STEPS);
		return plain(from, unit, decimals) + " \u2013 " + plain(to, unit, decimals) + ' ' + unit.symbol;
	}

	/// A moment as finely as a step of so many nanoseconds needs it: {@code 21.3266 s}.
	public static String moment(long nanos, double step) {
		Unit unit = unit(nanos);
		return plain(nanos, unit, decimals(unit, step)) + ' ' + unit.symbol;
	}

	/// How long the range is: {@code 20.8 ms}.
	public String width() {
		return Quantities.nanos(to - from);
	}

	private static Unit unit(long nanos) {
		long size = Math.abs(nanos);
		return size >= 1_000_000_000L ? Unit.SECONDS
				: size >= 1_000_000L ? Unit.MILLISECONDS : size >= 1_000L ? Unit.MICROSECONDS : Unit.NANOSECONDS;
	}

	/// So many that a step of so many nanoseconds shows.
	private static int decimals(Unit unit, double step) {
		return Math.clamp(unit.digits - (long) Math.floor(Math.log10(Math.max(1, step))), 0, unit.digits);
	}

	private static String plain(long nanos, Unit unit, int decimals) {
		return Quantities.plain(nanos / Math.pow(10, unit.digits), decimals);
	}
}
