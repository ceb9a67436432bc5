// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.calibrate;

import java.util.List;
import java.util.OptionalDouble;
import org.trapline.kvm.cost.CostSet;
import org.trapline.kvm.cost.Step;

/// What a calibration found.
///
/// @param costs all costs, the fitted ones with where they come from now
/// @param fitted the costs that were fitted, in the order of steps
/// @param rows the figures of all rows, fitted and held back
/// @param groups costs that the board does not tell apart
/// @param leftOut each fitted row as the others predict it; none where only one was fitted
/// @param seconds of guest time in the simulation, all repeats together; empty if it does not tell
/// @param simulations how many there were
/// @param settled whether another simulation would not change the fit
public record Calibrated(CostSet costs, List<Fitted> fitted, List<Figures> rows, List<Group> groups,
		List<LeftOut> leftOut,
		OptionalDouble seconds, int simulations, boolean settled) {
	/// A cost.
	///
	/// @param prior what was believed of it
	/// @param before cycles with which the first simulation was made
	/// @param cycles that are most likely
	/// @param low of the interval that it lies in with a probability of 95 %
	/// @param high of that interval
	/// @param known what the board says of it
	public record Fitted(Prior prior, int before, int cycles, double low, double high, Known known) {
		public Step step() {
			return prior.step();
		}

		/// Whether it could not go on where the board wanted it.
		public boolean atBound() {
			return cycles <= Math.ceil(prior.low()) || cycles >= Math.floor(prior.high());
		}
	}

	/// What a board says of a cost.
	public enum Known {
		/// The interval is less than half the prior's.
		WELL("well"),
		/// It is narrower than the prior's.
		PARTLY("partly"),
		/// It is the prior's.
		NOT("not");

		private final String word;

		Known(String word) {
			this.word = word;
		}

		/// A word for tables.
		public String word() {
			return word;
		}
	}

	/// A row on the board and in the model.
	///
	/// @param type of the exit-timing table
	/// @param rate how many a second
	/// @param mean cycles
	/// @param share of all time
	public record Figures(String type, Three rate, Three mean, Three share) {
		/// Whether the board has such exits.
		public boolean onBoard() {
			return !Double.isNaN(mean.board);
		}

		/// Whether the model has.
		public boolean inModel() {
			return !Double.isNaN(mean.after);
		}
	}

	/// A figure.
	///
	/// @param board on the board; NaN if it has none
	/// @param before in the first simulation; NaN if it has none
	/// @param after in the last
	/// @param fitted whether it was fitted, not predicted
	public record Three(double board, double before, double after, boolean fitted) {
		/// How far the model is off the board, relative to it; NaN if one has none.
		public double off() {
			return after / board - 1;
		}

		/// How far it was off before.
		public double offBefore() {
			return before / board - 1;
		}
	}

	/// Costs that the board does not tell apart: it knows a combination of them, their priors decide about each.
	///
	/// @param steps two or more
	/// @param weights how often an exit has each of them
	/// @param row of whose exits
	/// @param cycles of the combination
	/// @param low of its interval of 95 %
	/// @param high of it
	public record Group(List<Step> steps, List<Double> weights, String row, double cycles, double low, double high) {
		public Group {
			steps = List.copyOf(steps);
			weights = List.copyOf(weights);
		}
	}

	/// A fitted row as the fit of the others alone predicts it.
	///
	/// @param target which figure
	/// @param predicted what it would be
	public record LeftOut(Target target, double predicted) {
		/// How far off, relative to the board's.
		public double off() {
			return predicted / target.board() - 1;
		}
	}

	public Calibrated {
		fitted = List.copyOf(fitted);
		rows = List.copyOf(rows);
		groups = List.copyOf(groups);
		leftOut = List.copyOf(leftOut);
	}

	/// Whether every fitted figure is within a tolerance of the board's.
	///
	/// @param tolerance 0.03 for 3 %
	public boolean fits(double tolerance) {
		return rows.stream().flatMap(row -> List.of(row.mean, row.share).stream()).filter(Three::fitted)
				.allMatch(three -> Math.abs(three.off()) <= tolerance);
	}
}
