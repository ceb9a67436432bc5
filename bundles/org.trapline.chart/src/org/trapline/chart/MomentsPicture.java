// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.ui.RectangleEdge;
import org.trapline.analysis.ExitTimingAnalysis;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.text.Quantities;

/// What an exit-timing table tells of each type's times: a line from min to max and the mean on it, on a logarithmic
/// axis.
///
/// There is no box and no percentile, since none follow from moments.
public final class MomentsPicture implements Picture {
	private static final double ROW = 24;
	private static final double AXIS = 24;
	private static final double GAP = 8;
	private static final double RIGHT = 36;

	private final String title;
	private final List<ExitTimingAnalysis.Row> rows;
	private final String table;
	private final ExitTiming.TimeUnit unit;
	private final ChartTheme theme;

	private MomentsPicture(String title, List<ExitTimingAnalysis.Row> rows, String table, ExitTiming.TimeUnit unit,
			ChartTheme theme) {
		this.title = title;
		this.rows = rows;
		this.table = table;
		this.unit = unit;
		this.theme = theme;
	}

	/// The types of exits of a table whose times are known.
	public static Picture of(ExitTimingAnalysis timing, ChartTheme theme) {
		List<ExitTimingAnalysis.Row> rows = timing.rows().stream()
				.filter(r -> r.handling() && r.row().min() >= 0 && r.row().max() > 0 && r.row().mean() > 0).toList();
		return rows.isEmpty() ? new MessagePicture(title(timing), "The table tells no times of exits", theme)
				: new MomentsPicture(title(timing), rows, timing.label(), timing.unit(), theme);
	}

	private static String title(ExitTimingAnalysis timing) {
		return (timing.measuresHandling() ? "Handling time" : "Time")
				+ (timing.unit() == ExitTiming.TimeUnit.CYCLES ? " in cycles" : "") + ": min, mean, max";
	}

	/// How high an area should be for so many rows, in pixels.
	public static int heightFor(int rows) {
		return (int) Math.ceil(AXIS + rows * ROW + GAP);
	}

	@Override
	public String title() {
		return title;
	}

	@Override
	public Drawing draw(Graphics2D g, Rectangle2D area) {
		RenderingHints before = Labels.prepare(g);
		g.setColor(theme.colour(Swatch.BACKGROUND));
		g.fill(area);
		double names = Math.min(area.getWidth() * 0.35,
				ChartStyle.widest(g, theme, rows.stream().map(r -> r.row().type()).toList()) + 2);
		double left = area.getX() + GAP + names + GAP;
		Rectangle2D data = new Rectangle2D.Double(left, area.getY() + GAP / 2,
				Math.max(1, area.getMaxX() - RIGHT - left), area.getHeight() - AXIS - GAP);
		DecadeAxis axis = new DecadeAxis("", this::axisWords,
				rows.stream().mapToDouble(r -> Math.max(1, r.row().min())).min().orElse(1),
				rows.stream().mapToDouble(r -> r.row().max()).max().orElse(1), theme);
		grid(g, axis, data);
		double height = data.getHeight() / rows.size();
		List<Hit> hits = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			ExitTimingAnalysis.Row row = rows.get(i);
			double y = data.getY() + i * height;
			g.setFont(theme.labelFont());
			g.setColor(theme.colour(Swatch.TEXT));
			Labels.before(g, row.row().type(), left - GAP, y + height / 2, names);
			draw(g, row.row(), axis, data, y + height / 2);
			hits.add(new Hit(new Rectangle2D.Double(area.getX(), y, area.getWidth(), height), () -> tooltip(row),
					new Subject.TimingRow(table, row.row().type())));
		}
		g.setRenderingHints(before);
		return new Drawing.Things(hits, Optional.empty());
	}

	/// The title names cycles, so that marks need not.
	private String axisWords(double time) {
		return unit == ExitTiming.TimeUnit.CYCLES ? Quantities.scaled(time, "").toString() : unit.quantity(time).toString();
	}

	private void grid(Graphics2D g, DecadeAxis axis, Rectangle2D data) {
		g.setFont(theme.smallFont());
		g.setStroke(new BasicStroke(1));
		FontMetrics metrics = g.getFontMetrics();
		for (Tick tick : axis.ticks(data.getWidth() / 80)) {
			double x = x(axis, tick.value(), data);
			g.setColor(theme.colour(Swatch.GRID));
			if (tick.major())
				g.draw(new Line2D.Double(x, data.getY(), x, data.getMaxY()));
			double width = metrics.stringWidth(tick.label());
			if (tick.label().isEmpty() || x + width / 2 > data.getMaxX() + RIGHT)
				continue;
			g.setColor(theme.colour(Swatch.MUTED));
			g.drawString(tick.label(), (float) (x - width / 2),
					(float) (data.getMaxY() + metrics.getHeight()));
		}
	}

	private void draw(Graphics2D g, ExitTiming.Row row, DecadeAxis axis, Rectangle2D data, double y) {
		double from = x(axis, Math.max(1, row.min()), data);
		double to = x(axis, row.max(), data);
		double mean = x(axis, row.mean(), data);
		g.setColor(theme.colour(Swatch.ofType(row.type())));
		g.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		g.draw(new Line2D.Double(from, y, to, y));
		Ellipse2D dot = new Ellipse2D.Double(mean - 5, y - 5, 10, 10);
		g.fill(dot);
		g.setColor(theme.colour(Swatch.BACKGROUND));
		g.setStroke(new BasicStroke(1.5f));
		g.draw(dot);
	}

	private static double x(DecadeAxis axis, double value, Rectangle2D data) {
		return axis.valueToJava2D(value, data, RectangleEdge.BOTTOM);
	}

	private String tooltip(ExitTimingAnalysis.Row row) {
		ExitTiming.Row r = row.row();
		return r.type() + "\nmin " + unit.quantity(r.min()) + ", mean " + unit.quantity(r.mean()) + ", max "
				+ unit.quantity(r.max())
				+ (row.mean().known() ? "\n95 % confidence interval of the mean: " + unit.quantity(row.mean().low())
						+ " to " + unit.quantity(row.mean().high()) : "");
	}
}
