// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import org.trapline.analysis.compare.CurveComparison;
import org.trapline.analysis.compare.Delta;
import org.trapline.measure.text.Quantities;

/// What is said of a plateau that two sides have.
final class PlateauWords {
	private PlateauWords() {
	}

	static CurveGroup.Level level(CurveComparison.Plateau plateau) {
		Delta delta = plateau.delta();
		return new CurveGroup.Level(plateau.name(), plateau.fromX(), plateau.toX(), plateau.name() + ": "
				+ Quantities.bytes(plateau.fromX()) + " to " + Quantities.bytes(plateau.toX()) + '\n'
				+ Exact.compared(delta));
	}
}
