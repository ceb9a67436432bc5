// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.GuestTasksWriter;
import org.trapline.measure.Notice;
import org.trapline.trace.guest.GuestCounts;
import org.trapline.trace.guest.GuestCounts.Place;
import org.trapline.trace.guest.GuestSwitches;
import org.trapline.trace.tracepoint.TracepointFormat;

/// Hands a guest's own events on to be counted, with where the host says that their vCPU was, and its switches.
final class GuestFeed {
	private final GuestMap guest;
	private final GuestCounts counts;
	private final GuestSwitches switches;
	private final Optional<SwitchRecords> switchRecords;
	private final RecordHeads heads;
	private final RecordHeads hostHeads;
	private final int hostEntry;
	private final int hostExit;
	private final Map<Integer, String> names = new HashMap<>();
	/// Where a vCPU's thread is, as far as the host told of it.
	private final Map<Integer, Place> places = new HashMap<>();

	/// @param tasks takes what each vCPU ran, by the host's thread of it
	GuestFeed(GuestMap guest, TraceDat dat, TraceDat host, GuestTasksWriter tasks) {
		this.guest = guest;
		switches = new GuestSwitches(tasks, cpu -> guest.threads().getOrDefault(cpu, -1));
		switchRecords = SwitchRecords.of(dat.formats, dat.preamble.order());
		counts = new GuestCounts(guest.name());
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
			places.put(hostHeads.thread(event), id == hostEntry ? Place.GUEST : Place.HOST);
	}

	/// Takes an event of the guest.
	///
	/// @param hostStart the host's first event; [Long#MAX_VALUE] if there was none yet
	/// @param hostEnded whether the host has no more events
	void take(PageCursor event, long hostStart, boolean hostEnded) {
		int id = heads.id(event);
		counts.take(names.getOrDefault(id, "(no format)"), event.cpu, event.time, hostStart, hostEnded,
				places.getOrDefault(guest.threads().getOrDefault(event.cpu, -1), Place.UNKNOWN));
		switches.event(event.cpu, event.time);
		switchRecords.filter(records -> records.id() == id && event.length >= records.bytes()).ifPresent(records ->
				switches.switched(event.cpu, event.time, records.previous(event), records.next(event)));
	}

	/// Takes a loss of the guest's events, as {@link PageCursor.Losses} does.
	void lost(long time, long since, int cpu) {
		switches.lost(cpu, since, time);
	}

	/// The guest has no more events.
	void end() {
		switches.end();
	}

	/// How often each event happened on each vCPU, interval by interval.
	List<CounterSeries> series() {
		return counts.series();
	}

	/// What came of it, in a few words.
	String summary() {
		return counts.summary();
	}

	/// What speaks against the guest's times, or against its belonging to this host.
	///
	/// @param file the guest's
	List<Notice> doubts(String file) {
		return counts.doubts(file);
	}

	private static int id(Collection<TracepointFormat> formats, String name) {
		return formats.stream().filter(f -> f.name().equals(name)).mapToInt(TracepointFormat::id).findFirst().orElse(-1);
	}
}
