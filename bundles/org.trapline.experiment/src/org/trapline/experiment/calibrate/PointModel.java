// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.calibrate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.trapline.experiment.file.Point;
import org.trapline.experiment.result.ExitRows;
import org.trapline.experiment.work.PointOutcome;
import org.trapline.experiment.work.PointSimulation;
import org.trapline.kvm.Results;
import org.trapline.kvm.Scenario;
import org.trapline.kvm.ScenarioException;
import org.trapline.kvm.cost.CostSet;
import org.trapline.kvm.cost.Step;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.Measurement;
import org.trapline.measure.Progress;

/// A point of an experiment with its repeats, simulated in this process.
public final class PointModel implements Model {
	private final List<Point> repeats;
	private final OptionalInt vcpu;

	/// @param repeats of one configuration
	/// @param vcpu whose exits count; empty for all
	/// @throws CalibrationException if they have no exits or are not one configuration
	public PointModel(List<Point> repeats, OptionalInt vcpu) throws CalibrationException {
		this.repeats = List.copyOf(repeats);
		this.vcpu = vcpu;
		List<String> configurations = repeats.stream().map(Point::configuration).distinct().toList();
		if (configurations.size() != 1)
			throw new CalibrationException("the experiment has " + configurations.size() + " points (" + String.join(", ",
					configurations.stream().limit(6).toList()) + "), expected one: the board's. Choose it with --only");
		if (repeats.getFirst().setup().side() == Scenario.Side.NATIVE)
			throw new CalibrationException("the point " + configurations.getFirst()
					+ " is native and has no exits, expected a guest");
	}

	@Override
	public Charges simulate(CostSet costs, Progress progress) throws IOException, CalibrationException {
		List<Charges> all = new ArrayList<>();
		for (Point point : repeats) {
			progress.checkCancelled();
			all.add(simulate(point, costs, progress));
		}
		return all.size() == 1 ? all.getFirst() : pooled(all);
	}

	private Charges simulate(Point point, CostSet costs, Progress progress) throws IOException, CalibrationException {
		PointSimulation simulation = new PointSimulation(point.setup().withCosts(costs), point.seed());
		long most = point.setup().workload().cycles();
		try (Results results = simulation.run(cycles -> {
			progress.at(cycles, most);
			return !progress.cancelled();
		})) {
			progress.checkCancelled();
			PointOutcome outcome = simulation.outcome(results);
			if (!outcome.right())
				throw new CalibrationException("the experiment's point " + point.name() + " cannot be run: " + outcome.words());
			List<ExitTiming> timings = new ArrayList<>();
			for (Measurement measurement : results.measurements())
				if (measurement instanceof ExitTiming timing)
					timings.add(timing);
			Optional<ExitRows> rows = timings.isEmpty() ? Optional.empty() : ExitRows.of(timings.getFirst(), vcpu);
			if (rows.isEmpty() || rows.get().rows().isEmpty())
				throw new CalibrationException("the experiment's point " + point.name() + " has no exits"
						+ (vcpu.isPresent() ? " of vCPU " + vcpu.getAsInt() : ""));
			return Charges.of(rows.get(), results.breakdown(), costs);
		} catch (ScenarioException e) {
			throw new CalibrationException("the experiment's point " + point.name() + " cannot be run: " + e.getMessage());
		}
	}

	private static Charges pooled(List<Charges> all) {
		OptionalDouble seconds = OptionalDouble.of(all.stream().mapToDouble(c -> c.exits().seconds().orElse(0)).sum());
		Map<String, List<ExitTiming.Row>> rows = new LinkedHashMap<>();
		Map<String, Map<Step, Double>> times = new LinkedHashMap<>();
		for (Charges one : all) {
			one.exits().rows().forEach((type, row) -> rows.computeIfAbsent(type, _ -> new ArrayList<>()).add(row));
			one.times().forEach((row, steps) -> steps.forEach((step, each) -> times
					.computeIfAbsent(row, _ -> new LinkedHashMap<>()).merge(step, each / all.size(), Double::sum)));
		}
		Map<String, ExitTiming.Row> joined = new LinkedHashMap<>();
		rows.forEach((type, some) -> joined.put(type, ExitRows.pooled(type, some)));
		return new Charges(new ExitRows(joined, true, seconds, all.getFirst().exits().vcpus()), times);
	}
}
