// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.OptionalInt;
import java.util.OptionalLong;
import org.trapline.measure.ExitCause;
import org.trapline.measure.Vcpu;

/// Everything that a recording tells of one exit; times are nanoseconds.
///
/// @param row position in the trace, from 0
/// @param time when it happened, on the recording's clock
/// @param vcpu whose exit
/// @param cpu the physical CPU; empty where the recording does not tell
/// @param cause why
/// @param interval from exit to the next entry
/// @param handling the interval less idle and descheduled
/// @param user the part of handling in user space
/// @param idle the guest's own waiting inside the interval
/// @param descheduled time off the CPU inside the interval that is no idling
/// @param guestBefore how long the guest ran before; empty where that is not known
/// @param pc the guest's program counter
/// @param address the guest physical address accessed; empty where there is none
/// @param flags those of {@link org.trapline.measure.ExitBlocks}, or-ed
public record ExitDetail(long row, long time, Vcpu vcpu, OptionalInt cpu, ExitCause cause, long interval, long handling,
		long user, long idle, long descheduled, OptionalLong guestBefore, long pc, OptionalLong address, int flags) {

	/// When the guest was entered again.
	public long end() {
		return time + interval;
	}

	/// Whether one of the flags of {@link org.trapline.measure.ExitBlocks} is set.
	public boolean has(short flag) {
		return (flags & flag) != 0;
	}
}
