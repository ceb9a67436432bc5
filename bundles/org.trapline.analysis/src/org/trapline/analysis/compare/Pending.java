// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// What is found of one candidate against the base, as long as the verdicts wait for the last test.
final class Pending {
	final Side base;
	final Side candidate;
	final Judge judge;
	final List<Supplier<Delta>> deltas = new ArrayList<>();
	final List<Supplier<CurveComparison>> curves = new ArrayList<>();
	final List<Supplier<ScoreComparison>> scores = new ArrayList<>();
	final List<DistributionComparison> distributions = new ArrayList<>();
	/// Sentences, each once.
	final Set<String> notCompared = new LinkedHashSet<>();
	Optional<ExitComparison> exits = Optional.empty();

	Pending(Side base, Side candidate, Judge judge) {
		this.base = base;
		this.candidate = candidate;
		this.judge = judge;
	}

	/// The result; ends the questions to the judge.
	Against judged() {
		List<Delta> told = new ArrayList<>(deltas.stream().map(Supplier::get).toList());
		told.sort(Ranking.MATTERS_MOST);
		return new Against(candidate, Summary.of(base, candidate, told, exits, judge.settings()), told, exits, distributions,
				curves.stream().map(Supplier::get).toList(), scores.stream().map(Supplier::get).toList(),
				List.copyOf(notCompared));
	}
}
