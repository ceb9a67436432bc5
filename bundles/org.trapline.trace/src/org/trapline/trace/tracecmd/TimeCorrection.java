// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import org.jspecify.annotations.Nullable;

/// Makes times of a CPU's ring buffer the times that {@code trace-cmd report} shows: shifted to the host's clock where
/// the file is a guest's, ticks turned into nanoseconds, and the recording's offset added.
final class TimeCorrection {
	private final @Nullable TimeShift shift;
	private final int cpu;
	private final long scale;
	private final int scaleShift;
	private final long unit;
	private final long offset;
	private final boolean plain;

	/// @param unit nanoseconds of one tick of the clock, where that is a whole number; otherwise 1
	TimeCorrection(Options options, long unit, int cpu) {
		Options.TscToNanos tsc = options.tsc;
		shift = options.timeShift;
		this.cpu = cpu;
		this.unit = unit;
		scale = tsc == null ? 0 : tsc.mult();
		scaleShift = tsc == null ? 0 : tsc.shift();
		offset = options.timeOffset;
		plain = shift == null && scale == 0 && unit == 1;
	}

	/// The time in nanoseconds of a reading of the clock.
	long apply(long clock) {
		return plain ? clock + offset : corrected(clock);
	}

	private long corrected(long clock) {
		long time = shift == null ? clock : shift.apply(cpu, clock);
		if (scale == 0)
			return time * unit + offset;
		long low = time * scale;
		long scaled = scaleShift == 0 ? low
				: Math.unsignedMultiplyHigh(time, scale) << 64 - scaleShift | low >>> scaleShift;
		return scaled + offset;
	}
}
