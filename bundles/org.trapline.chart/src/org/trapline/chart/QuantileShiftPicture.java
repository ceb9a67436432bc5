// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.trapline.analysis.compare.DistributionComparison;
import org.trapline.analysis.statistics.Estimate;
import org.trapline.measure.Better;

/// By how much each quantile of the candidate lies above that of the base, with its interval.
///
/// A hollow point has no interval, or one that holds 0: the sign of the difference is open. Whether a difference matters
/// is judged elsewhere, by the threshold and over all tests.
public final class QuantileShiftPicture extends PanelPicture {
	private final DistributionComparison compared;
	private final List<DistributionComparison.Quantile> quantiles;
	private final Sides sides;

	private QuantileShiftPicture(String title, DistributionComparison compared,
			List<DistributionComparison.Quantile> quantiles, Sides sides, ChartView view, ChartTheme theme) {
		super(title, view, theme);
		this.compared = compared;
		this.quantiles = quantiles;
		this.sides = sides;
	}

	public static Picture of(String title, DistributionComparison compared, Sides sides, ChartView view,
			ChartTheme theme) {
		List<DistributionComparison.Quantile> known = compared.quantiles().stream()
				.filter(q -> Double.isFinite(q.difference().value())).toList();
		return known.isEmpty() ? new MessagePicture(title, "No quantile is known on both sides", theme)
				: new QuantileShiftPicture(title, compared, known, sides, view, theme);
	}

	private static String name(double share) {
		return share == 0.5 ? "median" : "p" + PictureTable.cell(100 * share);
	}

	@Override
	Built build(Graphics2D g, Rectangle2D area) {
		double[] ends = DoubleStream.concat(DoubleStream.of(0), quantiles.stream()
				.map(DistributionComparison.Quantile::difference).flatMapToDouble(d -> DoubleStream.of(d.value(), d.low(), d.high()))).toArray();
		UnitAxis y = UnitAxis.of(compared.unit(), UnitAxis.Extent.of(ends, false), ChartView.Scale.LINEAR, view().y(),
				false, "", theme());
		List<Tick> names = IntStream.range(0, quantiles.size())
				.mapToObj(i -> new Tick(i + 0.5, name(quantiles.get(i).share()), false)).toList();
		TickAxis x = new TickAxis("", 0, quantiles.size(), length -> fitting(names, length), theme());
		String caption = sides.label(1) + " − " + sides.label(0) + " by quantile, " + y.unit()
				+ (compared.better() == Better.LOWER ? " (lower is better)" : " (higher is better)");
		return new Built(x, false, List.of(new Panel(1, caption, 0, y.axis(), this::paint, true)), List.of());
	}

	/// Names of every quantile, or of every second, third... where they would lie over each other.
	private static List<Tick> fitting(List<Tick> names, double length) {
		int every = (int) Math.max(1, Math.ceil(names.size() * 52 / Math.max(1, length)));
		return IntStream.range(0, names.size()).filter(i -> i % every == 0).mapToObj(names::get).toList();
	}

	private void paint(Graphics2D g, Frame frame, List<Hit> hits) {
		g.setColor(theme().colour(Swatch.MUTED));
		g.setStroke(new BasicStroke(1));
		g.draw(new Line2D.Double(frame.data().getX(), frame.y(0), frame.data().getMaxX(), frame.y(0)));
		ThinnedPath path = new ThinnedPath();
		for (int i = 0; i < quantiles.size(); i++)
			path.to(frame.x(i + 0.5), frame.y(quantiles.get(i).difference().value()));
		g.setColor(theme().colour(Swatch.MUTED));
		g.draw(path.path());
		double room = frame.data().getWidth() / quantiles.size();
		for (int i = 0; i < quantiles.size(); i++) {
			DistributionComparison.Quantile quantile = quantiles.get(i);
			interval(g, frame, quantile.difference(), frame.x(i + 0.5));
			hits.add(new Hit(new Rectangle2D.Double(frame.data().getX() + i * room, frame.data().getY(), room,
					frame.data().getHeight()), () -> words(quantile), Subject.NOTHING));
		}
	}

	/// Whether the interval tells the sign of a difference.
	private static boolean told(Estimate difference) {
		return difference.interval() && (difference.low() > 0 || difference.high() < 0);
	}

	private void interval(Graphics2D g, Frame frame, Estimate difference, double x) {
		Color colour = theme().colour(sides.colour(1));
		if (difference.interval()) {
			g.setColor(colour);
			g.setStroke(new BasicStroke(1.6f));
			g.draw(new Line2D.Double(x, frame.y(difference.low()), x, frame.y(difference.high())));
			for (double end : new double[] { difference.low(), difference.high() })
				g.draw(new Line2D.Double(x - 4, frame.y(end), x + 4, frame.y(end)));
		}
		SeriesLegend.dot(g, x, frame.y(difference.value()), 4, !told(difference), colour, theme());
	}

	private String words(DistributionComparison.Quantile quantile) {
		Estimate difference = quantile.difference();
		return name(quantile.share()) + "\n" + sides.label(0) + ": " + Exact.value(quantile.base(), compared.unit()) + '\n'
				+ sides.label(1) + ": " + Exact.value(quantile.candidate(), compared.unit()) + "; "
				+ Exact.percent(quantile.candidate() / quantile.base()) + '\n'
				+ Exact.difference(difference.value(), compared.unit()) + (difference.interval() ? " ["
						+ Exact.number(difference.low()) + " to " + Exact.value(difference.high(), compared.unit()) + "]" : "")
				+ (!difference.interval() ? "\ntoo few values for an interval"
						: told(difference) ? "" : "\nthe interval holds 0");
	}

	@Override
	public PictureTable table() {
		return ComparedFigures.quantiles(compared, sides);
	}
}
