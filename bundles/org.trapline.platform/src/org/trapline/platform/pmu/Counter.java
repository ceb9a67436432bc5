// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.pmu;

/// One counter: its value, what it counts, and in which exception levels (PMEVTYPER<n>_EL0, Arm ARM D24.5).
final class Counter {
	private static final int EVENT = 0xFFFF;
	private static final int WIDTH = 32;
	private static final int P = 31;
	private static final int U = 30;
	private static final int NSK = 29;
	private static final int NSU = 28;
	private static final int NSH = 27;

	/// Its type register, or PMCCFILTR_EL0.
	long type;
	private long value;
	/// Of its event, up to which the value counts.
	private long seen;

	int event() {
		return (int) type & EVENT;
	}

	/// Whether it counts at an exception level; all are non-secure.
	boolean countsAt(int level) {
		return switch (level) {
		case 0 -> (type >>> U & 1) == (type >>> NSU & 1);
		case 1 -> (type >>> P & 1) == (type >>> NSK & 1);
		default -> (type >>> NSH & 1) != 0;
		};
	}

	/// Goes on to a count of its event.
	///
	/// @param counted whether what has happened since is to be counted
	/// @param wide whether it overflows at 64 bits, not at 32
	/// @return how often it has overflowed
	long advance(long count, boolean counted, boolean wide) {
		long more = count - seen;
		seen = count;
		if (!counted || more == 0)
			return 0;
		long before = value;
		value += more;
		if (wide)
			return Long.compareUnsigned(value, before) < 0 ? 1 : 0;
		return (value >>> WIDTH) - (before >>> WIDTH);
	}

	/// Counts what its event's source does not tell of.
	///
	/// @return how often it has overflowed at 32 bits
	long add(long more) {
		long before = narrow();
		value = before + more;
		return value >>> WIDTH;
	}

	/// How much more of its event it takes to overflow.
	long rest(boolean wide) {
		return wide ? value < 0 ? -value : Long.MAX_VALUE : (1L << WIDTH) - (value & 0xFFFF_FFFFL);
	}

	/// The value of a cycle counter.
	long wide() {
		return value;
	}

	/// The value of an event counter.
	long narrow() {
		return value & 0xFFFF_FFFFL;
	}

	void set(long value) {
		this.value = value;
	}

	void restore(long type, long value, long count) {
		this.type = type;
		this.value = value;
		seen = count;
	}
}
