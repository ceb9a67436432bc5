// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.List;
import java.util.Optional;
import org.trapline.analysis.statistics.Estimate;
import org.trapline.analysis.statistics.Sample;
import org.trapline.analysis.statistics.TestResult;
import org.trapline.measure.Better;
import org.trapline.measure.Unit;

/// Values of one quantity on two sides, as distributions.
///
/// @param subject of what, for instance {@code handling of DABT_LOW} or {@code cyclictest wake-up latency}
/// @param unit of the values
/// @param base all values of the base
/// @param candidate all values of the candidate
/// @param quantiles those of the settings, ascending
/// @param location Mann-Whitney U: whether one side's values are larger
/// @param shape two-sample Kolmogorov-Smirnov: whether the distributions differ anywhere
/// @param baseModes where the base's values heap up; more than one says that a mean or median stands for neither
/// @param candidateModes likewise
/// @param notes what to know when reading it, in sentences
public record DistributionComparison(String subject, Unit unit, Better better, Sample base, Sample candidate,
		List<Quantile> quantiles, Optional<TestResult> location, Optional<TestResult> shape, List<Double> baseModes,
		List<Double> candidateModes, List<String> notes) {

	/// A quantile on both sides.
	///
	/// @param share 0.99 for the 99th percentile
	/// @param difference candidate less base
	public record Quantile(double share, double base, double candidate, Estimate difference) {
	}

	/// Compares the values of both sides.
	///
	/// @param topic what of; its quantity is replaced by the figures' names
	/// @param base what each run of the base observed; one or more
	/// @param candidate what each run of the candidate observed; one or more
	/// @param judge gets the questions
	public static JudgedDistribution of(Topic topic, List<? extends Observed> base, List<? extends Observed> candidate,
			Judge judge) {
		return new DistributionComparer(topic, base, candidate, judge).compare();
	}

	public DistributionComparison {
		quantiles = List.copyOf(quantiles);
		baseModes = List.copyOf(baseModes);
		candidateModes = List.copyOf(candidateModes);
		notes = List.copyOf(notes);
	}
}
