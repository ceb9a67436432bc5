// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perfstat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.CounterSeries.Point;
import org.trapline.measure.CounterSeries.Span;
import org.trapline.measure.CounterSeries.State;
import org.trapline.measure.Provenance.Fact;
import org.trapline.trace.counter.SeriesCollector;

/// What was read of a file's reports so far.
///
/// A file may hold several reports ({@code perf stat --append}): from the second on, the scope of their counters begins
/// with {@code report 2} and so on.
final class StatReport {
	private final SeriesCollector series = new SeriesCollector(Span.INTERVAL);
	private final Map<String, String> facts = new LinkedHashMap<>();
	private int number = 1;
	private boolean fresh = true;
	private boolean intervals;
	private boolean repeated;

	/// Takes a line. A total that follows intervals of the same report repeats them and is dropped.
	void take(StatLine line) {
		switch (line) {
		case StatLine.Counter(Reading reading) -> add(reading);
		case StatLine.Metric(String text) -> series.addMetric(text);
		case StatLine.Summary() -> repeated = true;
		}
	}

	private void add(Reading reading) {
		boolean interval = !Double.isNaN(reading.seconds());
		boolean repeats = intervals && !interval;
		intervals |= interval;
		fresh = false;
		Reading scoped = number == 1 ? reading : reading.within("report " + number);
		repeated |= repeats;
		if (!repeats)
			series.add(scoped.event(), scoped.scope(), scoped.unit(), scoped.point());
	}

	/// Takes a time that the whole report took.
	void time(String event, double seconds, double deviation) {
		Point point = new Point(Double.NaN, seconds, Double.NaN, deviation, State.COUNTED, "");
		series.add(event, number == 1 ? "" : "report " + number, "s", point);
	}

	/// Another report begins, unless nothing was read of this one.
	void next() {
		if (fresh)
			return;
		number++;
		fresh = true;
		intervals = false;
	}

	/// What the report is of: a command or process, and how often it was run.
	void of(String counted, String runs) {
		boolean command = counted.length() > 1 && counted.startsWith("'") && counted.endsWith("'")
				&& !counted.matches("'(?:system wide|CPU\\(s\\).*|BPF program\\(s\\).*)'");
		put(command ? Fact.COMMAND : "counted", command ? counted.substring(1, counted.length() - 1) : counted);
		if (!runs.isEmpty())
			put("runs", runs);
	}

	/// When the report was begun, in perf's words.
	void started(String date) {
		next();
		put(Fact.RECORDED, date);
	}

	/// Whether totals were dropped that repeat the intervals before them.
	boolean repeated() {
		return repeated;
	}

	boolean full() {
		return series.full();
	}

	boolean isEmpty() {
		return series.isEmpty();
	}

	List<CounterSeries> series() {
		return series.series();
	}

	Map<String, String> facts() {
		return facts;
	}

	private void put(String fact, String value) {
		facts.put(number == 1 ? fact : fact + " of report " + number, value);
	}
}
