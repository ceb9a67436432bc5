// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parts as tiles of a treemap, each with its name and value where they fit.
public final class TreemapPicture implements Picture {
	/// Smaller tiles are summed up: nobody could point at them. In pixels squared.
	private static final double LEAST_AREA = 60;
	/// A name of which fewer letters than this are left is not written.
	private static final int LEAST_LETTERS = 6;
	private static final double GAP = 1.5;
	private static final double INSET = 5;

	private final Slices slices;
	private final ChartTheme theme;

	private TreemapPicture(Slices slices, ChartTheme theme) {
		this.slices = slices;
		this.theme = theme;
	}

	public static Picture of(Slices slices, ChartTheme theme) {
		return slices.list().isEmpty() ? new MessagePicture(slices.title(), MessagePicture.NO_EXITS, theme)
				: new TreemapPicture(slices, theme);
	}

	@Override
	public String title() {
		return slices.title();
	}

	@Override
	public Drawing draw(Graphics2D g, Rectangle2D area) {
		RenderingHints before = Labels.prepare(g);
		g.setColor(theme.colour(Swatch.BACKGROUND));
		g.fill(area);
		double least = slices.total() * LEAST_AREA / (area.getWidth() * area.getHeight());
		Slices shown = slices.top((int) slices.list().stream().filter(s -> s.value() >= least).count() + 1);
		double[] values = shown.list().stream().mapToDouble(Slices.Slice::value).toArray();
		List<Rectangle2D> tiles = Squarified.layout(values, area);
		List<Hit> hits = new ArrayList<>();
		for (int i = 0; i < tiles.size(); i++) {
			Slices.Slice slice = shown.list().get(i);
			Rectangle2D tile = tiles.get(i);
			Rectangle2D inner = new Rectangle2D.Double(tile.getX() + GAP / 2, tile.getY() + GAP / 2,
					Math.max(0.5, tile.getWidth() - GAP), Math.max(0.5, tile.getHeight() - GAP));
			g.setColor(theme.colour(slice.colour()));
			g.fill(inner);
			write(g, slice, shown, inner);
			hits.add(new Hit(tile, () -> shown.tooltip(slice), slice.subject()));
		}
		g.setRenderingHints(before);
		return new Drawing.Things(hits, Optional.empty());
	}

	/// Writes the name, in two lines where one is too short for it, and below it the value and the share.
	private void write(Graphics2D g, Slices.Slice slice, Slices shown, Rectangle2D tile) {
		double room = tile.getWidth() - 2 * INSET;
		FontMetrics metrics = g.getFontMetrics(theme.labelFont());
		g.setColor(theme.textOn(slice.colour()));
		double y = tile.getY() + 3;
		for (String line : nameLines(slice.key(), metrics, room)) {
			if (y + metrics.getHeight() > tile.getMaxY())
				return;
			String text = Labels.elide(line, metrics, room);
			if (text.length() < Math.min(LEAST_LETTERS, line.length()))
				return;
			g.setFont(theme.labelFont());
			g.drawString(text, (float) (tile.getX() + INSET), (float) (y + metrics.getAscent()));
			y += metrics.getHeight();
		}
		g.setFont(theme.smallFont());
		FontMetrics small = g.getFontMetrics();
		for (String line : shown.label(slice).split(" · "))
			if (y + small.getHeight() <= tile.getMaxY() && small.stringWidth(line) <= room) {
				g.drawString(line, (float) (tile.getX() + INSET), (float) (y + small.getAscent()));
				y += small.getHeight();
			}
	}

	private static List<String> nameLines(String name, FontMetrics metrics, double room) {
		int colon = name.indexOf(": ");
		return colon < 0 || metrics.stringWidth(name) <= room ? List.of(name)
				: List.of(name.substring(0, colon + 1), name.substring(colon + 2));
	}
}
