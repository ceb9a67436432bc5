// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.List;
import java.util.OptionalInt;

/// How runs are compared.
///
/// @param threshold relative difference below which one does not matter, 0.05 for 5 %
/// @param confidence of intervals, 0.95 for 95 %; 1 less it is the error rate of tests after correction
/// @param resamples how often a bootstrap draws
/// @param seed of every random number, so that the same input gives the same result
/// @param quantiles compared where there are samples, each between 0 and 1
/// @param alignment of event recordings
/// @param vcpu whose exits alone are compared, as tables have them; empty for those of all vCPUs together
public record Settings(double threshold, double confidence, int resamples, long seed, List<Double> quantiles,
		Alignment alignment, OptionalInt vcpu) {
	public static final Settings DEFAULT = new Settings(0.05, 0.95, 10_000, 1, List.of(0.5, 0.9, 0.99, 0.999),
			new Alignment.FirstExit());

	public Settings {
		quantiles = List.copyOf(quantiles);
		if (!(threshold >= 0) || !(confidence > 0 && confidence < 1) || resamples < 1
				|| quantiles.stream().anyMatch(q -> !(q > 0 && q < 1)))
			throw new IllegalArgumentException("threshold " + threshold + ", confidence " + confidence + ", " + resamples
					+ " resamples, quantiles " + quantiles);
	}

	/// Of all vCPUs together.
	public Settings(double threshold, double confidence, int resamples, long seed, List<Double> quantiles, Alignment alignment) {
		this(threshold, confidence, resamples, seed, quantiles, alignment, OptionalInt.empty());
	}

	public Settings withThreshold(double newThreshold) {
		return new Settings(newThreshold, confidence, resamples, seed, quantiles, alignment, vcpu);
	}

	public Settings withConfidence(double newConfidence) {
		return new Settings(threshold, newConfidence, resamples, seed, quantiles, alignment, vcpu);
	}

	public Settings withVcpu(OptionalInt newVcpu) {
		return new Settings(threshold, confidence, resamples, seed, quantiles, alignment, newVcpu);
	}

	public Settings withAlignment(Alignment newAlignment) {
		return new Settings(threshold, confidence, resamples, seed, quantiles, newAlignment, vcpu);
	}
}
