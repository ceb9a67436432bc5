// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.calibrate;

import java.io.IOException;
import org.trapline.kvm.cost.CostSet;
import org.trapline.measure.Progress;

/// What a calibration changes the costs of: a simulation of exits.
@FunctionalInterface
public interface Model {
	/// Simulates with some costs.
	///
	/// @throws CalibrationException if it gives no figures
	/// @throws java.util.concurrent.CancellationException if the progress says so
	Charges simulate(CostSet costs, Progress progress) throws IOException, CalibrationException;
}
