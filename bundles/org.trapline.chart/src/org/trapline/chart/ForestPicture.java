// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.ValueAxis;
import org.trapline.analysis.compare.Delta;
import org.trapline.analysis.compare.Verdict;
import org.trapline.measure.Better;

/// What differs, quantity by quantity: the ratio of candidate to base with its interval, on a logarithmic axis, where
/// half as much is as far from the same as twice as much.
///
/// The band is the threshold below which a difference does not matter. The verdict is told by a symbol and a colour.
public final class ForestPicture extends RowPicture {
	private static final double ROW = 22;
	/// Ratios beyond these are drawn as arrows at the edge.
	private static final double LEAST = 1 / 32.0;
	private static final double MOST = 32;
	/// The axis reaches at least so far to either side of no difference.
	private static final double AT_LEAST = 1.1;

	private final List<Delta> deltas;
	private final Sides sides;
	private final double threshold;

	private ForestPicture(String title, List<Delta> deltas, Sides sides, double threshold, ChartView view,
			ChartTheme theme) {
		super(title, view, theme);
		this.deltas = List.copyOf(deltas);
		this.sides = sides;
		this.threshold = threshold;
	}

	/// @param deltas in the order in which they are drawn, as far as there is room; those without a ratio are left out
	/// @param threshold relative difference that does not matter
	public static Picture of(String title, List<Delta> deltas, Sides sides, double threshold, ChartView view,
			ChartTheme theme) {
		List<Delta> drawn = deltas.stream().filter(d -> d.ratio().value() > 0 && Double.isFinite(d.ratio().value()))
				.toList();
		return drawn.isEmpty() ? new MessagePicture(title, "No quantity has a ratio to draw", theme)
				: new ForestPicture(title, drawn, sides, threshold, view, theme);
	}

	/// How high an area should be for so many quantities, in pixels.
	public static int heightFor(int deltas) {
		return Math.max(140, heightFor(deltas, ROW));
	}

	private static String id(Verdict verdict) {
		return "verdict:" + verdict;
	}

	private List<Delta> shown() {
		return deltas.stream().filter(d -> view().shows(id(d.verdict()))).toList();
	}

	@Override
	Built build(Graphics2D g, Rectangle2D area) {
		ValueAxis axis = axis();
		List<Row> rows = new ArrayList<>();
		for (Delta delta : shown()) {
			String name = delta.quantity().isEmpty() ? delta.subject() : delta.subject() + ", " + delta.quantity();
			Words words = new Words(Exact.percent(delta.ratio().value()) + Exact.interval(delta.ratio()),
					theme().colour(colour(delta.verdict())));
			rows.add(new Row(name, false, List.of(words), () -> tooltip(name, delta),
					new Subject.Compared(delta.subject(), delta.quantity()),
					(to, place, scale) -> draw(to, delta, place, scale, axis)));
		}
		List<SeriesLegend.Entry> legend = new ArrayList<>();
		for (Verdict verdict : Verdict.values())
			if (deltas.stream().anyMatch(d -> d.verdict() == verdict))
				legend.add(new SeriesLegend.Entry(id(verdict), verdict.words() + " ("
						+ deltas.stream().filter(d -> d.verdict() == verdict).count() + ")", theme().colour(Swatch.of(verdict)),
						new SeriesLegend.Sample.Mark(verdict), view().shows(id(verdict))));
		return new Built(sides.label(1) + " / " + sides.label(0), axis, rows, ROW, this::same, legend);
	}

	private static Swatch colour(Verdict verdict) {
		return verdict == Verdict.SAME || verdict == Verdict.CANNOT_TELL ? Swatch.MUTED : Swatch.of(verdict);
	}

	private ValueAxis axis() {
		double[] ends = shown().stream().flatMapToDouble(d -> DoubleStream.of(d.ratio().value(), d.ratio().low(),
				d.ratio().high())).filter(v -> v > 0 && Double.isFinite(v)).map(v -> Math.clamp(v, LEAST, MOST)).toArray();
		double low = Math.min(DoubleStream.of(ends).min().orElse(1), 1 / Math.max(AT_LEAST, 1 + threshold * 1.5));
		double high = Math.max(DoubleStream.of(ends).max().orElse(1), Math.max(AT_LEAST, 1 + threshold * 1.5));
		double margin = Math.pow(high / low, 0.04);
		RatioAxis axis = new RatioAxis(view().x().map(ChartView.Range::low).filter(v -> v > 0).orElse(low / margin),
				view().x().map(ChartView.Range::high).orElse(high * margin), theme());
		return axis;
	}

	private void same(Graphics2D g, Rectangle2D all, Scale scale) {
		double from = scale.x(Math.max(LEAST, 1 - threshold));
		g.setColor(theme().colour(Swatch.MUTED, 0.14));
		g.fill(new Rectangle2D.Double(from, all.getY(), scale.x(1 + threshold) - from, all.getHeight()));
		g.setColor(theme().colour(Swatch.MUTED));
		g.setStroke(new BasicStroke(1));
		g.draw(new Line2D.Double(scale.x(1), all.getY(), scale.x(1), all.getMaxY()));
	}

	private void draw(Graphics2D g, Delta delta, Rectangle2D place, Scale scale, ValueAxis axis) {
		double y = place.getCenterY();
		g.setColor(theme().colour(Swatch.of(delta.verdict())));
		g.setStroke(new BasicStroke(1.6f));
		if (delta.ratio().interval()) {
			double from = x(delta.ratio().low(), scale, axis);
			double to = x(delta.ratio().high(), scale, axis);
			g.draw(new Line2D.Double(from, y, to, y));
			for (double end : new double[] { from, to })
				g.draw(new Line2D.Double(end, y - 3.5, end, y + 3.5));
		}
		double ratio = delta.ratio().value();
		if (ratio < axis.getLowerBound() || ratio > axis.getUpperBound())
			arrow(g, ratio < axis.getLowerBound() ? place.getX() : place.getMaxX(), y, ratio < 1 ? 1 : -1);
		else
			VerdictMark.draw(g, delta.verdict(), scale.x(ratio), y, 5, theme());
	}

	private static double x(double ratio, Scale scale, ValueAxis axis) {
		return scale.x(Math.clamp(ratio, axis.getLowerBound(), axis.getUpperBound()));
	}

	/// Says that a value lies beyond the axis.
	private static void arrow(Graphics2D g, double x, double y, int inwards) {
		Path2D arrow = new Path2D.Double();
		arrow.moveTo(x, y);
		arrow.lineTo(x + inwards * 7, y - 4);
		arrow.lineTo(x + inwards * 7, y + 4);
		arrow.closePath();
		g.fill(arrow);
	}

	private String tooltip(String name, Delta delta) {
		return delta.area().title() + ": " + name + (delta.better() == Better.LOWER ? " (lower is better)"
				: " (higher is better)") + '\n' + Exact.compared(delta);
	}

	@Override
	public PictureTable table() {
		return ComparedFigures.deltas(shown(), sides);
	}
}
