// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment.html;

import org.trapline.chart.ChartTheme;
import org.trapline.chart.ChartView;
import org.trapline.chart.TornadoPicture;
import org.trapline.experiment.result.Sensitivity;
import org.trapline.report.experiment.ExperimentInput;
import org.trapline.report.html.Html;
import org.trapline.report.html.HtmlSection;

/// How much each thing that is varied changes each measure.
final class SensitivitySection implements HtmlSection<ExperimentInput> {
	private static final int WIDTH = 1120;

	@Override
	public String id() {
		return "matters";
	}

	@Override
	public String title() {
		return "What matters most";
	}

	@Override
	public boolean hasContent(ExperimentInput input) {
		return !Sensitivity.all(input.results()).isEmpty();
	}

	@Override
	public void write(ExperimentInput input, Html html) {
		for (Sensitivity sensitivity : Sensitivity.all(input.results()))
			html.picture(TornadoPicture.of(sensitivity, ChartView.WHOLE, ChartTheme.PAGE), WIDTH,
					TornadoPicture.heightFor(sensitivity.bars().size()));
	}
}
