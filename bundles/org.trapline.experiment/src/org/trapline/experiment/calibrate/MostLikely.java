// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.calibrate;

import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/// Finds the most likely costs of a linear model with log-normal priors within bounds.
///
/// The unknowns are logarithms of costs, in standard deviations of their priors: a Gauss-Newton step damped as
/// Levenberg and Marquardt do, projected onto the bounds, with those held that would be pushed beyond.
final class MostLikely {
	private static final int NONE = -1;
	private static final int STEPS = 500;
	private static final double DAMPED_FIRST = 1e-3;
	private static final double DAMPED_MOST = 1e12;
	private static final double SMALL = 1e-10;
	/// What rounding may make of a symmetric matrix, as a part.
	static final double ASYMMETRIC = 1e-9;

	private final Linear linear;
	private final List<Prior> priors;

	MostLikely(Linear linear, List<Prior> priors) {
		this.linear = linear;
		this.priors = priors;
	}

	/// The costs, from some on.
	double[] from(double[] start) {
		return from(start, NONE);
	}

	/// The costs if one of them is known, from some on.
	///
	/// @param fixed which is known: as it is in the start
	double[] from(double[] start, int fixed) {
		double[] costs = start.clone();
		double misfit = linear.misfit(costs, priors);
		double damping = DAMPED_FIRST;
		for (int step = 0; step < STEPS && damping < DAMPED_MOST; step++) {
			double[] next = step(costs, damping, fixed);
			double now = linear.misfit(next, priors);
			if (now <= misfit) {
				double moved = 0;
				for (int j = 0; j < costs.length; j++)
					moved = Math.max(moved, Math.abs(next[j] / costs[j] - 1));
				costs = next;
				misfit = now;
				damping /= 10;
				if (moved < SMALL)
					break;
			} else
				damping *= 10;
		}
		return costs;
	}

	private double[] step(double[] costs, double damping, int fixed) {
		double[][] information = information(costs);
		double[] down = down(costs);
		boolean[] held = held(costs, down, fixed);
		int n = costs.length;
		double[][] system = new double[n][n];
		double[] right = new double[n];
		for (int i = 0; i < n; i++) {
			right[i] = held[i] ? 0 : down[i];
			for (int j = 0; j < n; j++)
				system[i][j] = held[i] || held[j] ? 0 : information[i][j];
			// the prior's own curvature is 1 in these units
			system[i][i] = held[i] ? 1 : (information[i][i] + 1) * (1 + damping);
		}
		double[] by = new CholeskyDecomposition(new Array2DRowRealMatrix(system, false), ASYMMETRIC, 0).getSolver()
				.solve(new ArrayRealVector(right, false)).toArray();
		double[] next = new double[n];
		for (int i = 0; i < n; i++)
			next[i] = Math.clamp(costs[i] * Math.exp(by[i] * priors.get(i).sigma()), priors.get(i).low(), priors.get(i).high());
		return next;
	}

	/// Those at a bound that would be pushed beyond it.
	private boolean[] held(double[] costs, double[] down, int fixed) {
		boolean[] held = new boolean[costs.length];
		for (int i = 0; i < costs.length; i++)
			held[i] = i == fixed || costs[i] <= priors.get(i).low() && down[i] < 0 || costs[i] >= priors.get(i).high()
					&& down[i] > 0;
		return held;
	}

	/// The way down the misfit.
	private double[] down(double[] costs) {
		double[] down = new double[costs.length];
		for (int j = 0; j < costs.length; j++) {
			down[j] = -Math.log(costs[j] / priors.get(j).cycles()) / priors.get(j).sigma();
			for (int i = 0; i < linear.values().length; i++)
				down[j] -= scaled(i, j, costs) * (linear.predicted(i, costs) - linear.board()[i]) / linear.sigma()[i];
		}
		return down;
	}

	/// What the board says of costs and pairs of them: 1 is as much as the prior says.
	double[][] information(double[] costs) {
		int n = costs.length;
		double[][] information = new double[n][n];
		for (int i = 0; i < linear.values().length; i++)
			for (int j = 0; j < n; j++)
				for (int k = 0; k < n; k++)
					information[j][k] += scaled(i, j, costs) * scaled(i, k, costs);
		return information;
	}

	private double scaled(int target, int prior, double[] costs) {
		return linear.slopes()[target][prior] * costs[prior] * priors.get(prior).sigma() / linear.sigma()[target];
	}
}
