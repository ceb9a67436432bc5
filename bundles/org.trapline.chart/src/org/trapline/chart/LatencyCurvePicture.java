// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.HistogramIterationValue;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.trapline.measure.text.Quantities;

/// Latency distributions as curves: what share of exits took no longer than a time, or which time a percentile is.
public final class LatencyCurvePicture extends ChartPicture {
	/// What runs along which axis.
	public enum Form {
		/// Time to the right, the share of exits that took no longer upwards.
		CUMULATIVE,
		/// The same with the share on an axis of nines, which spreads the slowest exits.
		CUMULATIVE_NINES,
		/// Percentile to the right on an axis of nines, time upwards.
		PERCENTILES
	}

	/// Least distance of two points of a curve, in pixels.
	private static final double STEP = 2;
	/// Width of the columns that have a tooltip, in pixels.
	private static final double COLUMN = 8;

	private final List<LatencyCurve> curves;
	private final Form form;

	private LatencyCurvePicture(String title, List<LatencyCurve> curves, Form form, ChartTheme theme) {
		super(title, theme);
		this.curves = List.copyOf(curves);
		this.form = form;
	}

	/// @param title for instance {@code Handling time}
	public static Picture of(String title, List<LatencyCurve> curves, Form form, ChartTheme theme) {
		return curves.isEmpty() ? new MessagePicture(title, MessagePicture.NO_EXITS, theme)
				: new LatencyCurvePicture(title, curves, form, theme);
	}

	@Override
	Built chart(Graphics2D g, Rectangle2D area) {
		DecadeAxis latency = new DecadeAxis("", Quantities::nanos, LatencyCurve.min(curves),
				LatencyCurve.max(curves) * 1.0001, theme());
		double mostNines = curves.stream().mapToDouble(LatencyCurve::nines).max().orElse(1);
		ValueAxis share = form == Form.CUMULATIVE ? TickAxis.fromZero("", 1, Quantities::percent, theme())
				: TickAxis.ofNines("", Math.max(1, mostNines), theme());
		int points = (int) Math.max(2, area.getWidth() / STEP);
		XYSeriesCollection data = new XYSeriesCollection();
		XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
		renderer.setDrawSeriesLineAsPath(true);
		LegendItemCollection legend = new LegendItemCollection();
		for (int c = 0; c < curves.size(); c++) {
			LatencyCurve curve = curves.get(c);
			XYSeries series = new XYSeries(Integer.valueOf(c), false, true);
			if (form == Form.PERCENTILES)
				percentiles(curve, points, mostNines, series);
			else
				cumulative(curve, points, latency, series);
			data.addSeries(series);
			renderer.setSeriesPaint(c, theme().colour(curve.colour()));
			renderer.setSeriesStroke(c, new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
			legend.add(new LegendItem(curve.key(), null, null, null, ChartStyle.legendSquare(),
					theme().colour(curve.colour())));
		}
		XYPlot plot = form == Form.PERCENTILES ? new XYPlot(data, share, latency, renderer)
				: new XYPlot(data, latency, share, renderer);
		ChartStyle.style(plot, theme());
		JFreeChart chart = ChartStyle.chart(plot, theme());
		ChartStyle.caption(chart, form == Form.PERCENTILES ? "time that so many exits do not exceed"
				: "share of exits that took no longer", theme());
		if (curves.size() > 1)
			ChartStyle.legend(chart, legend, theme());
		return new Built(chart, (in, _) -> columns(plot.getDomainAxis(), in));
	}

	/// Steps up at each recorded value, no more than one step for each cell of a grid on the axis.
	private void cumulative(LatencyCurve curve, int points, DecadeAxis latency, XYSeries series) {
		double low = latency.getLowerBound();
		double cell = Math.log10(latency.getUpperBound() / low) / points;
		double total = curve.histogram().getTotalCount();
		long below = 0;
		double lastX = Math.max(low, curve.histogram().getMinValue());
		series.add(lastX, 0);
		for (HistogramIterationValue value : curve.histogram().recordedValues()) {
			double x = Math.max(low, value.getValueIteratedTo());
			if (Math.log10(x / lastX) >= cell) {
				series.add(lastX, onAxis(below / total, curve));
				series.add(x, onAxis(below / total, curve));
				lastX = x;
			}
			below += value.getCountAtValueIteratedTo();
		}
		series.add(Math.max(lastX, curve.histogram().getMaxValue()), onAxis(1, curve));
	}

	private double onAxis(double share, LatencyCurve curve) {
		return form == Form.CUMULATIVE ? share : Math.min(TickAxis.nines(share), curve.nines());
	}

	private static void percentiles(LatencyCurve curve, int points, double mostNines, XYSeries series) {
		double nines = curve.nines();
		double last = -1;
		for (int i = 0; i <= points && mostNines * i / points < nines; i++) {
			double n = mostNines * i / points;
			double time = Math.max(1, curve.histogram().getValueAtPercentile(100 * (1 - Math.pow(10, -n))));
			if (time != last && i > 0)
				series.add(mostNines * (i - 1) / points, last);
			if (time != last)
				series.add(n, time);
			last = time;
		}
		series.add(nines, last);
		series.add(nines, Math.max(1, curve.histogram().getMaxValue()));
	}

	private List<Hit> columns(ValueAxis axis, Rectangle2D data) {
		List<Hit> hits = new ArrayList<>();
		for (double x = data.getX(); x < data.getMaxX(); x += COLUMN) {
			double width = Math.min(COLUMN, data.getMaxX() - x);
			double left = axis.java2DToValue(x, data, RectangleEdge.BOTTOM);
			double middle = axis.java2DToValue(x + width / 2, data, RectangleEdge.BOTTOM);
			double right = axis.java2DToValue(x + width, data, RectangleEdge.BOTTOM);
			boolean byTime = form != Form.PERCENTILES;
			hits.add(new Hit(new Rectangle2D.Double(x, data.getY(), width, data.getHeight()),
					() -> byTime ? sharesAt(middle) : timesAt(1 - Math.pow(10, -middle)),
					byTime ? new Subject.Latencies(left, right) : Subject.NOTHING));
		}
		return hits;
	}

	private String sharesAt(double nanos) {
		StringBuilder text = new StringBuilder("no longer than ").append(Quantities.nanos(nanos));
		for (LatencyCurve curve : curves)
			text.append('\n').append(curve.key()).append(": ").append(Quantities
					.percent(curve.histogram().getPercentileAtOrBelowValue(Math.round(nanos)) / 100));
		return text.toString();
	}

	private String timesAt(double share) {
		StringBuilder text = new StringBuilder("percentile ").append(Quantities.number(100 * share));
		for (LatencyCurve curve : curves)
			text.append('\n').append(curve.key()).append(": ")
					.append(Quantities.nanos(curve.histogram().getValueAtPercentile(100 * share)));
		return text.toString();
	}
}
