// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.Filter;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.ExitCause;
import org.trapline.measure.text.Quantities;

/// The exits of some causes, as a part of all exits looked at.
///
/// @param rows by cause, largest sum of handling first; at least one
/// @param causes their indexes
/// @param count how many exits
/// @param ratePerSecond of all vCPUs together
/// @param shareOfExits of all exits looked at, 0 to 1
/// @param shareOfHandling of all handling time, 0 to 1
/// @param shareOfWall handling of these exits as a share of all vCPU time, 0 to 1
record Part(List<ExitBreakdown.Row> rows, Set<Integer> causes, long count, double ratePerSecond, double shareOfExits,
		double shareOfHandling, double shareOfWall) {

	/// The exits of the causes that match; empty if there are none.
	static Optional<Part> of(RunFacts facts, Predicate<ExitCause> wanted) {
		if (facts.trace().isEmpty() || facts.summary().isEmpty())
			return Optional.empty();
		ExitSummary summary = facts.summary().get();
		List<ExitCause> all = facts.trace().get().causes();
		List<ExitBreakdown.Row> rows = new ArrayList<>();
		Set<Integer> causes = new HashSet<>();
		long count = 0;
		double rate = 0;
		double handling = 0;
		double wall = 0;
		for (ExitBreakdown.Row row : summary.by(GroupBy.CAUSE).rows())
			if (row.id() >= 0 && wanted.test(all.get((int) row.id()))) {
				rows.add(row);
				causes.add((int) row.id());
				count += row.handling().count();
				rate += row.ratePerSecond();
				handling += row.shareOfHandling();
				wall += row.shareOfWall();
			}
		double exits = summary.by(GroupBy.CAUSE).total().handling().count();
		return rows.isEmpty() ? Optional.empty()
				: Optional.of(new Part(rows, causes, count, rate, count / exits, handling, wall));
	}

	/// The cause of a row.
	static ExitCause cause(RunFacts facts, ExitBreakdown.Row row) {
		return facts.trace().orElseThrow().causes().get((int) row.id());
	}

	/// Looks at these exits.
	Filter filter() {
		return Filter.ALL.withCauses(causes);
	}

	/// The row with most exits.
	ExitBreakdown.Row mostFrequent() {
		ExitBreakdown.Row most = rows.getFirst();
		for (ExitBreakdown.Row row : rows)
			most = row.handling().count() > most.handling().count() ? row : most;
		return most;
	}

	/// How many and how costly, for a sentence: {@code 30.1 % of all exits and 66 % of handling time}.
	String shares() {
		return Quantities.percent(shareOfExits) + " of all exits and " + Quantities.percent(shareOfHandling)
				+ " of handling time";
	}

	/// Adds the figures that every finding about a part has.
	Says figures(Says says) {
		return says.count("Exits", count).figure("Rate", Quantities.rate(ratePerSecond)).share("Share of exits", shareOfExits)
				.share("Share of handling", shareOfHandling).share("Share of vCPU time", shareOfWall).about(filter());
	}
}
