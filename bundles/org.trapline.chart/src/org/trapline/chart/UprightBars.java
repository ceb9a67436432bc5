// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;

/// Bars from bottom to top, for few groups with short names.
final class UprightBars extends PanelPicture {
	/// More groups than this are easier to read from top to bottom.
	private static final int MOST = 8;
	private static final double LEAST_HEIGHT = 200;
	/// Room for the axis and the margins, in pixels.
	private static final double MARGINS = 90;
	private static final double WIDEST_BAR = 64;
	/// Share of its room that a group fills.
	private static final double FILLED = 0.86;

	private final BarsPicture picture;

	UprightBars(BarsPicture picture) {
		super(picture.title(), picture.view(), picture.theme());
		this.picture = picture;
	}

	/// Whether all names fit below the bars, and all values above.
	boolean fit(Graphics2D g, Rectangle2D area) {
		List<BarsPicture.Bars> all = picture.bars();
		if (all.size() > MOST || area.getHeight() < LEAST_HEIGHT)
			return false;
		FontMetrics metrics = g.getFontMetrics(theme().smallFont());
		double group = (area.getWidth() - MARGINS) / all.size();
		boolean fit = true;
		for (BarsPicture.Bars bars : all) {
			fit &= metrics.stringWidth(bars.group().name()) + 8 <= group;
			double bar = Math.min(2 * WIDEST_BAR, group * FILLED / Math.max(1, bars.bars().size()));
			for (BarsPicture.Bar one : bars.bars())
				for (String line : words(bars.group(), one))
					fit &= metrics.stringWidth(line) + 4 <= bar;
		}
		return fit;
	}

	private static List<String> words(BarGroup group, BarsPicture.Bar bar) {
		String value = Exact.brief(group.median(bar.side()), group.unit());
		return bar.side() > 0 && Double.isFinite(group.ratio(bar.side()))
				? List.of(Exact.percent(group.ratio(bar.side())), value) : List.of(value);
	}

	@Override
	Built build(Graphics2D g, Rectangle2D area) {
		List<BarsPicture.Bars> all = picture.bars();
		ValueAxis y = picture.axis(false);
		if (!(BarsPicture.logarithmic(y)) && view().y().isEmpty())
			// room for what is written above the bars
			y.setRange(y.getLowerBound(), y.getUpperBound() + (y.getUpperBound() - y.getLowerBound()) * 0.12);
		List<Tick> names = new ArrayList<>();
		for (int i = 0; i < all.size(); i++)
			names.add(new Tick(i + 0.5, all.get(i).group().name(), false));
		TickAxis x = new TickAxis("", 0, all.size(), _ -> names, theme());
		return new Built(x, false, List.of(new Panel(1, picture.caption(y), 0, y,
				(to, frame, hits) -> paint(to, frame, all, hits), true)), picture.legend());
	}

	private void paint(Graphics2D g, Frame frame, List<BarsPicture.Bars> all, List<Hit> hits) {
		BarWords words = new BarWords(picture.sides());
		double room = frame.data().getWidth() / all.size();
		if (picture.ofBase())
			same(g, frame);
		for (int i = 0; i < all.size(); i++) {
			BarsPicture.Bars bars = all.get(i);
			double width = Math.min(2 * WIDEST_BAR, room * FILLED / Math.max(1, bars.bars().size()));
			double left = frame.data().getX() + (i + 0.5) * room - width * bars.bars().size() / 2;
			for (int b = 0; b < bars.bars().size(); b++)
				bar(g, frame, bars.group(), bars.bars().get(b), left + (b + 0.5) * width, Math.min(WIDEST_BAR, width * 0.9));
			hits.add(new Hit(new Rectangle2D.Double(frame.data().getX() + i * room, frame.data().getY(), room,
					frame.data().getHeight()), () -> words.tooltip(bars.group()), bars.group().subject()));
		}
	}

	private void same(Graphics2D g, Frame frame) {
		double top = frame.y(1 + picture.threshold());
		g.setColor(theme().colour(Swatch.MUTED, 0.14));
		g.fill(new Rectangle2D.Double(frame.data().getX(), top, frame.data().getWidth(),
				frame.y(1 - picture.threshold()) - top));
		g.setColor(theme().colour(Swatch.MUTED));
		g.setStroke(new BasicStroke(1));
		g.draw(new Line2D.Double(frame.data().getX(), frame.y(1), frame.data().getMaxX(), frame.y(1)));
	}

	private void bar(Graphics2D g, Frame frame, BarGroup group, BarsPicture.Bar bar, double middle, double width) {
		Color colour = theme().colour(picture.sides().colour(bar.side()));
		double to = frame.y(bar.length());
		if (BarsPicture.logarithmic(frame.yAxis())) {
			SeriesLegend.dot(g, middle, to, 4, picture.sides().hollow(bar.side()), colour, theme());
		} else {
			double from = Math.clamp(frame.y(0), frame.data().getY(), frame.data().getMaxY());
			g.setColor(colour);
			g.fill(new Rectangle2D.Double(middle - width / 2, Math.min(from, to), width, Math.max(1, Math.abs(from - to))));
		}
		double top = Math.min(to, bar.high() > bar.low() ? frame.y(bar.high()) - 2 : to);
		if (bar.high() > bar.low()) {
			g.setColor(theme().colour(Swatch.TEXT));
			g.setStroke(new BasicStroke(1));
			g.draw(new Line2D.Double(middle, frame.y(bar.low()), middle, frame.y(bar.high())));
			for (double end : new double[] { bar.low(), bar.high() })
				g.draw(new Line2D.Double(middle - 3, frame.y(end), middle + 3, frame.y(end)));
		}
		g.setFont(theme().smallFont());
		FontMetrics metrics = g.getFontMetrics();
		List<String> lines = words(group, bar).reversed();
		double baseline = top - 5;
		for (String line : lines) {
			g.setColor(theme().colour(line.equals(lines.getFirst()) ? Swatch.TEXT : Swatch.MUTED));
			g.drawString(line, (float) (middle - metrics.stringWidth(line) / 2.0), (float) baseline);
			baseline -= metrics.getHeight() - 1;
		}
	}

	@Override
	public PictureTable table() {
		return picture.table();
	}
}
