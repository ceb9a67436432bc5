// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.figures;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.trapline.analysis.compare.Delta;
import org.trapline.analysis.compare.Settings;
import org.trapline.analysis.compare.Side;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.text.Quantities.Quantity;

/// A figure of a quantity on two sides: how it is called and written for people.
///
/// The order is that of the columns; {@link #rank} tells which of them a narrow report keeps.
public enum DeltaColumn {
	BASE(2, Delta::base, d -> Differences.value(d.base(), d.unit()), "on the base's side"),
	CANDIDATE(3, Delta::candidate, d -> Differences.value(d.candidate(), d.unit()), "on the other side"),
	RATIO(5, d -> d.ratio().value(), d -> Differences.share(d.ratio().value()), "the second as a share of the first"),
	CHANGE(1, Delta::change, d -> Differences.change(d.ratio().value()), "how much more or less the second is"),
	INTERVAL(4, d -> d.ratio().low(), d -> Differences.interval(d.ratio()), "where the change may lie"),
	DIFFERENCE(6, d -> d.difference().value(), d -> Differences.signed(Differences.value(d.difference().value(), d.unit()),
			d.difference().value()), "the second less the first"),
	P(7, d -> d.judgement().adjustedP(), d -> new Quantity(Quantities.number(d.judgement().adjustedP()), ""),
			"probability of such a difference where there is none, corrected for all tests of the comparison");

	private final int rank;
	private final ToDoubleFunction<Delta> value;
	private final Function<Delta, Quantity> quantity;
	private final String hint;

	DeltaColumn(int rank, ToDoubleFunction<Delta> value, Function<Delta, Quantity> quantity, String hint) {
		this.rank = rank;
		this.value = value;
		this.quantity = quantity;
		this.hint = hint;
	}

	/// The head of the column, for people.
	public String title(Side base, Side candidate, Settings settings) {
		return switch (this) {
		case BASE -> base.label();
		case CANDIDATE -> candidate.label();
		case RATIO -> candidate.role().word() + '/' + base.role().word();
		case CHANGE -> "change";
		case INTERVAL -> Quantities.percent(settings.confidence()) + " interval";
		case DIFFERENCE -> "difference";
		case P -> "p";
		};
	}

	/// What it is, for a tooltip.
	public String hint() {
		return hint;
	}

	/// How much it is wanted: 1 most.
	public int rank() {
		return rank;
	}

	/// The figure as columns are sorted by; NaN where it is not known.
	public double value(Delta delta) {
		return value.applyAsDouble(delta);
	}

	/// The figure as people read it.
	public Quantity quantity(Delta delta) {
		return quantity.apply(delta);
	}
}
