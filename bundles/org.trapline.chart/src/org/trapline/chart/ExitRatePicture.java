// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.axis.ValueAxis;
import org.trapline.analysis.compare.ExitComparison;
import org.trapline.measure.Unit;

/// Exits a second of two recordings over each other, from the moment that they are aligned at.
public final class ExitRatePicture extends PanelPicture {
	/// Least width of a bucket, in pixels.
	private static final double BUCKET = 2;
	private static final Unit RATE = Unit.perSecond("exits");

	private final ExitComparison.AlignedSeries series;
	private final Sides sides;

	private ExitRatePicture(String title, ExitComparison.AlignedSeries series, Sides sides, ChartView view,
			ChartTheme theme) {
		super(title, view, theme);
		this.series = series;
		this.sides = sides;
	}

	public static Picture of(String title, ExitComparison.AlignedSeries series, Sides sides, ChartView view,
			ChartTheme theme) {
		boolean any = DoubleStream.concat(DoubleStream.of(series.base()), DoubleStream.of(series.candidate()))
				.anyMatch(Double::isFinite);
		return any ? new ExitRatePicture(title, series, sides, view, theme)
				: new MessagePicture(title, "No exits to draw", theme);
	}

	private double[] rates(int side) {
		return side == 0 ? series.base() : series.candidate();
	}

	private int buckets() {
		return Math.max(series.base().length, series.candidate().length);
	}

	private double start(int bucket) {
		return series.fromSeconds() + bucket * series.bucketSeconds();
	}

	@Override
	Built build(Graphics2D g, Rectangle2D area) {
		double from = view().x().map(ChartView.Range::low).orElse(start(0));
		double to = view().x().map(ChartView.Range::high).orElse(start(buckets()));
		int first = (int) Math.clamp(Math.floor((from - start(0)) / series.bucketSeconds()), 0, buckets() - 1);
		int end = (int) Math.clamp(Math.ceil((to - start(0)) / series.bucketSeconds()), first + 1, buckets());
		int merged = (int) Math.max(1, Math.ceil((end - first) * BUCKET / Math.max(1, area.getWidth())));
		List<Integer> shown = IntStream.range(0, 2).filter(s -> view().shows(Sides.id(s))).boxed().toList();
		int steps = Math.ceilDiv(end - first, merged);
		double[][] means = new double[2][steps];
		for (int side = 0; side < 2; side++)
			for (int i = 0; i < steps; i++)
				means[side][i] = mean(rates(side), first + i * merged, Math.min(end, first + (i + 1) * merged));
		double most = shown.stream().flatMapToDouble(s -> DoubleStream.of(means[s])).filter(Double::isFinite).max()
				.orElse(1);
		UnitAxis y = UnitAxis.of(RATE, new UnitAxis.Extent(0, most > 0 ? most : 1, true), ChartView.Scale.LINEAR,
				view().y(), false, "", theme());
		ValueAxis x = UnitAxis.of(Unit.SECONDS, new UnitAxis.Extent(from, to, false), ChartView.Scale.LINEAR,
				Optional.of(new ChartView.Range(from, to)), true, "time since the moment aligned", theme()).axis();
		return new Built(x, true, List.of(new Panel(1, y.unit().toString(), 0, y.axis(), (to2, frame, hits) -> {
			for (int side : shown)
				line(to2, frame, means[side], side, first, merged);
			columns(frame, means, shown, first, merged, hits);
		}, true)), legend());
	}

	/// Mean of the buckets that the recording reaches; NaN where it reaches none.
	private static double mean(double[] rates, int from, int to) {
		return IntStream.range(from, Math.min(to, rates.length)).mapToDouble(i -> rates[i]).filter(Double::isFinite)
				.average().orElse(Double.NaN);
	}

	private void line(Graphics2D g, Frame frame, double[] means, int side, int first, int merged) {
		Path2D path = new Path2D.Double();
		boolean gap = true;
		for (int i = 0; i < means.length; i++) {
			if (Double.isNaN(means[i])) {
				gap = true;
				continue;
			}
			double left = frame.x(start(first + i * merged));
			double right = frame.x(start(Math.min(buckets(), first + (i + 1) * merged)));
			if (gap)
				path.moveTo(left, frame.y(means[i]));
			else
				path.lineTo(left, frame.y(means[i]));
			path.lineTo(right, frame.y(means[i]));
			gap = false;
		}
		Color colour = theme().colour(sides.colour(side));
		g.setColor(colour);
		g.setStroke(sides.stroke(side));
		g.draw(path);
	}

	private void columns(Frame frame, double[][] means, List<Integer> shown, int first, int merged, List<Hit> hits) {
		for (int i = 0; i < means[0].length; i++) {
			int at = i;
			double from = start(first + i * merged);
			double to = start(Math.min(buckets(), first + (i + 1) * merged));
			double left = Math.max(frame.data().getX(), frame.x(from));
			double right = Math.min(frame.data().getMaxX(), frame.x(to));
			if (right > left)
				hits.add(new Hit(new Rectangle2D.Double(left, frame.data().getY(), right - left, frame.data().getHeight()),
						() -> words(from, to, means, shown, at), Subject.NOTHING));
		}
	}

	private String words(double from, double to, double[][] means, List<Integer> shown, int at) {
		StringBuilder text = new StringBuilder(Exact.number(from)).append(" s to ").append(Exact.number(to)).append(" s");
		for (int side : shown)
			text.append('\n').append(sides.label(side)).append(": ")
					.append(Double.isNaN(means[side][at]) ? "not recorded" : Exact.value(means[side][at], RATE));
		if (shown.size() == 2 && means[0][at] > 0 && !Double.isNaN(means[1][at]))
			text.append('\n').append(Exact.percent(means[1][at] / means[0][at])).append(" of ").append(sides.label(0));
		return text.toString();
	}

	private List<SeriesLegend.Entry> legend() {
		List<SeriesLegend.Entry> entries = new ArrayList<>();
		for (int s = 0; s < 2; s++)
			entries.add(new SeriesLegend.Entry(Sides.id(s), sides.label(s), theme().colour(sides.colour(s)),
					new SeriesLegend.Sample.Line(sides.stroke(s), sides.hollow(s)), view().shows(Sides.id(s))));
		return entries;
	}

	@Override
	public PictureTable table() {
		return ComparedFigures.series(series, sides);
	}
}
