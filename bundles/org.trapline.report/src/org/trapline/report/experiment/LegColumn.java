// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment;

import java.util.function.ToDoubleFunction;
import org.trapline.experiment.result.Way.Times;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.text.Quantities.Quantity;

/// A figure of a leg of interrupts' way: how it is called and written.
public enum LegColumn {
	MEAN("mean", "mean time of the leg", Times::mean), MEDIAN("median", "half of the interrupts take no longer", Times::median),
	RARE("99 %", "99 % of the interrupts take no longer", Times::rare), MOST("most", "longest time of the leg", Times::most);

	private final String title;
	private final String hint;
	private final ToDoubleFunction<Times> value;

	LegColumn(String title, String hint, ToDoubleFunction<Times> value) {
		this.title = title;
		this.hint = hint;
		this.value = value;
	}

	/// The head of the column.
	public String title() {
		return title;
	}

	/// What it is, for a tooltip.
	public String hint() {
		return hint;
	}

	/// The figure in nanoseconds; NaN where there is none.
	public double value(Times times) {
		return value.applyAsDouble(times);
	}

	/// The figure as people read it.
	public Quantity quantity(Times times) {
		double of = value(times);
		return Double.isNaN(of) ? new Quantity(Quantities.UNKNOWN, "") : Quantities.time(of);
	}
}
