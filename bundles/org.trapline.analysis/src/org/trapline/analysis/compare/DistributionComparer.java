// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
	private final Judge judge;
	private final Settings settings;
	private final List<Quantile> quantiles = new ArrayList<>();
	private final List<Supplier<Delta>> deltas = new ArrayList<>();
	private final DistributionNotes notes = new DistributionNotes();

	DistributionComparer(Topic topic, List<? extends Observed> base, List<? extends Observed> candidate, Judge judge) {
		this.topic = topic;
		this.base = base;
		this.candidate = candidate;
		this.judge = judge;
		settings = judge.settings();
	}

	JudgedDistribution compare() {
		Sample bases = pooled(base);
		Sample candidates = pooled(candidate);
		boolean values = Stream.concat(base.stream(), candidate.stream()).allMatch(Values.class::isInstance);
		if (!values || bases.size() == 0 || candidates.size() == 0) {
			means();
			if (!values)
				notes.momentsOnly(topic, base, candidate);
			return result(bases, candidates, Optional.empty(), Optional.empty(), List.of(), List.of());
		}
		notes.of("Base", topic, base);
		notes.of("Candidate", topic, candidate);
		long fewest = QuantileEstimate.fewest(0.5, settings.confidence());
		if (base.size() > 1 || candidate.size() > 1)
			runs();
		else if (Math.min(bases.size(), candidates.size()) < fewest) {
			means();
			notes.add("With fewer than " + fewest
					+ " values on a side, no quantile has an interval: means are compared.");
		} else
			values((Values) base.getFirst(), (Values) candidate.getFirst());
		double baseWorth = worth(base);
		double candidateWorth = worth(candidate);
		Modes baseModes = Modes.of(bases, baseWorth);
		Modes candidateModes = Modes.of(candidates, candidateWorth);
		notes.modes("Base", topic, baseModes);
		notes.modes("Candidate", topic, candidateModes);
		TestResult location = MannWhitney.test(bases, candidates, baseWorth, candidateWorth);
		notes.effect(location);
		return result(bases, candidates, Optional.of(location),
				Optional.of(KolmogorovSmirnov.test(bases, candidates, baseWorth, candidateWorth)), positions(baseModes),
				positions(candidateModes));
	}

	private JudgedDistribution result(Sample bases, Sample candidates, Optional<TestResult> location,
			Optional<TestResult> shape, List<Double> baseModes, List<Double> candidateModes) {
		return new JudgedDistribution(new DistributionComparison(topic.subject(), topic.unit(), topic.better(), bases,
				candidates, quantiles, location, shape, baseModes, candidateModes, notes.sentences()), deltas);
	}

	private static List<Double> positions(Modes modes) {
		return modes.modes().stream().map(Modes.Mode::position).toList();
	}

	/// Means of the runs, or of all values where there is one run on each side.
	private void means() {
		Topic mean = topic.withQuantity("mean");
		deltas.add(base.size() == 1 && candidate.size() == 1
				? judge.moments(mean, base.getFirst().moments(), candidate.getFirst().moments())
				: judge.runs(mean, means(base), means(candidate)));
	}

	private void runs() {
		notes.add("Mann-Whitney's and Kolmogorov-Smirnov's tests take all runs of a side together, and do not know how"
				+ " runs differ; the verdicts do.");
		for (double share : settings.quantiles()) {
			List<Double> bases = known(base, share);
			List<Double> candidates = known(candidate, share);
			if (bases.isEmpty() || candidates.isEmpty()) {
				notes.notKnown(share);
				continue;
			}
			deltas.add(judge.runs(topic.withQuantity(name(share)), bases, candidates));
			Moments b = SideFigures.sample(bases).moments();
			Moments c = SideFigures.sample(candidates).moments();
			quantiles.add(new Quantile(share, b.mean(), c.mean(), Welch.possible(b, c)
					? new Welch(b, c).difference(settings.confidence()) : Estimate.of(c.mean() - b.mean())));
		}
	}

	private void values(Values one, Values other) {
		Bootstrap bootstrap = new Bootstrap(settings.resamples(), settings.seed(), settings.confidence());
		double width = Math.max(one.classWidth(), other.classWidth());
		notes.oneRun(one, other);
		// each quantile draws random numbers of its own, so all can be estimated at once
		Iterator<QuantileEstimate> estimates = settings.quantiles().parallelStream()
				.filter(share -> known(one, share) && known(other, share))
				.map(share -> widened(bootstrap.quantile(one.sample(), other.sample(), share, one.worthAtMost(),
						other.worthAtMost()), width))
				.toList().iterator();
		for (double share : settings.quantiles()) {
			if (!known(one, share) || !known(other, share)) {
				notes.notKnown(share);
				continue;
			}
			QuantileEstimate estimate = estimates.next();
			quantiles.add(new Quantile(share, estimate.base(), estimate.candidate(), estimate.difference()));
			if (one.sample().equals(other.sample())) {
				deltas.add(judge.identical(topic.withQuantity(name(share)), estimate.base()));
				continue;
			}
			if (!estimate.difference().interval()) {
				noInterval(estimate);
				continue;
			}
			TestResult test = share == 0.5
					? MannWhitney.test(one.sample(), other.sample(), one.worthAtMost(), other.worthAtMost())
					: QuantileTest.test(one.sample(), other.sample(), share, one.worthAtMost(), other.worthAtMost());
			deltas.add(judge.quantile(topic.withQuantity(name(share)), estimate, test, "one run on each side"));
		}
	}

	/// What takes more values is not judged, but for the median, which the threshold judges then.
	private void noInterval(QuantileEstimate estimate) {
		String takes = Quantities.count(QuantileEstimate.fewest(estimate.share(), settings.confidence()));
		notes.add(name(estimate.share()) + " has no interval: that takes " + takes
				+ " independent values on each side.");
		if (estimate.share() == 0.5)
			deltas.add(judge.figures(topic.withQuantity(name(estimate.share())), estimate.base(), estimate.candidate(),
					"the values come in a few long phases, which tell as much as fewer than " + takes
							+ " independent ones; repeat each side " + Reasons.REPEATS + " times or more"));
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

	private static List<Double> known(List<? extends Observed> side, double share) {
		return side.stream().map(Values.class::cast).filter(v -> known(v, share)).map(v -> v.sample().quantile(share))
				.toList();
	}

	/// Whether a quantile lies among the values that are known, with as many beyond it as make it one.
	private static boolean known(Values values, double share) {
		long size = values.sample().size();
		return size > 0 && (1 - share) * size >= Math.max(0.5, values.beyond());
	}

	private static List<Double> means(List<? extends Observed> side) {
		return side.stream().filter(o -> o.moments().count() > 0).map(o -> o.moments().mean()).toList();
	}

	private static double worth(List<? extends Observed> side) {
		return side.stream().mapToDouble(o -> ((Values) o).worthAtMost()).sum();
	}

	private static Sample pooled(List<? extends Observed> side) {
		return side.stream().filter(Values.class::isInstance).map(o -> ((Values) o).sample()).reduce(Sample.of(),
				Sample::and);
	}
}
