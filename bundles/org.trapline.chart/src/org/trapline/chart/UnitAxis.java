// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.ValueAxis;
import org.trapline.measure.Unit;
import org.trapline.measure.text.Quantities;

/// An axis of values in a unit, linear or logarithmic.
///
/// @param axis in the unit given
/// @param unit what its marks are in: the one given, or one of which the values take fewer digits
record UnitAxis(ValueAxis axis, Unit unit) {
	/// From so many times the smallest value on the largest is shown on a logarithmic axis.
	private static final double WIDE = 40;
	/// Less of a logarithmic axis than this, in decades, is as good as linear and has better marks so.
	private static final double LEAST_DECADES = 0.7;
	/// Values from 1 up to this are written in the unit given.
	private static final double MANY_DIGITS = 10_000;
	/// No axis reaches further, whatever a file says.
	private static final double LARGEST = 1e30;
	/// Room that a mark wants along the axis, in pixels.
	private static final double UPRIGHT = 30;
	private static final double LEVEL = 70;

	/// What is to be shown.
	///
	/// @param low smallest value
	/// @param high largest value, no less than low
	/// @param zero whether a linear axis begins at 0
	record Extent(double low, double high, boolean zero) {
		/// Of values, of which those that are not finite are left out; 0 to 1 if none is left.
		static Extent of(double[] values, boolean zero) {
			double low = Double.POSITIVE_INFINITY;
			double high = Double.NEGATIVE_INFINITY;
			for (double value : values)
				if (Double.isFinite(value)) {
					low = Math.min(low, Math.clamp(value, -LARGEST, LARGEST));
					high = Math.max(high, Math.clamp(value, -LARGEST, LARGEST));
				}
			return low <= high ? new Extent(low, high, zero) : new Extent(0, 1, zero);
		}

		boolean logarithmic(ChartView.Scale scale) {
			return low >= 1 / LARGEST && switch (scale) {
			case LINEAR -> false;
			case LOGARITHMIC -> true;
			case AUTOMATIC -> high / low >= WIDE;
			};
		}
	}

	/// @param label that stands at the axis, followed by the unit; empty for none
	static UnitAxis of(Unit unit, Extent extent, ChartView.Scale scale, Optional<ChartView.Range> zoom, boolean level,
			String label, ChartTheme theme) {
		boolean logarithmic = extent.logarithmic(scale) && zoom.map(z -> z.low() > 0
				&& Math.log10(z.high() / z.low()) >= LEAST_DECADES).orElse(true);
		double largest = zoom.map(z -> Math.max(Math.abs(z.low()), Math.abs(z.high())))
				.orElse(Math.max(Math.abs(extent.low), Math.abs(extent.high)));
		Unit shown = display(unit, largest);
		if (logarithmic) {
			DecadeAxis axis = new DecadeAxis(label, v -> unit.quantity(v).toString(), extent.low, extent.high, theme);
			double margin = Math.max(Math.pow(extent.high / extent.low, 0.05), 1.2);
			axis.setRange(zoom.map(ChartView.Range::low).orElse(extent.low / margin),
					zoom.map(ChartView.Range::high).orElse(extent.high * margin));
			return new UnitAxis(axis, shown);
		}
		double low = zoom.map(ChartView.Range::low).orElse(padded(extent, extent.low, -1));
		double high = zoom.map(ChartView.Range::high).orElse(padded(extent, extent.high, 1));
		if (!(low < high))
			high = low + Math.max(1, Math.abs(low));
		String words = label.isEmpty() || shown.symbol().isEmpty() ? label : label + " (" + shown + ")";
		return new UnitAxis(linear(words, low, high, unit.factor() / shown.factor(), "", level, theme), shown);
	}

	/// An axis of shares, marked in percent.
	static ValueAxis percent(Extent extent, Optional<ChartView.Range> zoom, boolean level, ChartTheme theme) {
		double low = zoom.map(ChartView.Range::low).orElse(padded(extent, extent.low, -1));
		double high = zoom.map(ChartView.Range::high).orElse(padded(extent, extent.high, 1));
		return linear("", low, low < high ? high : low + 1, 100, " %", level, theme);
	}

	/// A value in few digits, as the axis marks it.
	///
	/// @param of the value
	String brief(double value, Unit of) {
		return axis instanceof LogAxis ? of.quantity(value).toString() : Exact.brief(of.convert(value, unit), unit);
	}

	/// A little more than an end of the values, but not beyond 0.
	private static double padded(Extent extent, double end, int direction) {
		double room = extent.high > extent.low ? (extent.high - (extent.zero ? Math.min(0, extent.low) : extent.low)) * 0.06
				: Math.max(Math.abs(end) * 0.1, Double.MIN_NORMAL);
		double beyond = end + direction * room;
		if (extent.zero && direction < 0)
			return end >= 0 ? 0 : beyond;
		if (extent.zero && end <= 0)
			return end == 0 && extent.low == 0 ? 1 : 0;
		return direction < 0 && end >= 0 && beyond < 0 ? 0 : beyond;
	}

	/// @param factor marks are so many times the values
	private static TickAxis linear(String label, double low, double high, double factor, String suffix, boolean level,
			ChartTheme theme) {
		DoubleFunction<List<Tick>> ticks = length -> {
			double from = low * factor;
			double to = high * factor;
			double step = DecadeAxis.stepAbove((to - from) / Math.max(1, length / (level ? LEVEL : UPRIGHT)));
			int decimals = (int) Math.clamp(Math.ceil(-Math.log10(step) - 1e-9), 0, 9);
			List<Tick> marks = new ArrayList<>();
			for (double value : Tick.multiples(from, to, step))
				marks.add(new Tick(value / factor, words(value, decimals) + suffix, true));
			return marks;
		};
		return new TickAxis(label, low, high, ticks, theme);
	}

	private static String words(double value, int decimals) {
		if (decimals > 0 || Math.abs(value) >= 1e15)
			return Quantities.plain(value, decimals).replace('-', '−');
		return Quantities.count(Math.round(value)).replace('-', '−');
	}

	/// The unit in which the largest value takes few digits.
	static Unit display(Unit unit, double largest) {
		if (largest >= 1 && largest < MANY_DIGITS || largest == 0)
			return unit;
		List<Unit> candidates = switch (unit.dimension()) {
		case TIME -> List.of(Unit.SECONDS, Unit.MILLISECONDS, Unit.MICROSECONDS, Unit.NANOSECONDS);
		case BANDWIDTH -> List.of(Unit.GIGABYTES_PER_SECOND, Unit.MEGABYTES_PER_SECOND);
		case RATE, CYCLES -> List.of(prefixed(unit, "M", 1e6), prefixed(unit, "k", 1e3), unit);
		case COUNT, OTHER -> List.of(unit);
		};
		return candidates.stream().filter(u -> unit.convert(largest, u) >= 1).findFirst().orElse(candidates.getLast());
	}

	private static Unit prefixed(Unit unit, String prefix, double factor) {
		return new Unit(unit.dimension(), prefix + ' ' + unit.symbol(),
				unit.factor() * factor);
	}
}
