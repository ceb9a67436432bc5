// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.List;
import java.util.stream.Stream;
import org.trapline.measure.Notice;

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

	/// All sides, the base first.
	public List<Side> sides() {
		return Stream.concat(Stream.of(base), against.stream().map(Against::candidate))
				.toList();
	}
}
