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
import org.jfree.chart.axis.ValueAxis;
import org.trapline.analysis.compare.Delta;
import org.trapline.analysis.compare.Verdict;

/// Bars from left to right, a row for each group.
final class LevelBars extends RowPicture {
	private static final double BAR = 15;
	private static final double BETWEEN = 7;
	private static final BasicStroke LEADER = new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 10,
			new float[] { 1, 3 }, 0);

	private final BarsPicture picture;

	LevelBars(BarsPicture picture) {
		super(picture.title(), picture.view(), picture.theme());
		this.picture = picture;
	}

	static double rowHeight(int sides) {
		return sides * BAR + BETWEEN;
	}

	@Override
	Built build(Graphics2D g, Rectangle2D area) {
		ValueAxis axis = picture.axis(true);
		BarWords words = new BarWords(picture.sides());
		List<Row> rows = new ArrayList<>();
		for (BarsPicture.Bars bars : picture.bars())
			rows.add(new Row(bars.group().name(), false,
					bars.bars().stream().map(b -> words(words, bars.group(), b)).toList(), () -> words.tooltip(bars.group()),
					bars.group().subject(),
					(to, place, scale) -> draw(to, bars, place, scale, BarsPicture.logarithmic(axis))));
		return new Built(picture.caption(axis), axis, rows, rowHeight(Math.max(1, picture.sidesShown().size())), this::same,
				picture.legend());
	}

	private Words words(BarWords words, BarGroup group, BarsPicture.Bar bar) {
		Optional<Verdict> verdict = group.delta(bar.side()).map(Delta::verdict);
		Swatch colour = verdict.filter(v -> v == Verdict.WORSE || v == Verdict.BETTER).map(Swatch::of).orElse(Swatch.MUTED);
		return new Words(words.beside(group, bar.side()), theme().colour(colour), verdict);
	}

	private void same(Graphics2D g, Rectangle2D all, Scale scale) {
		if (!picture.ofBase())
			return;
		double from = scale.x(1 - picture.threshold());
		g.setColor(theme().colour(Swatch.MUTED, 0.14));
		g.fill(new Rectangle2D.Double(from, all.getY(), scale.x(1 + picture.threshold()) - from, all.getHeight()));
		g.setColor(theme().colour(Swatch.MUTED));
		g.setStroke(new BasicStroke(1));
		g.draw(new Line2D.Double(scale.x(1), all.getY(), scale.x(1), all.getMaxY()));
	}

	private void draw(Graphics2D g, BarsPicture.Bars bars, Rectangle2D place, Scale scale, boolean points) {
		int count = bars.bars().size();
		double inner = Math.min(place.getHeight() * 0.8, count * 20.0);
		double height = inner / Math.max(1, count);
		for (int b = 0; b < count; b++) {
			BarsPicture.Bar bar = bars.bars().get(b);
			Color colour = theme().colour(picture.sides().colour(bar.side()));
			double middle = place.getCenterY() + (b + 0.5 - count / 2.0) * height;
			double to = scale.x(bar.length());
			if (points) {
				g.setColor(theme().colour(Swatch.MUTED));
				g.setStroke(LEADER);
				g.draw(new Line2D.Double(place.getX(), middle, to, middle));
				SeriesLegend.dot(g, to, middle, Math.min(4, height / 3), picture.sides().hollow(bar.side()), colour, theme());
			} else {
				double from = Math.clamp(scale.x(0), place.getX(), place.getMaxX());
				g.setColor(colour);
				g.fill(new Rectangle2D.Double(Math.min(from, to), middle - height * 0.42, Math.max(1, Math.abs(to - from)),
						height * 0.84));
			}
			if (bar.high() > bar.low()) {
				g.setColor(theme().colour(Swatch.TEXT));
				g.setStroke(new BasicStroke(1));
				g.draw(new Line2D.Double(scale.x(bar.low()), middle, scale.x(bar.high()), middle));
				for (double end : new double[] { bar.low(), bar.high() })
					g.draw(new Line2D.Double(scale.x(end), middle - 3, scale.x(end), middle + 3));
			}
		}
	}

	@Override
	public PictureTable table() {
		return picture.table();
	}
}
