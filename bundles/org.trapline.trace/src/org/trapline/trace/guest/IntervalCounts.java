// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.guest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.trapline.measure.CounterSeries.Point;
import org.trapline.measure.CounterSeries.State;

/// Counts things in intervals of time whose width doubles whenever they become too many. Of more things than anybody
/// looks at, the last ones are not counted.
///
/// @param <K> what is counted
final class IntervalCounts<K extends Comparable<K>> {
	private static final int MOST_INTERVALS = 128;
	private static final int MOST_THINGS = 1 << 14;
	private static final long FIRST_WIDTH_NANOS = 1_000_000;

	private final Map<K, long[]> counts = new TreeMap<>();
	private long width = FIRST_WIDTH_NANOS;
	private int used;

	/// Counts one.
	///
	/// @param nanos since the begin, not negative
	void add(K what, long nanos) {
		while (nanos / width >= MOST_INTERVALS)
			fold();
		int interval = (int) (nanos / width);
		used = Math.max(used, interval + 1);
		if (counts.size() < MOST_THINGS || counts.containsKey(what))
			counts.computeIfAbsent(what, _ -> new long[MOST_INTERVALS])[interval]++;
	}

	/// Gives what was counted, each with a point for every interval from the begin to the last one in use.
	void forEach(BiConsumer<K, List<Point>> series) {
		counts.forEach((what, values) -> {
			List<Point> points = new ArrayList<>();
			for (int i = 0; i < used; i++)
				points.add(new Point((i + 1) * width / 1e9, values[i], Double.NaN, Double.NaN, State.COUNTED, ""));
			series.accept(what, points);
		});
	}

	private void fold() {
		for (long[] values : counts.values()) {
			for (int i = 0; i < MOST_INTERVALS / 2; i++)
				values[i] = values[2 * i] + values[2 * i + 1];
			Arrays.fill(values, MOST_INTERVALS / 2, MOST_INTERVALS, 0);
		}
		used = (used + 1) / 2;
		width *= 2;
	}
}
