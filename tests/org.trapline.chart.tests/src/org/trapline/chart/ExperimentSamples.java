// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.List;
import org.trapline.experiment.result.Scaling;
import org.trapline.experiment.result.Sensitivity;
import org.trapline.measure.Better;
import org.trapline.measure.Point;
import org.trapline.measure.Unit;

/// What experiments about a ring of processes gave.
final class ExperimentSamples {
	/// A guest's switches take two and a half times as long, twice as many processes nearly nothing.
	static final Sensitivity SENSITIVITY = new Sensitivity("switch", List.of(new Sensitivity.Bar("side", "native", 0.5, "guest", 1.25),
			new Sensitivity.Bar("placement", "balanced", 0.8, "unique", 1.25),
			new Sensitivity.Bar("processes", "2", 0.99, "64", 1.01)));

	/// Two sides, from 2 processes to 64, three repeats in the guest.
	static final Scaling RING = new Scaling("switch", "processes", Unit.MICROSECONDS, Better.LOWER,
			List.of(new Scaling.Place(2, "2"), new Scaling.Place(8, "8"), new Scaling.Place(64, "64")),
			List.of(new Scaling.Curve("side=native", List.of(new Point(2, List.of(1.5)), new Point(8, List.of(1.75)),
					new Point(64, List.of(2.25)))),
					new Scaling.Curve("side=guest", List.of(new Point(2, List.of(3.0, 3.25, 4.0)),
							new Point(64, List.of(6.0, 5.5, 7.0))))));

	/// One curve over a clock.
	static final Scaling CLOCK = new Scaling("coremark", "clock", Unit.PER_SECOND, Better.HIGHER,
			List.of(new Scaling.Place(1e9, "1 GHz"), new Scaling.Place(1.5e9, "1500 MHz"), new Scaling.Place(2e9, "2 GHz")),
			List.of(new Scaling.Curve("", List.of(new Point(1e9, List.of(3000.0)), new Point(1.5e9, List.of(4500.0)),
					new Point(2e9, List.of(6000.0))))));

	private ExperimentSamples() {
	}
}
