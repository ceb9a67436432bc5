// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.List;
import java.util.OptionalDouble;

/// A score on two sides.
///
/// @param base every value of the base, in the delta's unit
/// @param candidate every value of the candidate, in the delta's unit
/// @param basePerMegahertz median by the CPU's clock, where that is known
/// @param candidatePerMegahertz likewise
/// @param notes what to know when reading it: a run that does not count, compilers that differ
/// @param delta the score on both sides
public record ScoreComparison(List<Double> base, List<Double> candidate, OptionalDouble basePerMegahertz,
		OptionalDouble candidatePerMegahertz, List<String> notes, Delta delta) {
	public ScoreComparison {
		base = List.copyOf(base);
		candidate = List.copyOf(candidate);
		notes = List.copyOf(notes);
	}
}
