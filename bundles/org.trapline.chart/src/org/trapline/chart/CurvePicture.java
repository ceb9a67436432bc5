// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.axis.ValueAxis;
import org.trapline.analysis.compare.CurveComparison;
import org.trapline.measure.Better;
import org.trapline.measure.Cache;
import org.trapline.measure.Curve;
import org.trapline.measure.Point;
import org.trapline.measure.Unit;
import org.trapline.measure.text.Quantities;

/// Curves over sizes or numbers of processes: context-switch latency, memory-load latency, bandwidth.
///
/// A line goes through the medians, repeats are small dots, or a band from the smallest to the largest where there are
/// many. Below stand, as far as there is room, the ratio and the difference of each candidate to the base. With
/// several groups the colour tells the group and the kind of line the side, else the colour tells the side, too.
public final class CurvePicture extends PanelPicture {
	/// From this height on there is a panel with the ratio, and from the next on one with the difference, in pixels.
	private static final double RATIO_FROM = 210;
	private static final double DIFFERENCE_FROM = 430;
	/// Least ratio of the ends of an axis of processes at which it goes by doublings.
	private static final double DOUBLINGS_FROM = 6;

	private final List<CurveGroup> groups;
	private final Sides sides;
	private final Marks marks;

	/// What else is known.
	///
	/// @param caches upright lines over sizes of memory
	/// @param threshold relative difference that does not matter, as {@link org.trapline.analysis.compare.Settings}
	public record Marks(List<Cache> caches, double threshold) {
		public static final Marks NONE = new Marks(List.of(), 0);

		public Marks {
			caches = List.copyOf(caches);
		}
	}

	private CurvePicture(String title, List<CurveGroup> groups, Sides sides, Marks marks, ChartView view,
			ChartTheme theme) {
		super(title, view, theme);
		this.groups = groups;
		this.sides = sides;
		this.marks = marks;
	}

	/// @param groups whose curves have one kind of axis and comparable units; without a finite value they are left out
	/// @param sides as many as each group has
	public static Picture of(String title, List<CurveGroup> groups, Sides sides, Marks marks, ChartView view,
			ChartTheme theme) {
		List<CurveGroup> drawn = groups.stream().map(CurvePoints::finite).filter(g -> !CurvePoints.empty(g)).toList();
		return drawn.isEmpty() ? new MessagePicture(title, "No values to draw", theme)
				: new CurvePicture(title, drawn, sides, marks, view, theme);
	}

	/// A curve that is drawn.
	///
	/// @param points of the side in the picture's unit
	record Line(CurveGroup group, int side, List<Point> points, Color colour) {
		List<CurveComparison.At> against() {
			return group.sides().get(side).map(CurveGroup.OfSide::against).orElse(List.of());
		}

		Optional<Point> at(double x) {
			return CurvePoints.at(points, Point::x, x);
		}

		Optional<CurveComparison.At> againstAt(double x) {
			return CurvePoints.at(against(), CurveComparison.At::x, x);
		}

		String name(Sides sides) {
			return group.name().isEmpty() ? sides.label(side)
					: sides.compared() ? group.name() + ", " + sides.label(side) : group.name();
		}
	}

	private Unit unit() {
		return groups.getFirst().unit();
	}

	private List<Line> lines() {
		List<Line> lines = new ArrayList<>();
		for (int g = 0; g < groups.size(); g++)
			for (int s = 0; s < sides.count(); s++) {
				CurveGroup group = groups.get(g);
				Swatch colour = groups.size() == 1 && sides.compared() ? sides.colour(s) : Swatch.series(g);
				if (group.sides().get(s).isPresent() && view().shows(group.id()) && view().shows(Sides.id(s)))
					lines.add(new Line(group, s, CurvePoints.of(group, s, unit()), theme().colour(colour)));
			}
		return lines;
	}

	@Override
	Built build(Graphics2D g, Rectangle2D area) {
		List<Line> lines = lines();
		ValueAxis x = xAxis(lines);
		UnitAxis y = UnitAxis.of(unit(), UnitAxis.Extent.of(CurvePoints.inRange(lines, x.getRange()), true),
				view().yScale(), view().y(), false, "", theme());
		CurvePainter painter = new CurvePainter(lines, sides, marks, theme());
		CurveTooltips tooltips = new CurveTooltips(lines, sides, unit(), xWords());
		List<Panel> panels = new ArrayList<>();
		panels.add(new Panel(5, caption(y.unit()), painter.strip(area.getHeight()), y.axis(), (to, frame, hits) -> {
			tooltips.columns(frame, hits);
			painter.main(to, frame, hits);
			tooltips.points(frame, hits);
		}, true));
		double[] ratios = lines.stream().flatMap(l -> l.against().stream()).mapToDouble(CurveComparison.At::ratio)
				.filter(Double::isFinite).toArray();
		if (ratios.length > 0 && area.getHeight() >= RATIO_FROM)
			panels.add(ratioPanel(ratios, painter, tooltips));
		if (ratios.length > 0 && area.getHeight() >= DIFFERENCE_FROM)
			panels.add(differencePanel(lines, painter, tooltips));
		return new Built(x, true, panels, legend());
	}

	private Panel ratioPanel(double[] ratios, CurvePainter painter, CurveTooltips tooltips) {
		double[] all = DoubleStream.concat(DoubleStream.of(ratios),
				DoubleStream.of(1, 1 + marks.threshold, 1 - marks.threshold)).toArray();
		ValueAxis axis = UnitAxis.percent(UnitAxis.Extent.of(all, false), Optional.empty(), false, theme());
		return new Panel(2, against(" / "), 0, axis, (to, frame, hits) -> {
			tooltips.columns(frame, hits);
			painter.against(to, frame, CurveComparison.At::ratio, 1, marks.threshold);
		}, false);
	}

	private Panel differencePanel(List<Line> lines, CurvePainter painter, CurveTooltips tooltips) {
		double[] differences = DoubleStream.concat(DoubleStream.of(0), lines.stream().flatMap(l -> l.against().stream())
				.mapToDouble(a -> a.candidate() - a.base())).toArray();
		UnitAxis axis = UnitAxis.of(unit(), UnitAxis.Extent.of(differences, false), ChartView.Scale.LINEAR,
				Optional.empty(), false, "", theme());
		return new Panel(2, against(" − ") + ", " + axis.unit(), 0, axis.axis(), (to, frame, hits) -> {
			tooltips.columns(frame, hits);
			painter.against(to, frame, a -> a.candidate() - a.base(), 0, 0);
		}, false);
	}

	private String against(String operator) {
		return (sides.count() == 2 ? sides.label(1) : "candidates") + operator + sides.label(0);
	}

	/// What the main panel shows, with what all curves have in common.
	private String caption(Unit shown) {
		String common = CurveNames.of(groups.stream().map(CurveGroup::first).toList()).common();
		String what = groups.getFirst().first().better() == Better.LOWER ? "lower is better"
				: "higher is better";
		return shown + (common.isEmpty() ? "" : ", " + common) + " (" + what + ")";
	}

	private DoubleFunction<String> xWords() {
		return switch (groups.getFirst().first().axis()) {
		case BYTES -> Quantities::bytes;
		case PROCESSES -> v -> v == 1 ? "1 process" : Quantities.number(v) + " processes";
		};
	}

	private ValueAxis xAxis(List<Line> lines) {
		Curve.Axis axis = groups.getFirst().first().axis();
		double[] xs = (lines.isEmpty() ? IntStream.range(0, groups.size()).boxed()
				.flatMap(g -> groups.get(g).first().points().stream()) : lines.stream().flatMap(l -> l.points.stream()))
						.mapToDouble(Point::x).toArray();
		double low = DoubleStream.of(xs).min().orElse(1);
		double high = DoubleStream.of(xs).max().orElse(1);
		String label = axis == Curve.Axis.BYTES ? "size" : "processes";
		boolean doublings = low > 0 && switch (view().xScale()) {
		case LINEAR -> false;
		case LOGARITHMIC -> true;
		case AUTOMATIC -> axis == Curve.Axis.BYTES || high / low >= DOUBLINGS_FROM;
		};
		if (view().x().isPresent()) {
			low = view().x().get().low();
			high = view().x().get().high();
		} else if (doublings) {
			double margin = high > low ? Math.pow(high / low, 0.02) : Math.sqrt(2);
			low /= margin;
			high *= margin;
		}
		DoubleFunction<String> words = axis == Curve.Axis.BYTES ? Quantities::bytes
				: Quantities::number;
		if (doublings && low > 0)
			return new PowerAxis(label, low, high, words, theme());
		return LinearSizes.axis(label, low, high, axis == Curve.Axis.BYTES, view().x().isPresent(), theme());
	}

	private List<SeriesLegend.Entry> legend() {
		List<SeriesLegend.Entry> entries = new ArrayList<>();
		if (sides.compared())
			for (int s = 0; s < sides.count(); s++)
				entries.add(new SeriesLegend.Entry(Sides.id(s), sides.label(s),
						theme().colour(groups.size() == 1 ? sides.colour(s) : Swatch.MUTED),
						new SeriesLegend.Sample.Line(sides.stroke(s), sides.hollow(s)), view().shows(Sides.id(s))));
		if (groups.size() > 1)
			for (int c = 0; c < groups.size(); c++)
				entries.add(new SeriesLegend.Entry(groups.get(c).id(), groups.get(c).name(),
						theme().colour(Swatch.series(c)), SeriesLegend.Sample.SQUARE, view().shows(groups.get(c).id())));
		return entries;
	}

	@Override
	public PictureTable table() {
		return CurveFigures.table(lines(), sides, unit(), groups.getFirst().first().axis(), view().x());
	}
}
