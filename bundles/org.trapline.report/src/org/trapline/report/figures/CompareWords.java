// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.trapline.analysis.compare.Against;
import org.trapline.analysis.compare.Comparison;
import org.trapline.analysis.compare.ConditionRow;
import org.trapline.analysis.compare.CurveComparison;
import org.trapline.analysis.compare.Delta;
import org.trapline.analysis.compare.DistributionComparison;
import org.trapline.analysis.compare.ScoreComparison;
import org.trapline.analysis.compare.Settings;
import org.trapline.analysis.compare.Side;
import org.trapline.analysis.compare.Verdict;
import org.trapline.measure.text.Quantities;

/// What several reports say of a comparison, in the same words.
public final class CompareWords {
	private CompareWords() {
	}

	/// What is compared: {@code guest against native}.
	public static String title(Comparison comparison) {
		return comparison.against().stream().map(a -> a.candidate().label()).collect(Collectors.joining(", "))
				+ " against " + comparison.base().label();
	}

	/// What a side is: {@code native, 3 repeats: a.txt, b.txt, c.txt}.
	public static String side(Side side) {
		String files = side.repeats().stream().flatMap(r -> r.run().provenance().files().stream())
				.map(f -> f.getFileName() == null ? f.toString() : f.getFileName().toString()).distinct()
				.collect(Collectors.joining(", "));
		return side.role().word() + (side.repeats().size() > 1 ? ", " + side.repeats().size() + " repeats" : "")
				+ (files.isEmpty() ? "" : ": " + files);
	}

	/// How many quantities have each verdict: {@code 3 worse, 1 better, 5 same}.
	public static String counts(Against against) {
		List<String> counts = new ArrayList<>();
		for (Verdict verdict : Verdict.values())
			if (against.count(verdict) > 0)
				counts.add(against.count(verdict) + " " + verdict.words());
		return counts.isEmpty() ? "nothing compared" : String.join(", ", counts);
	}

	/// How was compared, in a sentence.
	public static String settings(Settings settings) {
		return "A difference below " + Quantities.percent(settings.threshold()) + " counts as the same; intervals have a"
				+ " confidence of " + Quantities.percent(settings.confidence()) + '.';
	}

	/// All quantities with one verdict, in the order given.
	public static List<Delta> with(Against against, Verdict verdict) {
		return against.deltas().stream().filter(d -> d.verdict() == verdict).toList();
	}

	/// The conditions in one state, in the order given.
	public static List<ConditionRow> with(Comparison comparison, ConditionRow.State state) {
		return comparison.conditions().stream().filter(c -> c.state() == state).toList();
	}

	/// A condition's values with the sides they are of: {@code native: 1.8 GHz; guest: not told}.
	public static String values(Comparison comparison, ConditionRow row) {
		List<String> values = new ArrayList<>();
		List<Side> sides = comparison.sides();
		for (int i = 0; i < sides.size() && i < row.values().size(); i++)
			values.add(sides.get(i).label() + ": " + (row.values().get(i).isEmpty() ? "not told" : row.values().get(i)));
		return String.join("; ", values);
	}

	/// What to know when reading single results; what is said of several is said once.
	public static List<String> notes(Against against) {
		Map<String, Set<String>> subjects = new LinkedHashMap<>();
		for (DistributionComparison distribution : against.distributions())
			distribution.notes().forEach(n -> add(subjects, n, distribution.subject()));
		for (CurveComparison curve : against.curves())
			curve.notes().forEach(n -> add(subjects, n, curve.base().name()));
		for (ScoreComparison score : against.scores())
			score.notes().forEach(n -> add(subjects, n, score.delta().subject()));
		List<String> notes = new ArrayList<>();
		subjects.forEach((note, all) -> notes.add(String.join("; ", all) + ": " + note));
		return notes;
	}

	private static void add(Map<String, Set<String>> subjects, String note, String subject) {
		subjects.computeIfAbsent(note, _ -> new LinkedHashSet<>()).add(subject);
	}
}
