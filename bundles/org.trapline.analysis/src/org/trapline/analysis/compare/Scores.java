// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import org.trapline.analysis.RunFacts;
import org.trapline.analysis.compare.Delta.Area;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;

/// Compares the scores that two sides share, by benchmark and scope.
final class Scores {
	private static final double HERTZ_IN_MEGAHERTZ = 1e6;
	/// The scope of a score that has none, in words.
	private static final String ONE = "one alone";

	/// All values of one score on one side, in the unit of the first.
	private static final class Values {
		final Score first;
		final List<Double> values = new ArrayList<>();
		final Map<String, Set<String>> details = new LinkedHashMap<>();
		final Set<String> faults = new LinkedHashSet<>();

		Values(Score first) {
			this.first = first;
		}

		void add(Score score) {
			if (!score.unit().comparable(first.unit())) {
				faults.add("some of its values are in " + score.unit() + ", others in " + first.unit());
				return;
			}
			score.values().forEach(v -> values.add(score.unit().convert(v, first.unit())));
			score.details().forEach((name, detail) -> details.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(detail));
			if (!score.valid())
				faults.add(score.invalid());
		}
	}

	private final Pending pending;

	private Scores(Pending pending) {
		this.pending = pending;
	}

	static void compare(Pending pending) {
		Scores scores = new Scores(pending);
		Map<String, Values> bases = values(pending.base);
		Map<String, Values> candidates = values(pending.candidate);
		Map<String, Values> alone = new LinkedHashMap<>();
		bases.forEach((name, base) -> {
			Values candidate = candidates.remove(name);
			if (candidate == null)
				alone.put(name, base);
			else if (!base.first.unit().comparable(candidate.first.unit()))
				pending.notCompared.add(name + ": its values are in " + unit(base) + " on one side and " + unit(candidate)
						+ " on the other, which cannot be converted.");
			else if (base.first.better() != candidate.first.better())
				pending.notCompared.add(name + ": one side says that higher is better, the other that lower is.");
			else
				scores.pair(name, base, candidate, 1.0 / bases.size());
		});
		scores.alone(alone, candidates);
	}

	/// Names the scores that one side lacks; where it is only the instances that differ, once for all of them.
	private void alone(Map<String, Values> bases, Map<String, Values> candidates) {
		Map<String, List<String>> scopes = scopes(bases);
		Map<String, List<String>> otherScopes = scopes(candidates);
		Set<String> benchmarks = new LinkedHashSet<>(scopes.keySet());
		benchmarks.addAll(otherScopes.keySet());
		for (String benchmark : benchmarks) {
			List<String> one = scopes.getOrDefault(benchmark, List.of());
			List<String> other = otherScopes.getOrDefault(benchmark, List.of());
			if (!one.isEmpty() && !other.isEmpty())
				pending.notCompared.add(benchmark + ": the instances that ran at once differ, " + String.join(", ", one)
						+ " on " + pending.base.label() + ", " + String.join(", ", other) + " on " + pending.candidate.label()
						+ '.');
			else
				for (String scope : one.isEmpty() ? other : one)
					pending.notCompared.add(benchmark + (scope.equals(ONE) ? "" : ", " + scope) + ": "
							+ (one.isEmpty() ? pending.base : pending.candidate).label() + " has no such score.");
		}
	}

	private static Map<String, List<String>> scopes(Map<String, Values> values) {
		Map<String, List<String>> scopes = new LinkedHashMap<>();
		for (Values of : values.values())
			scopes.computeIfAbsent(of.first.benchmark(), _ -> new ArrayList<>())
					.add(of.first.scope().isEmpty() ? ONE : of.first.scope());
		return scopes;
	}

	private static Map<String, Values> values(Side side) {
		Map<String, Values> values = new LinkedHashMap<>();
		for (RunFacts run : side.repeats())
			for (Score score : run.run().all(Score.class))
				values.computeIfAbsent(score.name(), _ -> new Values(score)).add(score);
		return values;
	}

	private static String unit(Values values) {
		return values.first.unit().symbol().isEmpty() ? "no unit" : values.first.unit().symbol();
	}

	private void pair(String name, Values base, Values candidate, double weight) {
		Unit unit = base.first.unit();
		List<Double> values = candidate.values.stream().map(v -> candidate.first.unit().convert(v, unit)).toList();
		List<String> notes = new ArrayList<>();
		notes(notes, pending.base, base);
		notes(notes, pending.candidate, candidate);
		details(notes, base, candidate);
		Topic topic = new Topic(Area.SCORE, name, "score", unit, base.first.better(), weight);
		Supplier<Delta> delta = base.faults.isEmpty() && candidate.faults.isEmpty()
				? pending.judge.runs(topic, base.values, values)
				: pending.judge.none(topic, mean(base.values), mean(values),
						"The score does not count on " + (candidate.faults.isEmpty() ? pending.base : pending.candidate).label()
								+ ": " + String.join("; ", candidate.faults.isEmpty() ? base.faults : candidate.faults) + '.');
		pending.deltas.add(delta);
		OptionalDouble perMegahertz = perMegahertz(pending.base, base.values);
		OptionalDouble otherPerMegahertz = perMegahertz(pending.candidate, values);
		pending.scores.add(() -> new ScoreComparison(base.values, values, perMegahertz, otherPerMegahertz, notes,
				delta.get()));
	}

	private static void notes(List<String> notes, Side side, Values values) {
		if (!values.faults.isEmpty())
			notes.add(side.label() + ": " + String.join("; ", values.faults) + '.');
	}

	/// What the benchmark says of itself that differs, such as its compiler's flags.
	private void details(List<String> notes, Values base, Values candidate) {
		base.details.forEach((name, said) -> {
			Set<String> other = candidate.details.getOrDefault(name, said);
			if (!other.equals(said) && setting(said) && setting(other))
				notes.add(name + " differs: " + String.join(", ", said) + " on " + pending.base.label() + ", "
						+ String.join(", ", other) + " on " + pending.candidate.label() + '.');
		});
	}

	/// Figures that come with a score differ anyhow; texts are how it was made.
	private static boolean setting(Set<String> values) {
		return values.stream().anyMatch(v -> !v.matches("[-+.\\d\\s]*(?:[a-zA-Zµ/%]{0,6})?"));
	}

	/// The median by the clock that the side's conditions tell.
	private static OptionalDouble perMegahertz(Side side, List<Double> values) {
		OptionalDouble hertz = Exits.clock(side);
		return hertz.isEmpty() || values.isEmpty() ? OptionalDouble.empty()
				: OptionalDouble.of(median(values) / (hertz.getAsDouble() / HERTZ_IN_MEGAHERTZ));
	}

	static double median(List<Double> values) {
		double[] sorted = values.stream().mapToDouble(v -> v).sorted().toArray();
		return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
	}

	private static double mean(List<Double> values) {
		return values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
	}
}
