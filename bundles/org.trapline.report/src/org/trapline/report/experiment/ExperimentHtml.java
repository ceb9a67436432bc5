// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.trapline.chart.PictureExport;
import org.trapline.report.experiment.html.ExperimentPage;
import org.trapline.report.html.Html;

/// The results of an experiment to hand on: one HTML file with tables, charts and what is needed to repeat them, that needs
/// nothing beside it.
public final class ExperimentHtml {
	private ExperimentHtml() {
	}

	/// @param out not closed
	public static void write(ExperimentInput input, Appendable out) throws IOException {
		try {
			ExperimentPage.write(input, new Html(out, PictureExport.hasFonts()));
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}
}
