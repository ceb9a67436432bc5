// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.List;
import java.util.Optional;

/// One candidate against the base.
///
/// @param candidate which side
/// @param summary the answer in a few sentences: slower or not, where, by how much, how sure
/// @param deltas every quantity compared, what matters most first
/// @param exits where both sides have exits
/// @param distributions where both sides have values
/// @param curves those that both sides have
/// @param scores those that both sides have
/// @param notCompared what could not be compared, each with the reason, in sentences
public record Against(Side candidate, List<String> summary, List<Delta> deltas, Optional<ExitComparison> exits,
		List<DistributionComparison> distributions, List<CurveComparison> curves, List<ScoreComparison> scores,
		List<String> notCompared) {
	public Against {
		summary = List.copyOf(summary);
		deltas = List.copyOf(deltas);
		distributions = List.copyOf(distributions);
		curves = List.copyOf(curves);
		scores = List.copyOf(scores);
		notCompared = List.copyOf(notCompared);
	}

	/// How many quantities have a verdict.
	public long count(Verdict verdict) {
		return deltas.stream().filter(d -> d.verdict() == verdict).count();
	}

	/// Whether a quantity is worse beyond the threshold.
	///
	/// @param testedOnly whether only what a test or an interval backs counts
	public boolean worse(boolean testedOnly) {
		return deltas.stream().anyMatch(d -> d.verdict() == Verdict.WORSE && (d.judgement().tested() || !testedOnly));
	}
}
