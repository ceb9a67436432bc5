// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.trapline.experiment.result.Scaling;

/// A logarithmic axis marked where something was tried, in the words of whoever tried it.
final class PlacesAxis extends LogAxis {
	/// Least ratio of the ends at which an axis is logarithmic.
	private static final double WIDE = 6;
	private static final double GAP = 6;
	/// Width of a letter of a label.
	private static final double LETTER = 6.5;

	private final List<Scaling.Place> places;

	private PlacesAxis(String label, double low, double high, List<Scaling.Place> places, ChartTheme theme) {
		super(label);
		this.places = places;
		setBase(2);
		setSmallestValue(Math.min(low, 1e-9));
		setRange(low, high);
		ChartStyle.style(this, theme);
	}

	/// An axis of some places, logarithmic where they lie far apart, linear else.
	///
	/// @param places ascending, one or more
	static ValueAxis of(String label, List<Scaling.Place> places, ChartView view, ChartTheme theme) {
		double low = places.getFirst().x();
		double high = places.getLast().x();
		boolean logarithmic = low > 0 && switch (view.xScale()) {
		case LINEAR -> false;
		case LOGARITHMIC -> true;
		case AUTOMATIC -> high / low >= WIDE;
		};
		double from = view.x().map(ChartView.Range::low).orElse(low - Math.max((high - low) * 0.04, Double.MIN_NORMAL));
		double to = view.x().map(ChartView.Range::high).orElse(high + Math.max((high - low) * 0.04, Math.abs(high) * 1e-3 + 1e-9));
		if (logarithmic && view.x().map(x -> x.low() > 0).orElse(true)) {
			double margin = high > low ? Math.pow(high / low, 0.03) : Math.sqrt(2);
			return new PlacesAxis(label, view.x().isPresent() ? from : low / margin, view.x().isPresent() ? to : high * margin, places,
					theme);
		}
		return new TickAxis(label, from, to, length -> apart(places, from, to, length), theme);
	}

	@Override
	public List<NumberTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
		List<Scaling.Place> shown = places.stream().filter(place -> getRange().contains(place.x())).toList();
		return Tick.at(apart(shown, x -> valueToJava2D(x, area, edge)), this, g, area, edge);
	}

	/// A mark for each place of a linear axis, without a label where the one before leaves no room for it.
	private static List<Tick> apart(List<Scaling.Place> places, double from, double to, double length) {
		return apart(places.stream().filter(place -> place.x() >= from && place.x() <= to).toList(),
				x -> (x - from) / (to - from) * length);
	}

	private static List<Tick> apart(List<Scaling.Place> places, DoubleUnaryOperator coordinate) {
		double free = Double.NEGATIVE_INFINITY;
		List<Tick> ticks = new ArrayList<>();
		for (Scaling.Place place : places) {
			double half = place.label().length() * LETTER / 2;
			double x = coordinate.applyAsDouble(place.x());
			boolean room = x - half >= free;
			ticks.add(new Tick(place.x(), room ? place.label() : "", true));
			if (room)
				free = x + half + GAP;
		}
		return ticks;
	}
}
