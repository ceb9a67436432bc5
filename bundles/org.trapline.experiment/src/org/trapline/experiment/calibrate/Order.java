// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.calibrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trapline.experiment.result.ExitRows;
import org.trapline.kvm.cost.Cost;
import org.trapline.kvm.cost.CostSet;
import org.trapline.kvm.cost.Step;
import org.trapline.measure.ExitTiming.Row;

/// What a user asks of a calibration.
///
/// @param fit keys of the costs that are fitted; none for all that nobody has published and that the fitted rows have
/// @param rows that are fitted; none for all that the board has of exits
/// @param hold rows that are not fitted, to see how well they are predicted
/// @param figures that are fitted of each row
/// @param priors other priors than those of the costs' sources, as {@link PriorText} reads them
/// @param bounds other bounds of costs, as {@link PriorText} reads them
/// @param tolerance by how much a model that is right may be off, relative: 0.01 for 1 %
public record Order(List<String> fit, List<String> rows, List<String> hold, Set<Target.Figure> figures,
		List<String> priors,
		List<String> bounds, double tolerance) {
	/// By how much a model that is right may be off, unless something else is said.
	public static final double TOLERANCE = 0.01;
	private static final int MOST_SIMULATIONS = 10;

	public Order {
		fit = List.copyOf(fit);
		rows = List.copyOf(rows);
		hold = List.copyOf(hold);
		figures = Set.copyOf(figures);
		priors = List.copyOf(priors);
		bounds = List.copyOf(bounds);
	}

	/// All that can be fitted to the mean times of all rows but some.
	public static Order all(List<String> hold) {
		return new Order(List.of(), List.of(), hold, Set.of(Target.Figure.MEAN), List.of(), List.of(), TOLERANCE);
	}

	/// What that is for a board and costs.
	///
	/// @param board its exits, in cycles
	/// @param start costs before
	/// @param source of fitted figures, for the cost set
	/// @throws CalibrationException if it cannot be done
	public Calibration.Plan plan(ExitRows board, CostSet start, String source) throws CalibrationException {
		if (!(tolerance > 0))
			throw new CalibrationException("found a tolerance of " + tolerance + ", expected more than 0");
		List<Target> targets = targets(board);
		if (targets.isEmpty())
			throw new CalibrationException("nothing to fit: of the board's rows " + names(board.rows().keySet())
					+ " none is left that is fitted, expected one at least");
		return new Calibration.Plan(board, targets, List.copyOf(priors(start).values()), tolerance, source, MOST_SIMULATIONS,
				rows.isEmpty(), fit.isEmpty());
	}

	private List<Target> targets(ExitRows board) throws CalibrationException {
		Set<String> wanted = new LinkedHashSet<>(rows);
		for (String asked : hold)
			if (!board.rows().containsKey(asked))
				throw new CalibrationException("the board has no exits " + asked + " to hold back, expected some of: "
						+ names(board.rows().keySet()));
		if (rows.isEmpty())
			board.rows().values().stream().filter(Row::handling).forEach(row -> wanted.add(row.type()));
		List<Target> targets = new ArrayList<>();
		for (String type : wanted) {
			Row row = board.rows().get(type);
			if (row == null)
				throw new CalibrationException("the board has no exits " + type + ", expected some of: "
						+ names(board.rows().keySet()));
			if (!row.handling())
				throw new CalibrationException(type + " is no exit's handling, and no cost can be fitted to it, expected some of: "
						+ names(board.rows().values().stream().filter(Row::handling).map(Row::type).toList()));
			if (hold.contains(type) && !rows.isEmpty())
				throw new CalibrationException(type + " is both to be fitted and to be held back, expected one of both");
			if (!hold.contains(type))
				for (Target.Figure figure : Target.Figure.values())
					if (figures.contains(figure))
						targets.add(target(board, row, figure));
		}
		return targets;
	}

	private static Target target(ExitRows board, Row row, Target.Figure figure) throws CalibrationException {
		double value = figure == Target.Figure.MEAN ? row.mean() : board.share(row.type());
		if (!(value > 0))
			throw new CalibrationException("the board's table has " + row.count() + " exits " + row.type()
					+ " but not how long they took, expected times: an exit-timing table or a recording of exits");
		return new Target(row.type(), figure, value, figure == Target.Figure.MEAN ? Linear.error(row) : 0);
	}

	private Map<Step, Prior> priors(CostSet start) throws CalibrationException {
		Map<Step, Prior> all = new LinkedHashMap<>();
		Map<Step, Prior> given = new LinkedHashMap<>();
		for (String text : priors) {
			Prior prior = PriorText.prior(text);
			given.put(prior.step(), prior);
		}
		for (String key : fit)
			PriorText.step(key);
		for (Step step : Step.values()) {
			if (!step.priced() || !fit.isEmpty() && !fit.contains(step.key()))
				continue;
			Cost cost = start.costs().getOrDefault(step, new Cost(0, ""));
			Optional<Prior> own = Optional.ofNullable(given.remove(step));
			if (own.isEmpty() && cost.cycles() < 1 && !fit.isEmpty())
				throw new CalibrationException("the cost " + step.key() + " is 0, which is no prior, expected one: --prior "
						+ step.key()
						+ "=CYCLES");
			if (own.isPresent() || cost.cycles() >= 1 && (!fit.isEmpty() || !Prior.of(step, cost).firm()))
				all.put(step, own.orElseGet(() -> Prior.of(step, cost)));
		}
		if (!given.isEmpty())
			throw new CalibrationException("a prior of " + names(given.keySet().stream().map(Step::key).toList())
					+ ", which is not fitted, expected one of: " + String.join(", ", fit));
		for (String text : bounds) {
			PriorText.Bounds read = PriorText.bounds(text);
			Prior prior = all.get(read.step());
			if (prior == null)
				throw new CalibrationException("bounds of " + read.step().key() + ", which is not fitted, expected one of: "
						+ names(all.keySet().stream().map(Step::key).toList()));
			all.put(read.step(), prior.within(read.low(), read.high()));
		}
		return all;
	}

	private static String names(Iterable<String> names) {
		return String.join(", ", names);
	}
}
