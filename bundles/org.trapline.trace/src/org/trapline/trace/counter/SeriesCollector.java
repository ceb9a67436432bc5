// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.counter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.CounterSeries.Point;
import org.trapline.measure.CounterSeries.Span;

/// Sorts readings into series: one for each counter and what it counts for, in the order in which they first come.
public final class SeriesCollector {
	/// Most readings kept, so that memory stays bounded whatever the recording's size.
	public static final int MOST_POINTS = 1_000_000;

	private final Span span;
	private final Map<Key, List<Point>> series = new LinkedHashMap<>();
	private int points;
	private @Nullable List<Point> last;

	private record Key(String event, String scope, String unit) {
	}

	/// @param span what each value counts
	public SeriesCollector(Span span) {
		this.span = span;
	}

	/// Takes a reading; once {@link #full()}, drops it.
	///
	/// @param event the counter's name
	/// @param scope what it counts for, as {@link CounterSeries} has it
	/// @param unit of the value
	public void add(String event, String scope, String unit, Point point) {
		if (full())
			return;
		List<Point> into = series.computeIfAbsent(new Key(event, scope, unit), _ -> new ArrayList<>());
		into.add(point);
		last = into;
		points++;
	}

	/// Adds what was derived from the last reading to its metric; nothing if there is none.
	public void addMetric(String metric) {
		if (last == null)
			return;
		Point p = last.removeLast();
		String both = p.metric().isEmpty() ? metric : p.metric() + ", " + metric;
		last.add(new Point(p.seconds(), p.value(), p.runningShare(), p.deviation(), p.state(), both));
	}

	public boolean full() {
		return points >= MOST_POINTS;
	}

	public boolean isEmpty() {
		return points == 0;
	}

	public List<CounterSeries> series() {
		return series.entrySet().stream().map(e -> new CounterSeries(e.getKey().event(), e.getKey().scope(),
				e.getKey().unit(), span, e.getValue())).toList();
	}
}
