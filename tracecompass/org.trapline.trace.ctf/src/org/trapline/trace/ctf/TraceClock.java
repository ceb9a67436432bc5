// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.math.BigInteger;
import org.eclipse.tracecompass.ctf.core.event.CTFClock;
import org.eclipse.tracecompass.ctf.core.trace.CTFTrace;

/// A clock that the metadata describe: how many nanoseconds its values are, and how far from the Unix epoch they begin.
///
/// @param name empty where there is none
/// @param uuid what tells that clocks of several traces are the same one; empty where there is none
/// @param frequency ticks a second
/// @param offset nanoseconds from the Unix epoch to its value 0
record TraceClock(String name, String uuid, String description, long frequency, long offset) {
	private static final long SECOND = 1_000_000_000L;
	private static final BigInteger SECOND_BIG = BigInteger.valueOf(SECOND);

	/// The clock of this name, or the trace's only one; where there is none, one of nanoseconds.
	static TraceClock of(CTFTrace trace, String name) {
		CTFClock clock = trace.getClock(name);
		if (clock == null)
			clock = trace.getClock();
		if (clock == null)
			return new TraceClock("", "", "", SECOND, 0);
		long frequency = number(clock, "freq", SECOND);
		if (frequency <= 0)
			frequency = SECOND;
		long offset = nanos(number(clock, "offset", 0), frequency) + number(clock, "offset_s", 0) * SECOND;
		return new TraceClock(text(clock, "name"), text(clock, "uuid"), text(clock, "description"), frequency,
				offset);
	}

	/// What a value of the clock is in nanoseconds since its value 0, rounded down.
	long nanos(long value) {
		return frequency == SECOND ? value : nanos(value, frequency);
	}

	private static long nanos(long value, long frequency) {
		if (frequency == SECOND)
			return value;
		long high = Math.multiplyHigh(value, SECOND);
		long low = value * SECOND;
		if (high == 0 && low >= 0)
			return low / frequency;
		return BigInteger.valueOf(value).multiply(SECOND_BIG).divide(BigInteger.valueOf(frequency)).longValue();
	}

	private static long number(CTFClock clock, String key, long absent) {
		return clock.getProperty(key) instanceof Number number ? number.longValue() : absent;
	}

	private static String text(CTFClock clock, String key) {
		Object value = clock.getProperty(key);
		return value == null ? "" : value.toString().replace("\"", "");
	}
}
