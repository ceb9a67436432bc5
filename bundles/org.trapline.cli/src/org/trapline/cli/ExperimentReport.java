// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.trapline.experiment.result.Checked;
import org.trapline.experiment.result.ExitsBeside;
import org.trapline.experiment.result.Repeating;
import org.trapline.experiment.result.Results;
import org.trapline.measure.Progress;
import org.trapline.measure.yaml.YamlException;
import org.trapline.report.experiment.ExperimentCsv;
import org.trapline.report.experiment.ExperimentHtml;
import org.trapline.report.experiment.ExperimentJson;
import org.trapline.report.experiment.ExperimentText;

/// The report of a folder of results.
///
/// @param results what its points gave
/// @param checked what was expected of them
/// @param exits of points beside the board's
record ExperimentReport(Results results, List<Checked> checked, List<ExitsBeside> exits) {
	ExperimentReport {
		exits = List.copyOf(exits);
		checked = List.copyOf(checked);
	}

	/// @throws IOException if the folder cannot be read, in words for the user
	static ExperimentReport of(Path folder) throws IOException {
		Progress progress = TerminalProgress.on(System.err, "Reading " + folder);
		try {
			Results results = Results.read(folder, progress);
			return new ExperimentReport(results, Checked.all(results), ExitsBeside.all(results, progress));
		} catch (YamlException e) {
			throw BoardOptions.explained(e);
		} finally {
			TerminalProgress.end(progress);
		}
	}

	/// What its file is named after: the folder.
	String label() {
		return String.valueOf(results.folder().toAbsolutePath().normalize().getFileName());
	}

	/// @param format any but {@link ReportFormat#LS2080}, which is of single runs
	ReportCommand.Content as(ReportFormat format) {
		return (out, width, colour) -> {
			switch (format) {
			case TEXT, LS2080 -> ExperimentText.write(results, checked, exits, new ExperimentText.Parameters(width, colour), out);
			case CSV -> ExperimentCsv.write(results, out);
			case JSON -> ExperimentJson.write(results, checked, exits, Repeating.of(results), out);
			case HTML -> ExperimentHtml.write(results, checked, exits, Repeating.of(results), out);
			}
		};
	}
}
