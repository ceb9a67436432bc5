// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.result;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.List;
import org.trapline.report.experiment.ExperimentCsv;
import org.trapline.report.experiment.ExperimentHtml;
import org.trapline.report.experiment.ExperimentJson;
import org.trapline.report.experiment.ExperimentText;
import org.trapline.ui.export.ExportFormat;

/// The files that hold the results of an experiment: those that the command line writes, too.
final class ResultsReports {
	private ResultsReports() {
	}

	/// Writes results to a text.
	@FunctionalInterface
	private interface Form {
		void write(Writer out) throws IOException;
	}

	static List<ExportFormat> of(OpenedResults opened) {
		return List.of(
				format("Report to hand on", "html", out -> ExperimentHtml.write(opened.input(), out)),
				format("Each measure of each point, comma-separated", "csv", out -> ExperimentCsv.write(opened.results(), out)),
				format("Text", "txt", out -> ExperimentText.write(opened.results(), opened.checked(),
						opened.exits(), new ExperimentText.Parameters(0, false), out)),
				format("All of it for programs", "json", out -> ExperimentJson.write(opened.input(), out)));
	}

	private static ExportFormat format(String name, String extension, Form form) {
		return new ExportFormat(name, extension, (file, _) -> {
			try (Writer out = Files.newBufferedWriter(file)) {
				form.write(out);
			}
		});
	}
}
