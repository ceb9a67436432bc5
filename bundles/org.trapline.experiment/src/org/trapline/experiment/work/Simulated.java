// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.trapline.kvm.Results;
import org.trapline.kvm.ScenarioException;

/// A point that is run in this process, with its results as files.
///
/// @param simulation what is run
/// @param folder where its files go
/// @param progress is told of cycles now and then
record Simulated(PointSimulation simulation, Path folder, LongConsumer progress) {
	/// Runs it to its end.
	///
	/// @throws ScenarioException if parts of it do not go together
	PointOutcome run() throws IOException, ScenarioException {
		try (Results results = simulation.run(cycles -> {
			progress.accept(cycles);
			return true;
		})) {
			new PointResults(results, folder).write();
			return simulation.outcome(results);
		}
	}
}
