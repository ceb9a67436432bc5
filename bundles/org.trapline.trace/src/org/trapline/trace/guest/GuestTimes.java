// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.guest;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitCursor;
import org.trapline.measure.ExitCursor.Row;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Vcpu;
import org.trapline.trace.guest.GuestCounts.Place;

/// Where the vCPUs of a VM were at a time, by their exits: in the guest as long as an exit says that it ran before, else in
/// the host until the entry. Asked in order of time. Not thread-safe.
public final class GuestTimes {
	private final Map<Integer, Track> tracks = new HashMap<>();

	/// The exits of a vCPU, at the first that has not ended at the time asked for.
	private static final class Track {
		private final ExitCursor exits;
		private @Nullable Row row;

		Track(ExitTrace trace, int vcpu) {
			exits = new ExitCursor(trace, vcpu);
			row = exits.next();
		}

		Place at(long time) {
			Row next = row;
			while (next != null && next.end() <= time)
				next = row = exits.next();
			if (next == null)
				return Place.UNKNOWN;
			if (time >= next.time())
				return Place.HOST;
			return !next.has(ExitBlocks.NO_GUEST_TIME) && time >= next.time() - next.guestBefore() ? Place.GUEST : Place.UNKNOWN;
		}
	}

	/// @param vcpus of the trace, by the guest's numbers of its CPUs
	public GuestTimes(ExitTrace trace, Map<Integer, Vcpu> vcpus) {
		vcpus.forEach((cpu, vcpu) -> tracks.put(cpu, new Track(trace, vcpu.index())));
	}

	/// Where a vCPU was.
	///
	/// @param cpu the guest's number of it
	/// @param time in nanoseconds of the host's clock; of each vCPU it never falls
	public Place at(int cpu, long time) {
		Track track = tracks.get(cpu);
		return track == null ? Place.UNKNOWN : track.at(time);
	}
}
