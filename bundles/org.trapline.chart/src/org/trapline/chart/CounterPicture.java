// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.trapline.analysis.CounterFacts;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.text.Quantities;

/// Rates of counters over time, as lines of steps: each reading stands for the interval that it ends.
public final class CounterPicture extends ChartPicture {
	private static final int MOST = 8;

	private final List<Line> lines;
	private final String unit;

	/// One counter.
	///
	/// @param ends of the intervals in nanoseconds since the recording's start; the first is where the first one begins
	/// @param rates by interval; NaN where nothing was counted
	private record Line(String name, double[] ends, double[] rates) {
	}

	private CounterPicture(String title, List<Line> lines, String unit, ChartTheme theme) {
		super(title, theme);
		this.lines = lines;
		this.unit = unit;
	}

	/// @param counters of one unit; those without two readings in time are left out, those beyond eight too
	public static Picture of(String title, List<CounterFacts> counters, ChartTheme theme) {
		List<Line> lines = new ArrayList<>();
		boolean oneEvent = counters.stream().map(c -> c.series().event()).distinct().count() == 1;
		for (CounterFacts counter : counters)
			if (counter.ratePerSecond().isPresent() && counter.series().points().size() >= 2 && lines.size() < MOST)
				lines.add(line(counter, oneEvent));
		return lines.isEmpty() ? new MessagePicture(title, "No counter was read more than once", theme)
				: new CounterPicture(title, lines, counters.getFirst().series().unit(), theme);
	}

	private static Line line(CounterFacts counter, boolean oneEvent) {
		CounterSeries series = counter.series();
		String name = oneEvent && !series.scope().isEmpty() ? series.scope()
				: series.scope().isEmpty() ? series.event() : series.event() + ' ' + series.scope();
		double[] ends = new double[series.points().size() + 1];
		for (int i = 0; i < series.points().size(); i++)
			ends[i + 1] = series.points().get(i).seconds() * 1e9;
		return new Line(name, ends, counter.rates());
	}

	@Override
	Built chart(Graphics2D g, Rectangle2D area) {
		XYSeriesCollection data = new XYSeriesCollection();
		XYStepRenderer renderer = new XYStepRenderer();
		renderer.setDrawSeriesLineAsPath(true);
		LegendItemCollection legend = new LegendItemCollection();
		double most = 0;
		double end = 1;
		for (int l = 0; l < lines.size(); l++) {
			Line line = lines.get(l);
			XYSeries steps = new XYSeries(Integer.valueOf(l), false, true);
			int every = (int) Math.max(1, Math.ceil(line.rates.length * 2 / Math.max(1, area.getWidth())));
			for (int i = 0; i < line.rates.length; i += every) {
				double rate = mean(line, i, Math.min(line.rates.length, i + every));
				steps.add(line.ends[i], rate);
				most = Double.isNaN(rate) ? most : Math.max(most, rate);
			}
			steps.add(line.ends[line.rates.length], line.rates[line.rates.length - 1]);
			end = Math.max(end, line.ends[line.rates.length]);
			data.addSeries(steps);
			renderer.setSeriesPaint(l, theme().colour(Swatch.series(l)));
			renderer.setSeriesStroke(l, new BasicStroke(1.8f));
			legend.add(new LegendItem(line.name, null, null, null, ChartStyle.legendSquare(),
					theme().colour(Swatch.series(l))));
		}
		TickAxis time = TickAxis.elapsed(0, Math.round(end), theme());
		TickAxis values = TickAxis.fromZero("", most * 1.06,
				v -> v == 0 ? "0" : Quantities.rate(v, unit).toString(), theme());
		XYPlot plot = new XYPlot(data, time, values, renderer);
		ChartStyle.style(plot, theme());
		ChartStyle.alignOverTime(plot);
		JFreeChart chart = ChartStyle.chart(plot, theme());
		if (lines.size() > 1 || !lines.getFirst().name.equals(title()))
			ChartStyle.legend(chart, legend, theme());
		return new Built(chart, (in, _) -> columns(time, in));
	}

	/// Mean rate over some intervals, by their lengths; NaN where none was counted.
	private static double mean(Line line, int from, int to) {
		double sum = 0;
		double time = 0;
		for (int i = from; i < to; i++)
			if (!Double.isNaN(line.rates[i])) {
				sum += line.rates[i] * (line.ends[i + 1] - line.ends[i]);
				time += line.ends[i + 1] - line.ends[i];
			}
		return time > 0 ? sum / time : Double.NaN;
	}

	private List<Hit> columns(TickAxis time, Rectangle2D data) {
		List<Hit> hits = new ArrayList<>();
		Line longest = lines.stream().max(Comparator.comparingInt(l -> l.rates.length)).orElseThrow();
		for (int i = 0; i < longest.rates.length; i++) {
			double x = time.valueToJava2D(longest.ends[i], data, RectangleEdge.BOTTOM);
			double width = time.valueToJava2D(longest.ends[i + 1], data, RectangleEdge.BOTTOM) - x;
			int interval = i;
			hits.add(new Hit(new Rectangle2D.Double(x, data.getY(), width, data.getHeight()),
					() -> tooltip(longest, interval), Subject.NOTHING));
		}
		return hits;
	}

	private String tooltip(Line longest, int interval) {
		StringBuilder text = new StringBuilder(Quantities.nanos(longest.ends[interval])).append(" to ")
				.append(Quantities.nanos(longest.ends[interval + 1]));
		for (Line line : lines)
			if (interval < line.rates.length)
				text.append('\n').append(line.name).append(": ").append(Double.isNaN(line.rates[interval])
						? "not counted" : Quantities.rate(line.rates[interval], unit).toString());
		return text.toString();
	}
}
