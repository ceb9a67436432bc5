// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import org.trapline.analysis.compare.Delta;
import org.trapline.analysis.statistics.Estimate;
import org.trapline.measure.Unit;
import org.trapline.measure.text.Quantities;

/// Writes values for tooltips: as many digits as a benchmark prints, in the benchmark's unit.
final class Exact {
	/// More digits than benchmarks print.
	private static final MathContext DIGITS = new MathContext(7);

	private Exact() {
	}

	static String number(double value) {
		if (!Double.isFinite(value))
			return Quantities.UNKNOWN;
		BigDecimal exact = new BigDecimal(value, DIGITS);
		return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString().replace('-', '−');
	}

	static String value(double value, Unit unit) {
		return unit.symbol().isEmpty() || !Double.isFinite(value) ? number(value) : number(value) + ' ' + unit;
	}

	/// With three digits or as a whole number, in its unit: what fits beside a bar.
	static String brief(double value, Unit unit) {
		return new Quantities.Quantity(Quantities.number(value).replace('-', '−'), unit.symbol()).toString();
	}

	/// With its sign: {@code +12 ns}.
	static String difference(double value, Unit unit) {
		return (value > 0 ? "+" : "") + value(value, unit);
	}

	/// A ratio in percent, with one decimal.
	static String percent(double ratio) {
		return Double.isFinite(ratio) ? Quantities.plain(ratio * 100, 1) + " %" : Quantities.UNKNOWN;
	}

	/// A ratio as a factor, with three digits at least.
	static String factor(double ratio) {
		return Double.isFinite(ratio) ? Quantities.plain(ratio, ratio < 10 ? 2 : ratio < 100 ? 1 : 0) : Quantities.UNKNOWN;
	}

	/// An interval in percent; empty where there is none.
	static String interval(Estimate ratio) {
		return ratio.interval() ? " [" + Quantities.plain(ratio.low() * 100, 1) + " to "
				+ Quantities.plain(ratio.high() * 100, 1) + " %]" : "";
	}

	/// Both sides of a quantity, the difference, the ratio with its interval, and the verdict.
	static String compared(Delta delta) {
		return value(delta.base(), delta.unit()) + " → " + value(delta.candidate(), delta.unit()) + " ("
				+ difference(delta.candidate() - delta.base(), delta.unit()) + ")\n" + percent(delta.ratio().value())
				+ interval(delta.ratio()) + '\n' + delta.verdict().words()
				+ (delta.judgement().reason().isEmpty() ? "" : ": " + delta.judgement().reason());
	}
}
