// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.CounterSeries.Point;
import org.trapline.measure.CounterSeries.State;
import org.trapline.trace.ImportException;
import org.trapline.trace.binary.FieldReader;

/// Counts that a recording has of whole events rather than of samples: those of `perf stat record`, and those that perf
/// record -s takes of each thread when it ends.
///
/// `perf stat record` writes each counter's total so far (STAT), and a STAT_ROUND when it has been through all
/// (tools/perf/builtin-stat.c); what an interval counted is the difference.
final class StatCounts {
	/// A recording may have a count for each of very many threads, and a point for each of very many intervals.
	private static final int MOST_SERIES = 1 << 16;
	private static final int MOST_PLACES = 1 << 18;
	private static final int MOST_POINTS = 1 << 20;
	private static final int AGGREGATION = 0;
	private static final int AGGREGATE_NONE = 0;
	private static final int MOST_TAGS = 1 << 10;
	private static final int INTERVAL_ROUND = 0;

	private final EventTable events;
	private final Map<Key, Counter> counters = new LinkedHashMap<>();
	private boolean perCpu;
	private int places;
	private int points;
	private long leftOut;

	private record Key(Event event, String scope) {
	}

	private record Place(int cpu, int thread) {
	}

	/// What was counted, and in how much of the time.
	private record Reading(double value, double enabled, double running) {
		static final Reading NONE = new Reading(0, 0, 0);

		Reading plus(Reading other) {
			return new Reading(value + other.value, enabled + other.enabled, running + other.running);
		}

		Reading minus(Reading other) {
			return new Reading(value - other.value, enabled - other.enabled, running - other.running);
		}

		/// Scaled up to the whole time, as perf does where counters took turns.
		Point point(double seconds, double scale) {
			if (running <= 0)
				return new Point(seconds, Double.NaN, enabled > 0 ? 0 : Double.NaN, Double.NaN, State.NOT_COUNTED, "");
			double share = running / enabled;
			return new Point(seconds, value * scale / Math.min(1, share), share, Double.NaN, State.COUNTED, "");
		}
	}

	private static final class Counter {
		private final Map<Place, Reading> latest = new HashMap<>();
		private final List<Point> points = new ArrayList<>();
		private Reading total = Reading.NONE;
		private Reading before = Reading.NONE;
	}

	StatCounts(EventTable events) {
		this.events = events;
	}

	/// Reads STAT_CONFIG.
	void config(FieldReader in) throws ImportException, IOException {
		long tags = in.i64("the number of settings");
		if (tags < 0 || tags > MOST_TAGS)
			throw new ImportException(in.problem(Long.toUnsignedString(tags) + " settings", "at most " + MOST_TAGS));
		for (int i = 0; i < tags; i++) {
			long tag = in.i64("a setting");
			long value = in.i64("a setting's value");
			if (tag == AGGREGATION)
				perCpu = value == AGGREGATE_NONE;
		}
	}

	/// Reads STAT: a counter's total so far.
	void stat(FieldReader in) throws ImportException, IOException {
		Event event = events.ofId(in.i64("a count's id"));
		int cpu = (int) in.u32("a count's CPU");
		int thread = (int) in.u32("a count's thread");
		Reading reading = new Reading(in.i64("a count"), in.i64("its time enabled"), in.i64("its time running"));
		Counter counter = event == null ? null : counter(event, perCpu && cpu >= 0 ? "CPU" + cpu : "");
		if (counter == null || !take(counter, new Place(cpu, thread), reading))
			leftOut++;
	}

	/// Reads STAT_ROUND: all counters were read.
	void round(FieldReader in) throws ImportException, IOException {
		boolean interval = in.i64("the kind of round") == INTERVAL_ROUND;
		double seconds = in.i64("the round's time") / 1e9;
		if (points + counters.size() > MOST_POINTS) {
			leftOut++;
			return;
		}
		counters.forEach((key, counter) -> {
			if (interval)
				counter.points.add(counter.total.minus(counter.before).point(seconds, key.event.scale()));
			else if (counter.points.isEmpty())
				counter.points.add(counter.total.point(Double.NaN, key.event.scale()));
			counter.before = counter.total;
		});
		points += counters.size();
	}

	/// Takes one of the counts that a thread ended with, which add up; see {@link ReadFormat.Counts}.
	void ofThread(Event event, int thread, long value, long enabled, long running) {
		Counter counter = counter(event, "thread " + thread);
		if (counter == null)
			leftOut++;
		else
			counter.total = counter.total.plus(
					enabled == ReadFormat.ALWAYS ? new Reading(value, 1, 1) : new Reading(value, enabled, running));
	}

	/// Counts whose event is not known, or that are too many.
	long leftOut() {
		return leftOut;
	}

	/// What was counted, in the order in which it first came.
	List<CounterSeries> series() {
		List<CounterSeries> series = new ArrayList<>();
		counters.forEach((key, counter) -> {
			if (counter.points.isEmpty())
				counter.points.add(counter.total.point(Double.NaN, key.event.scale()));
			series.add(new CounterSeries(key.event.name(), key.scope, key.event.unit(), counter.points));
		});
		return series;
	}

	/// The counter of an event; null if there are too many.
	private @Nullable Counter counter(Event event, String scope) {
		Key key = new Key(event, scope);
		Counter counter = counters.get(key);
		if (counter == null && counters.size() < MOST_SERIES) {
			counter = new Counter();
			counters.put(key, counter);
		}
		return counter;
	}

	/// Takes what was counted at one place so far.
	///
	/// @return whether there was room for the place
	private boolean take(Counter counter, Place place, Reading reading) {
		Reading before = counter.latest.get(place);
		if (before == null && places == MOST_PLACES)
			return false;
		if (before == null)
			places++;
		counter.total = counter.total.minus(before == null ? Reading.NONE : before).plus(reading);
		counter.latest.put(place, reading);
		return true;
	}
}
