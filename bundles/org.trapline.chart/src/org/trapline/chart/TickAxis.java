// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;

/// A linear axis whose marks are ours.
final class TickAxis extends NumberAxis {
	private final DoubleFunction<List<Tick>> ticks;

	/// @param ticks the marks for an axis of a length in pixels
	TickAxis(String label, double low, double high, DoubleFunction<List<Tick>> ticks, ChartTheme theme) {
		super(label);
		this.ticks = ticks;
		setRange(low, high);
		ChartStyle.style(this, theme);
	}

	/// An axis from 0 on with round numbers on it.
	///
	/// @param words writes a value
	static TickAxis fromZero(String label, double high, DoubleFunction<String> words, ChartTheme theme) {
		double top = high > 0 ? high : 1;
		return new TickAxis(label, 0, top, length -> {
			double step = roundStep(top / Math.max(1, length / 45));
			int marks = (int) Math.floor(top / step + 1e-9);
			return IntStream.rangeClosed(0, marks)
					.mapToObj(i -> round(i * step)).map(v -> new Tick(v, words.apply(v), true)).toList();
		}, theme);
	}

	/// Takes away the last digits, in which multiples of a step are not exact.
	private static double round(double value) {
		return new BigDecimal(value, new MathContext(12)).doubleValue();
	}

	/// An axis of time since the recording's start, in nanoseconds.
	static TickAxis elapsed(long from, long to, ChartTheme theme) {
		TickAxis axis = new TickAxis("", from, to, length -> TimeTicks.of(from, to, length).ticks(), theme);
		String base = TimeTicks.of(from, to, 600).base();
		if (!base.isEmpty())
			axis.setLabel("from " + base);
		return axis;
	}

	/// An axis of shares whose distance to 1 is logarithmic: 0 %, 90 %, 99 %, 99.9 %... Values are {@link #nines}.
	///
	/// @param most largest value, 1 for 90 %
	static TickAxis ofNines(String label, double most, ChartTheme theme) {
		return new TickAxis(label, 0, most, _ -> {
			List<Tick> marks = new ArrayList<>();
			marks.add(new Tick(0, "0 %", true));
			marks.add(new Tick(nines(0.5), "50 %", true));
			for (int n = 1; n <= most + 1e-9; n++)
				marks.add(new Tick(n, switch (n) {
				case 1 -> "90 %";
				case 2 -> "99 %";
				default -> "99." + "9".repeat(n - 2) + " %";
				}, true));
			return marks;
		}, theme);
	}

	/// How many nines a share has: 1 for 0.9, 2 for 0.99.
	static double nines(double share) {
		return -Math.log10(1 - share);
	}

	/// The smallest 1, 2 or 5 times a power of ten that is no smaller.
	static double roundStep(double least) {
		return DecadeAxis.stepAbove(least);
	}

	@Override
	public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
		double length = RectangleEdge.isTopOrBottom(edge) ? area.getWidth() : area.getHeight();
		return Tick.at(ticks.apply(length), this, g, area, edge);
	}
}
