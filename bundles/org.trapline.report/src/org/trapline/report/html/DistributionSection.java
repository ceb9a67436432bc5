// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.html;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trapline.chart.PicturePlan;
import org.trapline.measure.LatencyDistribution;
import org.trapline.report.figures.LatencyColumn;

/// Latencies that a benchmark measured: distributions, then percentiles.
final class DistributionSection implements HtmlSection<HtmlInput> {
	@Override
	public String id() {
		return "measured-latency";
	}

	@Override
	public String title() {
		return "Latency measured";
	}

	@Override
	public boolean hasContent(HtmlInput input) {
		return input.run().first(LatencyDistribution.class).isPresent();
	}

	@Override
	public void write(HtmlInput input, Html html) {
		html.halfPictures(input.pictures(PicturePlan.Section.LATENCY));
		List<LatencyColumn> columns = List.of(LatencyColumn.values());
		HtmlTable table = HtmlTable.open(html, "Of", columns.stream().map(LatencyColumn::title).toList(),
				columns.stream().map(LatencyColumn::hint).toList());
		for (LatencyDistribution latency : input.run().all(LatencyDistribution.class))
			table.row(latency.label(), Optional.empty(), "", Arrays.stream(LatencyColumn.values())
					.map(c -> new HtmlTable.Figure(c.quantity(latency.times()), c.value(latency.times()))).toList());
		table.close();
	}
}
