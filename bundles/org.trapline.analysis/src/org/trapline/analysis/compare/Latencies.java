// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.trapline.analysis.RunFacts;
import org.trapline.analysis.compare.Delta.Area;
import org.trapline.measure.Better;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.LatencyDistribution.Counted;
import org.trapline.measure.LatencyDistribution.Samples;
import org.trapline.measure.LatencyDistribution.Times;
import org.trapline.measure.Unit;

/// Compares the latency distributions that two sides share, by name and scope.
///
/// Where the scopes differ (the threads of cyclictest on machines of other sizes) all of a run are taken together.
final class Latencies {
	private Latencies() {
	}

	static void compare(Pending pending) {
		Map<String, Map<String, List<Times>>> bases = times(pending.base);
		Map<String, Map<String, List<Times>>> candidates = times(pending.candidate);
		bases.forEach((name, base) -> {
			Map<String, List<Times>> candidate = candidates.remove(name);
			if (candidate == null)
				pending.notCompared.add(name + ": " + pending.candidate.label() + " has no such latency.");
			else if (candidate.keySet().equals(base.keySet()))
				base.forEach((scope, times) -> compare(pending, scope.isEmpty() ? name : name + ", " + scope, times,
						Objects.requireNonNullElse(candidate.get(scope), List.of()), 1.0 / base.size()));
			else
				together(pending, name, base, candidate);
		});
		candidates.keySet().forEach(name -> pending.notCompared.add(name + ": " + pending.base.label()
				+ " has no such latency."));
	}

	private static void together(Pending pending, String name, Map<String, List<Times>> base,
			Map<String, List<Times>> candidate) {
		pending.notCompared.add(name + ": " + pending.base.label() + " tells " + String.join(", ", base.keySet()) + ", "
				+ pending.candidate.label() + " " + String.join(", ", candidate.keySet())
				+ "; the distributions of all are compared, each as one run.");
		compare(pending, name, base.values().stream().flatMap(List::stream).toList(),
				candidate.values().stream().flatMap(List::stream).toList(), 1);
	}

	private static void compare(Pending pending, String subject, List<Times> base, List<Times> candidate, double weight) {
		List<Observed> one = observed(pending, pending.base, subject, base);
		List<Observed> other = observed(pending, pending.candidate, subject, candidate);
		if (one.isEmpty() || other.isEmpty())
			return;
		Topic topic = new Topic(Area.LATENCY, subject, "mean", Unit.NANOSECONDS, Better.LOWER, weight);
		JudgedDistribution judged = new DistributionComparer(topic, one, other, pending.judge).compare();
		pending.distributions.add(judged.comparison());
		pending.deltas.addAll(judged.deltas());
	}

	private static List<Observed> observed(Pending pending, Side side, String subject, List<Times> times) {
		List<Observed> observed = new ArrayList<>();
		for (Times of : times)
			if (of.count() > 0 && !broken(of))
				observed.add(Observed.of(of));
		if (observed.isEmpty())
			pending.notCompared.add(subject + ": " + side.label() + " has no usable time.");
		return observed;
	}

	/// Whether nothing of it is a number.
	private static boolean broken(Times times) {
		return switch (times) {
		case Samples(double[] nanos) -> Arrays.stream(nanos).noneMatch(Double::isFinite);
		case Counted counted -> Arrays.stream(counted.nanos()).anyMatch(v -> !Double.isFinite(v));
		case LatencyDistribution.Moments moments -> !Double.isFinite(moments.mean());
		};
	}

	/// The times of each run by name and scope.
	private static Map<String, Map<String, List<Times>>> times(Side side) {
		Map<String, Map<String, List<Times>>> times = new LinkedHashMap<>();
		for (RunFacts run : side.repeats())
			for (LatencyDistribution latency : run.run().all(LatencyDistribution.class))
				times.computeIfAbsent(latency.name(), _ -> new LinkedHashMap<>())
						.computeIfAbsent(latency.scope(), _ -> new ArrayList<>()).add(latency.times());
		return times;
	}
}
