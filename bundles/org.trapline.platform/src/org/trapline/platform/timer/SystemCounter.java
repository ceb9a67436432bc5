// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timer;

import org.trapline.platform.clock.Clock;

/// The counter that all timers of a machine follow (Arm ARM D11.1.2): it counts at its own frequency from power-on.
///
/// @param clock of the machine
/// @param frequency in Hz, what CNTFRQ_EL0 says; at most 1 GHz
public record SystemCounter(Clock clock, long frequency) {
	/// The count now.
	public long count() {
		return countAt(clock.now());
	}

	/// The count at a time, in cycles since power-on.
	long countAt(long time) {
		long perSecond = clock.frequency();
		return time / perSecond * frequency + time % perSecond * frequency / perSecond;
	}

	/// The first time at which the count is at least a value; {@link Long#MAX_VALUE} if that is too far away.
	///
	/// @param count unsigned
	long timeOf(long count) {
		long perSecond = clock.frequency();
		long seconds = Long.divideUnsigned(count, frequency);
		if (seconds >= Long.MAX_VALUE / perSecond - 1)
			return Long.MAX_VALUE;
		long rest = Long.remainderUnsigned(count, frequency);
		return seconds * perSecond + (rest * perSecond + frequency - 1) / frequency;
	}
}
