// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.trapline.measure.text.Quantities;

/// A logarithmic axis of ratios, marked in percent: half and twice are equally far from 100 %.
final class RatioAxis extends LogAxis {
	/// Room that a label wants along the axis, in pixels.
	private static final double LABEL = 58;
	private static final double UPRIGHT = 30;
	/// Below this ratio of its ends it is marked in even steps, else by doublings.
	private static final double NARROW = 2.6;

	/// @param low above 0
	/// @param high more than low
	RatioAxis(double low, double high, ChartTheme theme) {
		super("");
		setSmallestValue(Math.min(low, 1e-9));
		setRange(low, high);
		ChartStyle.style(this, theme);
	}

	@Override
	public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
		double room = RectangleEdge.isTopOrBottom(edge) ? area.getWidth() / LABEL : area.getHeight() / UPRIGHT;
		return Tick.at(ticks(room), this, g, area, edge);
	}

	/// The marks, with no more labels than there is room for.
	List<Tick> ticks(double room) {
		double low = getRange().getLowerBound();
		double high = getRange().getUpperBound();
		List<Tick> ticks = new ArrayList<>();
		if (high / low < NARROW) {
			double step = DecadeAxis.stepAbove((high - low) / Math.max(1, room));
			int decimals = (int) Math.clamp(Math.ceil(-Math.log10(step * 100) - 1e-9), 0, 6);
			for (double value : Tick.multiples(low, high, step))
				ticks.add(new Tick(value, Quantities.plain(100 * value, decimals) + " %", true));
			return ticks;
		}
		double doublings = Math.log(high / low) / Math.log(2);
		int every = (int) Math.max(1, Math.ceil(doublings / Math.max(1, room)));
		for (int p = (int) Math.ceil(Math.log(low) / Math.log(2)); p <= Math.log(high) / Math.log(2); p++)
			if (p % every == 0)
				ticks.add(new Tick(Math.pow(2, p), Quantities.number(100 * Math.pow(2, p)) + " %", true));
		return ticks;
	}
}
