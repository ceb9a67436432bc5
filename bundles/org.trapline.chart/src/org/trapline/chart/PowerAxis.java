// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;

/// A logarithmic axis marked at powers of two: sizes of memory, numbers of processes.
final class PowerAxis extends LogAxis {
	/// Room that a label wants along the axis, in pixels.
	private static final double LABEL = 52;
	/// Below this many doublings marks lie between the powers too.
	private static final double FEW = 2;

	private final DoubleFunction<String> words;

	/// @param low above 0
	/// @param high more than low
	PowerAxis(String label, double low, double high, DoubleFunction<String> words, ChartTheme theme) {
		super(label);
		this.words = words;
		setBase(2);
		setSmallestValue(Math.min(low, 1e-9));
		setRange(low, high);
		ChartStyle.style(this, theme);
	}

	@Override
	public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
		return Tick.at(ticks(area.getWidth() / LABEL), this, g, area, edge);
	}

	/// The marks, with no more labels than there is room for.
	List<Tick> ticks(double room) {
		double low = getRange().getLowerBound();
		double high = getRange().getUpperBound();
		double doublings = Math.log(high / low) / Math.log(2);
		List<Tick> ticks = new ArrayList<>();
		if (doublings < FEW) {
			double step = Math.pow(2, Math.ceil(Math.log((high - low) / Math.max(1, room)) / Math.log(2) - 1e-9));
			for (double value : Tick.multiples(low, high, step))
				if (ticks.isEmpty() || !ticks.getLast().label().equals(words.apply(value)))
					ticks.add(new Tick(value, words.apply(value), true));
			return ticks;
		}
		int every = (int) Math.max(1, Math.ceil(doublings / Math.max(1, room)));
		for (int p = (int) Math.ceil(Math.log(low) / Math.log(2) - 1e-9); p <= Math.log(high) / Math.log(2) + 1e-9; p++) {
			boolean labelled = Math.floorMod(p, every) == 0;
			ticks.add(new Tick(Math.pow(2, p), labelled ? words.apply(Math.pow(2, p)) : "", labelled));
		}
		return ticks;
	}
}
