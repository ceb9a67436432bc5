// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.List;
import java.util.OptionalDouble;
import org.trapline.measure.CounterSeries;

/// What the readings of one counter come to.
///
/// @param series the counter
/// @param counted how many of its readings are values
/// @param total sum of the values
/// @param ratePerSecond total over the time from the start to the last reading; empty for a single total
/// @param rates by reading: value over the time since the reading before; NaN where it was not counted or has no time
/// @param leastRunningShare smallest share of time that the counter really ran, 0 to 1; empty where the file does not tell
public record CounterFacts(CounterSeries series, int counted, double total, OptionalDouble ratePerSecond,
		double[] rates, OptionalDouble leastRunningShare) {

	public static CounterFacts of(CounterSeries series) {
		throw new UnsupportedOperationException("written next");
	}

	/// One for each counter.
	public static List<CounterFacts> of(List<CounterSeries> counters) {
		return counters.stream().map(CounterFacts::of).toList();
	}
}
