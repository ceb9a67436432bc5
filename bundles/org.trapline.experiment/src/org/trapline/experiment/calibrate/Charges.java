// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.calibrate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.trapline.experiment.result.ExitRows;
import org.trapline.kvm.cost.CostSet;
import org.trapline.kvm.cost.Step;
import org.trapline.kvm.record.StepSums;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitTiming.Row;

/// What a simulation gave: the exits by row, and how often each step was charged in an exit of each row.
///
/// @param exits times in cycles
/// @param times by row and step: how often an exit of the row has the step, on average
public record Charges(ExitRows exits, Map<String, Map<Step, Double>> times) {
	/// From where the cycles of exits went.
	///
	/// @param breakdown of all vCPUs
	/// @param costs with which it was simulated
	public static Charges of(ExitRows exits, Map<ExitCause, StepSums> breakdown, CostSet costs) {
		Map<String, Map<Step, Double>> cycles = new LinkedHashMap<>();
		Map<String, Long> counts = new LinkedHashMap<>();
		breakdown.forEach((cause, sums) -> {
			counts.merge(cause.timingRow(), sums.count(), Long::sum);
			Map<Step, Double> row = cycles.computeIfAbsent(cause.timingRow(), _ -> new LinkedHashMap<>());
			for (Step step : Step.values())
				if (step.priced() && sums.cycles(step) > 0)
					row.merge(step, (double) sums.cycles(step), Double::sum);
		});
		cycles.forEach((row, steps) -> steps.replaceAll((step, sum) -> sum / costs.cycles(step) / counts.getOrDefault(row,
				1L)));
		return new Charges(exits, cycles);
	}

	/// How often an exit of a row has a step, on average.
	double times(String row, Step step) {
		return times.getOrDefault(row, Map.of()).getOrDefault(step, 0.0);
	}

	/// A figure; NaN if there is no such exit.
	public double value(String type, Target.Figure figure) {
		Row row = exits.rows().get(type);
		return row == null ? Double.NaN : figure == Target.Figure.MEAN ? row.mean() : exits.share(type);
	}

	/// By how much a figure grows with a cycle more of a step; 0 if there is no such exit. Of shares, with the time of
	/// the whole run as it is: a workload that lasts a given time.
	double slope(String type, Target.Figure figure, Step step) {
		Row row = exits.rows().get(type);
		if (row == null)
			return 0;
		return figure == Target.Figure.MEAN ? times(type, step) : times(type, step) * row.count() / exits.total();
	}
}
