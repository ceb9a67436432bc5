// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.trapline.analysis.ExitSeries;
import org.trapline.measure.text.Quantities;

/// Exits over time, stacked by reason: how many a second, or what share of busy time they took.
public final class SeriesPicture extends ChartPicture {
	/// What is shown over time.
	public enum Quantity {
		/// Exits a second.
		RATE("Exits a second"),
		/// Handling time as a share of guest and handling time.
		OVERHEAD("Share of busy time spent on exits");

		private final String title;

		Quantity(String title) {
			this.title = title;
		}
	}

	/// More reasons than this are summed up.
	private static final int MOST_REASONS = 8;
	/// Least width of a bucket, in pixels.
	private static final double BUCKET = 2;
	/// With fewer exits a bucket than this a rate is noise.
	private static final int EXITS_A_BUCKET = 5;
	private static final int LEAST_BUCKETS = 20;

	private final ExitSeries series;
	private final long origin;
	private final Quantity quantity;

	private SeriesPicture(ExitSeries series, long origin, Quantity quantity, ChartTheme theme) {
		super(quantity.title, theme);
		this.series = series;
		this.origin = origin;
		this.quantity = quantity;
	}

	/// @param origin the recording's start, from which the axis counts
	public static Picture of(ExitSeries series, long origin, Quantity quantity, ChartTheme theme) {
		boolean empty = IntStream.range(0, series.counts().length)
				.allMatch(r -> Arrays.stream(series.counts()[r]).allMatch(n -> n == 0));
		return empty ? new MessagePicture(quantity.title, MessagePicture.NO_EXITS, theme)
				: new SeriesPicture(series, origin, quantity, theme);
	}

	/// One layer of the stack.
	private record Layer(String name, Swatch colour, double[] values) {
		double sum() {
			return Arrays.stream(values).sum();
		}
	}

	@Override
	Built chart(Graphics2D g, Rectangle2D area) {
		int merged = Math.max(1, Math.ceilDiv(series.guest().length, mostBuckets(area.getWidth())));
		List<Layer> layers = layers(merged);
		int buckets = layers.getFirst().values.length;
		double[] top = new double[buckets];
		XYSeriesCollection data = new XYSeriesCollection();
		StepAreaRenderer renderer = new StepAreaRenderer(1, false);
		LegendItemCollection legend = new LegendItemCollection();
		List<XYSeries> stack = new ArrayList<>();
		for (Layer layer : layers) {
			XYSeries steps = new XYSeries(layer.name, false, true);
			for (int b = 0; b < buckets; b++)
				steps.add(start(b, merged), top[b] += layer.values[b]);
			steps.add(end(buckets - 1, merged), 0);
			stack.add(steps);
			legend.add(new LegendItem(layer.name, null, null, null, ChartStyle.legendSquare(),
					theme().colour(layer.colour)));
		}
		for (int l = stack.size() - 1; l >= 0; l--) {
			// the highest first: each lower layer covers all but the strip of the one above it
			data.addSeries(stack.get(l));
			renderer.setSeriesPaint(stack.size() - 1 - l, theme().colour(layers.get(l).colour));
		}
		double most = Arrays.stream(top).max().orElse(0);
		TickAxis values = TickAxis.fromZero("", most * 1.06, words(), theme());
		TickAxis time = TickAxis.elapsed(start(0, merged), end(buckets - 1, merged), theme());
		XYPlot plot = new XYPlot(data, time, values, renderer);
		ChartStyle.style(plot, theme());
		ChartStyle.alignOverTime(plot);
		JFreeChart chart = ChartStyle.chart(plot, theme());
		ChartStyle.legend(chart, legend, theme());
		return new Built(chart, new Columns(layers, merged, time));
	}

	/// No narrower than a pixel or two, and with a few exits each where there are few.
	private int mostBuckets(double width) {
		long exits = Arrays.stream(series.counts()).flatMapToLong(Arrays::stream).sum();
		double telling = Math.max(LEAST_BUCKETS, (double) exits / EXITS_A_BUCKET);
		return (int) Math.max(1, Math.min(width / BUCKET, telling));
	}

	private DoubleFunction<String> words() {
		return switch (quantity) {
		case RATE -> v -> v == 0 ? "0" : Quantities.rate(v).toString();
		case OVERHEAD -> Quantities::percent;
		};
	}

	/// Begin of a bucket in nanoseconds since the recording's start.
	private long start(int bucket, int merged) {
		return series.start() - origin + (long) bucket * merged * series.bucketNanos();
	}

	private long end(int bucket, int merged) {
		return Math.min(start(bucket + 1, merged),
				series.start() - origin + series.guest().length * series.bucketNanos());
	}

	/// By reason, most first, with buckets merged so that none is narrower than a pixel or two.
	private List<Layer> layers(int merged) {
		int buckets = Math.ceilDiv(series.guest().length, merged);
		double[] busy = new double[buckets];
		for (int b = 0; b < series.guest().length; b++) {
			busy[b / merged] += series.guest()[b];
			for (long[] handling : series.handling())
				busy[b / merged] += handling[b];
		}
		List<Layer> layers = new ArrayList<>();
		for (int r = 0; r < series.reasons().size(); r++) {
			long[] source = quantity == Quantity.RATE ? series.counts()[r] : series.handling()[r];
			double[] values = new double[buckets];
			for (int b = 0; b < source.length; b++)
				values[b / merged] += source[b];
			for (int b = 0; b < buckets; b++)
				values[b] = switch (quantity) {
				case RATE -> values[b] / ((end(b, merged) - start(b, merged)) / 1e9);
				case OVERHEAD -> busy[b] > 0 ? values[b] / busy[b] : 0;
				};
			layers.add(new Layer(series.reasons().get(r).name(), Swatch.of(series.reasons().get(r)), values));
		}
		layers.removeIf(l -> l.sum() == 0);
		layers.sort(Comparator.comparingDouble(Layer::sum).reversed());
		if (layers.size() > MOST_REASONS) {
			List<Layer> rest = layers.subList(MOST_REASONS - 1, layers.size());
			double[] sum = new double[buckets];
			for (Layer layer : rest)
				for (int b = 0; b < buckets; b++)
					sum[b] += layer.values[b];
			rest.clear();
			layers.add(new Layer("others", Swatch.OTHERS, sum));
		}
		return layers;
	}

	/// A column for each bucket.
	private final class Columns implements Things {
		private final List<Layer> layers;
		private final int merged;
		private final ValueAxis time;

		Columns(List<Layer> layers, int merged, ValueAxis time) {
			this.layers = layers;
			this.merged = merged;
			this.time = time;
		}

		@Override
		public List<Hit> in(Rectangle2D data, ChartRenderingInfo info) {
			List<Hit> hits = new ArrayList<>();
			for (int b = 0; b < layers.getFirst().values.length; b++) {
				int bucket = b;
				double x = time.valueToJava2D(start(b, merged), data, RectangleEdge.BOTTOM);
				double width = time.valueToJava2D(end(b, merged), data, RectangleEdge.BOTTOM) - x;
				hits.add(new Hit(new Rectangle2D.Double(x, data.getY(), width, data.getHeight()),
						() -> tooltip(bucket),
						new Subject.Times(origin + start(b, merged), origin + end(b, merged))));
			}
			return hits;
		}

		private String tooltip(int bucket) {
			DoubleFunction<String> words = words();
			StringBuilder text = new StringBuilder("at ").append(Quantities.nanos(start(bucket, merged)))
					.append(": ").append(words.apply(layers.stream().mapToDouble(l -> l.values[bucket]).sum()));
			for (Layer layer : layers)
				if (layer.values[bucket] > 0)
					text.append('\n').append(layer.name).append(": ").append(words.apply(layer.values[bucket]));
			return text.toString();
		}

		@Override
		public Optional<Drawing.TimeAxis> timeAxis(Rectangle2D data) {
			return Optional.of(new Drawing.TimeAxis(data, origin + (long) time.getLowerBound(),
					origin + (long) time.getUpperBound()));
		}
	}
}
