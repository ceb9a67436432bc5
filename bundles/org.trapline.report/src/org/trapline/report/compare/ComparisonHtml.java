// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.trapline.analysis.compare.Comparison;
import org.trapline.chart.PictureExport;
import org.trapline.report.compare.html.ComparisonInput;
import org.trapline.report.compare.html.ComparisonPage;
import org.trapline.report.html.Html;

/// The comparison to hand on: one HTML file with the answer, charts, tables and conditions that needs nothing beside it.
///
/// It follows the reader's choice of light or dark, prints, and is readable without its few lines of script, which sort
/// tables.
public final class ComparisonHtml {

	/// What to write.
	///
	/// @param written when the report was written, in words; empty leaves it out, so that the same input gives the same
	///        file
	/// @param mostRows most rows of a table
	public record Parameters(String written, int mostRows) {
		public static final Parameters DEFAULT = new Parameters("", 25);
	}

	private ComparisonHtml() {
	}

	/// @param out not closed
	public static void write(Comparison comparison, Parameters parameters, Appendable out) throws IOException {
		try {
			ComparisonPage.write(new ComparisonInput(comparison, parameters.written, parameters.mostRows),
					new Html(out, PictureExport.hasFonts()));
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}
}
