// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.compare.ExitComparison.Step;
import org.trapline.analysis.compare.ExitComparison.Waterfall;

/// Splits the change of overhead among the reasons, exactly.
///
/// Overhead is O = X / (1 + X) with X, the handling time to each second of guest time, being the sum over reasons of
/// x = f m: exits a second of guest time, times their mean handling time. Each reason gets its Aumann-Shapley value
/// (Aumann and Shapley, Values of Non-Atomic Games, 1974): the change of O along the straight line from the base's x to
/// the candidate's, dO/dx integrated, which here is (x' - x) / ((1 + X)(1 + X')). A reason's own change is split by the
/// Shapley value of its two factors, which for a product is taking the other factor at its midpoint:
/// f'm' - fm = (f' - f)(m + m')/2 + (m' - m)(f + f')/2. Both add up without a rest and are mirrored when the sides are
/// exchanged; a reason that only one side has changes by count alone.
final class WaterfallSteps {
	/// A step below this share of all steps' sizes is one of the others.
	private static final double SMALL = 0.01;
	private static final int MOST = 10;

	private WaterfallSteps() {
	}

	/// @return empty where a side does not tell its time in the guest, or times differ in unit
	static Optional<Waterfall> of(ExitSide base, ExitSide candidate) {
		if (base.times() != candidate.times() || base.times() == ExitSide.Times.NONE || !(base.guest() > 0)
				|| !(candidate.guest() > 0))
			return Optional.empty();
		double scale = (1 - base.overhead()) * (1 - candidate.overhead());
		Set<String> keys = new LinkedHashSet<>(base.reasons().keySet());
		keys.addAll(candidate.reasons().keySet());
		List<Step> steps = new ArrayList<>();
		for (String key : keys)
			steps.add(step(key, base.reasons(), base.guest(), candidate.reasons(), candidate.guest(), scale));
		return Optional.of(new Waterfall(base.overhead(), merged(steps), candidate.overhead()));
	}

	private static Step step(String key, Map<String, ReasonSums> base, double baseGuest,
			Map<String, ReasonSums> candidate, double candidateGuest, double scale) {
		ReasonSums none = new ReasonSums();
		ReasonSums one = base.getOrDefault(key, none);
		ReasonSums other = candidate.getOrDefault(key, none);
		double often = one.count() / baseGuest;
		double newOften = other.count() / candidateGuest;
		double mean = one.sum() / one.count();
		double newMean = other.sum() / other.count();
		if (one.count() == 0 || other.count() == 0)
			return new Step(key, scale * (other.sum() / candidateGuest - one.sum() / baseGuest), 0);
		return new Step(key, scale * (newOften - often) * (mean + newMean) / 2,
				scale * (newMean - mean) * (often + newOften) / 2);
	}

	/// Largest first, small ones as one.
	private static List<Step> merged(List<Step> steps) {
		double all = steps.stream().mapToDouble(s -> Math.abs(s.change())).sum();
		List<Step> sorted = steps.stream()
				.sorted(Comparator.comparingDouble((Step s) -> Math.abs(s.change())).reversed()
						.thenComparing(Step::key))
				.toList();
		List<Step> large = new ArrayList<>();
		double byCount = 0;
		double byTime = 0;
		boolean small = false;
		for (Step step : sorted)
			if (large.size() < MOST && Math.abs(step.change()) >= SMALL * all && Math.abs(step.change()) > 0)
				large.add(step);
			else {
				byCount += step.byCount();
				byTime += step.byTime();
				small = true;
			}
		if (small)
			large.add(new Step(ExitBreakdown.OTHERS, byCount, byTime));
		return large;
	}
}
