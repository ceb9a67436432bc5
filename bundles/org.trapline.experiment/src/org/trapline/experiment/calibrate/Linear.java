// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.calibrate;

import java.util.List;
import org.trapline.measure.ExitTiming.Row;

/// The model near some costs, as a simulation there told it: figures are linear in costs.
///
/// @param at the costs, by prior
/// @param values the figures there, by target
/// @param slopes by target, then by prior: a figure's growth with a cycle more of a cost
/// @param board the figures that it is to have
/// @param sigma by how much a figure may be off, one standard deviation
record Linear(double[] at, double[] values, double[][] slopes, double[] board, double[] sigma) {
	/// The model at a simulation's costs.
	///
	/// @param tolerance by how much a model that is right may be off, relative to the figure
	static Linear of(Charges charges, double[] at, List<Prior> priors, List<Target> targets, double tolerance) {
		int rows = targets.size();
		Linear made = new Linear(at, new double[rows], new double[rows][priors.size()], new double[rows], new double[rows]);
		for (int i = 0; i < rows; i++) {
			Target target = targets.get(i);
			made.values[i] = charges.value(target.row(), target.figure());
			made.board[i] = target.board();
			Row row = charges.exits().rows().get(target.row());
			double own = row == null || target.figure() == Target.Figure.SHARE ? 0 : error(row);
			made.sigma[i] = Math.sqrt(square(tolerance * target.board()) + square(target.boardError()) + square(own));
			for (int j = 0; j < priors.size(); j++)
				made.slopes[i][j] = row == null ? 0 : charges.slope(target.row(), target.figure(), priors.get(j).step());
		}
		return made;
	}

	/// The standard error of a row's mean; 0 where the table does not tell the spread.
	static double error(Row row) {
		return row.count() < 2 ? row.mean() : Double.isNaN(row.deviation()) ? 0 : row.deviation() / Math.sqrt(row.count());
	}

	private static double square(double value) {
		return value * value;
	}

	/// The same without one of its targets.
	Linear without(int target) {
		return new Linear(at, drop(values, target), drop(slopes, target), drop(board, target), drop(sigma, target));
	}

	private static double[] drop(double[] of, int index) {
		double[] rest = new double[of.length - 1];
		System.arraycopy(of, 0, rest, 0, index);
		System.arraycopy(of, index + 1, rest, index, rest.length - index);
		return rest;
	}

	private static double[][] drop(double[][] of, int index) {
		double[][] rest = new double[of.length - 1][];
		System.arraycopy(of, 0, rest, 0, index);
		System.arraycopy(of, index + 1, rest, index, rest.length - index);
		return rest;
	}

	/// A figure at some costs.
	double predicted(int target, double[] costs) {
		double value = values[target];
		for (int j = 0; j < at.length; j++)
			value += slopes[target][j] * (costs[j] - at[j]);
		return value;
	}

	/// How far the figures at some costs are off the board's, and the costs off their priors: the negative logarithm of
	/// the posterior density.
	double misfit(double[] costs, List<Prior> priors) {
		double sum = 0;
		for (int i = 0; i < values.length; i++)
			sum += square((predicted(i, costs) - board[i]) / sigma[i]);
		for (int j = 0; j < costs.length; j++)
			sum += square(Math.log(costs[j] / priors.get(j).cycles()) / priors.get(j).sigma());
		return sum / 2;
	}
}
