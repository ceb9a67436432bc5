// SPDX-License-Identifier: EPL-2.0
/// Calibration: costs of the hypervisor's steps fitted so that a simulated experiment has the exits of a board's
/// recording.
///
/// {@link org.trapline.experiment.calibrate.Calibration} is the entry. What an exit takes is linear in the costs, and
/// the simulation tells how often each step was charged, so derivatives are exact and cost nothing; with a prior for
/// each cost the fit is the most likely one (maximum a posteriori), and its curvature tells what the recording says
/// of each cost and what it does not.
@NullMarked
package org.trapline.experiment.calibrate;

import org.jspecify.annotations.NullMarked;
