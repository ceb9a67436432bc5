// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.guest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.Notice;

/// Counts a guest's own events, by vCPU and over time on its host's clock, and how many of them happened while the host
/// says that their vCPU ran: the check of the clocks' synchronisation.
public final class GuestCounts {
	/// Below this share of events inside guest time, the clocks are said to be apart.
	private static final double LEAST_INSIDE = 0.5;

	/// Where a vCPU was by what its host tells.
	public enum Place {
		GUEST, HOST, UNKNOWN
	}

	private final String guest;
	private final IntervalCounts<VcpuEvent> counts = new IntervalCounts<>();
	private long count;
	private long outside;
	private long first;
	private long last;
	private long inside;
	private long inHost;

	private record VcpuEvent(String name, int vcpu) implements Comparable<VcpuEvent> {
		@Override
		public int compareTo(VcpuEvent other) {
			int byName = name.compareTo(other.name);
			return byName != 0 ? byName : Integer.compare(vcpu, other.vcpu);
		}
	}

	/// @param guest what the guest is called
	public GuestCounts(String guest) {
		this.guest = guest;
	}

	/// Takes an event of the guest; times never fall.
	///
	/// @param time on the host's clock
	/// @param hostStart the host's first event
	/// @param hostEnded whether the host had no event after it
	/// @param place where the vCPU was at that time
	public void take(String event, int vcpu, long time, long hostStart, boolean hostEnded, Place place) {
		if (count++ == 0)
			first = time;
		last = time;
		if (time < hostStart || hostEnded) {
			outside++;
			return;
		}
		counts.add(new VcpuEvent(event, vcpu), time - hostStart);
		if (place == Place.GUEST)
			inside++;
		else if (place == Place.HOST)
			inHost++;
	}

	/// How often each event happened on each vCPU, interval by interval.
	public List<CounterSeries> series() {
		List<CounterSeries> series = new ArrayList<>();
		counts.forEach((what, points) -> series.add(new CounterSeries("guest:" + what.name,
				guest + "/vcpu" + what.vcpu, "", points)));
		return series;
	}

	/// What came of it, in a few words.
	public String summary() {
		if (count == 0)
			return "no events";
		String sync = inside + inHost == 0 ? ""
				: String.format(Locale.ROOT, ", %.1f %% of them inside guest time", 100 * share());
		return String.format(Locale.ROOT, "%d events from %.6f to %.6f s of the host's clock%s", count, first / 1e9,
				last / 1e9, sync);
	}

	/// What speaks against the guest's times, or against its belonging to this host.
	///
	/// @param file the guest's
	public List<Notice> doubts(String file) {
		List<Notice> doubts = new ArrayList<>();
		String guestName = "guest \"" + guest + '"';
		if (outside > 0) {
			String text = file + ": " + outside + " of " + count + " events of " + guestName
					+ " lie outside the host's recording";
			doubts.add(outside < count ? Notice.info(text) : Notice.warning(text));
		}
		if (inside + inHost > 0 && share() < LEAST_INSIDE)
			doubts.add(Notice.warning(String.format(Locale.ROOT, "%s: only %.1f %% of the events of %s happened while the"
					+ " host says that their vCPU ran: the clocks are apart", file, 100 * share(), guestName)));
		return doubts;
	}

	private double share() {
		return (double) inside / (inside + inHost);
	}
}
