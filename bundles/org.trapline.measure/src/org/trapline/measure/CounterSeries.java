// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import java.util.List;

/// Values of one counter over time, or its single total.
///
/// @param event the counter's name, for instance {@code cycles:G} or {@code halt_wakeup}
/// @param scope what it counts for: empty for all, else for instance {@code CPU0}, {@code 1894-4/vcpu0}, a command
/// @param unit of the values; empty for a plain count
/// @param span what each value counts: its own interval, or all since the counter began
/// @param points in order of time
public record CounterSeries(String event, String scope, String unit, Span span, List<Point> points)
		implements Measurement {

	/// The time that a value is the count of.
	public enum Span {
		/// From the reading before, or from the start of the recording, to this one: values add up.
		INTERVAL,
		/// From when the counter began, often long before the recording, to this reading: differences are what happened
		/// in between.
		RUNNING_TOTAL
	}

	/// Whether a value is one.
	public enum State {
		COUNTED, NOT_COUNTED, NOT_SUPPORTED
	}

	/// One reading.
	///
	/// @param seconds end of the interval counted, from the start of the recording; NaN for a single total
	/// @param value counted; NaN unless the state is {@link State#COUNTED}
	/// @param runningShare share of the time that the counter really counted, 0 to 1; NaN where the file does not tell
	/// @param deviation relative standard deviation of the mean over repeats, 0.01 for 1 %; NaN where there were none
	/// @param state whether it is a value
	/// @param metric what the recorder derived from it, for instance {@code 4.00 CPUs utilized}; empty for none
	public record Point(double seconds, double value, double runningShare, double deviation, State state, String metric) {
	}

	/// A series of which each value counts its own interval.
	public CounterSeries(String event, String scope, String unit, List<Point> points) {
		this(event, scope, unit, Span.INTERVAL, points);
	}

	public CounterSeries {
		points = List.copyOf(points);
	}
}
