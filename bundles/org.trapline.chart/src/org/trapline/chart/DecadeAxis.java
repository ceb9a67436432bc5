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

/// A logarithmic axis whose labels are whole decades, with 2 and 5 between them where there are few.
final class DecadeAxis extends LogAxis {
	/// With fewer decades than this, 2 and 5 of each decade are labelled too.
	private static final double FEW_DECADES = 3.1;
	/// Room that a label wants along the axis, in pixels.
	private static final double LABEL_WIDTH = 56;
	private static final double LABEL_HEIGHT = 20;

	private final DoubleFunction<String> words;

	/// @param label what is measured
	/// @param words writes a value
	/// @param low smallest value to be shown, above 0; the axis begins at the 1, 2 or 5 below it
	/// @param high largest value to be shown; the axis ends at the 1, 2 or 5 above it
	DecadeAxis(String label, DoubleFunction<String> words, double low, double high, ChartTheme theme) {
		super(label);
		this.words = words;
		setBase(10);
		setSmallestValue(Math.min(low, 1e-9));
		double from = stepBelow(low);
		double to = stepAbove(high);
		setRange(from, to > from ? to : stepAbove(from * 1.5));
		ChartStyle.style(this, theme);
	}

	/// The largest 1, 2 or 5 times a power of ten that is no larger than a value.
	static double stepBelow(double value) {
		double decade = Math.pow(10, Math.floor(Math.log10(value) + 1e-9));
		double mantissa = value / decade * (1 + 1e-9);
		return mantissa >= 5 ? 5 * decade : mantissa >= 2 ? 2 * decade : decade;
	}

	/// The smallest 1, 2 or 5 times a power of ten that is no smaller than a value.
	static double stepAbove(double value) {
		double decade = Math.pow(10, Math.floor(Math.log10(value) + 1e-9));
		double mantissa = value / decade * (1 - 1e-9);
		return mantissa <= 1 ? decade : mantissa <= 2 ? 2 * decade : mantissa <= 5 ? 5 * decade : 10 * decade;
	}

	@Override
	public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
		boolean horizontal = RectangleEdge.isTopOrBottom(edge);
		double room = horizontal ? area.getWidth() / LABEL_WIDTH : area.getHeight() / LABEL_HEIGHT;
		return Tick.at(ticks(room), this, g, area, edge);
	}

	/// The marks, with no more labels than there is room for.
	List<Tick> ticks(double room) {
		double low = getRange().getLowerBound();
		double high = getRange().getUpperBound();
		double decades = Math.log10(high / low);
		int every = Math.max(1, (int) Math.ceil(decades / Math.max(1, room)));
		boolean between = decades <= FEW_DECADES && decades * 3 <= room;
		List<Tick> ticks = new ArrayList<>();
		int first = (int) Math.floor(Math.log10(low) + 1e-9);
		int last = (int) Math.ceil(Math.log10(high) - 1e-9);
		for (int d = first; d <= last; d++)
			for (int m = 1; m < 10; m++) {
				double value = m * Math.pow(10, d);
				if (value < low * (1 - 1e-9) || value > high * (1 + 1e-9))
					continue;
				boolean labelled = m == 1 ? d % every == 0 : between && (m == 2 || m == 5);
				if (labelled || every == 1)
					ticks.add(new Tick(value, labelled ? words.apply(value) : "", m == 1 || labelled));
			}
		return ticks;
	}
}
