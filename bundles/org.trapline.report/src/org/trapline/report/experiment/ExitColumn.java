// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment;

import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import org.trapline.experiment.result.ExitsBeside.Line;
import org.trapline.measure.Unit;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.text.Quantities.Quantity;

/// A figure of exits of a point beside the board's: how it is called and written in each form.
public enum ExitColumn {
	BOARD_RATE("board", "exits a second, of the board", line -> line.board().rate(), (value, _) -> Quantities.rate(value)),
	POINT_RATE("point", "exits a second, of the point", line -> line.point().rate(), (value, _) -> Quantities.rate(value)),
	RATE("of board", "the point's exits a second by the board's", line -> line.point().rate() / line.board().rate(),
			(value, _) -> Quantities.share(value)),
	BOARD_MEAN("mean: board", "mean time of one, of the board", line -> line.board().mean(), (value, unit) -> unit.quantity(value)),
	POINT_MEAN("mean: point", "mean time of one, of the point", line -> line.point().mean(), (value, unit) -> unit.quantity(value)),
	MEAN("mean of board", "the point's mean time by the board's", line -> line.point().mean() / line.board().mean(),
			(value, _) -> Quantities.share(value)),
	BOARD_SHARE("share: board", "share of all time, of the board", line -> line.board().share(), (value, _) -> Quantities.share(value)),
	POINT_SHARE("share: point", "share of all time, of the point", line -> line.point().share(), (value, _) -> Quantities.share(value));

	private final String title;
	private final String hint;
	private final ToDoubleFunction<Line> value;
	private final BiFunction<Double, Unit, Quantity> words;

	ExitColumn(String title, String hint, ToDoubleFunction<Line> value, BiFunction<Double, Unit, Quantity> words) {
		this.title = title;
		this.hint = hint;
		this.value = value;
		this.words = words;
	}

	/// The head of the column.
	public String title() {
		return title;
	}

	/// What it is, for a tooltip.
	public String hint() {
		return hint;
	}

	/// The figure; NaN where there is none.
	public double value(Line line) {
		double of = value.applyAsDouble(line);
		return Double.isFinite(of) ? of : Double.NaN;
	}

	/// The figure as people read it.
	///
	/// @param cycles whether times are cycles; else they are microseconds
	public Quantity quantity(Line line, boolean cycles) {
		double of = value(line);
		return Double.isNaN(of) ? new Quantity(Quantities.UNKNOWN, "") : words.apply(of, cycles ? Unit.CYCLE : Unit.MICROSECONDS);
	}
}
