// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import org.trapline.trace.binary.Words;

/// How counts are laid out that a record carries: PERF_FORMAT_* of include/uapi/linux/perf_event.h.
final class ReadFormat {
	static final long TIME_ENABLED = 1;
	static final long TIME_RUNNING = 2;
	static final long ID = 4;
	static final long GROUP = 8;
	static final long LOST = 16;

	/// In place of a time: it is not told.
	static final long ALWAYS = -1;

	private final Words words;
	private final boolean enabled;
	private final boolean running;
	private final boolean id;
	private final boolean group;
	private final int timeBytes;
	private final int valueBytes;

	/// Takes the counts of a record.
	interface Counts {
		/// @param id of the event; 0 where the record does not tell
		/// @param enabled nanoseconds in which the event was to count
		/// @param running nanoseconds in which it did; the same unless the record tells both, and {@link #ALWAYS} if neither
		void count(long id, long value, long enabled, long running);
	}

	ReadFormat(long format, Words words) {
		this.words = words;
		enabled = (format & TIME_ENABLED) != 0;
		running = (format & TIME_RUNNING) != 0;
		id = (format & ID) != 0;
		group = (format & GROUP) != 0;
		timeBytes = (enabled ? 8 : 0) + (running ? 8 : 0);
		valueBytes = 8 + (id ? 8 : 0) + ((format & LOST) != 0 ? 8 : 0);
	}

	/// Where the counts end.
	///
	/// @param at where they begin
	/// @param end of the record
	/// @return -1 if that is beyond the record's end
	int end(byte[] bytes, int at, int end) {
		long values = 1;
		int from = at;
		if (group) {
			if (end - at < 8)
				return -1;
			values = words.i64(bytes, at);
			from += 8;
		}
		from += timeBytes;
		return from > end || values < 0 || values > (end - from) / valueBytes ? -1 : from + (int) values * valueBytes;
	}

	/// Hands out the counts.
	///
	/// @return whether they are whole
	boolean read(byte[] bytes, int at, int end, Counts counts) {
		int stop = end(bytes, at, end);
		if (stop < 0)
			return false;
		// a group has its times before its values, a single event between value and id
		int times = at + 8;
		int value = group ? times + timeBytes : at;
		long firstTime = timeBytes > 0 ? words.i64(bytes, times) : ALWAYS;
		long lastTime = enabled && running ? words.i64(bytes, times + 8) : firstTime;
		int idAt = group ? 8 : 8 + timeBytes;
		for (; value < stop; value += group ? valueBytes : stop)
			counts.count(id ? words.i64(bytes, value + idAt) : 0, words.i64(bytes, value), firstTime, lastTime);
		return true;
	}
}
