// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.List;
import java.util.Optional;
import org.trapline.analysis.statistics.Estimate;
import org.trapline.analysis.statistics.Sample;

/// The figures of one side, before anything is made of them.
final class SideFigures {
	private SideFigures() {
	}

	/// Why two sides' figures cannot be compared, a sentence; empty if they can.
	static Optional<String> fault(List<Double> base, List<Double> candidate) {
		if (base.isEmpty() || candidate.isEmpty())
			return Optional.of("There are no values on " + Reasons.side(base.isEmpty(), candidate.isEmpty()) + '.');
		boolean inBase = base.stream().anyMatch(v -> !Double.isFinite(v));
		boolean inCandidate = candidate.stream().anyMatch(v -> !Double.isFinite(v));
		if (inBase || inCandidate)
			return Optional.of("A value is not a number on " + Reasons.side(inBase, inCandidate) + '.');
		return Optional.empty();
	}

	static Sample sample(List<Double> values) {
		return Sample.of(values.stream().mapToDouble(v -> v).toArray());
	}

	static double mean(List<Double> values) {
		return values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
	}

	/// A ratio with what is known of it, or the plain one if nothing is.
	static Estimate orPlain(Estimate ratio, double base, double candidate) {
		return ratio.equals(Estimate.UNKNOWN) ? ratio(base, candidate) : ratio;
	}

	/// Candidate by base: infinite where only the base is 0, 1 where both are, not known with a negative one.
	static Estimate ratio(double base, double candidate) {
		if (base < 0 || candidate < 0)
			return Estimate.UNKNOWN;
		return Estimate.of(base == candidate ? 1 : candidate / base);
	}
}
