// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trapline.experiment.result.Checked;
import org.trapline.experiment.result.Compared;
import org.trapline.experiment.result.ExitsBeside;
import org.trapline.experiment.result.PointParts;
import org.trapline.experiment.result.Repeating;
import org.trapline.experiment.result.Results;
import org.trapline.experiment.result.Scaling;
import org.trapline.experiment.result.Sensitivity;
import org.trapline.report.experiment.ExperimentInput;
import org.trapline.ui.operation.Operation;

/// Results as the editor shows them, with all that follows from them.
///
/// @param results what the points gave
/// @param checked what was expected of them
/// @param base points by their base; empty where there is none
/// @param board points by a board's recording; empty where there is none
/// @param exits of points beside the board's
/// @param parts where the time of points' exits and of interrupts' ways went
/// @param sensitivity what matters most, measure by measure
/// @param scaling measures along numbers that were varied
record OpenedResults(Results results, List<Checked> checked, Optional<Compared> base, Optional<Compared> board,
		List<ExitsBeside> exits, List<PointParts> parts, List<Sensitivity> sensitivity, List<Scaling> scaling) {

	static Operation<OpenedResults> reading(Path folder) {
		return Operation.of("Reading " + folder.getFileName(), progress -> {
			Results results = Results.read(folder, progress);
			return new OpenedResults(results, Checked.all(results), Compared.of(results), Compared.ofBoard(results),
					ExitsBeside.all(results, progress), PointParts.all(results, progress),
					Sensitivity.all(results), Scaling.all(results));
		});
	}

	/// What reports are made from.
	ExperimentInput input() throws IOException {
		return new ExperimentInput(results, checked, exits, parts, Repeating.of(results));
	}

	/// How many configurations have results.
	long run() {
		return results.rows().stream().filter(row -> !row.runs().isEmpty()).count();
	}

	/// What is not as expected of a point, as the file says it.
	List<String> notMet(Results.Row row) {
		return cases(row).map(checked -> checked.expectation().text()).distinct().toList();
	}

	/// The measures of a point that are not as expected.
	Set<String> failing(Results.Row row) {
		return cases(row).flatMap(checked -> Stream.of(checked.expectation().term().measure(), checked.expectation().term().by()))
				.collect(Collectors.toSet());
	}

	/// The expectations that a point which was run does not meet.
	private Stream<Checked> cases(Results.Row row) {
		return row.runs().isEmpty() ? Stream.of() : checked.stream().filter(checked -> checked.cases().stream()
				.anyMatch(one -> one.point().equals(row.name()) && !one.holds()));
	}

	/// The row of a name.
	Optional<Results.Row> row(String name) {
		return results.rows().stream().filter(row -> row.name().equals(name)).findFirst();
	}
}
