// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.html;

import java.util.List;
import java.util.Optional;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.RunAnalysis;
import org.trapline.analysis.Timeline;
import org.trapline.chart.PicturePlan;
import org.trapline.chart.RunPictures;
import org.trapline.measure.Run;

/// What the page is made from.
///
/// @param analysis of the run
/// @param timeline of the time looked at, where there is an event recording
/// @param written when the report was written, in words; empty leaves it out
/// @param mostRows most rows of a table
public record HtmlInput(RunAnalysis analysis, Optional<Timeline> timeline, String written, int mostRows) {

	Run run() {
		return analysis.facts().run();
	}

	/// The pictures of one section.
	List<PicturePlan> pictures(PicturePlan.Section section) {
		return RunPictures.of(run()).stream().filter(p -> p.section() == section).toList();
	}

	Optional<ExitSummary> summary() {
		return analysis.facts().summary();
	}
}
