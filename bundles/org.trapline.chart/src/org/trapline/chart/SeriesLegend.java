// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trapline.analysis.compare.Verdict;

/// A legend whose entries show and hide series: lines of samples and names, each of which can be pointed at.
///
/// An entry that is hidden is written faintly behind an empty box. What does not fit stands in the tooltip of an
/// ellipsis.
final class SeriesLegend {
	private static final double LINE = 17;
	private static final double GAP = 14;
	private static final double SAMPLE_GAP = 5;
	/// No name takes more of the width than this.
	private static final double MOST_OF_WIDTH = 0.45;
	private static final double SQUARE = 9;
	private static final double STROKE = 24;

	private final List<Placed> placed;
	private final List<Entry> left;
	private final double height;
	private final ChartTheme theme;

	/// One entry.
	///
	/// @param id under which a view hides it
	/// @param sample what stands before the name
	/// @param shown whether it is drawn
	record Entry(String id, String name, Color colour, Sample sample, boolean shown) {
	}

	/// What stands before a name.
	sealed interface Sample {
		/// A square of the colour.
		Sample SQUARE = new Square();

		record Square() implements Sample {
		}

		/// A hatched square of the colour.
		Sample HATCHED = new Hatched();

		record Hatched() implements Sample {
		}

		/// A piece of line with a point on it.
		record Line(Stroke stroke, boolean hollow) implements Sample {
		}

		/// The symbol of a verdict.
		record Mark(Verdict verdict) implements Sample {
		}
	}

	/// @param x of its begin, from the left end of the lines
	/// @param line from 0
	private record Placed(Entry entry, String text, double x, int line, double width) {
	}

	private SeriesLegend(List<Placed> placed, List<Entry> left, double height, ChartTheme theme) {
		this.placed = placed;
		this.left = left;
		this.height = height;
		this.theme = theme;
	}

	/// Lays entries out.
	///
	/// @param most lines
	static SeriesLegend of(Graphics2D g, List<Entry> entries, double width, int most, ChartTheme theme) {
		FontMetrics metrics = g.getFontMetrics(theme.smallFont());
		List<Placed> placed = new ArrayList<>();
		double x = 0;
		int line = 0;
		for (int e = 0; e < entries.size(); e++) {
			Entry entry = entries.get(e);
			double before = sampleWidth(entry.sample) + SAMPLE_GAP;
			String text = Labels.elide(entry.name, metrics, width * MOST_OF_WIDTH - before);
			double needed = before + metrics.stringWidth(text);
			boolean more = e < entries.size() - 1;
			double room = line == most - 1 && more ? width - GAP - metrics.charWidth('…') : width;
			if (x > 0 && x + needed > room && line < most - 1) {
				x = 0;
				line++;
			}
			if (x > 0 && x + needed > room || most < 1)
				return new SeriesLegend(placed, entries.subList(e, entries.size()), height(most), theme);
			placed.add(new Placed(entry, text, x, line, needed));
			x += needed + GAP;
		}
		return new SeriesLegend(placed, List.of(), entries.isEmpty() ? 0 : height(line + 1), theme);
	}

	private static double height(int lines) {
		return lines < 1 ? 0 : lines * LINE + 2;
	}

	double height() {
		return height;
	}

	private static double sampleWidth(Sample sample) {
		return switch (sample) {
		case Sample.Square _, Sample.Hatched _, Sample.Mark _ -> SQUARE;
		case Sample.Line _ -> STROKE;
		};
	}

	/// Draws it, and adds what can be pointed at.
	void draw(Graphics2D g, double x, double y, List<Hit> hits) {
		g.setFont(theme.smallFont());
		FontMetrics metrics = g.getFontMetrics();
		for (Placed item : placed) {
			double middle = y + (item.line + 0.5) * LINE;
			sample(g, item.entry, x + item.x, middle);
			g.setColor(theme.colour(item.entry.shown ? Swatch.TEXT : Swatch.MUTED,
					theme == ChartTheme.PAGE || item.entry.shown ? 1 : 0.6));
			g.drawString(item.text, (float) (x + item.x + sampleWidth(item.entry.sample) + SAMPLE_GAP),
					Labels.baseline(metrics, middle));
			hits.add(new Hit(new Rectangle2D.Double(x + item.x, middle - LINE / 2, item.width, LINE),
					() -> item.entry.name + (item.entry.shown ? "" : " (hidden)"),
					item.entry.id.isEmpty() ? Subject.NOTHING : new Subject.Series(item.entry.id)));
		}
		if (!left.isEmpty() && !placed.isEmpty())
			ellipsis(g, x, y, metrics, hits);
	}

	private void ellipsis(Graphics2D g, double x, double y, FontMetrics metrics, List<Hit> hits) {
		Placed last = placed.getLast();
		double at = x + last.x + last.width + GAP;
		double middle = y + (last.line + 0.5) * LINE;
		g.setColor(theme.colour(Swatch.MUTED));
		g.drawString("…", (float) at, Labels.baseline(metrics, middle));
		hits.add(new Hit(new Rectangle2D.Double(at, middle - LINE / 2, metrics.charWidth('…'), LINE),
				() -> left.stream().map(Entry::name).collect(Collectors.joining("\n")), Subject.NOTHING));
	}

	private void sample(Graphics2D g, Entry entry, double x, double middle) {
		Color colour = entry.shown ? entry.colour : theme.colour(Swatch.MUTED);
		g.setColor(colour);
		switch (entry.sample) {
		case Sample.Square _ -> {
			Rectangle2D square = new Rectangle2D.Double(x, middle - SQUARE / 2, SQUARE, SQUARE);
			if (entry.shown)
				g.fill(square);
			g.setStroke(new BasicStroke(1));
			g.draw(square);
		}
		case Sample.Hatched _ -> {
			Rectangle2D square = new Rectangle2D.Double(x, middle - SQUARE / 2, SQUARE, SQUARE);
			g.setStroke(new BasicStroke(1));
			g.draw(square);
			if (entry.shown)
				for (double at = SQUARE / 3; at <= SQUARE; at += SQUARE / 3) {
					g.draw(new Line2D.Double(x, middle - SQUARE / 2 + at, x + at, middle - SQUARE / 2));
					g.draw(new Line2D.Double(x + SQUARE - at, middle + SQUARE / 2, x + SQUARE, middle + SQUARE / 2 - at));
				}
		}
		case Sample.Mark mark -> {
			if (entry.shown)
				VerdictMark.draw(g, mark.verdict, x + SQUARE / 2, middle, 4.5, theme);
		}
		case Sample.Line line -> {
			if (entry.shown) {
				g.setStroke(line.stroke);
				g.draw(new Line2D.Double(x, middle, x + STROKE, middle));
			}
			dot(g, x + STROKE / 2, middle, 2.6, entry.shown ? line.hollow : true, colour, theme);
		}
		}
	}

	/// A point of a series.
	static void dot(Graphics2D g, double x, double y, double radius, boolean hollow, Color colour, ChartTheme theme) {
		Ellipse2D dot = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
		g.setColor(hollow ? theme.colour(Swatch.BACKGROUND) : colour);
		g.fill(dot);
		g.setColor(colour);
		g.setStroke(new BasicStroke(1.3f));
		g.draw(dot);
	}
}
