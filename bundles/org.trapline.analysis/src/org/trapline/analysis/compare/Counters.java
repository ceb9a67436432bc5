// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import org.trapline.analysis.CounterFacts;
import org.trapline.analysis.RunFacts;
import org.trapline.analysis.compare.Delta.Area;
import org.trapline.analysis.statistics.Moments;
import org.trapline.measure.Better;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.Unit;

/// Compares counters that two sides share: KVM's, and those of {@code perf stat}.
///
/// The scopes of an event (VMs, vCPUs, CPUs) are summed, since their names differ from run to run. Rates are compared
/// where both sides tell them, else totals. Of thousands of counters those that changed most are told, and some that
/// are looked for first.
final class Counters {
	private static final int MOST = 20;
	/// Of which fewer are better whatever the benchmark, and which are always told.
	private static final Set<String> COSTS = Set.of("exits", "kvm:kvm_exit", "kvm_exit", "cycles", "instructions",
			"context-switches", "cpu-migrations", "page-faults", "cache-misses", "branch-misses", "mmio_exit_user",
			"mmio_exit_kernel", "signal_exits");

	/// One event on one side.
	///
	/// @param totals by repeat
	/// @param rates by repeat; NaN where one is not known
	/// @param deviation relative standard deviation of the mean that the file tells over its own repeats; NaN for none
	private record Values(String unit, List<Double> totals, List<Double> rates, double deviation) {
		boolean rated() {
			return rates.stream().noneMatch(v -> Double.isNaN(v));
		}
	}

	private Counters() {
	}

	static void compare(Pending pending) {
		Map<String, Values> bases = values(pending.base);
		Map<String, Values> candidates = values(pending.candidate);
		if (bases.isEmpty() || candidates.isEmpty()) {
			if (bases.isEmpty() != candidates.isEmpty())
				pending.notCompared.add("Counters: " + (bases.isEmpty() ? pending.base : pending.candidate).label()
						+ " has none.");
			return;
		}
		List<String> shared = bases.keySet().stream().filter(candidates::containsKey).toList();
		if (shared.isEmpty()) {
			pending.notCompared.add("Counters: the two sides have none in common.");
			return;
		}
		List<String> told = shared.stream().filter(event -> unit(bases, event).equals(unit(candidates, event)))
				.filter(e -> changed(pending, bases, candidates, e) || COSTS.contains(e))
				.sorted(Comparator.comparing((String event) -> !COSTS.contains(event))
						.thenComparing(Comparator.comparingDouble((String e) -> change(bases, candidates, e)).reversed()))
				.toList();
		for (String event : told.subList(0, Math.min(MOST, told.size())))
			if (bases.get(event) instanceof Values base && candidates.get(event) instanceof Values candidate)
				pending.deltas.add(delta(pending, event, base, candidate, 1.0 / MOST));
		if (told.size() > MOST)
			pending.notCompared.add("Counters: " + (told.size() - MOST) + " more of " + shared.size()
					+ " changed by more than the threshold; the " + MOST + " that changed most are told.");
	}

	private static Supplier<Delta> delta(Pending pending, String event, Values base, Values candidate, double weight) {
		boolean rated = base.rated() && candidate.rated();
		Unit plain = base.unit().isEmpty() ? Unit.ONE : Unit.of(base.unit());
		Unit unit = !rated ? plain : base.unit().isEmpty() ? Unit.PER_SECOND : Unit.perSecond(base.unit());
		Topic topic = new Topic(Area.COUNTER, event, rated ? "rate" : "total", unit, Better.LOWER, weight);
		List<Double> one = rated ? base.rates() : base.totals();
		List<Double> other = rated ? candidate.rates() : candidate.totals();
		if (!COSTS.contains(event))
			return pending.judge.none(topic, mean(one), mean(other),
					"Whether more of " + event + " is better or worse is not known.");
		if (one.size() == 1 && other.size() == 1 && base.deviation() > 0 && candidate.deviation() > 0)
			return pending.judge.moments(topic, told(one.getFirst(), base), told(other.getFirst(), candidate));
		return pending.judge.runs(topic, one, other);
	}

	/// The moments that perf's deviation over its repeats stands for: it does not tell how many there were, and two are
	/// the fewest that have one.
	private static Moments told(double value, Values values) {
		return new Moments(2, value, value * values.deviation() * Math.sqrt(2));
	}

	private static Map<String, Values> values(Side side) {
		Map<String, Values> values = new LinkedHashMap<>();
		for (RunFacts run : side.repeats()) {
			Map<String, String> events = new LinkedHashMap<>();
			run.counters().stream().filter(c -> c.counted() > 0)
					.forEach(c -> events.putIfAbsent(c.series().event(), c.series().unit()));
			events.forEach((event, unit) -> {
				OptionalDouble total = CounterFacts.total(run.counters(), event);
				if (total.isPresent()) {
					Values of = values.computeIfAbsent(event,
							_ -> new Values(unit, new ArrayList<>(), new ArrayList<>(), deviation(run, event)));
					of.totals().add(total.getAsDouble());
					of.rates().add(rate(run, event, total.getAsDouble()));
				}
			});
		}
		return values;
	}

	/// The total over the time that the event's longest series counted.
	private static double rate(RunFacts run, String event, double total) {
		double seconds = run.counters().stream().filter(c -> c.series().event().equals(event) && c.total() > 0)
				.mapToDouble(c -> c.total() / c.ratePerSecond().orElse(Double.NaN)).filter(s -> s > 0).max()
				.orElse(Double.NaN);
		return total / seconds;
	}

	private static double deviation(RunFacts run, String event) {
		double[] told = run.counters().stream().map(CounterFacts::series).filter(s -> s.event().equals(event))
				.flatMap(s -> s.points().stream()).mapToDouble(CounterSeries.Point::deviation).toArray();
		return told.length == 1 ? told[0] : Double.NaN;
	}

	private static boolean changed(Pending pending, Map<String, Values> bases, Map<String, Values> candidates,
			String event) {
		return change(bases, candidates, event) > Math.log1p(pending.judge.settings().threshold());
	}

	/// The logarithm of the ratio, whichever way; 0 where both are 0.
	private static double change(Map<String, Values> bases, Map<String, Values> candidates, String event) {
		Values base = bases.get(event);
		Values candidate = candidates.get(event);
		if (base == null || candidate == null)
			return 0;
		boolean rated = base.rated() && candidate.rated();
		double one = mean(rated ? base.rates() : base.totals());
		double other = mean(rated ? candidate.rates() : candidate.totals());
		return one == other || Double.isNaN(one) || Double.isNaN(other) ? 0 : Math.abs(Math.log(other / one));
	}

	private static String unit(Map<String, Values> values, String event) {
		Values of = values.get(event);
		return of == null ? "" : of.unit();
	}

	private static double mean(List<Double> values) {
		return values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
	}
}
