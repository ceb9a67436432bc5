// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trapline.experiment.file.Expectation;
import org.trapline.experiment.result.Checked;
import org.trapline.experiment.result.Figure;
import org.trapline.experiment.result.Results;
import org.trapline.measure.Unit;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.text.Quantities.Quantity;

/// How results of experiments are said, the same in every form.
public final class ExperimentWords {
	private static final Quantity NONE = new Quantity(Quantities.UNKNOWN, "");

	private ExperimentWords() {
	}

	/// A value; a share in percent.
	public static Quantity quantity(Unit unit, double value) {
		return unit.dimension() == Unit.Dimension.COUNT && Math.abs(value) < 1 && value != 0
				? Quantities.share(value) : unit.quantity(value);
	}

	/// The median of a figure; a dash for none.
	public static Quantity quantity(@Nullable Figure figure) {
		return figure instanceof Figure.Values values ? quantity(values.unit(), values.median()) : NONE;
	}

	/// From the least to the greatest repeat; empty for a single value.
	public static String interval(Figure figure) {
		return figure instanceof Figure.Values values && values.values().size() > 1
				? quantity(values.unit(), values.least()) + " to " + quantity(values.unit(), values.most()) + ", "
						+ values.values().size() + " repeats"
				: "";
	}

	/// By what factor; a dash for none.
	public static Quantity factor(@Nullable Double factor) {
		return factor == null ? NONE : new Quantity(Quantities.number(factor), "times");
	}

	/// What was found of an expectation's case.
	public static String found(Expectation expectation, Checked.Case found) {
		return found.why().isEmpty() ? value(expectation, found.value()) : "cannot be told: " + found.why();
	}

	private static String value(Expectation expectation, double value) {
		return expectation.text().contains("%") && !(expectation.bound() instanceof Expectation.Near)
				&& !(expectation.bound() instanceof Expectation.NearBoard) ? Quantities.percent(value) : Quantities.number(value);
	}

	/// Why values are missing, each reason once.
	public static List<String> missing(Results results) {
		Set<String> reasons = new TreeSet<>();
		for (Results.Row row : results.rows())
			row.figures().forEach((measure, figure) -> {
				if (figure instanceof Figure.Missing(String why))
					reasons.add(measure + ": " + why);
			});
		for (Map.Entry<String, Figure> board : results.board().entrySet())
			if (board.getValue() instanceof Figure.Missing(String why))
				reasons.add(board.getKey() + " of the board: " + why);
		return List.copyOf(reasons);
	}
}
