// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.ValueAxis;
import org.trapline.analysis.compare.ExitComparison;
import org.trapline.measure.text.Quantities;

/// How the overhead of the base becomes that of the candidate: a step for each reason, from top to bottom.
///
/// A step's hatched part comes from more or fewer exits, its solid part from longer or shorter handling. Where the two
/// work against each other, the one that takes back lies in a second line below the other.
public final class WaterfallPicture extends RowPicture {
	private static final double ROW = 26;
	private static final double HATCH = 5;
	private static final String COUNT = "part:count";
	private static final String TIME = "part:time";

	private final ExitComparison.Waterfall waterfall;
	private final Sides sides;

	private WaterfallPicture(String title, ExitComparison.Waterfall waterfall, Sides sides, ChartView view,
			ChartTheme theme) {
		super(title, view, theme);
		this.waterfall = waterfall;
		this.sides = sides;
	}

	public static Picture of(String title, ExitComparison.Waterfall waterfall, Sides sides, ChartView view,
			ChartTheme theme) {
		boolean finite = Double.isFinite(waterfall.base()) && Double.isFinite(waterfall.candidate());
		return finite ? new WaterfallPicture(title, waterfall, sides, view, theme)
				: new MessagePicture(title, "The overhead of one side is not known", theme);
	}

	/// How high an area should be for so many steps, in pixels.
	public static int heightFor(int steps) {
		return heightFor(steps + 2, ROW);
	}

	@Override
	Built build(Graphics2D g, Rectangle2D area) {
		List<ExitComparison.Step> steps = waterfall.steps().stream().filter(s -> Double.isFinite(s.change())).toList();
		DoubleStream.Builder ends = DoubleStream.builder().add(waterfall.base()).add(waterfall.candidate());
		double at = waterfall.base();
		List<Row> rows = new ArrayList<>();
		rows.add(total(0, waterfall.base()));
		for (ExitComparison.Step step : steps) {
			double from = at;
			Words words = new Words(points(step.change()), theme().colour(colour(step.change())));
			rows.add(new Row(step.key(), false, List.of(words), () -> tooltip(step, from), new Subject.Compared(step.key(), ""),
					(to, place, scale) -> step(to, step, from, place, scale)));
			ends.add(from).add(from + step.byCount()).add(from + step.byTime()).add(from + step.change());
			at += step.change();
		}
		rows.add(total(1, waterfall.candidate()));
		ValueAxis axis = UnitAxis.percent(extent(ends.build().toArray()), view().x(), true, theme());
		return new Built("overhead: hypervisor time as a share of busy time (lower is better)"
				+ (axis.getLowerBound() > 0 ? "; the axis does not begin at 0" : ""), axis, rows, ROW,
				(_, _, _) -> { }, legend());
	}

	/// Begins at 0 unless all steps are small against the whole.
	private UnitAxis.Extent extent(double[] ends) {
		UnitAxis.Extent whole = UnitAxis.Extent.of(ends, true);
		return whole.low() > 0.75 * whole.high() ? UnitAxis.Extent.of(ends, false) : whole;
	}

	private Row total(int side, double overhead) {
		Color colour = theme().colour(sides.colour(side));
		return new Row(sides.label(side), true, List.of(new Words(percent(overhead), theme().colour(Swatch.TEXT))),
				() -> sides.label(side) + "\noverhead " + percent(overhead) + (side == 0 ? ""
						: ", " + points(waterfall.candidate() - waterfall.base()) + " against " + sides.label(0)),
				Subject.NOTHING, (to, place, scale) -> {
					double from = Math.max(place.getX(), scale.x(0));
					to.setColor(colour);
					to.fill(bar(from, scale.x(overhead), place, 0, 1));
				});
	}

	/// With as many decimals as the steps have.
	private static String percent(double overhead) {
		return Quantities.plain(100 * overhead, 2) + " %";
	}

	/// Percentage points with their sign.
	private static String points(double change) {
		return (change > 0 ? "+" : "") + Quantities.plain(100 * change, 2).replace('-', '−') + " pp";
	}

	private static Swatch colour(double change) {
		return change > 0 ? Swatch.WORSE : change < 0 ? Swatch.BETTER : Swatch.SAME;
	}

	/// @param line first of the lines that a row has, and how many it takes
	private static Rectangle2D bar(double from, double to, Rectangle2D place, double line, double lines) {
		double height = place.getHeight() * 0.7;
		double top = place.getCenterY() - height / 2;
		return new Rectangle2D.Double(Math.min(from, to), top + line * height, Math.max(0.8, Math.abs(to - from)),
				lines * height);
	}

	private void step(Graphics2D g, ExitComparison.Step step, double from, Rectangle2D place, Scale scale) {
		boolean opposed = step.byCount() * step.byTime() < 0;
		double between = from + step.byCount();
		double end = from + step.change();
		if (view().shows(COUNT) && step.byCount() != 0)
			hatched(g, bar(scale.x(from), scale.x(between), place, 0, opposed ? 0.5 : 1), colour(step.byCount()));
		if (view().shows(TIME) && step.byTime() != 0) {
			g.setColor(theme().colour(colour(step.byTime())));
			g.fill(bar(scale.x(between), scale.x(end), place, opposed ? 0.5 : 0, opposed ? 0.5 : 1));
		}
		g.setColor(theme().colour(Swatch.MUTED));
		g.setStroke(new BasicStroke(1));
		for (double edge : new double[] { scale.x(from), scale.x(end) })
			g.draw(new Line2D.Double(edge, edge == scale.x(from) ? place.getY() : place.getCenterY(), edge,
					edge == scale.x(from) ? place.getCenterY() : place.getMaxY()));
	}

	private void hatched(Graphics2D g, Rectangle2D bar, Swatch swatch) {
		Shape clip = g.getClip();
		g.setColor(theme().colour(Swatch.BACKGROUND));
		g.fill(bar);
		g.setColor(theme().colour(swatch));
		g.clip(bar);
		g.setStroke(new BasicStroke(1.6f));
		for (double x = bar.getX() - bar.getHeight(); x < bar.getMaxX(); x += HATCH)
			g.draw(new Line2D.Double(x, bar.getMaxY(), x + bar.getHeight(), bar.getY()));
		g.setClip(clip);
		g.setStroke(new BasicStroke(1.2f));
		g.draw(bar);
	}

	private String tooltip(ExitComparison.Step step, double from) {
		return step.key() + '\n' + points(step.change()) + " of overhead: " + percent(from) + " → "
				+ percent(from + step.change()) + '\n' + points(step.byCount())
				+ (step.byCount() < 0 ? " by fewer exits" : " by more exits") + '\n' + points(step.byTime())
				+ (step.byTime() < 0 ? " by shorter handling" : " by longer handling");
	}

	private List<SeriesLegend.Entry> legend() {
		Color colour = theme().colour(Swatch.TEXT);
		return List.of(new SeriesLegend.Entry(COUNT, "by number of exits", colour, SeriesLegend.Sample.HATCHED,
				view().shows(COUNT)), new SeriesLegend.Entry(TIME, "by handling time", colour, SeriesLegend.Sample.SQUARE,
						view().shows(TIME)));
	}

	@Override
	public PictureTable table() {
		return ComparedFigures.waterfall(waterfall, sides);
	}
}
