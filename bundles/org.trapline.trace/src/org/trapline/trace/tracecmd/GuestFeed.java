// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.Notice;
import org.trapline.trace.tracepoint.TracepointFormat;

/// Counts a guest's own events, by vCPU and over time on its host's clock, and how many of them happened while the host
/// says that their vCPU ran: the check of the clocks' synchronisation.
final class GuestFeed {
	/// Below this share of events inside guest time, the clocks are said to be apart.
	private static final double LEAST_INSIDE = 0.5;

	private final GuestMap guest;
	private final RecordHeads heads;
	private final RecordHeads hostHeads;
	private final int hostEntry;
	private final int hostExit;
	private final Map<Integer, String> names = new HashMap<>();
	private final IntervalCounts<VcpuEvent> counts = new IntervalCounts<>();
	/// Whether a vCPU's thread is in the guest, where the host told of it.
	private final Map<Integer, Boolean> inGuest = new HashMap<>();
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

	GuestFeed(GuestMap guest, TraceDat dat, TraceDat host) {
		this.guest = guest;
		heads = new RecordHeads(dat.formats, dat.preamble.order());
		hostHeads = new RecordHeads(host.formats, host.preamble.order());
		hostEntry = id(host.formats, "kvm_entry");
		hostExit = id(host.formats, "kvm_exit");
		for (TracepointFormat format : dat.formats)
			names.put(format.id(), format.name());
	}

	/// Takes an event of the host, in order of time with the guest's.
	void host(PageCursor event) {
		int id = hostHeads.id(event);
		if (id >= 0 && (id == hostEntry || id == hostExit))
			inGuest.put(hostHeads.thread(event), id == hostEntry);
	}

	/// Takes an event of the guest.
	///
	/// @param hostStart the host's first event; the guest's own time if there was none yet
	/// @param hostEnded whether the host has no more events
	void take(PageCursor event, long hostStart, boolean hostEnded) {
		if (count++ == 0)
			first = event.time;
		last = event.time;
		if (event.time < hostStart || hostEnded) {
			outside++;
			return;
		}
		counts.add(new VcpuEvent(names.getOrDefault(heads.id(event), "(no format)"), event.cpu),
				event.time - hostStart);
		Boolean in = inGuest.get(guest.threads().getOrDefault(event.cpu, -1));
		if (in != null && in)
			inside++;
		else if (in != null)
			inHost++;
	}

	/// How often each event happened on each vCPU, interval by interval.
	List<CounterSeries> series() {
		List<CounterSeries> series = new ArrayList<>();
		counts.forEach((what, points) -> series.add(new CounterSeries("guest:" + what.name,
				guest.name() + "/vcpu" + what.vcpu, "", points)));
		return series;
	}

	/// What came of it, in a few words.
	String summary() {
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
	List<Notice> doubts(String file) {
		List<Notice> doubts = new ArrayList<>();
		String guestName = "guest \"" + guest.name() + '"';
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

	private static int id(Collection<TracepointFormat> formats, String name) {
		return formats.stream().filter(f -> f.name().equals(name)).mapToInt(TracepointFormat::id).findFirst().orElse(-1);
	}
}
