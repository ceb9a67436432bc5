// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.figures;

import org.trapline.analysis.compare.Delta;
import org.trapline.analysis.statistics.Estimate;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.Unit;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.text.Quantities.Quantity;

/// How differences are written for people: changes with their sign, or from three times on as a factor.
public final class Differences {
	/// From this ratio on, a factor is easier to read than hundreds of percent.
	private static final double FACTOR = 3;

	private Differences() {
	}

	/// A relative change, from the ratio of candidate to base: {@code +12.3 %}, {@code ×3.2}.
	public static Quantity change(double ratio) {
		if (Double.isNaN(ratio) || Double.isInfinite(ratio))
			return new Quantity(Quantities.UNKNOWN, "");
		return ratio >= FACTOR ? new Quantity("×" + Quantities.number(ratio), "")
				: signed(Quantities.share(ratio - 1), ratio - 1);
	}

	/// A share in percent; a dash where it is not known, as of a base of 0.
	public static Quantity share(double share) {
		return Double.isInfinite(share) ? new Quantity(Quantities.UNKNOWN, "")
				: FigureKind.SHARE.quantity(share, ExitTiming.TimeUnit.NANOSECONDS);
	}

	/// A value in its unit; a dash where it is not known.
	public static Quantity value(double value, Unit unit) {
		return Double.isNaN(value) ? new Quantity(Quantities.UNKNOWN, "") : unit.quantity(value);
	}

	/// The interval of a relative change: {@code +10.1 % to +14.6 %}; a dash where there is none.
	public static Quantity interval(Estimate ratio) {
		return new Quantity(ratio.interval() ? change(ratio.low()) + " to " + change(ratio.high()) : Quantities.UNKNOWN,
				"");
	}

	/// A difference of two shares in percentage points: {@code +3.1 points}.
	public static Quantity points(double difference) {
		return signed(new Quantity(Quantities.number(difference * 100), "points"), difference);
	}

	/// A quantity with the sign plus if it is positive; negative ones have theirs.
	static Quantity signed(Quantity quantity, double value) {
		return value > 0 ? new Quantity('+' + quantity.value(), quantity.unit()) : quantity;
	}

	/// What a difference is of: {@code DABT_LOW, median}.
	public static String what(Delta delta) {
		return delta.subject().isEmpty() ? delta.quantity()
				: delta.quantity().isEmpty() ? delta.subject() : delta.subject() + ", " + delta.quantity();
	}
}
