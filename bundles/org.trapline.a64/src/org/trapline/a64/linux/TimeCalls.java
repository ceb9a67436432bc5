// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import org.trapline.a64.core.Core;
import org.trapline.a64.linux.SystemCalls.Arguments;
import org.trapline.a64.linux.memory.UserMemory;

/// System calls on time.
final class TimeCalls {
	private static final long SECOND = 1_000_000_000L;
	private static final long MICROSECOND = 1000;
	private static final int CLOCK_REALTIME = 0;
	private static final int CLOCK_TAI = 11;
	private static final int CLOCK_BOOTTIME = 7;
	private static final long TICK = SECOND / 100;
	private static final int TIMER_ABSTIME = 1;

	private final LinuxProcess process;
	private final GuestClock clock;
	private final UserMemory memory;

	TimeCalls(LinuxProcess process) {
		this.process = process;
		clock = process.clock;
		memory = process.memory;
	}

	void addTo(SystemCalls calls) {
		calls.add("clock_gettime", a -> {
			writeTime(a.value(1), read(a.core(), a.number(0)), 1);
			return 0;
		});
		calls.add("clock_getres", a -> {
			read(a.core(), a.number(0));
			if (a.value(1) != 0)
				writeTime(a.value(1), 1, 1);
			return 0;
		});
		calls.add("gettimeofday", a -> {
			if (a.value(0) != 0)
				writeTime(a.value(0), clock.now(a.core()), MICROSECOND);
			if (a.value(1) != 0)
				memory.writeLong(a.value(1), 0);
			return 0;
		});
		calls.add("nanosleep", a -> sleep(readTime(a.value(0))));
		calls.add("clock_nanosleep", this::clockSleep);
		calls.add("times", this::times);
		calls.add("getrusage", this::usage);
	}

	private long read(Core core, int which) throws SystemCallException {
		return switch (which) {
		// realtime, realtime coarse, TAI
		case CLOCK_REALTIME, 5, CLOCK_TAI -> clock.now(core);
		// monotonic, raw, coarse, boot time
		case 1, 4, 6, CLOCK_BOOTTIME -> clock.elapsed(core);
		// of the process and of its thread
		case 2, 3 -> clock.executed(core);
		default -> throw new SystemCallException(Errno.EINVAL);
		};
	}

	/// Writes a time as seconds and the rest.
	///
	/// @param unit of the rest, in nanoseconds
	private void writeTime(long address, long nanos, long unit) throws SystemCallException {
		memory.write(address, UserMemory.structure(16).putLong(nanos / SECOND).putLong(nanos % SECOND / unit));
	}

	/// A struct timespec, in nanoseconds; what is beyond a long is the longest.
	private long readTime(long address) throws SystemCallException {
		return readTime(memory, address);
	}

	static long readTime(UserMemory memory, long address) throws SystemCallException {
		long seconds = memory.readLong(address);
		long nanos = memory.readLong(address + Long.BYTES);
		if (seconds < 0 || nanos < 0 || nanos >= SECOND)
			throw new SystemCallException(Errno.EINVAL);
		return seconds > Long.MAX_VALUE / SECOND - 1 ? Long.MAX_VALUE / 2 : seconds * SECOND + nanos;
	}

	private long sleep(long nanos) {
		clock.sleep(Math.max(0, nanos));
		return 0;
	}

	private long clockSleep(Arguments a) throws SystemCallException {
		long now = read(a.core(), a.number(0));
		long time = readTime(a.value(2));
		return sleep((a.number(1) & TIMER_ABSTIME) != 0 ? time - now : time);
	}

	private long times(Arguments a) throws SystemCallException {
		if (a.value(0) != 0)
			memory.write(a.value(0), UserMemory.structure(32).putLong(clock.executed(a.core()) / TICK));
		return clock.elapsed(a.core()) / TICK;
	}

	/// struct rusage: user time, and the memory in use where Linux tells the most that was.
	private long usage(Arguments a) throws SystemCallException {
		long time = a.number(0) == -1 ? 0 : clock.executed(a.core());
		memory.write(a.value(1), UserMemory.structure(144).putLong(time / SECOND).putLong(time % SECOND / MICROSECOND)
				.putLong(32, process.space.resident() >>> 10));
		return 0;
	}
}
