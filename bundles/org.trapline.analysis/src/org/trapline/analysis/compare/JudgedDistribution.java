// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.List;
import java.util.function.Supplier;

/// Distributions compared, and the differences that wait for their verdict.
///
/// @param comparison what both sides look like
/// @param deltas each tells its difference once the {@link Judge} has been asked everything
public record JudgedDistribution(DistributionComparison comparison, List<Supplier<Delta>> deltas) {
	public JudgedDistribution {
		deltas = List.copyOf(deltas);
	}
}
