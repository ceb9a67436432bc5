// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.ValueAxis;
import org.trapline.chart.DistributionPicture.Form;
import org.trapline.measure.Unit;

/// Distributions below each other: boxes or violins, and moments where nothing else is known.
final class DistributionRows extends RowPicture {
	/// Least heights of rows, in pixels.
	static final double BOX = 34;
	static final double VIOLIN = 60;
	/// With more rows than this a legend would only write their names again.
	private static final int MOST_NAMED = 8;
	/// Share of a row's height that is drawn on.
	private static final double FILLED = 0.8;

	private final List<Distribution> all;
	private final Form form;

	DistributionRows(String title, List<Distribution> all, Form form, ChartView view, ChartTheme theme) {
		super(title, view, theme);
		this.all = all;
		this.form = form;
	}

	private List<Distribution> shown() {
		return all.stream().filter(d -> view().shows(d.id())).toList();
	}

	@Override
	Built build(Graphics2D g, Rectangle2D area) {
		Unit unit = all.getFirst().unit();
		double[] ends = shown().stream().flatMapToDouble(d -> DoubleStream.of(d.low(), d.high())).toArray();
		UnitAxis axis = UnitAxis.of(unit, UnitAxis.Extent.of(ends, false), view().xScale(), view().x(), true,
				unit.dimension() == Unit.Dimension.TIME ? "time" : "value", theme());
		List<Row> rows = new ArrayList<>();
		for (Distribution each : shown())
			rows.add(new Row(each.name(), false, words(each, axis), each::words, Subject.NOTHING,
					(to, place, scale) -> paint(to, each, place, scale, axis.axis())));
		String caption = form == Form.BOX
				? "box: quartiles and median; line: percentiles 1 to 99; dots: ends; diamond: mean"
				: "density of the values; bar: quartiles, dot: median";
		List<SeriesLegend.Entry> legend = all.size() == 1 || all.size() > MOST_NAMED ? List.of() : all.stream().map(d -> new SeriesLegend.Entry(d.id(),
				d.name(), theme().colour(d.colour()), SeriesLegend.Sample.SQUARE, view().shows(d.id()))).toList();
		return new Built(caption, axis.axis(), rows, form == Form.BOX ? BOX : VIOLIN, (_, _, _) -> { }, legend);
	}

	private List<Words> words(Distribution each, UnitAxis axis) {
		Color colour = theme().colour(Swatch.MUTED);
		if (each.shaped())
			return List.of(new Words("median " + brief(each.quantile(0.5), each.unit(), axis), colour),
					new Words("p99 " + brief(each.quantile(0.99), each.unit(), axis), colour));
		return List.of(new Words("mean " + brief(each.moments().mean(), each.unit(), axis), colour),
				new Words("moments only", colour));
	}

	private static String brief(double value, Unit unit, UnitAxis axis) {
		return Double.isNaN(value) ? "beyond" : axis.brief(value, unit);
	}

	private void paint(Graphics2D g, Distribution each, Rectangle2D row, Scale scale, ValueAxis axis) {
		Color colour = theme().colour(each.colour());
		if (!each.shaped())
			MomentsMark.draw(g, each.moments(), row.getCenterY(), scale, colour, theme());
		else if (form == Form.BOX)
			box(g, each, row, scale, colour);
		else
			violin(g, each, row, scale, colour, axis instanceof LogAxis);
	}

	/// Quartiles may lie beyond the classes that values were counted in: such a box is open to the right.
	private static double orBeyond(double x, Rectangle2D row) {
		return Double.isNaN(x) ? row.getMaxX() : x;
	}

	private void box(Graphics2D g, Distribution each, Rectangle2D row, Scale scale, Color colour) {
		double y = row.getCenterY();
		double half = Math.min(row.getHeight() * FILLED / 2, 16);
		double low = scale.x(each.quantile(0.25));
		double high = orBeyond(scale.x(each.quantile(0.75)), row);
		double median = orBeyond(scale.x(each.quantile(0.5)), row);
		g.setColor(colour);
		g.setStroke(new BasicStroke(1.4f));
		double from = scale.x(each.quantile(0.01));
		double to = orBeyond(scale.x(each.quantile(0.99)), row);
		g.draw(new Line2D.Double(from, y, low, y));
		g.draw(new Line2D.Double(high, y, to, y));
		for (double end : new double[] { from, to })
			g.draw(new Line2D.Double(end, y - half / 2, end, y + half / 2));
		Rectangle2D box = new Rectangle2D.Double(low, y - half, Math.max(1, high - low), 2 * half);
		g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 80));
		g.fill(box);
		g.setColor(colour);
		g.draw(box);
		g.setStroke(new BasicStroke(2.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
		g.draw(new Line2D.Double(median, y - half, median, y + half));
		for (double end : new double[] { each.values()[0], each.values()[each.values().length - 1] })
			SeriesLegend.dot(g, scale.x(end), y, 2, true, colour, theme());
		if (Double.isFinite(each.moments().mean()))
			diamond(g, scale.x(each.moments().mean()), y, colour);
	}

	private void diamond(Graphics2D g, double x, double y, Color colour) {
		Path2D path = new Path2D.Double();
		path.moveTo(x, y - 4.5);
		path.lineTo(x + 4.5, y);
		path.lineTo(x, y + 4.5);
		path.lineTo(x - 4.5, y);
		path.closePath();
		g.setColor(theme().colour(Swatch.BACKGROUND));
		g.fill(path);
		g.setColor(colour);
		g.setStroke(new BasicStroke(1.3f));
		g.draw(path);
	}

	private void violin(Graphics2D g, Distribution each, Rectangle2D row, Scale scale, Color colour,
			boolean logarithmic) {
		double y = row.getCenterY();
		double half = row.getHeight() * FILLED / 2;
		double[] density = Density.over(each, row, scale, logarithmic);
		double most = DoubleStream.of(density).max().orElse(1);
		Path2D shape = new Path2D.Double();
		int first = 0;
		while (first < density.length - 1 && density[first] < most * 1e-3)
			first++;
		int last = density.length - 1;
		while (last > first && density[last] < most * 1e-3)
			last--;
		shape.moveTo(row.getX() + first, y);
		for (int i = first; i <= last; i++)
			shape.lineTo(row.getX() + i, y - half * density[i] / most);
		for (int i = last; i >= first; i--)
			shape.lineTo(row.getX() + i, y + half * density[i] / most);
		shape.closePath();
		g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 80));
		g.fill(shape);
		g.setColor(colour);
		g.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
		g.draw(shape);
		g.setStroke(new BasicStroke(4, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
		g.draw(new Line2D.Double(scale.x(each.quantile(0.25)), y, orBeyond(scale.x(each.quantile(0.75)), row), y));
		SeriesLegend.dot(g, orBeyond(scale.x(each.quantile(0.5)), row), y, 3.5, true, colour, theme());
		for (double mode : each.modes()) {
			g.setColor(theme().colour(Swatch.TEXT));
			g.setStroke(new BasicStroke(1));
			g.draw(new Line2D.Double(scale.x(mode), y - half, scale.x(mode), y - half + 5));
		}
	}

	@Override
	public PictureTable table() {
		return DistributionFigures.summaries(shown());
	}
}
