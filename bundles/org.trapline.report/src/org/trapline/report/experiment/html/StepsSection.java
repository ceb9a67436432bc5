// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment.html;

import java.util.List;
import org.trapline.chart.ChartTheme;
import org.trapline.chart.ChartView;
import org.trapline.chart.PartsPicture;
import org.trapline.experiment.result.Breakdown;
import org.trapline.experiment.result.PointParts;
import org.trapline.report.experiment.ExperimentInput;
import org.trapline.report.experiment.StepColumn;
import org.trapline.report.html.Html;
import org.trapline.report.html.HtmlSection;
import org.trapline.report.html.HtmlTable;

/// Where the cycles of each point's exits went: a bar for each cause, and below it every step.
final class StepsSection implements HtmlSection<ExperimentInput> {
	private static final int WIDTH = 1120;
	/// More points than these are folded.
	private static final int OPEN = 4;
	private static final List<StepColumn> COLUMNS = List.of(StepColumn.values());

	@Override
	public String id() {
		return "steps";
	}

	@Override
	public String title() {
		return "Where the cycles of exits go";
	}

	@Override
	public boolean hasContent(ExperimentInput input) {
		return !with(input).isEmpty();
	}

	private static List<PointParts> with(ExperimentInput input) {
		return input.parts().stream().filter(parts -> parts.steps().filter(steps -> !steps.causes().isEmpty()).isPresent()).toList();
	}

	@Override
	public void write(ExperimentInput input, Html html) {
		List<PointParts> points = with(input);
		for (int i = 0; i < points.size(); i++) {
			String name = points.get(i).point();
			Breakdown steps = points.get(i).steps().orElseThrow();
			if (i < OPEN) {
				html.element("h3", name);
				point(steps, html);
			} else
				html.details(name, () -> point(steps, html));
		}
	}

	private static void point(Breakdown steps, Html html) {
		html.picture(PartsPicture.ofSteps("", steps, PartsPicture.Amount.ALL, ChartView.WHOLE, ChartTheme.PAGE), WIDTH,
				PartsPicture.heightFor(steps.causes().size()));
		html.details("Each step", () -> {
			for (Breakdown.Cause cause : steps.causes())
				cause(cause, html);
		});
	}

	private static void cause(Breakdown.Cause cause, Html html) {
		HtmlTable table = HtmlTable.open(html, cause.name(), COLUMNS.stream().map(StepColumn::title).toList(),
				COLUMNS.stream().map(StepColumn::hint).toList());
		for (Breakdown.Part part : cause.parts())
			table.row(part.step(), part.group() + ": " + StepColumn.words(part), PartsPicture.ofGroup(part.group()), "",
					COLUMNS.stream().map(column -> new HtmlTable.Figure(column.quantity(cause, part), column.value(cause, part))).toList());
		table.close();
	}
}
