// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.trapline.analysis.compare.CurveComparison;
import org.trapline.measure.Cache;
import org.trapline.measure.Point;

/// Draws curves: bands or dots of repeats, lines through the medians, sizes of caches, names of plateaus.
final class CurvePainter {
	/// Repeats are dots up to so many of them in the picture, a band from then on.
	private static final int MOST_DOTS = 300;
	/// Points of a line are marked where they are this far apart in the mean, in pixels.
	private static final double MARKED = 9;
	/// Height of a row of plateau names.
	private static final double ROW = 15;
	private static final int MOST_ROWS = 2;
	/// Below this height of the picture there are no plateau names.
	private static final double PLATEAUS_FROM = 180;
	private static final BasicStroke THIN = new BasicStroke(1);
	private static final BasicStroke DASHED = new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 10,
			new float[] { 2, 3 }, 0);

	private final List<CurvePicture.Line> lines;
	private final Sides sides;
	private final CurvePicture.Marks marks;
	private final ChartTheme theme;
	private final List<CurvePicture.Line> withLevels;

	CurvePainter(List<CurvePicture.Line> lines, Sides sides, CurvePicture.Marks marks, ChartTheme theme) {
		this.lines = lines;
		this.sides = sides;
		this.marks = marks;
		this.theme = theme;
		withLevels = lines.stream().filter(l -> !levels(l).isEmpty()).limit(MOST_ROWS).toList();
	}

	private static List<CurveGroup.Level> levels(CurvePicture.Line line) {
		return line.group().sides().get(line.side()).map(CurveGroup.OfSide::levels).orElse(List.of());
	}

	/// Room above the main panel's data for the names of plateaus.
	double strip(double height) {
		return height < PLATEAUS_FROM ? 0 : withLevels.size() * ROW;
	}

	void main(Graphics2D g, PanelPicture.Frame frame, List<Hit> hits) {
		caches(g, frame);
		plateaus(g, frame, hits);
		g.clip(frame.data());
		int values = lines.stream().flatMap(l -> l.points().stream()).mapToInt(p -> p.values().size()).sum();
		for (CurvePicture.Line line : lines)
			repeats(g, frame, line, values <= MOST_DOTS);
		for (CurvePicture.Line line : lines)
			line(g, frame, line);
	}

	private void repeats(Graphics2D g, PanelPicture.Frame frame, CurvePicture.Line line, boolean dots) {
		if (line.points().stream().allMatch(p -> p.values().size() == 1))
			return;
		g.setColor(faint(line.colour(), dots ? 0.55 : 0.16));
		if (dots) {
			for (Point point : line.points())
				if (point.values().size() > 1)
					point.values().forEach(v -> g.fill(new Rectangle2D.Double(frame.x(point.x()) - 1.2, frame.y(v) - 1.2,
							2.4, 2.4)));
			return;
		}
		Path2D band = new Path2D.Double();
		for (int i = 0; i < line.points().size(); i++)
			to(band, frame.x(line.points().get(i).x()), frame.y(most(line.points().get(i))));
		for (Point point : line.points().reversed())
			to(band, frame.x(point.x()), frame.y(least(point)));
		band.closePath();
		g.fill(band);
	}

	private static double most(Point point) {
		return point.values().stream().mapToDouble(v -> v).max().orElse(0);
	}

	private static double least(Point point) {
		return point.values().stream().mapToDouble(v -> v).min().orElse(0);
	}

	private static void to(Path2D path, double x, double y) {
		if (path.getCurrentPoint() == null)
			path.moveTo(x, y);
		else
			path.lineTo(x, y);
	}

	private Color faint(Color colour, double opacity) {
		return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(opacity * 255));
	}

	private void line(Graphics2D g, PanelPicture.Frame frame, CurvePicture.Line line) {
		ThinnedPath path = new ThinnedPath();
		for (Point point : line.points())
			path.to(frame.x(point.x()), frame.y(point.median()));
		g.setColor(line.colour());
		g.setStroke(sides.stroke(line.side()));
		g.draw(path.path());
		boolean marked = line.points().size() == 1 || frame.data().getWidth() / line.points().size() >= MARKED;
		if (marked)
			for (Point point : line.points())
				SeriesLegend.dot(g, frame.x(point.x()), frame.y(point.median()), line.points().size() == 1 ? 4 : 2.6,
						sides.hollow(line.side()), line.colour(), theme);
	}

	/// Draws what each candidate is against the base.
	///
	/// @param same value of no difference
	/// @param band relative difference that does not matter; 0 for none
	void against(Graphics2D g, PanelPicture.Frame frame, ToDoubleFunction<CurveComparison.At> value, double same,
			double band) {
		g.clip(frame.data());
		if (band > 0) {
			double top = frame.y(same + band);
			g.setColor(theme.colour(Swatch.MUTED, 0.14));
			g.fill(new Rectangle2D.Double(frame.data().getX(), top, frame.data().getWidth(), frame.y(same - band) - top));
		}
		g.setColor(theme.colour(Swatch.MUTED));
		g.setStroke(THIN);
		g.draw(new Line2D.Double(frame.data().getX(), frame.y(same), frame.data().getMaxX(), frame.y(same)));
		for (CurvePicture.Line line : lines) {
			ThinnedPath path = new ThinnedPath();
			for (CurveComparison.At at : line.against())
				if (Double.isFinite(value.applyAsDouble(at)))
					path.to(frame.x(at.x()), frame.y(value.applyAsDouble(at)));
			g.setColor(line.colour());
			g.setStroke(sides.stroke(line.side()));
			g.draw(path.path());
			if (line.against().size() * MARKED <= frame.data().getWidth())
				for (CurveComparison.At at : line.against())
					SeriesLegend.dot(g, frame.x(at.x()), frame.y(value.applyAsDouble(at)), 2.2, at.interpolated(),
							line.colour(), theme);
		}
	}

	private void caches(Graphics2D g, PanelPicture.Frame frame) {
		g.setFont(theme.smallFont());
		FontMetrics metrics = g.getFontMetrics();
		double free = frame.data().getX();
		for (Cache cache : marks.caches()) {
			double x = frame.x(cache.bytes());
			if (x < frame.data().getX() || x > frame.data().getMaxX())
				continue;
			g.setColor(theme.colour(Swatch.MUTED));
			g.setStroke(DASHED);
			g.draw(new Line2D.Double(x, frame.data().getY(), x, frame.data().getMaxY()));
			String name = cache.name();
			double left = x - metrics.stringWidth(name) - 4;
			if (left < free)
				continue;
			g.drawString(name, (float) left, (float) (frame.data().getY() + metrics.getAscent() + 2));
			free = x + 4;
		}
	}

	/// A bar over each plateau with its name on it.
	private void plateaus(Graphics2D g, PanelPicture.Frame frame, List<Hit> hits) {
		FontMetrics metrics = g.getFontMetrics(theme.smallFont());
		g.setFont(theme.smallFont());
		for (int row = 0; row < withLevels.size(); row++) {
			CurvePicture.Line line = withLevels.get(row);
			double y = frame.data().getY() - (withLevels.size() - row) * ROW;
			for (CurveGroup.Level level : levels(line)) {
				double left = Math.max(frame.data().getX(), frame.x(level.fromX()) - 2);
				double right = Math.min(frame.data().getMaxX(), frame.x(level.toX()) + 2);
				if (right - left < 3)
					continue;
				Rectangle2D bar = new Rectangle2D.Double(left, y, right - left, ROW - 2);
				g.setColor(faint(line.colour(), 0.18));
				g.fill(bar);
				g.setColor(theme.colour(Swatch.TEXT));
				String name = Labels.elide(level.name(), metrics, right - left - 2);
				if (name.length() > 1)
					g.drawString(name, (float) (bar.getCenterX() - metrics.stringWidth(name) / 2.0),
							Labels.baseline(metrics, bar.getCenterY()));
				String before = line.name(sides).isEmpty() ? "" : line.name(sides) + '\n';
				hits.add(new Hit(bar, () -> before + level.text(), Subject.NOTHING));
			}
		}
	}
}
