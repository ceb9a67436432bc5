// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trapline.measure.Progress;

/// Where the time of a point's exits and of the interrupts to its vCPUs went, in its first repeat.
///
/// @param point its name
/// @param steps of exits; empty where there were none, as natively
/// @param ways of interrupts, one for each kind that there were any of
public record PointParts(String point, Optional<Breakdown> steps, List<Way> ways) {
	public PointParts {
		ways = List.copyOf(ways);
	}

	/// Those of all points that have any.
	///
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public static List<PointParts> all(Results results, Progress progress) throws IOException {
		List<PointParts> all = new ArrayList<>();
		for (Results.Row row : results.rows()) {
			progress.checkCancelled();
			if (row.runs().isEmpty())
				continue;
			Path folder = row.runs().getFirst();
			PointParts parts = new PointParts(row.name(), Breakdown.read(folder), Way.read(folder, progress));
			if (parts.steps.isPresent() || !parts.ways.isEmpty())
				all.add(parts);
		}
		return all;
	}

	/// The way of interrupts of a kind; empty if there were none.
	public Optional<Way> way(Way.Kind kind) {
		return ways.stream().filter(way -> way.kind() == kind).findFirst();
	}

	/// The kinds of interrupts of which any of some points has a way.
	public static List<Way.Kind> kinds(List<PointParts> points) {
		return points.stream().flatMap(parts -> parts.ways.stream()).map(Way::kind).distinct().sorted().toList();
	}

	/// The causes that any of some points had exits of, those that took most cycles of all first.
	public static List<String> causes(List<PointParts> points) {
		return points.stream().flatMap(parts -> parts.steps.stream()).flatMap(breakdown -> breakdown.causes().stream())
				.collect(Collectors.groupingBy(Breakdown.Cause::name,
						Collectors.summingLong(Breakdown.Cause::cycles)))
				.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()
						.thenComparing(Map.Entry.comparingByKey()))
				.map(Map.Entry::getKey).toList();
	}
}
