// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.ValueAxis;
import org.trapline.measure.Better;
import org.trapline.measure.Unit;

/// Bandwidths and scores as bars, those of the sides side by side: upright where their names fit below them, else level
/// and from top to bottom.
///
/// Values of different units are drawn as shares of the base, with the values themselves written beside. On a
/// logarithmic axis, which has no zero for a bar to begin at, they are points.
public final class BarsPicture implements Picture {
	/// What the axis measures.
	public enum Values {
		/// The values, if their units can be compared; else as {@link #OF_BASE}.
		AUTOMATIC,
		/// Shares of the base: 100 % is the same.
		OF_BASE
	}

	/// From so many times the smallest share of the base on the largest is shown on a logarithmic axis.
	private static final double WIDE = 8;

	private final String title;
	private final List<BarGroup> groups;
	private final Sides sides;
	private final Values values;
	private final double threshold;
	private final ChartView view;
	private final ChartTheme theme;

	private BarsPicture(String title, List<BarGroup> groups, Sides sides, Values values, double threshold, ChartView view,
			ChartTheme theme) {
		this.title = title;
		this.groups = groups;
		this.sides = sides;
		this.values = values;
		this.threshold = threshold;
		this.view = view;
		this.theme = theme;
	}

	/// @param groups those without a value are left out; of one run only, all of units that can be compared
	/// @param threshold relative difference that does not matter, drawn as a band where shares of the base are
	public static Picture of(String title, List<BarGroup> groups, Sides sides, Values values, double threshold,
			ChartView view, ChartTheme theme) {
		List<BarGroup> drawn = groups.stream().filter(g -> g.values().stream().anyMatch(v -> v.length > 0)).toList();
		if (drawn.isEmpty())
			return new MessagePicture(title, "No values to draw", theme);
		boolean comparable = drawn.stream().allMatch(g -> g.unit().comparable(drawn.getFirst().unit()));
		Values shown = comparable && values == Values.AUTOMATIC || !sides.compared() ? Values.AUTOMATIC : Values.OF_BASE;
		return new BarsPicture(title, drawn, sides, shown, threshold, view, theme);
	}

	/// How high an area should be for so many groups, in pixels.
	public static int heightFor(int groups, int sides) {
		return Math.max(220, RowPicture.heightFor(groups, LevelBars.rowHeight(sides)));
	}

	/// What is drawn for a side of a group.
	///
	/// @param length in the picture's unit, or as a share of the base
	/// @param low smallest repeat
	/// @param high largest repeat
	record Bar(int side, double length, double low, double high) {
	}

	/// A group as it is drawn.
	record Bars(BarGroup group, List<Bar> bars) {
	}

	List<Integer> sidesShown() {
		return IntStream.range(0, sides.count()).filter(s -> view.shows(Sides.id(s))).boxed().toList();
	}

	List<Bars> bars() {
		List<Bars> all = new ArrayList<>();
		for (BarGroup group : groups) {
			List<Bar> bars = new ArrayList<>();
			for (int side : sidesShown()) {
				double factor = values == Values.OF_BASE ? 1 / group.median(0)
						: group.unit().convert(1, groups.getFirst().unit());
				double length = values == Values.OF_BASE && side > 0 ? group.ratio(side) : group.median(side) * factor;
				double[] repeats = group.values().get(side);
				if (Double.isFinite(length))
					bars.add(new Bar(side, length, Arrays.stream(repeats).min().orElse(Double.NaN) * factor,
							Arrays.stream(repeats).max().orElse(Double.NaN) * factor));
			}
			all.add(new Bars(group, bars));
		}
		return all;
	}

	Sides sides() {
		return sides;
	}

	ChartTheme theme() {
		return theme;
	}

	ChartView view() {
		return view;
	}

	boolean ofBase() {
		return values == Values.OF_BASE;
	}

	double threshold() {
		return threshold;
	}

	/// The axis of values.
	///
	/// @param level whether it goes from left to right
	ValueAxis axis(boolean level) {
		double[] all = bars().stream().flatMap(b -> b.bars.stream())
				.flatMapToDouble(b -> DoubleStream.of(b.length, b.low, b.high)).toArray();
		Optional<ChartView.Range> zoom = level ? view.x() : view.y();
		ChartView.Scale scale = view.yScale() == ChartView.Scale.AUTOMATIC ? view.xScale() : view.yScale();
		if (values == Values.AUTOMATIC)
			return UnitAxis.of(unit(), UnitAxis.Extent.of(all, true), scale, zoom, level, "", theme).axis();
		UnitAxis.Extent extent = UnitAxis.Extent.of(DoubleStream.concat(DoubleStream.of(all), DoubleStream.of(1)).toArray(),
				true);
		boolean wide = scale == ChartView.Scale.LOGARITHMIC
				|| scale == ChartView.Scale.AUTOMATIC && extent.high() >= WIDE * extent.low();
		if (!wide || !extent.logarithmic(ChartView.Scale.LOGARITHMIC))
			return UnitAxis.percent(extent, zoom, level, theme);
		double margin = Math.pow(extent.high() / extent.low(), 0.06) * 1.05;
		return new RatioAxis(zoom.map(ChartView.Range::low).filter(v -> v > 0).orElse(extent.low() / margin),
				zoom.map(ChartView.Range::high).orElse(extent.high() * margin), theme);
	}

	static boolean logarithmic(ValueAxis axis) {
		return axis instanceof LogAxis;
	}

	private Unit unit() {
		return groups.getFirst().unit();
	}

	/// What the axis measures, and which way is better where that is the same for all.
	///
	/// @param axis which names the unit itself where it is logarithmic
	String caption(ValueAxis axis) {
		boolean lower = groups.stream().allMatch(g -> g.better() == Better.LOWER);
		boolean higher = groups.stream().allMatch(g -> g.better() == Better.HIGHER);
		double most = bars().stream().flatMap(b -> b.bars.stream()).mapToDouble(Bar::length).max().orElse(1);
		Unit shown = UnitAxis.display(unit(), most);
		String what = values == Values.OF_BASE ? sides.label(0) + " = 100 %"
				: logarithmic(axis) || shown.symbol().isEmpty() ? dimension() : shown.symbol();
		return what + (lower ? " (lower is better)" : higher ? " (higher is better)" : "");
	}

	private String dimension() {
		return switch (unit().dimension()) {
		case TIME -> "time";
		case BANDWIDTH -> "bandwidth";
		case RATE -> "rate";
		case CYCLES -> "cycles";
		case COUNT, OTHER -> "value";
		};
	}

	List<SeriesLegend.Entry> legend() {
		List<SeriesLegend.Entry> entries = new ArrayList<>();
		if (sides.compared())
			for (int s = 0; s < sides.count(); s++)
				entries.add(new SeriesLegend.Entry(Sides.id(s), sides.label(s), theme.colour(sides.colour(s)),
						SeriesLegend.Sample.SQUARE, view.shows(Sides.id(s))));
		return entries;
	}

	@Override
	public String title() {
		return title;
	}

	@Override
	public Drawing draw(Graphics2D g, Rectangle2D area) {
		UprightBars upright = new UprightBars(this);
		return upright.fit(g, area) ? upright.draw(g, area) : new LevelBars(this).draw(g, area);
	}

	@Override
	public PictureTable table() {
		return BarFigures.table(groups, sides, sidesShown());
	}
}
