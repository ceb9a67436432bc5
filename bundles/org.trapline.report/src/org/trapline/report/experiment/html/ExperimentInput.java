// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment.html;

import java.util.List;
import org.trapline.experiment.result.Checked;
import org.trapline.experiment.result.ExitsBeside;
import org.trapline.experiment.result.Repeating;
import org.trapline.experiment.result.Results;

/// What the page about an experiment's results is made from.
///
/// @param results what its points gave
/// @param checked what was expected of them
/// @param exits of its points beside the board's; none where there is no board
/// @param repeating what is needed to repeat them
public record ExperimentInput(Results results, List<Checked> checked, List<ExitsBeside> exits, Repeating repeating) {
	public ExperimentInput {
		exits = List.copyOf(exits);
		checked = List.copyOf(checked);
	}
}
