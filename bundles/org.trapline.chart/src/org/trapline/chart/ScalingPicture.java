// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.axis.ValueAxis;
import org.trapline.experiment.result.Scaling;
import org.trapline.measure.Better;
import org.trapline.measure.Point;

/// A measure along a number that was varied, a line for each combination of what else was varied.
///
/// Lines go through the medians; an upright line at a point reaches from the least to the greatest of its repeats.
public final class ScalingPicture extends PanelPicture {
	private static final double DOT = 3;
	private static final double WHISKER = 4;

	private final Scaling scaling;

	private ScalingPicture(String title, Scaling scaling, ChartView view, ChartTheme theme) {
		super(title, view, theme);
		this.scaling = scaling;
	}

	public static Picture of(Scaling scaling, ChartView view, ChartTheme theme) {
		String title = scaling.measure() + " along " + scaling.axis();
		return scaling.curves().isEmpty() || scaling.places().isEmpty() ? new MessagePicture(title, "No values to draw", theme)
				: new ScalingPicture(title, scaling, view, theme);
	}

	private static String id(Scaling.Curve curve) {
		return "curve:" + curve.name();
	}

	/// Those that are shown, by their number.
	private List<Integer> shown() {
		return IntStream.range(0, scaling.curves().size()).filter(c -> view().shows(id(scaling.curves().get(c)))).boxed().toList();
	}

	private Color colour(int curve) {
		return theme().colour(Swatch.series(curve));
	}

	@Override
	Built build(Graphics2D g, Rectangle2D area) {
		ValueAxis x = PlacesAxis.of(scaling.axis(), scaling.places(), view(), theme());
		double[] values = shown().stream().flatMap(c -> scaling.curves().get(c).points().stream())
				.filter(point -> x.getRange().contains(point.x())).flatMap(point -> point.values().stream())
				.mapToDouble(v -> v).toArray();
		UnitAxis y = UnitAxis.of(scaling.unit(), UnitAxis.Extent.of(values, true), view().yScale(), view().y(), false, "", theme());
		String unit = y.unit().symbol().isEmpty() ? "" : " in " + y.unit();
		String caption = scaling.measure() + unit + (scaling.better() == Better.LOWER ? " (lower is better)" : " (higher is better)");
		return new Built(x, true, List.of(new Panel(1, caption, 0, y.axis(), (to, frame, hits) -> {
			columns(frame, hits);
			shown().forEach(c -> line(to, frame, scaling.curves().get(c), colour(c)));
		}, true)), legend());
	}

	private void line(Graphics2D g, Frame frame, Scaling.Curve curve, Color colour) {
		ThinnedPath path = new ThinnedPath();
		curve.points().forEach(point -> path.to(frame.x(point.x()), frame.y(point.median())));
		g.setColor(colour);
		g.setStroke(Sides.ONE.stroke(0));
		g.draw(path.path());
		for (Point point : curve.points()) {
			whiskers(g, frame, point);
			SeriesLegend.dot(g, frame.x(point.x()), frame.y(point.median()), DOT, false, colour, theme());
		}
	}

	private static void whiskers(Graphics2D g, Frame frame, Point point) {
		if (point.values().size() < 2)
			return;
		g.setStroke(new BasicStroke(1.2f));
		double x = frame.x(point.x());
		double least = frame.y(least(point));
		double most = frame.y(most(point));
		g.draw(new Line2D.Double(x, least, x, most));
		for (double end : new double[] { least, most })
			g.draw(new Line2D.Double(x - WHISKER, end, x + WHISKER, end));
	}

	private static double least(Point point) {
		return values(point).min().orElse(Double.NaN);
	}

	private static double most(Point point) {
		return values(point).max().orElse(Double.NaN);
	}

	private static DoubleStream values(Point point) {
		return point.values().stream().mapToDouble(v -> v);
	}

	/// What is nearest to a place can be pointed at.
	private void columns(Frame frame, List<Hit> hits) {
		Rectangle2D data = frame.data();
		List<Scaling.Place> places = scaling.places().stream().filter(p -> frame.xAxis().getRange().contains(p.x())).toList();
		double left = data.getX();
		for (int i = 0; i < places.size(); i++) {
			Scaling.Place place = places.get(i);
			double right = i == places.size() - 1 ? data.getMaxX() : (frame.x(place.x()) + frame.x(places.get(i + 1).x())) / 2;
			if (right > left)
				hits.add(new Hit(new Rectangle2D.Double(left, data.getY(), right - left, data.getHeight()), () -> tooltip(place),
						Subject.NOTHING));
			left = Math.max(left, right);
		}
	}

	private String tooltip(Scaling.Place place) {
		StringBuilder text = new StringBuilder(scaling.axis()).append(' ').append(place.label());
		for (int c : shown()) {
			Scaling.Curve curve = scaling.curves().get(c);
			text.append('\n').append(curve.name().isEmpty() ? scaling.measure() : curve.name()).append(": ")
					.append(at(curve, place).map(this::words).orElse("not measured"));
		}
		return text.toString();
	}

	private String words(Point point) {
		String median = Exact.value(point.median(), scaling.unit());
		return point.values().size() < 2 ? median : median + " [" + Exact.number(least(point)) + " to "
				+ Exact.value(most(point), scaling.unit()) + ", " + point.values().size() + " repeats]";
	}

	private static Optional<Point> at(Scaling.Curve curve, Scaling.Place place) {
		return curve.points().stream().filter(point -> point.x() == place.x()).findFirst();
	}

	private List<SeriesLegend.Entry> legend() {
		List<SeriesLegend.Entry> entries = new ArrayList<>();
		if (scaling.curves().size() > 1)
			for (int c = 0; c < scaling.curves().size(); c++) {
				Scaling.Curve curve = scaling.curves().get(c);
				entries.add(new SeriesLegend.Entry(id(curve), curve.name(), colour(c),
						new SeriesLegend.Sample.Line(Sides.ONE.stroke(0), false), view().shows(id(curve))));
			}
		return entries;
	}

	@Override
	public PictureTable table() {
		String unit = scaling.unit().symbol().isEmpty() ? "" : " (" + scaling.unit() + ')';
		List<List<String>> rows = new ArrayList<>();
		for (int c : shown())
			for (Scaling.Place place : scaling.places())
				if (view().x().map(x -> place.x() >= x.low() && place.x() <= x.high()).orElse(true))
					at(scaling.curves().get(c), place).ifPresent(point -> rows.add(List.of(scaling.curves().get(c).name(), place.label(),
							PictureTable.cell(point.median()), PictureTable.cell(least(point)), PictureTable.cell(most(point)),
							Integer.toString(point.values().size()))));
		return new PictureTable(List.of("points", scaling.axis(), scaling.measure() + " median" + unit, scaling.measure() + " min" + unit,
				scaling.measure() + " max" + unit, "repeats"), rows);
	}
}
