// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.trapline.a64.core.Core;

/// The time that a program sees: derived from what it has executed, so that it is the same in every run, or the host's.
///
/// Derived time passes a nanosecond for each instruction, or each cycle where they are counted, and in a sleep at once
/// as long as the sleep is.
public final class GuestClock {
	/// When derived time begins: 1 January 2026, 0:00 UTC, in nanoseconds since 1970.
	public static final long EPOCH = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond() * 1_000_000_000L;
	/// Ticks per second of the generic timer (CNTFRQ_EL0).
	public static final long FREQUENCY = 25_000_000;
	private static final long NANOS_PER_TICK = 1_000_000_000L / FREQUENCY;

	private final boolean real;
	private final long started = System.nanoTime();
	private long slept;

	/// A clock.
	///
	/// @param real whether it is the host's
	public GuestClock(boolean real) {
		this.real = real;
	}

	/// Nanoseconds since the program began, sleep included (CLOCK_MONOTONIC).
	public long elapsed(Core core) {
		return real ? System.nanoTime() - started : core.time() + slept;
	}

	/// Nanoseconds that the program has executed for (CLOCK_PROCESS_CPUTIME_ID).
	public long executed(Core core) {
		return elapsed(core) - slept;
	}

	/// Nanoseconds since 1970 (CLOCK_REALTIME).
	public long now(Core core) {
		if (!real)
			return EPOCH + elapsed(core);
		Instant now = Instant.now();
		return now.getEpochSecond() * 1_000_000_000L + now.getNano();
	}

	/// The generic timer's count (CNTVCT_EL0).
	public long ticks(Core core) {
		return elapsed(core) / NANOS_PER_TICK;
	}

	/// Lets time pass.
	public void sleep(long duration) {
		long nanos = Math.min(duration, Long.MAX_VALUE / 4);
		if (real) {
			long until = System.nanoTime() + nanos;
			for (long left = nanos; left > 0; left = until - System.nanoTime())
				LockSupport.parkNanos(left);
		}
		// a clock that has reached its end stays there
		slept = Math.min(slept + nanos, Long.MAX_VALUE / 4);
	}
}
