// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.figures;

import java.util.function.ToDoubleFunction;
import org.trapline.measure.ExitTiming.TimeUnit;
import org.trapline.measure.text.Quantities.Quantity;

/// A column of figures: how it is called and written in each report.
///
/// @param <R> the rows
public interface FigureColumn<R> {
	/// What a column is.
	///
	/// @param title the head of the column, for people
	/// @param field the name in CSV and JSON, with its unit where that is always the same
	/// @param rank how much it is wanted in a narrow report: 1 most
	/// @param value the figure as programs read it; NaN where it is not known
	/// @param hint what it is, for a tooltip
	record Head<R>(String title, String field, int rank, FigureKind kind, ToDoubleFunction<R> value, String hint) {
	}

	/// What this column is.
	Head<R> head();

	/// The head of the column, for people.
	default String title() {
		return head().title();
	}

	/// What it is, for a tooltip.
	default String hint() {
		return head().hint();
	}

	/// The name in CSV and JSON, with its unit where that is always the same.
	default String field() {
		return head().field();
	}

	/// How much it is wanted in a narrow report: 1 most.
	default int rank() {
		return head().rank();
	}

	/// The figure as programs read it: in the row's unit of time, counts, shares of 0 to 1; NaN where it is not known.
	default double value(R row) {
		return head().value().applyAsDouble(row);
	}

	/// The figure of a row in nanoseconds as people read it.
	default Quantity quantity(R row) {
		return quantity(row, TimeUnit.NANOSECONDS);
	}

	/// The figure as people read it.
	///
	/// @param unit of the row's times
	default Quantity quantity(R row, TimeUnit unit) {
		return head().kind().quantity(value(row), unit);
	}
}
