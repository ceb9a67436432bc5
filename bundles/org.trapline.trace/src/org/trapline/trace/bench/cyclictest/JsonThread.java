// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.cyclictest;

import static org.trapline.trace.text.LineProblems.quoted;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trapline.measure.LatencyDistribution;
import org.trapline.trace.bench.Numbers;
import org.trapline.trace.text.LineProblems;

/// One thread of a file by {@code cyclictest --json}.
///
/// @param line where it begins
/// @param figures its numbers by their keys
/// @param histogram how often it had each latency; empty where there is no histogram
record JsonThread(int thread, long line, Map<String, Double> figures, SortedMap<Long, Long> histogram) {
	private static final String CYCLES = "cycles";
	/// As many as cyclictest lets a histogram have.
	private static final int MOST_CLASSES = 1_000_000;

	/// Reads the object at whose begin the parser is, up to its end.
	static JsonThread read(int thread, JsonParser parser, LineProblems problems) throws IOException {
		long line = parser.currentLocation().getLineNr();
		Map<String, Double> figures = new HashMap<>();
		SortedMap<Long, Long> histogram = new TreeMap<>();
		for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
			JsonToken value = parser.nextToken();
			if (key.equals("histogram") && value == JsonToken.START_OBJECT)
				readHistogram(parser, histogram, problems);
			else if (value.isStructStart())
				parser.skipChildren();
			else
				figures.put(key, value.isNumeric() ? Numbers.number(parser.getText()) : Double.NaN);
		}
		return new JsonThread(thread, line, figures, histogram);
	}

	/// @param unitNanos of the unit that cyclictest measured in
	/// @return empty if the thread has no wake-ups, or numbers that none can have; that is told then
	Optional<LatencyDistribution> distribution(double unitNanos, LineProblems problems) {
		double min = figure("min");
		double mean = figure("avg");
		double max = figure("max");
		double cycles = figure(CYCLES);
		if (!(cycles >= 1 && cycles < Long.MAX_VALUE && min >= 0 && mean >= 0 && max >= 0)) {
			problems.leftOut(line, "thread " + thread + " with " + figures.getOrDefault(CYCLES, Double.NaN)
					+ " cycles, min " + min + ", avg " + mean + ", max " + max,
					"at least one cycle and times that are not negative");
			return Optional.empty();
		}
		long[] counts = histogram.values().stream().mapToLong(count -> count).toArray();
		WakeUps counted = new WakeUps(thread, min, mean, max,
				histogram.keySet().stream().mapToLong(latency -> latency).toArray(), counts, 0);
		counted.contradiction().ifPresent(c -> problems.doubtful(line, "thread " + thread + " with " + c,
				"min <= avg <= max"));
		long inHistogram = counted.count().orElse(Long.MAX_VALUE);
		if (counts.length == 0 || inHistogram > cycles) {
			if (counts.length > 0)
				problems.doubtful(line, "a histogram of more than thread " + thread + "'s " + (long) cycles + " cycles",
						"as many at most; the histogram was left out");
			return Optional.of(WakeUps.moments(thread, (long) cycles, min, mean, max, unitNanos));
		}
		WakeUps whole = new WakeUps(thread, min, mean, max, counted.classes(), counts, (long) cycles - inHistogram);
		return Optional.of(whole.distribution((long) cycles, unitNanos));
	}

	private double figure(String key) {
		double value = figures.getOrDefault(key, Double.NaN);
		return Double.isInfinite(value) ? Double.NaN : value;
	}

	private static void readHistogram(JsonParser parser, SortedMap<Long, Long> histogram, LineProblems problems)
			throws IOException {
		for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
			JsonToken value = parser.nextToken();
			OptionalLong latency = Numbers.whole(key);
			OptionalLong count = value == JsonToken.VALUE_NUMBER_INT ? Numbers.whole(parser.getText())
					: OptionalLong.empty();
			if (latency.isEmpty() || count.isEmpty()) {
				String found = quoted(key) + ": " + (value.isStructStart() ? "a structure" : quoted(parser.getText()));
				problems.leftOut(parser.currentLocation().getLineNr(), found,
						"a latency and how often it was there, whole numbers that are not negative");
				parser.skipChildren();
			} else if (count.getAsLong() > 0 && histogram.size() == MOST_CLASSES)
				problems.leftOut(parser.currentLocation().getLineNr(), "more than " + MOST_CLASSES + " latencies",
						"fewer in a histogram");
			else if (count.getAsLong() > 0)
				histogram.put(latency.getAsLong(), count.getAsLong());
		}
	}
}
