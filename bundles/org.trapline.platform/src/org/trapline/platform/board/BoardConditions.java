// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;
import org.trapline.measure.text.Quantities;

/// What a board is of the conditions of a run on it.
public final class BoardConditions {
	private BoardConditions() {
	}

	/// The conditions, of which nobody knows more than the board says.
	///
	/// @param source who tells them, in words
	public static Conditions of(Board board, String source) {
		List<CpuPlace> places = board.places();
		return Conditions.UNKNOWN.with(Condition.BOARD, board.name() + " (model)", source)
				.with(Condition.CPU, places.stream().map(place -> place.core().model()).distinct()
						.collect(Collectors.joining(", ")), source)
				.with(Condition.CPUS, Integer.toString(board.cpus()), source)
				.with(Condition.CLUSTERS, clusters(places), source)
				.with(Condition.CLOCK, Quantities.plain(board.clockHertz() / 1e6, 3) + " MHz", source)
				.with(Condition.MEMORY, Quantities.bytes(board.memory().bytes()), source)
				.with(Condition.GIC, "GICv" + board.gic().version(), source);
	}

	/// CPUs that share a cluster, {@code 0-1,2-3}.
	private static String clusters(List<CpuPlace> places) {
		return IntStream.rangeClosed(0, places.getLast().cluster()).mapToObj(cluster -> {
			int[] cpus = places.stream().filter(place -> place.cluster() == cluster).mapToInt(CpuPlace::index).toArray();
			return cpus.length < 2 ? Integer.toString(cpus[0]) : cpus[0] + "-" + cpus[cpus.length - 1];
		}).collect(Collectors.joining(","));
	}
}
