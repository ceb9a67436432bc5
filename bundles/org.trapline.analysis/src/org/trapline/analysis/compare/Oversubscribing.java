// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.Better;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;

/// Finds out what N guests achieve together against N processes, from all sides of a comparison.
///
/// How many ran at once is told by the scopes of a score ({@code vm1}, {@code vm2}), whose values then add up, or by
/// the conditions: instances in each system, times VMs for guests. A score told once by each of N instances adds up
/// too; one value for N instances is taken as that of each. Only throughput adds up, so scores of which lower is better
/// are left out.
final class Oversubscribing {
	/// What one side achieves with one benchmark.
	private record Total(int instances, double value) {
	}

	private final List<Side> sides;
	private final Consumer<String> notes;

	private Oversubscribing(List<Side> sides, Consumer<String> notes) {
		this.sides = sides;
		this.notes = notes;
	}

	/// @param notes takes what is assumed, in sentences
	/// @return none where no side ran more than one instance
	static List<Oversubscription> of(List<Side> sides, Consumer<String> notes) {
		Oversubscribing work = new Oversubscribing(sides, notes);
		Map<String, Unit> benchmarks = new LinkedHashMap<>();
		for (Side side : sides)
			for (Score score : scores(side))
				benchmarks.putIfAbsent(score.benchmark(), score.unit());
		List<Oversubscription> all = new ArrayList<>();
		benchmarks.forEach((benchmark, unit) -> work.add(all, benchmark, unit));
		return all;
	}

	private void add(List<Oversubscription> all, String benchmark, Unit unit) {
		Map<Integer, Double> processes = new TreeMap<>();
		Map<Integer, Double> guests = new TreeMap<>();
		for (Side side : sides) {
			List<Score> scores = scores(side).stream().filter(s -> s.benchmark().equals(benchmark) && s.valid()
					&& s.better() == Better.HIGHER && s.unit().comparable(unit)).toList();
			if (scores.isEmpty())
				continue;
			boolean guest = guest(side);
			Total total = total(side, guest, scores, unit);
			(guest ? guests : processes).merge(total.instances(), total.value(), Math::max);
		}
		Set<Integer> counts = new TreeSet<>(processes.keySet());
		counts.addAll(guests.keySet());
		if (counts.stream().noneMatch(n -> n > 1) || guests.isEmpty() || processes.isEmpty())
			return;
		all.add(new Oversubscription(benchmark, unit,
				counts.stream().map(n -> new Oversubscription.Row(n, processes.getOrDefault(n, Double.NaN),
						guests.getOrDefault(n, Double.NaN))).toList()));
	}

	private Total total(Side side, boolean guest, List<Score> scores, Unit unit) {
		Map<String, List<Double>> byScope = new LinkedHashMap<>();
		for (Score score : scores)
			for (double value : score.values())
				byScope.computeIfAbsent(score.scope(), _ -> new ArrayList<>()).add(score.unit().convert(value, unit));
		int told = told(side, guest);
		if (byScope.size() > 1)
			return new Total(byScope.size(), byScope.values().stream().mapToDouble(Scores::median).sum());
		List<Double> values = byScope.values().iterator().next();
		if (told > 1 && values.size() == told * side.repeats().size())
			return new Total(told, values.stream().mapToDouble(v -> v).sum() / side.repeats().size());
		if (told > 1)
			notes.accept(scores.getFirst().benchmark() + ": the score of " + side.label() + " is taken as that of each of its "
					+ told + " instances.");
		return new Total(told, Scores.median(values) * told);
	}

	/// How many instances the conditions tell of; 1 where they tell nothing.
	private static int told(Side side, boolean guest) {
		Conditions conditions = side.repeats().getFirst().run().conditions();
		int each = Math.max(1, conditions.count(Condition.PROCESSES).orElse(1));
		return guest ? each * Math.max(1, conditions.count(Condition.VMS).orElse(1)) : each;
	}

	private static boolean guest(Side side) {
		String said = side.repeats().getFirst().run().conditions().value(Condition.SIDE);
		return said.isEmpty() ? side.role() == Role.GUEST : Roles.says(said, Role.GUEST);
	}

	private static List<Score> scores(Side side) {
		return side.repeats().stream().map(RunFacts::run).flatMap(run -> run.all(Score.class).stream()).toList();
	}
}
