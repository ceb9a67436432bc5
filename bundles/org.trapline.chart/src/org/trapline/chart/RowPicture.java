// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.trapline.analysis.compare.Verdict;

/// A picture of named rows over a common axis from left to right, with words behind each row.
///
/// Rows for which there is no room are counted in a last line.
abstract class RowPicture implements Picture {
	static final double GAP = 8;
	private static final double CAPTION = 20;
	private static final double AXIS = 22;
	private static final double LABEL = 14;
	/// Room for a mark before words.
	private static final double MARK = 13;
	/// No name takes more of the width than this, and no words behind the rows.
	private static final double NAMES = 0.34;
	private static final double WORDS = 0.36;
	/// Rows are no higher than so many times their least height.
	private static final double MOST_HEIGHT = 2.2;
	/// Room that a line of the legend may cost, in pixels of the picture's height.
	private static final double HEIGHT_PER_LINE = 90;

	private final String title;
	private final ChartView view;
	private final ChartTheme theme;

	RowPicture(String title, ChartView view, ChartTheme theme) {
		this.title = title;
		this.view = view;
		this.theme = theme;
	}

	/// One row.
	///
	/// @param emphasised whether its name stands out
	/// @param words behind it, one line each, from top to bottom over the row's height; may be empty
	/// @param painter draws what the row shows
	record Row(String name, boolean emphasised, List<Words> words, Supplier<String> tooltip, Subject subject,
			Painter painter) {
	}

	/// A line behind a row.
	///
	/// @param verdict whose symbol stands before it
	record Words(String text, Color colour, Optional<Verdict> verdict) {
		/// Words that judge nothing.
		Words(String text, Color colour) {
			this(text, colour, Optional.empty());
		}
	}

	/// What to draw.
	///
	/// @param caption what the axis measures
	/// @param leastHeight of a row, in pixels
	/// @param background drawn over the grid and below all rows
	record Built(String caption, ValueAxis axis, List<Row> rows, double leastHeight, Painter background,
			List<SeriesLegend.Entry> legend) {
	}

	/// Draws into a row, or into all of them.
	interface Painter {
		/// @param row where; x of values by the scale
		void paint(Graphics2D g, Rectangle2D row, Scale scale);
	}

	/// The x of values.
	interface Scale {
		double x(double value);
	}

	/// Builds the rows for an area.
	abstract Built build(Graphics2D g, Rectangle2D area);

	ChartTheme theme() {
		return theme;
	}

	ChartView view() {
		return view;
	}

	@Override
	public String title() {
		return title;
	}

	/// How high an area should be for rows of a least height, in pixels.
	static int heightFor(int rows, double leastHeight) {
		return (int) Math.ceil(CAPTION + AXIS + LABEL + 2 * GAP + rows * leastHeight + 20);
	}

	@Override
	public Drawing draw(Graphics2D g, Rectangle2D area) {
		RenderingHints before = Labels.prepare(g);
		g.setColor(theme.colour(Swatch.BACKGROUND));
		g.fill(area);
		Shape clip = g.getClip();
		g.clip(area);
		Built built = build(g, area);
		SeriesLegend legend = SeriesLegend.of(g, built.legend, Math.max(0, area.getWidth() - 2 * GAP),
				(int) Math.clamp(area.getHeight() / HEIGHT_PER_LINE, 0, 4), theme);
		double names = Math.min(area.getWidth() * NAMES,
				ChartStyle.widest(g, theme, built.rows.stream().map(Row::name).toList()) + 2);
		double marks = built.rows.stream().flatMap(r -> r.words.stream()).anyMatch(w -> w.verdict.isPresent()) ? MARK : 0;
		double words = Math.min(area.getWidth() * WORDS, widestWords(g, built.rows) + marks);
		double left = area.getX() + GAP + (names > 2 ? names + GAP : 0);
		double label = built.axis.getLabel() == null || built.axis.getLabel().isEmpty() ? 0 : LABEL;
		double bottom = area.getMaxY() - legend.height() - AXIS - label;
		double top = area.getY() + CAPTION;
		double right = area.getMaxX() - (words > 0 ? words + 2 * GAP : ChartStyle.RIGHT);
		Rectangle2D data = new Rectangle2D.Double(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
		int shown = (int) Math.clamp(data.getHeight() / built.leastHeight, 1, Math.max(1, built.rows.size()));
		double height = Math.min(data.getHeight() / Math.max(1, shown), built.leastHeight * MOST_HEIGHT);
		data.setRect(left, top, data.getWidth(), Math.max(1, height * shown));
		List<Hit> hits = new ArrayList<>();
		caption(g, built.caption, area);
		grid(g, built.axis, data, area);
		if (shown < built.rows.size())
			more(g, built.rows.size() - shown, data, names);
		Scale scale = v -> built.axis.valueToJava2D(v, data, RectangleEdge.BOTTOM);
		clipped(g, data, () -> built.background.paint(g, data, scale));
		for (int r = 0; r < shown && r < built.rows.size(); r++)
			row(g, built.rows.get(r), new Rectangle2D.Double(left, top + r * height, data.getWidth(), height), names, words,
					marks, scale, area, hits);
		legend.draw(g, area.getX() + GAP, area.getMaxY() - legend.height(), hits);
		g.setClip(clip);
		g.setRenderingHints(before);
		return new Drawing.Things(hits, Optional.empty(), List.of(new Drawing.ValueAxis(Drawing.Direction.X, data,
				built.axis.getLowerBound(), built.axis.getUpperBound(), built.axis instanceof LogAxis)));
	}

	private double widestWords(Graphics2D g, List<Row> rows) {
		double widest = 0;
		for (Row row : rows)
			for (Words words : row.words)
				widest = Math.max(widest, Labels.width(g, theme.smallFont(), words.text));
		return widest;
	}

	private void caption(Graphics2D g, String caption, Rectangle2D area) {
		g.setFont(theme.smallFont());
		g.setColor(theme.colour(Swatch.MUTED));
		g.drawString(Labels.elide(caption, g.getFontMetrics(), area.getWidth() - 2 * GAP), (float) (area.getX() + GAP),
				(float) (area.getY() + CAPTION - 7));
	}

	/// Says how many rows are left out, below the names.
	private void more(Graphics2D g, int rows, Rectangle2D data, double names) {
		g.setFont(theme.smallFont());
		g.setColor(theme.colour(Swatch.MUTED));
		FontMetrics metrics = g.getFontMetrics();
		String text = Labels.elide("and " + rows + " more", metrics, names);
		g.drawString(text, (float) (data.getX() - GAP - metrics.stringWidth(text)),
				(float) (data.getMaxY() + metrics.getHeight()));
	}

	private void row(Graphics2D g, Row row, Rectangle2D place, double names, double words, double marks, Scale scale,
			Rectangle2D area, List<Hit> hits) {
		g.setFont(row.emphasised ? theme.labelFont().deriveFont(Font.BOLD) : theme.labelFont());
		g.setColor(theme.colour(Swatch.TEXT));
		Labels.before(g, row.name, place.getX() - GAP, place.getCenterY(), names);
		clipped(g, place, () -> row.painter.paint(g, place, scale));
		g.setFont(theme.smallFont());
		FontMetrics metrics = g.getFontMetrics();
		for (int w = 0; w < row.words.size(); w++) {
			Words line = row.words.get(w);
			double inner = Math.min(place.getHeight() * 0.8, row.words.size() * 20.0);
			double y = place.getCenterY() + (w + 0.5 - row.words.size() / 2.0) * inner / row.words.size();
			line.verdict.ifPresent(v -> VerdictMark.draw(g, v, place.getMaxX() + GAP + 4.5, y, 4, theme));
			g.setColor(line.colour);
			g.drawString(Labels.elide(line.text, metrics, words - marks), (float) (place.getMaxX() + GAP + marks),
					Labels.baseline(metrics, y));
		}
		double top = Math.max(place.getY(), area.getY());
		hits.add(new Hit(new Rectangle2D.Double(area.getX(), top, area.getWidth(), Math.max(0,
				Math.min(place.getMaxY(), area.getMaxY()) - top)), row.tooltip, row.subject));
	}

	private static void clipped(Graphics2D g, Rectangle2D place, Runnable work) {
		Shape clip = g.getClip();
		g.clip(new Rectangle2D.Double(place.getX() - 0.5, place.getY(), place.getWidth() + 1, place.getHeight()));
		work.run();
		g.setClip(clip);
	}

	private void grid(Graphics2D g, ValueAxis axis, Rectangle2D data, Rectangle2D area) {
		g.setFont(theme.smallFont());
		g.setStroke(new BasicStroke(1));
		FontMetrics metrics = g.getFontMetrics();
		double free = area.getX();
		for (Object each : axis.refreshTicks(g, new AxisState(), data, RectangleEdge.BOTTOM)) {
			NumberTick tick = (NumberTick) each;
			double x = axis.valueToJava2D(tick.getValue(), data, RectangleEdge.BOTTOM);
			g.setColor(theme.colour(Swatch.GRID));
			if (tick.getTickType() == TickType.MAJOR)
				g.draw(new Line2D.Double(x, data.getY(), x, data.getMaxY()));
			double width = metrics.stringWidth(tick.getText());
			if (tick.getText().isEmpty() || x + width / 2 > area.getMaxX() || x - width / 2 < free)
				continue;
			free = x + width / 2 + 4;
			g.setColor(theme.colour(Swatch.MUTED));
			g.drawString(tick.getText(), (float) (x - width / 2), (float) (data.getMaxY() + metrics.getHeight()));
		}
		g.setColor(theme.colour(Swatch.BORDER));
		g.draw(new Line2D.Double(data.getX(), data.getMaxY(), data.getMaxX(), data.getMaxY()));
		String label = axis.getLabel();
		if (label != null && !label.isEmpty()) {
			g.setColor(theme.colour(Swatch.MUTED));
			String text = Labels.elide(label, metrics, data.getWidth());
			g.drawString(text, (float) (data.getCenterX() - metrics.stringWidth(text) / 2.0),
					(float) (data.getMaxY() + metrics.getHeight() + LABEL));
		}
	}
}
