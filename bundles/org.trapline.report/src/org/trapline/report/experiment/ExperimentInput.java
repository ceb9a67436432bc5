// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment;

import java.io.IOException;
import java.util.List;
import org.trapline.experiment.result.Checked;
import org.trapline.experiment.result.ExitsBeside;
import org.trapline.experiment.result.PointParts;
import org.trapline.experiment.result.Repeating;
import org.trapline.experiment.result.Results;
import org.trapline.measure.Progress;

/// What a report about an experiment's results is made from.
///
/// @param results what its points gave
/// @param checked what was expected of them
/// @param exits of its points beside the board's; none where there is no board
/// @param parts where the time of exits and of interrupts' ways went; none where nothing says so
/// @param repeating what is needed to repeat them
public record ExperimentInput(Results results, List<Checked> checked, List<ExitsBeside> exits, List<PointParts> parts,
		Repeating repeating) {
	public ExperimentInput {
		checked = List.copyOf(checked);
		exits = List.copyOf(exits);
		parts = List.copyOf(parts);
	}

	/// That of results, with what else their folders have.
	///
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public static ExperimentInput of(Results results, Progress progress) throws IOException {
		return new ExperimentInput(results, Checked.all(results), ExitsBeside.all(results, progress),
				PointParts.all(results, progress), Repeating.of(results));
	}
}
