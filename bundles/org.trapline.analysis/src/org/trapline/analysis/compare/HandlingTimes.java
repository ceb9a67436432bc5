// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.LatencyHistogram;
import org.trapline.analysis.RunFacts;
import org.trapline.analysis.compare.Delta.Area;
import org.trapline.measure.Better;
import org.trapline.measure.Unit;

/// How long exits take to handle, on two sides: distributions where both have recordings, else means.
final class HandlingTimes {
	/// Fewer exits of a reason on a side are not compared: there is no telling.
	private static final long LEAST_COUNT = 2;
	private static final String ALL = "";

	private HandlingTimes() {
	}

	/// @param reasons with their weights, those that matter most first
	static void add(Pending pending, ExitSide one, ExitSide other, List<Map.Entry<String, Double>> reasons) {
		boolean recorded = ExitSide.recorded(one.side()) && ExitSide.recorded(other.side());
		Unit unit = one.times() == ExitSide.Times.CYCLES ? Unit.CYCLE : Unit.NANOSECONDS;
		Set<String> names = new HashSet<>();
		reasons.forEach(r -> names.add(r.getKey()));
		// each side's recordings are read on a thread of their own
		List<List<ExitWorth>> worth = List.of(one.side(), other.side()).parallelStream()
				.map(side -> recorded ? worth(side, names) : List.<ExitWorth>of()).toList();
		List<Map.Entry<String, Double>> all = new ArrayList<>(List.of(Map.entry(ALL, 1.0)));
		all.addAll(reasons);
		for (Map.Entry<String, Double> entry : all) {
			String reason = entry.getKey();
			if (Math.min(sums(one, reason).count(), sums(other, reason).count()) < LEAST_COUNT)
				continue;
			Topic topic = new Topic(Area.LATENCY, "handling of " + (reason.isEmpty() ? "all exits" : reason), "mean", unit,
					Better.LOWER, entry.getValue());
			if (recorded)
				distribution(pending, topic, observed(one.side(), reason, worth.get(0)),
						observed(other.side(), reason, worth.get(1)));
			else
				means(pending, topic, reason, one, other);
		}
	}

	private static void means(Pending pending, Topic topic, String reason, ExitSide one, ExitSide other) {
		ReasonSums sums = sums(one, reason);
		ReasonSums otherSums = sums(other, reason);
		if (Double.isNaN(sums.moments().mean()) || Double.isNaN(otherSums.moments().mean()))
			return;
		boolean repeats = one.repeats().size() > 1 || other.repeats().size() > 1;
		pending.deltas.add(repeats ? pending.judge.runs(topic, means(one, reason), means(other, reason))
				: pending.judge.moments(topic, sums.moments(), otherSums.moments()));
	}

	/// Mean times of a reason, one for each repeat that has it.
	private static List<Double> means(ExitSide side, String reason) {
		List<Double> means = new ArrayList<>();
		for (ExitSide.Repeat repeat : side.repeats()) {
			long count = reason.isEmpty() ? repeat.exits() : repeat.counts().getOrDefault(reason, 0L);
			double sum = reason.isEmpty() ? repeat.handling() : repeat.sums().getOrDefault(reason, Double.NaN);
			if (count > 0)
				means.add(sum / count);
		}
		return means;
	}

	private static void distribution(Pending pending, Topic topic, List<Observed> base, List<Observed> candidate) {
		JudgedDistribution judged = new DistributionComparer(topic, base, candidate, pending.judge).compare();
		pending.distributions.add(judged.comparison());
		pending.deltas.addAll(judged.deltas());
	}

	private static ReasonSums sums(ExitSide side, String reason) {
		return reason.isEmpty() ? side.all() : Optional.ofNullable(side.reasons().get(reason)).orElseGet(ReasonSums::new);
	}

	private static List<ExitWorth> worth(Side side, Set<String> reasons) {
		return side.repeats().stream().map(RunFacts::trace).flatMap(Optional::stream)
				.map(trace -> ExitWorth.of(trace, reasons)).toList();
	}

	/// The times of a reason in each recording of a side that has it.
	private static List<Observed> observed(Side side, String reason, List<ExitWorth> worth) {
		List<Observed> observed = new ArrayList<>();
		List<ExitSummary> summaries = side.repeats().stream().map(RunFacts::summary).flatMap(Optional::stream).toList();
		for (int i = 0; i < summaries.size(); i++) {
			Optional<LatencyHistogram> times = reason.isEmpty() ? Optional.of(summaries.get(i).handlingTimes())
					: summaries.get(i).histograms().stream().filter(h -> h.key().equals(reason)).findFirst();
			if (times.isPresent() && times.get().count() > 0)
				observed.add(Observed.of(times.get(), worth.get(i).of(reason)));
		}
		return observed;
	}
}
