// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.trapline.experiment.result.Results;
import org.trapline.measure.Progress;
import org.trapline.measure.yaml.YamlException;
import org.trapline.report.experiment.ExperimentCsv;
import org.trapline.report.experiment.ExperimentHtml;
import org.trapline.report.experiment.ExperimentInput;
import org.trapline.report.experiment.ExperimentJson;
import org.trapline.report.experiment.ExperimentText;

/// The report of a folder of results.
///
/// @param input what it is made from
record ExperimentReport(ExperimentInput input) {
	/// @throws IOException if the folder cannot be read, in words for the user
	static ExperimentReport of(Path folder) throws IOException {
		Progress progress = TerminalProgress.on(System.err, "Reading " + folder);
		try {
			Results results = Results.read(folder, progress);
			return new ExperimentReport(ExperimentInput.of(results, progress));
		} catch (YamlException e) {
			throw BoardOptions.explained(e);
		} finally {
			TerminalProgress.end(progress);
		}
	}

	/// What its file is named after: the folder.
	String label() {
		return String.valueOf(input.results().folder().toAbsolutePath().normalize().getFileName());
	}

	/// @param format any but {@link ReportFormat#LS2080}, which is of single runs
	ReportCommand.Content as(ReportFormat format) {
		return (out, width, colour) -> {
			switch (format) {
			case TEXT, LS2080 -> ExperimentText.write(input.results(), input.checked(), input.exits(),
					new ExperimentText.Parameters(width, colour), out);
			case CSV -> ExperimentCsv.write(input.results(), out);
			case JSON -> ExperimentJson.write(input, out);
			case HTML -> ExperimentHtml.write(input, out);
			}
		};
	}
}
