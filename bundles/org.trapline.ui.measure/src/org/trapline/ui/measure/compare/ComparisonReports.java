// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.List;
import org.trapline.analysis.compare.Comparison;
import org.trapline.report.compare.ComparisonCsv;
import org.trapline.report.compare.ComparisonHtml;
import org.trapline.report.compare.ComparisonJson;
import org.trapline.report.compare.ComparisonMarkdown;
import org.trapline.report.compare.ComparisonText;
import org.trapline.ui.export.ExportFormat;

/// The files that hold a comparison: those that the command line writes, too.
final class ComparisonReports {
	private ComparisonReports() {
	}

	/// Writes a comparison to a text.
	@FunctionalInterface
	private interface Form {
		void write(Writer out) throws IOException;
	}

	static List<ExportFormat> of(Comparison comparison) {
		return List.of(
				format("Report to hand on", "html",
						out -> ComparisonHtml.write(comparison, ComparisonHtml.Parameters.DEFAULT, out)),
				format("Markdown for a merge request", "md", out -> ComparisonMarkdown.write(comparison, out)),
				format("Text", "txt", out -> ComparisonText.write(comparison, ComparisonText.Parameters.PLAIN, out)),
				format("Differences, comma-separated", "csv", out -> ComparisonCsv.write(comparison, out)),
				format("All of it for programs", "json", out -> ComparisonJson.write(comparison, out)));
	}

	private static ExportFormat format(String name, String extension, Form form) {
		return new ExportFormat(name, extension, (file, _) -> {
			try (Writer out = Files.newBufferedWriter(file)) {
				form.write(out);
			}
		});
	}
}
