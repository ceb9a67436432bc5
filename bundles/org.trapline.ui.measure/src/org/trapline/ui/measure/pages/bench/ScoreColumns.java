// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import org.trapline.measure.Better;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;
import org.trapline.measure.text.Quantities;
import org.trapline.ui.measure.run.RunSession;
import org.trapline.ui.table.Column;

/// The columns that show scores.
final class ScoreColumns {
	private static final double MEGA = 1e6;

	private ScoreColumns() {
	}

	/// @param session tells the clock of the CPU, as far as it is known by then
	static List<Column<Score>> of(List<Score> scores, RunSession session) {
		List<Column<Score>> columns = new ArrayList<>();
		columns.add(Column.words("benchmark", "Benchmark", 220, Score::benchmark));
		if (scores.stream().anyMatch(s -> !s.scope().isEmpty()))
			columns.add(Column.<Score>words("scope", "Scope", 110, Score::scope).withTooltip("Which of several instances"));
		columns.add(Column.<Score>figures("value", "Result", 160, Score::median,
				s -> s.unit().quantity(s.median()).toString()).withTooltip("The middle of the values measured"));
		columns.add(Column.<Score>words("unit", "Unit", 100, s -> s.unit().symbol()).hidden());
		if (scores.stream().anyMatch(ScoreColumns::isRate))
			columns.add(perMegahertz(() -> session.conditions().clockHertz().orElse(Double.NaN)));
		columns.add(Column.words("better", "Better", 80, s -> s.better() == Better.HIGHER ? "higher" : "lower"));
		columns.add(Column.words("valid", "Valid", 260, s -> s.valid() ? "yes" : "no: " + s.invalid()));
		columns.add(Column.figures("repeats", "Repeats", 74, s -> s.values().size(),
				s -> Quantities.count(s.values().size())));
		columns.add(Column.<Score>words("values", "All values", 240,
				s -> s.values().stream().map(Quantities::number).collect(Collectors.joining("  ")))
				.withTooltip("In the order they were measured"));
		columns.add(Column.<Score>words("details", "Details", 420, s -> s.details().entrySet().stream()
				.map(e -> e.getKey() + ": " + e.getValue()).collect(Collectors.joining(", ")))
				.withTooltip("What else the benchmark says"));
		return columns;
	}

	private static Column<Score> perMegahertz(DoubleSupplier hertz) {
		return Column.<Score>figures("per_megahertz", "Per MHz", 90, s -> perMegahertz(s, hertz.getAsDouble()),
				s -> Double.isNaN(perMegahertz(s, hertz.getAsDouble())) ? ""
						: Quantities.number(perMegahertz(s, hertz.getAsDouble())))
				.withTooltip("Results a second by the CPU's clock, as for CoreMark/MHz; where the conditions tell it");
	}

	private static boolean isRate(Score score) {
		return score.better() == Better.HIGHER && score.unit().dimension() != Unit.Dimension.BANDWIDTH
				&& score.unit().symbol().endsWith("/s");
	}

	/// NaN of what is no rate, and where the clock is not known.
	private static double perMegahertz(Score score, double hertz) {
		return isRate(score) ? score.median() * score.unit().factor() / (hertz / MEGA) : Double.NaN;
	}
}
