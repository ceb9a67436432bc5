// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trapline.experiment.file.Expectation;
import org.trapline.measure.Unit;

/// An expectation against results.
///
/// @param expectation which one
/// @param cases each point, or pair of points, that it speaks of
public record Checked(Expectation expectation, List<Case> cases) {
	/// What was found of a point, or pair of points.
	///
	/// @param point of a pair the one that is divided
	/// @param name the values of what is varied that tell it from others; empty for the only one
	/// @param value what was found, in the unit of the limit; NaN if it cannot be told
	/// @param holds whether it is as expected
	/// @param why it cannot be told; empty if it can
	public record Case(String point, String name, double value, boolean holds, String why) {
	}

	public Checked {
		cases = List.copyOf(cases);
	}

	/// Whether all of it is as expected: something that cannot be told is not.
	public boolean holds() {
		return !cases.isEmpty() && cases.stream().allMatch(Case::holds);
	}

	/// All expectations of an experiment.
	public static List<Checked> all(Results results) {
		return results.experiment().expectations().stream().map(expectation -> of(expectation, results)).toList();
	}

	/// Checks one.
	public static Checked of(Expectation expectation, Results results) {
		Expectation.Term term = expectation.term();
		List<Case> cases = new ArrayList<>();
		for (Results.Row row : results.rows())
			if (term.of().matches(row.values())) {
				Optional<Results.Row> over = term.ratio() ? results.partner(row, term.over()) : Optional.of(row);
				over.ifPresent(other -> cases.add(check(expectation, row, other, results)));
			}
		return new Checked(expectation, cases);
	}

	private static Case check(Expectation expectation, Results.Row row, Results.Row over, Results results) {
		Expectation.Term term = expectation.term();
		String name = row.values().entrySet().stream().filter(e -> !term.of().labels().containsKey(e.getKey()))
				.map(e -> e.getKey() + '=' + e.getValue()).collect(Collectors.joining(","));
		List<Figure> needed = new ArrayList<>(List.of(row.figures().get(term.measure()), over.figures().get(term.measure())));
		if (!term.by().isEmpty())
			needed.addAll(List.of(row.figures().get(term.by()), over.figures().get(term.by())));
		for (Figure figure : needed)
			if (figure instanceof Figure.Missing(String why))
				return new Case(row.name(), name, Double.NaN, false, why);
		double value = value(term, row);
		if (term.ratio())
			value /= value(term, over);
		return switch (expectation.bound()) {
		case Expectation.Limit limit -> new Case(row.name(), name, value, limit.holds(value), "");
		case Expectation.Near(double tolerance, double number) -> new Case(row.name(), name, value, near(value, number, tolerance), "");
		case Expectation.NearBoard(double tolerance) -> nearBoard(name, value, tolerance, term, row, results);
		};
	}

	private static Case nearBoard(String name, double value, double tolerance, Expectation.Term term, Results.Row row,
			Results results) {
		Figure figure = results.board().getOrDefault(term.measure(), new Figure.Missing("there is no board"));
		return switch (figure) {
		case Figure.Missing(String why) -> new Case(row.name(), name, value, false, "of the board: " + why);
		case Figure.Values board -> {
			Unit unit = row.value(term.measure()).orElseThrow().unit();
			yield unit.comparable(board.unit())
					? new Case(row.name(), name, value, near(value, board.unit().convert(board.median(), unit), tolerance), "")
					: new Case(row.name(), name, value, false, "the board's is in " + board.unit() + ", this in " + unit);
		}
		};
	}

	private static double value(Expectation.Term term, Results.Row row) {
		double value = row.value(term.measure()).orElseThrow().median();
		return term.by().isEmpty() ? value : value / row.value(term.by()).orElseThrow().median();
	}

	private static boolean near(double value, double number, double tolerance) {
		return Math.abs(value - number) <= tolerance * Math.abs(number);
	}
}
