// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.html;

import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.GroupBy;
import org.trapline.chart.ChartTheme;
import org.trapline.chart.TimeSplitPicture;
import org.trapline.measure.text.Quantities;

/// Where the time of the vCPUs went.
final class TimeSection implements HtmlSection<HtmlInput> {
	private static final int WIDTH = 1120;
	private static final int MOST_BARS = 16;

	@Override
	public String id() {
		return "time";
	}

	@Override
	public String title() {
		return "Where the time went";
	}

	@Override
	public boolean hasContent(HtmlInput input) {
		return input.summary().map(s -> s.breakdowns().containsKey(GroupBy.VCPU) && s.split().wall() > 0).orElse(false);
	}

	@Override
	public void write(HtmlInput input, Html html) {
		ExitSummary summary = input.summary().orElseThrow();
		ExitBreakdown shown = shown(summary);
		html.prose("Of " + Quantities.nanos(summary.split().wall()) + " of the vCPUs' time, the guest ran for "
				+ Quantities.nanos(summary.split().guest()) + " and exits were handled for "
				+ Quantities.nanos(summary.split().handling()) + ": an overhead of "
				+ Quantities.percent(summary.split().overhead()) + " of busy time.");
		html.picture(TimeSplitPicture.of(shown, ChartTheme.PAGE), WIDTH,
				TimeSplitPicture.heightFor(shown.rows().size() + 1));
		int left = summary.by(shown.by()).rows().size() - shown.rows().size();
		if (left > 0)
			html.element("p", left + " more are not shown.", "class", "muted");
	}

	/// The vCPUs, or of many vCPUs the VMs, as many as a reader looks at.
	private static ExitBreakdown shown(ExitSummary summary) {
		ExitBreakdown vcpus = summary.by(GroupBy.VCPU);
		ExitBreakdown vms = summary.breakdowns().get(GroupBy.VM);
		ExitBreakdown all = vcpus.rows().size() > MOST_BARS && vms != null && vms.rows().size() > 1 ? vms : vcpus;
		return new ExitBreakdown(all.by(), all.rows().subList(0, Math.min(MOST_BARS, all.rows().size())), all.total());
	}
}
