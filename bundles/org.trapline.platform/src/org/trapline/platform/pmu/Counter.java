// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.pmu;

import java.util.function.LongSupplier;

/// A counter: what it has counted, and how far what it counts was when that was last brought up to date.
final class Counter {
	/// PMEVTYPER: does not count at EL1, does not at EL0, counts at EL2.
	private static final long NOT_EL1 = 1L << 31;
	private static final long NOT_EL0 = 1L << 30;
	private static final long EL2 = 1L << 27;
	private static final long FILTERS = 0xF800_0000L;
	private static final long EVENT = 0x3FF;

	/// What it counts, and where: PMEVTYPER or PMCCFILTR.
	long type;
	long value;
	private final LongSupplier source;
	private long seen;

	/// @param source what there has been of the event that is chosen
	Counter(LongSupplier source) {
		this.source = source;
	}

	/// Number of the event.
	int event() {
		return (int) (type & EVENT);
	}

	/// Writes its type.
	void type(long written, boolean cycles) {
		type = written & (cycles ? FILTERS : FILTERS | EVENT);
		seen = source.getAsLong();
	}

	/// Counts what there was since the last time.
	///
	/// @param counts whether it was enabled
	/// @param level the level at which that was
	/// @param width bits after which it overflows
	/// @return whether it overflowed
	boolean update(boolean counts, int level, int width) {
		long now = source.getAsLong();
		long more = now - seen;
		seen = now;
		return counts && more != 0 && at(level) && add(more, width);
	}

	/// Counts that something happened so many times.
	///
	/// @return whether it overflowed
	private boolean add(long more, int width) {
		long before = value;
		value += more;
		if (width == Long.SIZE)
			return Long.compareUnsigned(value, before) < 0;
		return value >>> width != before >>> width;
	}

	/// Counts that software says that something happened.
	boolean increment(boolean counts, int level, int width) {
		return counts && at(level) && add(1, width);
	}

	private boolean at(int level) {
		return switch (level) {
		case 0 -> (type & NOT_EL0) == 0;
		case 1 -> (type & NOT_EL1) == 0;
		default -> (type & EL2) != 0;
		};
	}

	/// How many are left until it overflows.
	long left(int width) {
		return width == Long.SIZE ? value < 0 ? -value : Long.MAX_VALUE : (1L << width) - (value & (1L << width) - 1);
	}
}
