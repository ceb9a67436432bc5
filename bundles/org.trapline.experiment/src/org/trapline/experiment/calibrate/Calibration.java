// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.calibrate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.trapline.experiment.calibrate.Calibrated.Figures;
import org.trapline.experiment.calibrate.Calibrated.Fitted;
import org.trapline.experiment.calibrate.Calibrated.LeftOut;
import org.trapline.experiment.calibrate.Calibrated.Three;
import org.trapline.experiment.result.ExitRows;
import org.trapline.kvm.cost.Cost;
import org.trapline.kvm.cost.CostSet;
import org.trapline.kvm.cost.Step;
import org.trapline.measure.Progress;

/// Fits costs so that a model has the exits of a board: simulate, take the model as linear there, find the most
/// likely costs, simulate with them, and so on until nothing changes. The same inputs give the same costs.
public final class Calibration {
	private static final int HALVINGS = 3;
	/// Changes of figures, in their standard deviations, that are worth no more simulation.
	private static final double SETTLED = 0.05;

	private Plan plan;
	private final Model model;
	private final Listener listener;
	private final CostSet start;
	private int simulations;

	/// What is fitted to what.
	///
	/// @param board its exits, in cycles
	/// @param targets the figures that are fitted
	/// @param priors of the costs that are fitted, in the order of steps
	/// @param tolerance by how much a model that is right may be off, relative: 0.01 for 1 %
	/// @param source of the fitted figures, for the cost set
	/// @param most simulations
	/// @param rowsAsFound whether rows that the model does not have are left out, not wrong
	/// @param costsAsFound whether costs that no fitted row has are left out
	public record Plan(ExitRows board, List<Target> targets, List<Prior> priors, double tolerance, String source, int most,
			boolean rowsAsFound, boolean costsAsFound) {
		public Plan {
			targets = List.copyOf(targets);
			priors = List.copyOf(priors);
		}

		Plan of(List<Target> some, List<Prior> few) {
			return new Plan(board, some, few, tolerance, source, most, rowsAsFound, costsAsFound);
		}
	}

	/// Told of each simulation.
	@FunctionalInterface
	public interface Listener {
		/// Listens to nothing.
		Listener NONE = (_, _) -> { };

		/// A simulation has ended.
		///
		/// @param number from 1 on
		/// @param off how far the worst fitted figure was off, relative
		void simulated(int number, double off);
	}

	/// @param start costs of the model before
	public Calibration(Plan plan, CostSet start, Model model, Listener listener) {
		this.plan = plan;
		this.start = start;
		this.model = model;
		this.listener = listener;
	}

	/// A simulation and what follows from it.
	private record Tried(double[] costs, Charges charges, Linear linear, double misfit) {
	}

	/// Runs it.
	///
	/// @param progress told of each simulation's cycles
	/// @throws CalibrationException if the model cannot be run, or has none of the rows
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public Calibrated run(Progress progress) throws IOException, CalibrationException {
		Charges before = model.simulate(start, progress);
		simulations = 1;
		plan = found(before);
		double[] middle = plan.priors().stream().mapToDouble(Prior::cycles).toArray();
		Linear there = linear(before, cyclesOf(start));
		listener.simulated(simulations, worst(there));
		double[] first = rounded(middle);
		Tried at = Arrays.equals(first, cyclesOf(start)) ? new Tried(first, before, there, there.misfit(first, plan.priors()))
				: tried(first, progress);
		boolean settled = false;
		while (!settled && simulations < plan.most()) {
			double[] next = rounded(new MostLikely(at.linear, plan.priors()).from(at.costs));
			if (settled(at.linear, at.costs, next)) {
				settled = true;
				break;
			}
			Tried better = better(at, next, progress);
			settled = better == at;
			at = better;
		}
		return result(before, at, settled);
	}

	/// Costs are whole cycles.
	private static double[] rounded(double[] costs) {
		return Arrays.stream(costs).map(Math::rint).toArray();
	}

	private static boolean settled(Linear linear, double[] from, double[] to) {
		for (int i = 0; i < linear.values().length; i++)
			if (Math.abs(linear.predicted(i, to) - linear.predicted(i, from)) > SETTLED * linear.sigma()[i])
				return false;
		return true;
	}

	/// The next costs, or some on the way to them that are better than these; these if none are.
	private Tried better(Tried at, double[] next, Progress progress) throws IOException, CalibrationException {
		double[] costs = next;
		for (int i = 0; i <= HALVINGS && simulations < plan.most(); i++) {
			Tried tried = tried(costs, progress);
			if (tried.misfit < at.misfit)
				return tried;
			for (int j = 0; j < costs.length; j++)
				costs[j] = Math.rint((costs[j] + at.costs[j]) / 2);
		}
		return at;
	}

	private Tried tried(double[] costs, Progress progress) throws IOException, CalibrationException {
		Charges charges = model.simulate(set(costs), progress);
		simulations++;
		Linear linear = linear(charges, costs);
		listener.simulated(simulations, worst(linear));
		return new Tried(costs.clone(), charges, linear, linear.misfit(costs, plan.priors()));
	}

	private Linear linear(Charges charges, double[] costs) {
		return Linear.of(charges, costs, plan.priors(), plan.targets(), plan.tolerance());
	}

	private static double worst(Linear linear) {
		double worst = 0;
		for (int i = 0; i < linear.values().length; i++)
			worst = Math.max(worst, Math.abs(linear.values()[i] / linear.board()[i] - 1));
		return worst;
	}

	/// What of the plan the model has: every row that was asked for, and costs that matter.
	private Plan found(Charges charges) throws CalibrationException {
		List<Target> missing = plan.targets().stream().filter(t -> Double.isNaN(charges.value(t.row(), t.figure()))).toList();
		List<Target> targets = plan.targets().stream().filter(t -> !missing.contains(t)).toList();
		if (targets.isEmpty() || !missing.isEmpty() && !plan.rowsAsFound())
			throw new CalibrationException("the experiment has no exits " + names(missing)
					+ ", expected some to fit the board's; it has "
					+ String.join(", ", charges.exits().rows().keySet()));
		List<Prior> charged = plan.priors().stream().filter(prior -> targets.stream()
				.anyMatch(target -> charges.times(target.row(), prior.step()) > 0 || start.cycles(prior.step()) == 0)).toList();
		if (charged.isEmpty())
			throw new CalibrationException("nothing to fit: no exit " + names(targets) + " has any of the costs "
					+ String.join(", ", plan.priors().stream().map(p -> p.step().key()).toList()) + ", expected one at least");
		return plan.of(targets, plan.costsAsFound() ? charged : plan.priors());
	}

	private static String names(List<Target> targets) {
		return String.join(", ", targets.stream().map(Target::row).distinct().toList());
	}

	private double[] cyclesOf(CostSet set) {
		return plan.priors().stream().mapToDouble(prior -> set.cycles(prior.step())).toArray();
	}

	private CostSet set(double[] costs) {
		CostSet set = start;
		for (int j = 0; j < costs.length; j++) {
			Step step = plan.priors().get(j).step();
			set = set.with(step, new Cost((int) costs[j], plan.source()));
		}
		return set;
	}

	/// The costs with where each is from now; those of which the board says nothing keep their source.
	private CostSet set(List<Fitted> fitted) {
		CostSet set = start;
		for (Fitted one : fitted)
			if (one.known() != Calibrated.Known.NOT || one.cycles() != one.before())
				set = set.with(one.step(), new Cost(one.cycles(), plan.source() + ", 95 % " + Math.round(one.low()) + " to "
						+ Math.round(one.high()) + "; before: " + one.before() + ", "
						+ start.costs().getOrDefault(one.step(), new Cost(0, "")).source()));
		return set;
	}

	private Calibrated result(Charges before, Tried at, boolean settled) {
		Posterior posterior = Posterior.of(at.linear, plan.priors(), at.costs);
		List<Fitted> fitted = new ArrayList<>();
		for (int j = 0; j < at.costs.length; j++) {
			Prior prior = plan.priors().get(j);
			double low = posterior.bound(j, -1);
			double high = posterior.bound(j, 1);
			fitted.add(new Fitted(prior, start.cycles(prior.step()), (int) at.costs[j], low, high, posterior.known(j, low,
					high)));
		}
		List<LeftOut> leftOut = new ArrayList<>();
		for (int i = 0; i < plan.targets().size() && plan.targets().size() > 1; i++)
			leftOut.add(new LeftOut(plan.targets().get(i), at.linear.predicted(i,
					new MostLikely(at.linear.without(i), plan.priors()).from(at.costs))));
		return new Calibrated(set(fitted), fitted, rows(before.exits(), at.charges.exits()),
				posterior.groups(plan.targets()), leftOut,
				at.charges.exits().seconds(), simulations, settled);
	}

	private List<Figures> rows(ExitRows before, ExitRows after) {
		Set<String> types = new LinkedHashSet<>(plan.board().rows().keySet());
		types.addAll(after.rows().keySet());
		List<Figures> rows = new ArrayList<>();
		for (String type : types) {
			ToDoubleFunction<ExitRows> rate = of -> of.rate(type).orElse(Double.NaN);
			ToDoubleFunction<ExitRows> mean = of -> of.rows().containsKey(type) ? of.rows().get(type).mean() : Double.NaN;
			ToDoubleFunction<ExitRows> share = of -> of.rows().containsKey(type) ? of.share(type) : 0;
			rows.add(new Figures(type, three(rate, before, after, false),
					three(mean, before, after, fitted(type, Target.Figure.MEAN)),
					three(share, before, after, fitted(type, Target.Figure.SHARE))));
		}
		return rows;
	}

	private Three three(ToDoubleFunction<ExitRows> figure, ExitRows before, ExitRows after, boolean fitted) {
		return new Three(figure.applyAsDouble(plan.board()), figure.applyAsDouble(before), figure.applyAsDouble(after),
				fitted);
	}

	private boolean fitted(String row, Target.Figure figure) {
		return plan.targets().stream().anyMatch(target -> target.row().equals(row) && target.figure() == figure);
	}
}
