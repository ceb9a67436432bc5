// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.LatencyHistogram;
import org.trapline.chart.ChartTheme;
import org.trapline.chart.LatencyCurve;
import org.trapline.chart.LatencyCurvePicture;
import org.trapline.chart.LatencyCurvePicture.Form;
import org.trapline.chart.LatencyHistogramPicture;
import org.trapline.chart.LatencyHistogramPicture.Counts;
import org.trapline.chart.Swatch;
import org.trapline.measure.text.Quantities;

/// How handling times are distributed, and the times around exits.
final class LatencySection implements HtmlSection<HtmlInput> {
	private static final int WIDTH = 550;
	private static final int HEIGHT = 300;
	/// More curves than this cannot be told apart.
	private static final int MOST_CURVES = 8;
	/// A curve of fewer exits is a line or two.
	private static final int LEAST_EXITS = 10;
	private static final List<String> COLUMNS = List.of("count", "min", "p50", "p90", "p99", "p99.9", "max", "mean");

	@Override
	public String id() {
		return "latency";
	}

	@Override
	public String title() {
		return "Latency";
	}

	@Override
	public boolean hasContent(HtmlInput input) {
		return input.summary().map(s -> !LatencyCurve.ofReasons(s.histograms()).isEmpty()).orElse(false);
	}

	@Override
	public void write(HtmlInput input, Html html) {
		ExitSummary summary = input.summary().orElseThrow();
		List<LatencyCurve> all = LatencyCurve.ofReasons(summary.histograms());
		List<LatencyCurve> telling = all.stream().filter(c -> c.histogram().getTotalCount() >= LEAST_EXITS).limit(MOST_CURVES)
				.toList();
		List<LatencyCurve> curves = telling.isEmpty() ? all.subList(0, Math.min(MOST_CURVES, all.size())) : telling;
		html.open("div", "class", "pictures");
		html.picture(LatencyHistogramPicture.of("Handling time, how often", curves, Counts.LOGARITHMIC, ChartTheme.PAGE),
				WIDTH, HEIGHT);
		html.picture(LatencyHistogramPicture.of("Handling time of all exits", List.of(LatencyCurve.all(all)), Counts.LINEAR,
				ChartTheme.PAGE), WIDTH, HEIGHT);
		html.picture(LatencyCurvePicture.of("Handling time, cumulative", curves, Form.CUMULATIVE, ChartTheme.PAGE), WIDTH,
				HEIGHT);
		html.picture(LatencyCurvePicture.of("Handling time by percentile", curves, Form.PERCENTILES, ChartTheme.PAGE),
				WIDTH, HEIGHT);
		html.close();
		around(summary, html);
	}

	/// The times that are no handling times.
	private static void around(ExitSummary summary, Html html) {
		html.element("h3", "Times around exits");
		HtmlTable table = HtmlTable.open(html, "Time", COLUMNS, COLUMNS.stream().map(_ -> "").toList());
		row(table, "guest before an exit", Swatch.GUEST, summary.guestTimes());
		row(table, "idle inside an exit", Swatch.IDLE, summary.idleTimes());
		row(table, "descheduled inside an exit", Swatch.DESCHEDULED, summary.descheduledTimes());
		table.close();
	}

	private static void row(HtmlTable table, String name, Swatch colour, LatencyHistogram times) {
		Histogram h = times.histogram();
		if (h.getTotalCount() == 0)
			return;
		List<HtmlTable.Figure> figures = new ArrayList<>();
		figures.add(new HtmlTable.Figure(new Quantities.Quantity(Quantities.count(h.getTotalCount()), ""),
				h.getTotalCount()));
		for (double nanos : new double[] {h.getMinValue(), h.getValueAtPercentile(50), h.getValueAtPercentile(90),
				h.getValueAtPercentile(99), h.getValueAtPercentile(99.9), h.getMaxValue(), h.getMean()})
			figures.add(new HtmlTable.Figure(Quantities.time(nanos), nanos));
		table.row(name, Optional.of(colour), "", figures);
	}
}
