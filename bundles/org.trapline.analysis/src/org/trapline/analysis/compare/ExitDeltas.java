// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.trapline.analysis.ExitSeries;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.RunFacts;
import org.trapline.analysis.compare.Delta.Area;
import org.trapline.analysis.statistics.Moments;
import org.trapline.measure.Better;
import org.trapline.measure.Unit;

/// The differences of exits: overhead, rates, and handling times of the reasons that matter.
final class ExitDeltas {
	static final Unit PERCENT = new Unit(Unit.Dimension.OTHER, "%", 1);
	/// A reason with less of the exits and of the handling time, on both sides, is not told one by one.
	private static final double LEAST_SHARE = 0.01;
	private static final int MOST_RATES = 12;
	/// Handling times of so many reasons are compared as distributions.
	private static final int MOST_TIMES = 6;
	/// Fewer exits of a reason make no rate that batches could tell the spread of.
	private static final long LEAST_COUNT = 100;
	private static final double PER_CENT = 100;
	private static final String ALL = "all exits";

	private final Pending pending;
	private final ExitSide one;
	private final ExitSide other;

	private ExitDeltas(Pending pending, ExitSide one, ExitSide other) {
		this.pending = pending;
		this.one = one;
		this.other = other;
	}

	static void add(Pending pending, ExitSide one, ExitSide other) {
		ExitDeltas deltas = new ExitDeltas(pending, one, other);
		deltas.overhead();
		deltas.rate(ALL, "", 1);
		Map<String, Double> weights = deltas.weights();
		weights.entrySet().stream().limit(MOST_RATES).forEach(e -> deltas.rate(e.getKey(), e.getKey(), e.getValue()));
		if (one.times() == other.times() && one.times() != ExitSide.Times.NONE)
			HandlingTimes.add(pending, one, other, weights.entrySet().stream()
					.sorted(Map.Entry.<String, Double>comparingByValue().reversed()).limit(MOST_TIMES).toList());
	}

	private void overhead() {
		if (Double.isNaN(one.overhead()) || Double.isNaN(other.overhead()))
			return;
		Topic topic = new Topic(Area.OVERHEAD, ALL, "share of busy time", PERCENT, Better.LOWER, 1);
		repeated(topic, r -> r.overhead() * PER_CENT, one.overhead() * PER_CENT, other.overhead() * PER_CENT,
				(series, whole) -> percent(BatchMeans.overhead(series, whole / PER_CENT)));
	}

	private void rate(String subject, String reason, double weight) {
		if (Double.isNaN(one.seconds()) || Double.isNaN(other.seconds()))
			return;
		Topic topic = new Topic(Area.EXITS, subject, "exits a second", Unit.PER_SECOND, Better.LOWER, weight);
		long count = count(one, reason);
		long otherCount = count(other, reason);
		repeated(topic, r -> (reason.isEmpty() ? r.exits() : r.counts().getOrDefault(reason, 0L)) / r.seconds(),
				count / one.seconds(), otherCount / other.seconds(),
				(series, whole) -> Math.min(count, otherCount) < LEAST_COUNT ? new Moments(1, whole, Double.NaN)
						: BatchMeans.rate(series, reason, whole));
	}

	/// How a figure varies inside a recording, given its value over the whole of it.
	@FunctionalInterface
	private interface Inside {
		Moments of(ExitSeries series, double whole);
	}

	/// Asks for a figure that each repeat has: intervals over repeats, or else inside the recordings.
	private void repeated(Topic topic, ToDoubleFunction<ExitSide.Repeat> figure, double whole, double otherWhole,
			Inside inside) {
		if (one.repeats().size() > 1 || other.repeats().size() > 1)
			pending.deltas.add(pending.judge.runs(topic, figures(one, figure), figures(other, figure)));
		else if (series(one).isPresent() && series(other).isPresent())
			pending.deltas.add(pending.judge.moments(topic, inside.of(series(one).get(), whole),
					inside.of(series(other).get(), otherWhole)));
		else
			pending.deltas.add(pending.judge.figures(topic, whole, otherWhole,
					"one table does not tell how much its figures vary; repeat each side"));
	}

	private static List<Double> figures(ExitSide side, ToDoubleFunction<ExitSide.Repeat> figure) {
		return side.repeats().stream().mapToDouble(figure).boxed().toList();
	}

	private static Optional<ExitSeries> series(ExitSide side) {
		return side.side().repeats().stream().map(RunFacts::summary).flatMap(Optional::stream).map(ExitSummary::series)
				.findFirst();
	}

	private static Moments percent(Moments share) {
		return new Moments(share.count(), share.mean() * PER_CENT, share.deviation() * PER_CENT);
	}

	private static long count(ExitSide side, String reason) {
		return reason.isEmpty() ? side.all().count()
				: Optional.ofNullable(side.reasons().get(reason)).map(ReasonSums::count).orElse(0L);
	}

	/// The reasons that matter on either side by their larger share of handling time, or of exits where no handling time
	/// is known; those that matter most first.
	private Map<String, Double> weights() {
		Map<String, Double> weights = new LinkedHashMap<>();
		Map<String, Double> order = new LinkedHashMap<>();
		for (String reason : Exits.keys(one.reasons(), other.reasons())) {
			double weight = Math.max(share(one, reason), share(other, reason));
			double often = Math.max((double) count(one, reason) / one.all().count(),
					(double) count(other, reason) / other.all().count());
			if (weight >= LEAST_SHARE || often >= LEAST_SHARE) {
				weights.put(reason, one.all().sum() > 0 && other.all().sum() > 0 ? weight : often);
				order.put(reason, Math.max(weight, often));
			}
		}
		Map<String, Double> sorted = new LinkedHashMap<>();
		weights.keySet().stream().sorted(Comparator.comparingDouble((String r) -> order.getOrDefault(r, 0.0)).reversed())
				.forEach(r -> sorted.put(r, weights.getOrDefault(r, 0.0)));
		return sorted;
	}

	private static double share(ExitSide side, String reason) {
		double share = Optional.ofNullable(side.reasons().get(reason)).map(s -> s.sum() / side.all().sum()).orElse(0.0);
		return Double.isNaN(share) ? 0 : share;
	}
}
