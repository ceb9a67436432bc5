// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.trapline.chart.PictureExport;
import org.trapline.experiment.result.Checked;
import org.trapline.experiment.result.ExitsBeside;
import org.trapline.experiment.result.Repeating;
import org.trapline.experiment.result.Results;
import org.trapline.report.experiment.html.ExperimentInput;
import org.trapline.report.experiment.html.ExperimentPage;
import org.trapline.report.html.Html;

/// The results of an experiment to hand on: one HTML file with tables, charts and what is needed to repeat them, that needs
/// nothing beside it.
public final class ExperimentHtml {
	private ExperimentHtml() {
	}

	/// @param checked the expectations
	/// @param exits of points beside the board's
	/// @param out not closed
	public static void write(Results results, List<Checked> checked, List<ExitsBeside> exits, Repeating repeating,
			Appendable out) throws IOException {
		try {
			ExperimentPage.write(new ExperimentInput(results, checked, exits, repeating), new Html(out, PictureExport.hasFonts()));
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}
}
