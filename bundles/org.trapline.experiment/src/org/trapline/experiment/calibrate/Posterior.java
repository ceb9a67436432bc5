// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.calibrate;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealVector;
import org.trapline.experiment.calibrate.Calibrated.Group;
import org.trapline.experiment.calibrate.Calibrated.Known;

/// What is known of the costs when they have been fitted.
///
/// The interval of a cost is that of its profile: where the misfit with it, and with the others as they fit best
/// beside it, is no more than 1.92 above the least. Costs that are only known together make a curved valley, of which
/// the curvature at its lowest point tells little. What is known together follows from that curvature (Laplace's
/// approximation).
///
/// @param linear the model at the fit
/// @param priors by index
/// @param costs most likely
/// @param information what the board says: 1 is as much as the prior
/// @param covariance of the logarithms in standard deviations of the priors: the identity where the board says nothing
record Posterior(Linear linear, List<Prior> priors, double[] costs, double[][] information, double[][] covariance) {
	/// Standard deviations in an interval of 95 %, either way.
	private static final double WIDE = 1.959964;
	private static final int BISECTIONS = 30;
	private static final double WELL = 0.5;
	private static final double NOT = 0.95;
	/// The cosine of two costs' figures above which they are the same to the board.
	private static final double PARALLEL = 0.98;
	private static final double CORRELATED = 0.9;
	/// The part of two costs in what the board cannot see that ties them.
	private static final double TIED = 0.1;

	static Posterior of(Linear linear, List<Prior> priors, double[] costs) {
		double[][] information = new MostLikely(linear, priors).information(costs);
		double[][] whole = new double[costs.length][];
		for (int i = 0; i < whole.length; i++) {
			whole[i] = information[i].clone();
			whole[i][i]++;
		}
		return new Posterior(linear, priors, costs, information, new CholeskyDecomposition(new Array2DRowRealMatrix(whole,
				false), MostLikely.ASYMMETRIC, 0).getSolver().getInverse()
				.getData());
	}

	/// Where a cost's interval ends.
	///
	/// @param up 1 for the upper end, -1 for the lower
	double bound(int cost, int up) {
		double limit = linear.misfit(costs, priors) + WIDE * WIDE / 2;
		double end = up > 0 ? priors.get(cost).high() : priors.get(cost).low();
		double inside = costs[cost];
		double outside = end;
		if (misfit(cost, end) <= limit)
			return end;
		for (int i = 0; i < BISECTIONS; i++) {
			double middle = Math.sqrt(inside * outside);
			if (misfit(cost, middle) <= limit)
				inside = middle;
			else
				outside = middle;
		}
		return inside;
	}

	/// The least misfit with a cost at some cycles.
	private double misfit(int cost, double cycles) {
		double[] start = costs.clone();
		start[cost] = cycles;
		return linear.misfit(new MostLikely(linear, priors).from(start, cost), priors);
	}

	/// What the board says of a cost: how its interval compares with the prior's.
	Known known(int cost, double low, double high) {
		Prior prior = priors.get(cost);
		double all = Math.min(Math.log(prior.high() / prior.low()), 2 * WIDE * prior.sigma());
		double left = Math.log(high / low) / all;
		return left <= WELL ? Known.WELL : left < NOT ? Known.PARTLY : Known.NOT;
	}

	/// Costs that figures of the board depend on, but not each for itself.
	///
	/// @param targets the figures
	List<Group> groups(List<Target> targets) {
		double[][] unseen = unseen();
		int n = costs.length;
		int[] of = new int[n];
		for (int i = 0; i < n; i++)
			of[i] = i;
		for (int i = 0; i < n; i++)
			for (int j = i + 1; j < n; j++)
				if (tied(i, j, unseen))
					join(of, of[i], of[j]);
		List<Group> groups = new ArrayList<>();
		for (int i = 0; i < n; i++) {
			List<Integer> members = new ArrayList<>();
			for (int j = 0; j < n; j++)
				if (of[j] == i)
					members.add(j);
			if (members.size() > 1)
				groups.add(group(members, targets));
		}
		return groups;
	}

	private static void join(int[] of, int a, int b) {
		for (int k = 0; k < of.length; k++)
			if (of[k] == Math.max(a, b))
				of[k] = Math.min(a, b);
	}

	private boolean tied(int i, int j, double[][] unseen) {
		return seen(i) && seen(j) && (correlated(i, j) || cosine(information, i, j) >= PARALLEL
				|| Math.abs(unseen[i][j]) >= TIED);
	}

	/// Whether the board would say something of it if all others were known: whether it can be so much that a figure
	/// shows it.
	private boolean seen(int cost) {
		Prior prior = priors.get(cost);
		double much = Math.min(prior.high(), prior.cycles() * Math.exp(WIDE * prior.sigma()));
		for (int i = 0; i < linear.values().length; i++)
			if (linear.slopes()[i][cost] * much >= linear.sigma()[i])
				return true;
		return false;
	}

	private boolean correlated(int i, int j) {
		return Math.abs(cosine(covariance, i, j)) >= CORRELATED;
	}

	private static double cosine(double[][] of, int i, int j) {
		double product = of[i][i] * of[j][j];
		return product > 0 ? of[i][j] / Math.sqrt(product) : 0;
	}

	/// The projector onto the directions that the board says less of than the priors.
	private double[][] unseen() {
		EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(information, false));
		int n = costs.length;
		double[][] projector = new double[n][n];
		for (int d = 0; d < n; d++)
			if (eigen.getEigenvalue(d) < 1) {
				RealVector direction = eigen.getEigenvector(d);
				for (int i = 0; i < n; i++)
					for (int j = 0; j < n; j++)
						projector[i][j] += direction.getEntry(i) * direction.getEntry(j);
			}
		return projector;
	}

	/// The combination of costs that the board knows best: as the exits of one row have them.
	private Group group(List<Integer> members, List<Target> targets) {
		int row = 0;
		double best = -1;
		for (int i = 0; i < linear.values().length; i++) {
			double weight = 0;
			for (int j : members)
				weight += linear.slopes()[i][j] * costs[j] / linear.sigma()[i];
			if (weight > best) {
				best = weight;
				row = i;
			}
		}
		double[] slopes = linear.slopes()[row];
		double variance = 0;
		double sum = 0;
		for (int j : members) {
			sum += slopes[j] * costs[j];
			for (int k : members)
				variance += slopes[j] * scale(j) * slopes[k] * scale(k) * covariance[j][k];
		}
		double wide = WIDE * Math.sqrt(variance);
		return new Group(members.stream().map(j -> priors.get(j).step()).toList(),
				members.stream().map(j -> slopes[j]).toList(),
				targets.get(row).row(), sum, Math.max(0, sum - wide), sum + wide);
	}

	private double scale(int cost) {
		return costs[cost] * priors.get(cost).sigma();
	}
}
