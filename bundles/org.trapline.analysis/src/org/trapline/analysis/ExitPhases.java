// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import org.trapline.analysis.TimelineState.Kind;
import org.trapline.measure.ExitCursor;

/// What a vCPU goes through around an exit: the guest before, handling, idle, descheduled, handling again.
///
/// A recording tells when a vCPU first went idle or off the CPU, not how the rest of the interval is ordered: here idle
/// comes first, then descheduled, then what remains of handling.
public final class ExitPhases {
	/// Sees the phases, in order of time.
	@FunctionalInterface
	public interface Sink {
		/// @param from in nanoseconds of the recording's clock
		void phase(Kind kind, long from, long to);
	}

	private ExitPhases() {
	}

	/// Tells the phases of an exit.
	public static void tell(ExitCursor.Row exit, Sink sink) {
		tell(exit.time(), exit.interval(), exit.idle(), exit.descheduled(), exit.awayAt(), exit.guestBefore(), sink);
	}

	/// Tells the phases of an exit whose columns are those of {@link org.trapline.measure.ExitBlocks}.
	static void tell(long time, long interval, long idle, long descheduled, long awayAt, long guest, Sink sink) {
		if (guest > 0)
			sink.phase(Kind.GUEST, time - guest, time);
		long end = time + interval;
		if (idle + descheduled <= 0) {
			sink.phase(Kind.HANDLING, time, end);
			return;
		}
		long before = Math.clamp(awayAt, 0, Math.max(0, interval - idle - descheduled));
		long at = time + before;
		if (before > 0)
			sink.phase(Kind.HANDLING, time, at);
		if (idle > 0)
			sink.phase(Kind.IDLE, at, at += idle);
		if (descheduled > 0)
			sink.phase(Kind.DESCHEDULED, at, at += descheduled);
		if (at < end)
			sink.phase(Kind.HANDLING, at, end);
	}
}
