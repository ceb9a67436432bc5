// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.trapline.analysis.compare.DistributionComparison.Quantile;
import org.trapline.analysis.compare.Observed.Values;
import org.trapline.analysis.statistics.Bootstrap;
import org.trapline.analysis.statistics.Estimate;
import org.trapline.analysis.statistics.KolmogorovSmirnov;
import org.trapline.analysis.statistics.MannWhitney;
import org.trapline.analysis.statistics.Modes;
import org.trapline.analysis.statistics.Moments;
import org.trapline.analysis.statistics.QuantileEstimate;
import org.trapline.analysis.statistics.QuantileTest;
import org.trapline.analysis.statistics.Sample;
import org.trapline.analysis.statistics.TestResult;
import org.trapline.analysis.statistics.Welch;
import org.trapline.measure.text.Quantities;

/// Compares the values of one quantity on two sides.
///
/// With one run on each side, their values are compared: quantiles by the bootstrap, the median tested by Mann-Whitney
/// U, other quantiles by Mood's test. With more runs the run is the unit: each quantile of each run is one figure, and
/// these are compared. Where moments only are known, means are.
final class DistributionComparer {
	private final Topic topic;
	private final List<? extends Observed> base;
	private final List<? extends Observed> candidate;
	private final SideValues bases;
	private final SideValues candidates;
	private final Judge judge;
	private final Settings settings;
	private final List<Quantile> quantiles = new ArrayList<>();
	private final List<Supplier<Delta>> deltas = new ArrayList<>();
	private final DistributionNotes notes = new DistributionNotes();

	DistributionComparer(Topic topic, List<? extends Observed> base, List<? extends Observed> candidate, Judge judge) {
		this.topic = topic;
		this.base = base;
		this.candidate = candidate;
		bases = values(base);
		candidates = values(candidate);
		this.judge = judge;
		settings = judge.settings();
	}

	JudgedDistribution compare() {
		Sample all = bases.all();
		Sample others = candidates.all();
		boolean moments = bases.runs().size() < base.size() || candidates.runs().size() < candidate.size();
		if (moments || all.size() == 0 || others.size() == 0) {
			means();
			if (moments)
				notes.momentsOnly(topic, base, candidate);
			return new JudgedDistribution(new DistributionComparison(topic.subject(), topic.unit(), topic.better(), all,
					others, quantiles, Optional.empty(), Optional.empty(), List.of(), List.of(), notes.sentences()), deltas);
		}
		notes.of("Base", topic, bases);
		notes.of("Candidate", topic, candidates);
		long fewest = QuantileEstimate.fewest(0.5, settings.confidence());
		double largest = Math.max(all.max(), others.max());
		Sample ranked = bases.withBeyond(largest);
		Sample otherRanked = candidates.withBeyond(largest);
		TestResult location = MannWhitney.test(ranked, otherRanked, bases.worth(), candidates.worth());
		if (base.size() > 1 || candidate.size() > 1)
			runs();
		else if (Math.min(all.size(), others.size()) < fewest) {
			means();
			notes.add("With fewer than " + fewest
					+ " values on a side, no quantile has an interval: means are compared.");
		} else
			values(all, others, location);
		notes.effect(location);
		Modes modes = Modes.of(bases.known(), bases.worth());
		Modes otherModes = Modes.of(candidates.known(), candidates.worth());
		notes.modes("Base", topic, modes);
		notes.modes("Candidate", topic, otherModes);
		TestResult shape = KolmogorovSmirnov.test(ranked, otherRanked, bases.worth(), candidates.worth());
		return new JudgedDistribution(new DistributionComparison(topic.subject(), topic.unit(), topic.better(), all, others,
				quantiles, Optional.of(location), Optional.of(shape), positions(modes), positions(otherModes),
				notes.sentences()), deltas);
	}

	/// Means of the runs, or of all values where there is one run on each side.
	private void means() {
		Topic mean = topic.withQuantity("mean");
		deltas.add(base.size() == 1 && candidate.size() == 1
				? judge.moments(mean, base.getFirst().moments(), candidate.getFirst().moments())
				: judge.runs(mean, means(base), means(candidate)));
	}

	/// Each quantile of each run is one figure.
	private void runs() {
		notes.runs();
		for (double share : known()) {
			List<Double> figures = bases.quantiles(share);
			List<Double> others = candidates.quantiles(share);
			deltas.add(judge.runs(topic.withQuantity(name(share)), figures, others));
			Moments b = SideFigures.sample(figures).moments();
			Moments c = SideFigures.sample(others).moments();
			quantiles.add(new Quantile(share, b.mean(), c.mean(), Welch.possible(b, c)
					? new Welch(b, c).difference(settings.confidence()) : Estimate.of(c.mean() - b.mean())));
		}
	}

	/// The quantiles of the only run of each side.
	private void values(Sample all, Sample others, TestResult location) {
		Values one = bases.runs().getFirst();
		Values other = candidates.runs().getFirst();
		double width = Math.max(one.classWidth(), other.classWidth());
		Bootstrap bootstrap = new Bootstrap(settings.resamples(), settings.seed(), settings.confidence());
		notes.oneRun(one, other);
		// each quantile draws random numbers of its own, so all can be estimated at once
		List<QuantileEstimate> estimates = known().parallelStream()
				.map(share -> bootstrap.quantile(all, others, share, bases.worth(), candidates.worth()))
				.map(estimate -> widened(estimate, width)).toList();
		for (QuantileEstimate estimate : estimates) {
			double share = estimate.share();
			Topic quantile = topic.withQuantity(name(share));
			quantiles.add(new Quantile(share, estimate.base(), estimate.candidate(), estimate.difference()));
			if (all.equals(others))
				deltas.add(judge.identical(quantile, estimate.base()));
			else if (!estimate.difference().interval())
				noInterval(quantile, estimate);
			else
				deltas.add(judge.quantile(quantile, estimate, share == 0.5 ? location
						: QuantileTest.test(all, others, share, bases.worth(), candidates.worth()), "one run on each side"));
		}
	}

	/// What takes more values is not judged, but for the median, which the threshold judges then.
	private void noInterval(Topic quantile, QuantileEstimate estimate) {
		String takes = Quantities.count(QuantileEstimate.fewest(estimate.share(), settings.confidence()));
		notes.add(quantile.quantity() + " has no interval: that takes " + takes
				+ " independent values on each side.");
		if (estimate.share() == 0.5)
			deltas.add(judge.figures(quantile, estimate.base(), estimate.candidate(),
					"the values come in a few long phases, which tell as much as fewer than " + takes
							+ " independent ones; repeat each side " + Reasons.REPEATS + " times or more"));
	}

	/// The shares whose quantiles both sides know; of the others, it is noted.
	private List<Double> known() {
		List<Double> known = new ArrayList<>();
		for (double share : settings.quantiles())
			if (bases.knows(share) && candidates.knows(share))
				known.add(share);
			else
				notes.notKnown(share);
		return known;
	}

	/// An estimate of which only the classes are known that its two quantiles lie in.
	private static QuantileEstimate widened(QuantileEstimate estimate, double width) {
		Estimate difference = estimate.difference();
		Estimate ratio = estimate.ratio();
		double below = estimate.base() / (estimate.base() + width);
		double above = (estimate.candidate() + width) / estimate.candidate();
		return width == 0 ? estimate : new QuantileEstimate(estimate.share(), estimate.base(), estimate.candidate(),
				new Estimate(difference.value(), difference.low() - width, difference.high() + width),
				new Estimate(ratio.value(), ratio.low() * below, ratio.high() * above));
	}

	/// How users call a quantile.
	static String name(double share) {
		if (share == 0.5)
			return "median";
		String percent = Quantities.plain(share * 100, 4);
		return "p" + percent.replaceAll("\\.?0+$", "");
	}

	private static SideValues values(List<? extends Observed> side) {
		return new SideValues(side.stream().filter(Values.class::isInstance).map(Values.class::cast).toList());
	}

	private static List<Double> means(List<? extends Observed> side) {
		return side.stream().filter(o -> o.moments().count() > 0).map(o -> o.moments().mean()).toList();
	}

	private static List<Double> positions(Modes modes) {
		return modes.modes().stream().map(Modes.Mode::position).toList();
	}
}
