// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.GuestTasksWriter;
import org.trapline.measure.Measurement;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.measure.Provenance.Fact;
import org.trapline.measure.Run;
import org.trapline.measure.Vcpu;
import org.trapline.trace.ImportException;
import org.trapline.trace.binary.TimeMerge;
import org.trapline.trace.exits.ExitReconstruction;

/// Makes the run of a set of files: exits of the host's events, counts of the guests' and what those ran.
final class TraceDatRun {
	/// Events between two looks at the progress.
	private static final int STRIDE = 1 << 16;

	private final TraceSet set;
	private final TraceDat host;
	private final Path path;
	private final String reason;
	private final List<GuestFeed> guests = new ArrayList<>();
	private long untilProgress = STRIDE;

	/// @param path as the user gave it
	/// @param reason why it was taken for a trace.dat
	TraceDatRun(TraceSet set, Path path, String reason) {
		this.set = set;
		host = set.host();
		this.path = path;
		this.reason = reason;
	}

	Run read(Progress progress) throws ImportException, IOException {
		TraceDat.LatencyText text = host.latency;
		if (text != null && host.buffers.isEmpty())
			return new LatencyTextRun(host, text).read(reason, progress);
		try (ExitReconstruction exits = new ExitReconstruction(); GuestTasksWriter tasks = new GuestTasksWriter();
				PageCursors pages = new PageCursors(host, 0, exits::lost)) {
			HostFeed feed = new HostFeed(host, exits);
			for (GuestMap guest : host.options.guests)
				guest.threads().forEach((cpu, thread) -> exits.vcpu(thread, guest.name(), cpu));
			List<Notice> notices = new ArrayList<>(set.notices());
			notices.addAll(host.notices());
			if (set.guests().isEmpty())
				feedHost(feed, pages, progress);
			else
				notices.addAll(feedWithGuests(feed, pages, tasks, progress));
			notices.addAll(pages.damage().notices());
			ExitTrace trace = exits.finish(feed.eventCounts());
			notices.addAll(feed.decoder().notices());
			feed.duplicates().ifPresent(notices::add);
			notices.addAll(exits.notices());
			notices.addAll(tasks.notices());
			List<Measurement> measurements = new ArrayList<>(List.of(trace));
			guests.forEach(g -> measurements.addAll(g.series()));
			tasks.finish(trace.vcpus().stream().collect(Collectors.toMap(Vcpu::thread, Vcpu::index, (one, _) -> one)))
					.ifPresent(measurements::add);
			TraceDatFacts facts = new TraceDatFacts(host);
			notices.addAll(facts.notices());
			return new Run(String.valueOf(path.getFileName()), provenance(facts, feed), measurements, notices);
		}
	}

	private void feedHost(HostFeed feed, PageCursors pages, Progress progress) throws IOException {
		TimeMerge<PageCursor> events = new TimeMerge<>(pages.all());
		while (events.advance()) {
			feed.take(events.cursor());
			watch(pages, progress);
		}
	}

	private List<Notice> feedWithGuests(HostFeed feed, PageCursors pages, GuestTasksWriter tasks,
			Progress progress) throws ImportException, IOException {
		List<Notice> notices = new ArrayList<>();
		List<PageCursors> opened = new ArrayList<>();
		try {
			List<PageCursor> cursors = new ArrayList<>();
			List<GuestFeed> ofBuffers = new ArrayList<>();
			for (TraceSet.Guest guest : set.guests()) {
				GuestFeed guestFeed = new GuestFeed(guest.map(), guest.dat(), host, tasks);
				PageCursors guestPages = new PageCursors(guest.dat(), ofBuffers.size(),
						(time, since, cpu, _) -> guestFeed.lost(time, since, cpu));
				opened.add(guestPages);
				cursors.addAll(guestPages.all());
				guests.add(guestFeed);
				guest.dat().buffers.forEach(_ -> ofBuffers.add(guestFeed));
			}
			TimeMerge<PageCursor> hostEvents = new TimeMerge<>(pages.all());
			TimeMerge<PageCursor> guestEvents = new TimeMerge<>(cursors);
			boolean more = hostEvents.advance();
			for (boolean moreOfGuests = guestEvents.advance(); more || moreOfGuests;)
				if (more && (!moreOfGuests || hostEvents.cursor().time <= guestEvents.cursor().time)) {
					feed.take(hostEvents.cursor());
					for (GuestFeed guest : guests)
						guest.host(hostEvents.cursor());
					watch(pages, progress);
					more = hostEvents.advance();
				} else {
					PageCursor event = guestEvents.cursor();
					ofBuffers.get(event.buffer).take(event, feed.count() == 0 ? Long.MAX_VALUE : feed.first(), !more);
					moreOfGuests = guestEvents.advance();
				}
			guests.forEach(GuestFeed::end);
			for (int i = 0; i < guests.size(); i++) {
				Path file = set.guests().get(i).dat().recording.path();
				notices.addAll(guests.get(i).doubts(file.toString()));
				notices.addAll(set.guests().get(i).dat().notices());
				notices.addAll(opened.get(i).damage().notices());
			}
		} finally {
			opened.forEach(PageCursors::close);
		}
		return notices;
	}

	private void watch(PageCursors pages, Progress progress) {
		if (--untilProgress > 0)
			return;
		untilProgress = STRIDE;
		progress.checkCancelled();
		progress.at(pages.consumed(), pages.total());
	}

	private Provenance provenance(TraceDatFacts facts, HostFeed feed) {
		List<Path> files = new ArrayList<>(List.of(path));
		Map<String, String> all = facts.facts(feed.count(), feed.first());
		for (int i = 0; i < guests.size(); i++) {
			TraceSet.Guest guest = set.guests().get(i);
			files.add(guest.dat().recording.path());
			all.put(Fact.GUEST + guest.map().name(), guest.dat().recording.path().getFileName() + ", trace id "
					+ TraceSet.hex(guest.map().traceId()) + ", " + guests.get(i).summary());
		}
		return new Provenance(files, TraceDatImporter.ID, reason, all);
	}
}
