// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.trapline.measure.text.Quantities;

/// Latency histograms over each other on a logarithmic axis of time.
public final class LatencyHistogramPicture extends ChartPicture {
	/// How counts are shown.
	public enum Counts {
		LINEAR, LOGARITHMIC
	}

	/// Least width of a bin, in pixels.
	private static final double BIN = 5;
	/// Where the logarithmic axis of counts begins: a bin with one exit is still seen.
	private static final double BELOW_ONE = 0.5;

	private final List<LatencyCurve> curves;
	private final Counts scale;

	private LatencyHistogramPicture(String title, List<LatencyCurve> curves, Counts scale, ChartTheme theme) {
		super(title, theme);
		this.curves = List.copyOf(curves);
		this.scale = scale;
	}

	/// @param title for instance {@code Handling time}
	public static Picture of(String title, List<LatencyCurve> curves, Counts scale, ChartTheme theme) {
		return curves.isEmpty() ? new MessagePicture(title, MessagePicture.NO_EXITS, theme)
				: new LatencyHistogramPicture(title, curves, scale, theme);
	}

	@Override
	Built chart(Graphics2D g, Rectangle2D area) {
		DecadeAxis latency = new DecadeAxis("", Quantities::nanos, LatencyCurve.min(curves),
				LatencyCurve.max(curves) * 1.0001, theme());
		LogBins bins = LogBins.of(curves.stream().map(LatencyCurve::histogram).toList(), latency.getLowerBound(),
				latency.getUpperBound(), area.getWidth() / BIN);
		XYSeriesCollection data = new XYSeriesCollection();
		StepAreaRenderer renderer = new StepAreaRenderer(curves.size() == 1 ? 0.75 : curves.size() <= 4 ? 0.22 : 0.1, true);
		LegendItemCollection legend = new LegendItemCollection();
		for (int c = 0; c < curves.size(); c++) {
			XYSeries series = new XYSeries(Integer.valueOf(c), false, true);
			for (int b = 0; b < bins.bins(); b++)
				series.add(bins.edges()[b], bins.counts()[c][b]);
			series.add(bins.edges()[bins.bins()], 0);
			data.addSeries(series);
			renderer.setSeriesPaint(c, theme().colour(curves.get(c).colour()));
			legend.add(new LegendItem(curves.get(c).key(), null, null, null, ChartStyle.legendSquare(),
					theme().colour(curves.get(c).colour())));
		}
		XYPlot plot = new XYPlot(data, latency, counts(bins.most()), renderer);
		ChartStyle.style(plot, theme());
		JFreeChart chart = ChartStyle.chart(plot, theme());
		ChartStyle.caption(chart, "exits", theme());
		if (curves.size() > 1)
			ChartStyle.legend(chart, legend, theme());
		return new Built(chart, (in, _) -> columns(latency, bins, in));
	}

	private ValueAxis counts(long most) {
		return switch (scale) {
		case LINEAR -> TickAxis.fromZero("", most * 1.05, v -> Quantities.scaled(v, "").toString().strip(),
				theme());
		case LOGARITHMIC -> {
			DecadeAxis axis = new DecadeAxis("", v -> v < 1 ? "" : Quantities.scaled(v, "").toString().strip(), 1,
					Math.max(2, most), theme());
			axis.setRange(BELOW_ONE, axis.getUpperBound());
			yield axis;
		}
		};
	}

	private List<Hit> columns(DecadeAxis latency, LogBins bins, Rectangle2D data) {
		List<Hit> hits = new ArrayList<>();
		for (int b = 0; b < bins.bins(); b++) {
			int bin = b;
			double from = bins.edges()[b];
			double to = bins.edges()[b + 1];
			double x = latency.valueToJava2D(from, data, RectangleEdge.BOTTOM);
			double width = latency.valueToJava2D(to, data, RectangleEdge.BOTTOM) - x;
			if (Arrays.stream(bins.counts()).anyMatch(c -> c[bin] > 0))
				hits.add(new Hit(new Rectangle2D.Double(x, data.getY(), width, data.getHeight()),
						() -> tooltip(bins, bin), new Subject.Latencies(from, to)));
		}
		return hits;
	}

	private String tooltip(LogBins bins, int bin) {
		StringBuilder text = new StringBuilder(Quantities.nanos(bins.edges()[bin])).append(" to ")
				.append(Quantities.nanos(bins.edges()[bin + 1]));
		for (int c = 0; c < curves.size(); c++)
			if (bins.counts()[c][bin] > 0)
				text.append('\n').append(curves.get(c).key()).append(": ")
						.append(Quantities.count(bins.counts()[c][bin]));
		return text.toString();
	}
}
