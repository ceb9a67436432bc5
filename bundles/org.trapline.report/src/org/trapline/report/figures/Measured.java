// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.figures;

import java.util.List;
import org.trapline.measure.Curve;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.Measurement;
import org.trapline.measure.Run;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;
import org.trapline.measure.text.Quantities;

/// What benchmarks measured in a run.
public final class Measured {
	private Measured() {
	}

	/// The measurements that benchmarks give, in the order of the files.
	public static List<Measurement> of(Run run) {
		return run.measurements().stream()
				.filter(m -> m instanceof Curve || m instanceof Score || m instanceof LatencyDistribution).toList();
	}

	public static boolean anything(Run run) {
		return !of(run).isEmpty();
	}

	/// What several values tell: {@code 3 values, 12.1 µs to 13.4 µs}; empty for a single one.
	public static String spread(List<Double> values, Unit unit) {
		if (values.size() < 2)
			return "";
		double least = values.stream().mapToDouble(v -> v).min().orElseThrow();
		double most = values.stream().mapToDouble(v -> v).max().orElseThrow();
		return Quantities.count(values.size()) + " values, " + unit.quantity(least) + " to " + unit.quantity(most);
	}
}
