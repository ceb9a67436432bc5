// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.timeline;

import org.trapline.ui.measure.run.TimeRange;

/// The part of a recording's time that a timeline shows; never more than the recording, never less than a microsecond.
///
/// @param start of the recording, in nanoseconds of its clock
/// @param end of the recording
/// @param from begin of what is shown
/// @param to end of what is shown
public record TimeWindow(long start, long end, long from, long to) {
	/// Least time shown, in nanoseconds.
	static final long LEAST = 1_000;

	/// The whole of a recording.
	public static TimeWindow whole(long start, long end) {
		long last = Math.max(end, start + LEAST);
		return new TimeWindow(start, last, start, last);
	}

	/// What is shown, since the recording's begin.
	TimeRange range() {
		return new TimeRange(from - start, to - start);
	}

	public long width() {
		return to - from;
	}

	public boolean isWhole() {
		return from == start && to == end;
	}

	/// Another part of the recording, cut to what there is.
	public TimeWindow show(long newFrom, long newTo) {
		long width = Math.clamp(newTo - newFrom, LEAST, end - start);
		long begin = Math.clamp(newFrom, start, end - width);
		return new TimeWindow(start, end, begin, begin + width);
	}

	/// A part of another width in which a moment stays where it is.
	///
	/// @param factor of the width: 0.5 to see twice as much detail
	/// @param moment in nanoseconds of the clock
	public TimeWindow zoom(double factor, long moment) {
		double width = Math.clamp(width() * factor, LEAST, end - start);
		double share = (moment - from) / (double) width();
		long begin = Math.round(moment - share * width);
		return show(begin, begin + Math.round(width));
	}

	/// The same about the middle.
	public TimeWindow zoom(double factor) {
		return zoom(factor, from + width() / 2);
	}

	/// A part of the same width, further on.
	///
	/// @param nanos negative for further back
	public TimeWindow pan(long nanos) {
		return show(from + nanos, to + nanos);
	}

	public TimeWindow all() {
		return whole(start, end);
	}

	public TimeWindow toStart() {
		return show(start, start + width());
	}

	public TimeWindow toEnd() {
		return show(end - width(), end);
	}
}
