// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.html;

import java.util.List;
import org.trapline.chart.PicturePlan;
import org.trapline.report.figures.Measured;

/// The page about a run.
public final class HtmlPage {
	private static final List<HtmlSection<HtmlInput>> SECTIONS = List.of(new FindingsSection(), new TimeSection(),
			new ExitsSection(), new LatencySection(), new OverTimeSection(), new TimingSection(), new ScoreSection(),
			new CurveSection(PicturePlan.Section.CONTEXT_SWITCH), new CurveSection(PicturePlan.Section.MEMORY_LOAD),
			new CurveSection(PicturePlan.Section.BANDWIDTH), new DistributionSection(), new CounterSection(),
			new ConditionsSection(), new ProvenanceSection(), new MeaningSection());

	private HtmlPage() {
	}

	public static void write(HtmlInput input, Html html) {
		boolean benchmarks = Measured.anything(input.run()) && input.summary().isEmpty();
		HtmlShell.write(html, input.run().label() + (benchmarks ? " – benchmarks" : " – exits"), SECTIONS, input,
				() -> new PageHead().write(input, html));
	}
}
