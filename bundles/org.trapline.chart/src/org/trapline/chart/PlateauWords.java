// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.List;
import org.trapline.analysis.compare.CurveComparison;
import org.trapline.analysis.compare.Plateaus;
import org.trapline.measure.Cache;
import org.trapline.measure.Curve;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.text.Quantities;

/// What is said of plateaus.
final class PlateauWords {
	private PlateauWords() {
	}

	/// One that two sides have.
	static CurveGroup.Level level(CurveComparison.Plateau plateau) {
		return level(plateau.name(), plateau.fromX(), plateau.toX(), Exact.compared(plateau.delta()));
	}

	/// Those of a curve of memory load latency; none of any other.
	static List<CurveGroup.Level> levels(Curve curve, List<Cache> caches) {
		return curve instanceof MemoryLoadLatency memory ? Plateaus.of(memory, caches).stream()
				.map(p -> level(p.name(), p.fromX(), p.toX(), Exact.value(p.level(), memory.unit()))).toList() : List.of();
	}

	private static CurveGroup.Level level(String name, double from, double to, String value) {
		return new CurveGroup.Level(name, from, to,
				name + ": " + Quantities.bytes(from) + " to " + Quantities.bytes(to) + '\n' + value);
	}
}
