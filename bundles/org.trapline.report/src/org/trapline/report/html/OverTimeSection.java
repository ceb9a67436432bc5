// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.html;

import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.Timeline;
import org.trapline.chart.ChartTheme;
import org.trapline.chart.SeriesPicture;
import org.trapline.chart.TimelinePicture;
import org.trapline.measure.ExitTrace;

/// Rate and overhead over time, and what each vCPU did.
final class OverTimeSection implements HtmlSection<HtmlInput> {
	private static final int WIDTH = 1120;
	private static final int HEIGHT = 240;
	private static final int MOST_LANES = 16;

	@Override
	public String id() {
		return "over-time";
	}

	@Override
	public String title() {
		return "Over time";
	}

	@Override
	public boolean hasContent(HtmlInput input) {
		return input.summary().map(s -> s.vcpuNanos() > 0).orElse(false);
	}

	@Override
	public void write(HtmlInput input, Html html) {
		ExitSummary summary = input.summary().orElseThrow();
		ExitTrace trace = input.analysis().facts().trace().orElseThrow();
		long origin = trace.span().start();
		for (SeriesPicture.Quantity quantity : SeriesPicture.Quantity.values())
			html.picture(SeriesPicture.of(summary.series(), origin, quantity, ChartTheme.PAGE), WIDTH, HEIGHT);
		input.timeline().ifPresent(whole -> {
			Timeline shown = new Timeline(whole.from(), whole.to(), whole.pixels(), whole.states(),
					whole.lanes().subList(0, Math.min(MOST_LANES, whole.lanes().size())));
			html.picture(TimelinePicture.of(shown, trace.vcpus(), origin, ChartTheme.PAGE), WIDTH,
					TimelinePicture.heightFor(shown.lanes().size()));
			if (shown.lanes().size() < whole.lanes().size())
				html.element("p", whole.lanes().size() - shown.lanes().size() + " more vCPUs are not shown.", "class",
						"muted");
		});
	}
}
