// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jfree.chart.axis.ValueAxis;
import org.trapline.measure.text.Quantities;

/// A linear axis of sizes, marked at multiples of powers of two, or of numbers of processes, marked at whole numbers.
final class LinearSizes {
	/// Room that a mark wants, in pixels.
	private static final double LABEL = 64;

	private LinearSizes() {
	}

	/// @param exact whether the axis shows just that range; else a little more, from 0 on
	static ValueAxis axis(String label, double low, double high, boolean bytes, boolean exact, ChartTheme theme) {
		double from = exact ? low : 0;
		double to = exact ? high : Math.max(high * 1.04, 1);
		DoubleFunction<List<Tick>> ticks = length -> {
			double least = (to - from) / Math.max(1, length / LABEL);
			double step = bytes ? Math.pow(2, Math.ceil(Math.log(least) / Math.log(2)))
					: DecadeAxis.stepAbove(Math.max(least, 1));
			List<Tick> marks = new ArrayList<>();
			for (double value : Tick.multiples(from, to, step)) {
				String words = bytes ? Quantities.bytes(value) : Quantities.number(value);
				if (marks.isEmpty() || !marks.getLast().label().equals(words))
					marks.add(new Tick(value, words, true));
			}
			return marks;
		};
		return new TickAxis(label, from, to, ticks, theme);
	}
}
