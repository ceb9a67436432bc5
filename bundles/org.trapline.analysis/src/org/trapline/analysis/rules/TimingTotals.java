// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trapline.analysis.ExitTimingAnalysis;
import org.trapline.analysis.RunFacts;
import org.trapline.measure.ExitTiming;

/// All exit-timing tables of a run that measure handling, added up.
///
/// @param first one of the tables, for unit and length
/// @param counts exits by type
/// @param sums time by type, all rows
/// @param exits all exits
/// @param handling hypervisor time
/// @param guest time in the guest
/// @param wall all the time that the tables tell of
record TimingTotals(ExitTimingAnalysis first, Map<String, Long> counts, Map<String, Double> sums, long exits,
		double handling, double guest, double wall) {

	/// Empty if the run has no such table, or has an event recording, which tells more.
	static Optional<TimingTotals> of(RunFacts facts) {
		List<ExitTimingAnalysis> tables = new ArrayList<>();
		if (facts.summary().isEmpty())
			for (ExitTimingAnalysis timing : facts.timings())
				if (timing.measuresHandling() && (tables.isEmpty() || timing.unit() == tables.getFirst().unit()))
					tables.add(timing);
		if (tables.isEmpty())
			return Optional.empty();
		Map<String, Long> counts = new LinkedHashMap<>();
		Map<String, Double> sums = new LinkedHashMap<>();
		long exits = 0;
		double handling = 0;
		double guest = 0;
		double wall = 0;
		for (ExitTimingAnalysis table : tables) {
			exits += table.exits();
			handling += table.handling();
			guest += table.guest();
			wall += table.wall();
			for (ExitTimingAnalysis.Row row : table.rows()) {
				counts.merge(row.row().type(), row.row().count(), Long::sum);
				if (!Double.isNaN(row.row().sum()))
					sums.merge(row.row().type(), row.row().sum(), Double::sum);
			}
		}
		return Optional.of(new TimingTotals(tables.getFirst(), counts, sums, exits, handling, guest, wall));
	}

	long count(String type) {
		return counts.getOrDefault(type, 0L);
	}

	double sum(String type) {
		return sums.getOrDefault(type, 0.0);
	}

	/// Whether the tables tell how long the guest ran, without which nothing is a share of vCPU time.
	boolean knowsGuest() {
		return guest > 0;
	}

	/// As a share of all time; 0 where the guest's is not known.
	double shareOfWall(String type) {
		return knowsGuest() ? sum(type) / wall : 0;
	}

	double shareOfHandling(String type) {
		return handling > 0 ? sum(type) / handling : 0;
	}

	double shareOfExits(String type) {
		return exits > 0 ? (double) count(type) / exits : 0;
	}

	/// So many a second; empty where the length of the recording is not known.
	OptionalDouble rate(String type) {
		return first.seconds().isPresent() ? OptionalDouble.of(count(type) / first.seconds().getAsDouble())
				: OptionalDouble.empty();
	}

	/// The type of exit that takes most time.
	Optional<String> costliest() {
		return sums.entrySet().stream().filter(e -> ExitTiming.Row.empty(e.getKey()).handling())
				.max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
	}
}
