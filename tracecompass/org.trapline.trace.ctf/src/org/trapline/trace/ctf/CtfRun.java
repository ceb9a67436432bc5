// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
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
import org.trapline.trace.commontrace.CtfStandIn;
import org.trapline.trace.exits.ExitReconstruction;
import org.trapline.trace.tracepoint.NamedTracepoints;

/// Makes a run of a recording.
///
/// Times are those of the first trace's clock, whose begin is told as a fact; other traces' are moved by the difference of
/// their clocks' offsets.
final class CtfRun {
	/// Events between two looks at the progress.
	private static final int STRIDE = 1 << 14;

	private final Path path;
	private final TraceSet set;
	private final TraceClock clock;
	private final Damages damages = new Damages();
	private final List<Guest> guests;

	/// @param path as the user gave it
	/// @param guests the recordings of the host's guests
	CtfRun(Path path, TraceSet set, List<Guest> guests) {
		this.path = path;
		this.set = set;
		this.guests = List.copyOf(guests);
		clock = set.streams().getFirst().getFirst().first().stream().clock;
	}

	/// The recording of a guest.
	///
	/// @param folder as the user gave it, or the first trace's
	/// @param traces the folders of its traces
	/// @param offset what the user says is to be added to its times
	record Guest(Path folder, List<Path> traces, OptionalLong offset) {
	}

	/// Reads the streams.
	///
	/// @param reason why the importer took the recording
	Run read(String label, String reason, Progress progress) throws IOException {
		List<StreamCursor> cursors = new ArrayList<>();
		try (ExitReconstruction exits = new ExitReconstruction()) {
			NamedTracepoints tracepoints = new NamedTracepoints(exits,
					set.traces().getFirst().environment("kernel_release", "release"));
			EventPlans plans = new EventPlans(set.traces(), tracepoints);
			EventFeed feed = new EventFeed(exits, tracepoints);
			for (List<StreamPart> parts : set.streams())
				cursors.add(new StreamCursor(parts, clock.offset(), damages));
			feed(feed, cursors, progress);
			ExitTrace trace = exits.finish(plans.counts());
			List<Notice> notices = new ArrayList<>(set.notices());
			notices.addAll(damages.notices());
			notices.addAll(tracepoints.notices());
			if (plans.exitsToUserOnly())
				notices.add(Notice.warning("the trace has neither kvm_exit nor kvm_entry, but kvm_userspace_exit: the exits"
						+ " shown are those to user space, each until the thread calls KVM_RUN again, and what the"
						+ " kernel handled itself counts as guest time"));
			notices.addAll(exits.notices());
			try {
				return withGuests(label, reason, facts(feed), trace, notices, progress);
			} catch (IOException | RuntimeException e) {
				trace.close();
				throw e;
			}
		} finally {
			for (StreamCursor cursor : cursors)
				cursor.close();
		}
	}

	private Run withGuests(String label, String reason, Map<String, String> facts, ExitTrace trace, List<Notice> notices,
			Progress progress) throws IOException {
		List<Path> files = new ArrayList<>(List.of(path));
		List<Measurement> measurements = new ArrayList<>(List.of(trace));
		try (GuestTasksWriter tasks = new GuestTasksWriter()) {
			for (Guest guest : guests)
				try {
					CtfGuest read = CtfGuest.read(guest.folder(), TraceSet.open(guest.folder(), guest.traces()), trace, clock,
							guest.offset(), tasks, progress);
					files.add(guest.folder());
					facts.put(Fact.GUEST + read.name(), read.summary());
					measurements.addAll(read.series());
					notices.addAll(read.notices());
				} catch (ImportException e) {
					notices.add(Notice.partial(e.problem().message() + "; the guest's recording was left out"));
				}
			notices.addAll(tasks.notices());
			tasks.finish(trace.vcpus().stream().collect(Collectors.toMap(Vcpu::index, Vcpu::index)))
					.ifPresent(measurements::add);
		}
		return new Run(label, new Provenance(files, CtfStandIn.ID, reason, facts), measurements, notices);
	}

	private void feed(EventFeed feed, List<StreamCursor> cursors, Progress progress) throws IOException {
		TimeMerge<StreamCursor> merge = new TimeMerge<>(cursors);
		long size = set.size();
		for (int until = STRIDE; merge.advance();) {
			feed.take(merge.cursor());
			if (--until == 0) {
				until = STRIDE;
				progress.checkCancelled();
				progress.at(cursors.stream().mapToLong(StreamCursor::consumed).sum(), size);
			}
		}
	}

	private Map<String, String> facts(EventFeed feed) {
		TraceMetadata first = set.traces().getFirst();
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(Fact.FORMAT, "CTF 1.8, " + set.traces().size() + (set.traces().size() == 1 ? " trace, " : " traces, ")
				+ set.streams().size() + (set.streams().size() == 1 ? " stream" : " streams"));
		fact(facts, Fact.HOST, first.environment("hostname", "host"));
		fact(facts, Fact.KERNEL, first.environment("kernel_release", "release"));
		fact(facts, "kernel version", first.environment("kernel_version"));
		fact(facts, Fact.ARCHITECTURE, first.environment("machine"));
		fact(facts, Fact.RECORDER, recorder(first));
		fact(facts, "session", first.environment("trace_name"));
		fact(facts, Fact.CLOCK, clock.name() + (clock.description().isEmpty() ? "" : ", " + clock.description())
				+ (clock.offset() == 0 ? "" : ", 0 at " + Instant.ofEpochSecond(0, clock.offset())));
		if (clock.offset() != 0 && feed.count() > 0)
			facts.put(Fact.RECORDED, Instant.ofEpochSecond(0, clock.offset() + feed.first()).toString());
		return facts;
	}

	private static String recorder(TraceMetadata trace) {
		String version = trace.environment("tracer_major").isEmpty() ? trace.environment("version")
				: trace.environment("tracer_major") + '.' + trace.environment("tracer_minor") + '.'
						+ trace.environment("tracer_patchlevel", "tracer_patch");
		return (trace.environment("tracer_name") + ' ' + version).strip();
	}

	private static void fact(Map<String, String> facts, String name, String value) {
		if (!value.isEmpty())
			facts.put(name, value);
	}
}
