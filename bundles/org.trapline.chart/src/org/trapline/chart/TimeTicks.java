// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// The marks of an axis of time: 1, 2 or 5 times a power of ten apart, each with the digits that tell it from the next.
///
/// Where that would be too many digits, labels count from a base near the left edge.
///
/// @param ticks at nanoseconds since the recording's start
/// @param base what labels beginning with {@code +} count from; empty where labels are whole
record TimeTicks(List<Tick> ticks, String base) {
	/// Room that a label wants, in pixels.
	private static final double LABEL_WIDTH = 90;
	/// More decimals than this are not written: a base is used.
	private static final int MOST_DECIMALS = 4;

	private enum Unit {
		S("s", 9), MS("ms", 6), US("µs", 3), NS("ns", 0);

		private final String symbol;
		private final int exponent;

		Unit(String symbol, int exponent) {
			this.symbol = symbol;
			this.exponent = exponent;
		}

		/// The largest unit of which a time has at least one; nanoseconds else.
		static Unit of(long nanos) {
			for (Unit unit : values())
				if (nanos >= Math.pow(10, unit.exponent))
					return unit;
			return NS;
		}

		/// How many decimals a multiple of a time has in this unit.
		int decimals(long nanos) {
			return Math.max(0, BigDecimal.valueOf(nanos, exponent).stripTrailingZeros().scale());
		}

		String write(long nanos, int decimals) {
			return nanos == 0 ? "0"
					: BigDecimal.valueOf(nanos, exponent).setScale(decimals).toPlainString() + ' ' + symbol;
		}
	}

	/// @param from nanoseconds since the recording's start
	/// @param to more than from
	/// @param width of the axis in pixels
	static TimeTicks of(long from, long to, double width) {
		double least = (to - from) / Math.max(1, width / LABEL_WIDTH);
		long step = Math.max(1, Math.round(DecadeAxis.stepAbove(Math.max(1, least))));
		Unit unit = Unit.of(Math.max(Math.abs(from), Math.abs(to)));
		long first = Math.ceilDiv(from, step) * step;
		if (unit.decimals(step) <= MOST_DECIMALS)
			return new TimeTicks(ticks(first, to, step, 0, unit, ""), "");
		long round = (long) Math.pow(10, Math.ceil(Math.log10(step * 10.0)));
		long base = Math.floorDiv(from, round) * round;
		return new TimeTicks(ticks(first, to, step, base, Unit.of(to - base), "+"),
				unit.write(base, unit.decimals(round)));
	}

	private static List<Tick> ticks(long first, long to, long step, long base, Unit unit, String sign) {
		List<Tick> ticks = new ArrayList<>();
		int decimals = unit.decimals(step);
		for (long t = first; t <= to; t += step)
			ticks.add(new Tick(t, sign + unit.write(t - base, decimals), true));
		return ticks;
	}
}
