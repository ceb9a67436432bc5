// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.trapline.analysis.compare.Observed.OnlyMoments;
import org.trapline.analysis.compare.Observed.Values;
import org.trapline.analysis.statistics.MannWhitney;
import org.trapline.analysis.statistics.Modes;
import org.trapline.analysis.statistics.TestResult;
import org.trapline.measure.text.Quantities;

/// The sentences that stand beside distributions compared.
final class DistributionNotes {
	/// Below this share of independent values, it is said.
	private static final double DEPENDENT = 0.5;

	private final List<String> sentences = new ArrayList<>();

	List<String> sentences() {
		return sentences;
	}

	void add(String sentence) {
		sentences.add(sentence);
	}

	/// What is to be said of one side's values.
	void of(String side, Topic topic, SideValues of) {
		for (Values values : of.runs()) {
			for (String note : values.notes())
				add(side + ": " + note);
			if (values.sample().min() < 0)
				add(side + ": the smallest value is negative (" + Quantities.number(values.sample().min())
						+ "), which no duration is; clocks may differ.");
			if (values.beyond() > 0)
				add(side + ": " + Quantities.count(values.beyond())
						+ " values are larger than any class, so quantiles among them are not known.");
		}
		double width = of.runs().stream().mapToDouble(Values::classWidth).max().orElse(0);
		if (width > 0)
			add(side + ": values are counted in classes of " + topic.unit().quantity(width)
					+ ", by which each interval is wider.");
	}

	/// What tests of values do not see where there are several runs.
	void runs() {
		add("Mann-Whitney's and Kolmogorov-Smirnov's tests take all runs of a side together, and do not know how"
				+ " runs differ; the verdicts do.");
	}

	/// What one run on each side leaves open.
	void oneRun(Values base, Values candidate) {
		add("One run on each side: intervals and tests tell how values vary within these runs, not how another run"
				+ " would differ; repeats tell that.");
		dependence("base", base);
		dependence("candidate", candidate);
		if (Double.isNaN(base.worth()) || Double.isNaN(candidate.worth()))
			add("The order of the values is not known, so they are taken as independent; where slow and fast phases"
					+ " alternate, intervals are too narrow and p too small.");
	}

	void momentsOnly(Topic topic, List<? extends Observed> base, List<? extends Observed> candidate) {
		boolean inBase = base.stream().anyMatch(OnlyMoments.class::isInstance);
		boolean inCandidate = candidate.stream().anyMatch(OnlyMoments.class::isInstance);
		add("Of " + topic.subject() + ", only moments are known on " + (inBase && inCandidate ? "both sides"
				: Reasons.side(inBase, inCandidate)) + ": means are compared, since no quantile follows from moments.");
	}

	void modes(String side, Topic topic, Modes modes) {
		if (modes.several())
			add(side + ": values heap up at " + modes.modes().stream()
					.map(m -> topic.unit().quantity(m.position()) + " (" + Quantities.percent(m.share()) + " of them)")
					.collect(Collectors.joining(" and ")) + "; a median or mean stands for none of these.");
	}

	/// How often the candidate's value is the larger one.
	void effect(TestResult location) {
		if (MannWhitney.cliffsDelta(location) != 0)
			add("In " + Quantities.percent(location.effect()) + " of all pairs the candidate's value is the larger one,"
					+ " ties counted by half: a " + MannWhitney.size(location) + " effect.");
	}

	void notKnown(double share) {
		add(DistributionComparer.name(share) + " is not known: too few values, or it is larger than any class.");
	}

	private void dependence(String side, Values values) {
		if (values.worth() < DEPENDENT * values.sample().size())
			add("Values of the " + side + " resemble those before them: " + Quantities.count(values.sample().size())
					+ " tell as much as " + Quantities.count(Math.round(values.worth()))
					+ " independent ones, which intervals and tests allow for.");
	}
}
