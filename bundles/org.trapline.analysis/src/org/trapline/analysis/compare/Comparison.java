// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.List;
import java.util.stream.Stream;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;

/// Runs side by side: the base, and each candidate against it.
///
/// @param base what the others are compared with
/// @param settings how
/// @param against one for each candidate, in the order they were given
/// @param conditions under which each side was measured, those that matter most first
/// @param oversubscription what N guests achieve against N processes, over all sides
/// @param notices what changes how the figures are to be read: conditions that differ, partial recordings, how multiple
///        testing was corrected
public record Comparison(Side base, Settings settings, List<Against> against, List<ConditionRow> conditions,
		List<Oversubscription> oversubscription, List<Notice> notices) {
	public Comparison {
		against = List.copyOf(against);
		conditions = List.copyOf(conditions);
		oversubscription = List.copyOf(oversubscription);
		notices = List.copyOf(notices);
	}

	/// Compares the first side with each of the others.
	///
	/// {@link Sides} makes sides of runs. What cannot be compared is told in sentences, and the rest is compared.
	///
	/// @param sides two or more, with labels of their own, the base first
	/// @throws IllegalArgumentException if there are fewer, or labels are not distinct
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public static Comparison of(List<Side> sides, Settings settings, Progress progress) {
		return new Comparing(sides, settings, progress).run();
	}

	/// All sides, the base first.
	public List<Side> sides() {
		return Stream.concat(Stream.of(base), against.stream().map(Against::candidate))
				.toList();
	}
}
