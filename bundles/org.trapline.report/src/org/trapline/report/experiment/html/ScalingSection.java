// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment.html;

import org.trapline.chart.ChartTheme;
import org.trapline.chart.ChartView;
import org.trapline.chart.ScalingPicture;
import org.trapline.experiment.result.Scaling;
import org.trapline.report.experiment.ExperimentInput;
import org.trapline.report.html.Html;
import org.trapline.report.html.HtmlSection;

/// Each measure along each number that is varied.
final class ScalingSection implements HtmlSection<ExperimentInput> {
	private static final int WIDTH = 1120;
	private static final int HEIGHT = 340;

	@Override
	public String id() {
		return "curves";
	}

	@Override
	public String title() {
		return "Curves";
	}

	@Override
	public boolean hasContent(ExperimentInput input) {
		return !Scaling.all(input.results()).isEmpty();
	}

	@Override
	public void write(ExperimentInput input, Html html) {
		for (Scaling scaling : Scaling.all(input.results()))
			html.picture(ScalingPicture.of(scaling, ChartView.WHOLE, ChartTheme.PAGE), WIDTH, HEIGHT);
	}
}
