// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

import java.io.IOException;
import java.nio.file.Path;
import org.trapline.kvm.Printed;
import org.trapline.kvm.Results;
import org.trapline.kvm.ScenarioException;

/// A point that is run in this process, with its results as files.
///
/// @param simulation what is run
/// @param folder where its files go
/// @param told of what happens now and then
record Simulated(PointSimulation simulation, Path folder, Told told) {
	/// Is told how far it is, and what it prints, a few times a second.
	interface Told {
		void at(long cycles);

		void printed(Printed printed);
	}

	/// Runs it to its end.
	///
	/// @throws ScenarioException if parts of it do not go together
	PointOutcome run() throws IOException, ScenarioException {
		try (Results results = simulation.run((cycles, printed) -> {
			printed.forEach(told::printed);
			told.at(cycles);
			return true;
		})) {
			new PointResults(results, folder, simulation.setup().board().board().cpus()).write();
			return simulation.outcome(results);
		}
	}
}
