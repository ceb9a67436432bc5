// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.file;

/// What is expected of a measure.
///
/// @param text as the file has it
/// @param term what is looked at
/// @param bound where it has to be
public record Expectation(String text, Term term, Bound bound) {
	/// What is looked at: a measure, in each point or of one against another.
	///
	/// @param measure its name
	/// @param by the name of a measure that it is divided by; empty for none
	/// @param of which points; those of a ratio's numerator
	/// @param over the points of a ratio's denominator; the same as {@code of} for no ratio
	public record Term(String measure, String by, Selection of, Selection over) {
		/// Whether points are divided by one another.
		public boolean ratio() {
			return !of.equals(over);
		}
	}

	/// Where a value has to be.
	public sealed interface Bound {
	}

	/// On one side of a limit.
	///
	/// @param sign {@code >=}, {@code <=}, {@code >} or {@code <}
	/// @param limit in the measure's unit; 0.97 for 97 %
	public record Limit(String sign, double limit) implements Bound {
		/// Whether a value is there.
		public boolean holds(double value) {
			return switch (sign) {
			case ">=" -> value >= limit;
			case "<=" -> value <= limit;
			case ">" -> value > limit;
			default -> value < limit;
			};
		}
	}

	/// Near a number.
	///
	/// @param tolerance 0.1 for 10 %
	public record Near(double tolerance, double number) implements Bound {
	}

	/// Near what was measured on the board that the experiment is compared with.
	///
	/// @param tolerance 0.1 for 10 %
	public record NearBoard(double tolerance) implements Bound {
	}
}
