// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.Optional;
import org.trapline.measure.ExitReason;

/// What a vCPU does at a moment, as a timeline shows it.
///
/// @param kind what it does
/// @param reason which exit is handled, with {@link Kind#HANDLING} only
public record TimelineState(Kind kind, Optional<ExitReason> reason) {

	/// What a vCPU does.
	public enum Kind {
		/// Runs the guest.
		GUEST,
		/// Waits since the guest asked for it (WFI, WFE).
		IDLE,
		/// Is off the CPU though the guest does not wait.
		DESCHEDULED,
		/// An exit is handled.
		HANDLING
	}

	public static final TimelineState GUEST = new TimelineState(Kind.GUEST, Optional.empty());
	public static final TimelineState IDLE = new TimelineState(Kind.IDLE, Optional.empty());
	public static final TimelineState DESCHEDULED = new TimelineState(Kind.DESCHEDULED, Optional.empty());

	public static TimelineState handling(ExitReason reason) {
		return new TimelineState(Kind.HANDLING, Optional.of(reason));
	}

	/// What a legend says.
	public String label() {
		return reason.map(ExitReason::name).orElse(switch (kind) {
		case GUEST -> "guest";
		case IDLE -> "idle";
		case DESCHEDULED -> "descheduled";
		case HANDLING -> "handling";
		});
	}
}
