// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.measure.Provenance.Fact;
import org.trapline.measure.Run;
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
	/// Damages told one by one.
	private static final int MOST_DAMAGES = 20;

	private final Path path;
	private final TraceSet set;
	private final TraceClock clock;
	private final List<Notice> damages = new ArrayList<>();
	private long damagesNotTold;

	CtfRun(Path path, TraceSet set) {
		this.path = path;
		this.set = set;
		clock = set.streams().getFirst().getFirst().first().stream().clock;
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
				cursors.add(new StreamCursor(parts, clock.offset(), this::damaged));
			feed(feed, cursors, progress);
			ExitTrace trace = exits.finish(plans.counts());
			List<Notice> notices = new ArrayList<>(set.notices());
			notices.addAll(damages);
			if (damagesNotTold > 0)
				notices.add(Notice.partial("places of damage that are not told one by one: " + damagesNotTold));
			notices.addAll(tracepoints.notices());
			if (plans.exitsToUserOnly())
				notices.add(Notice.warning("the trace has neither kvm_exit nor kvm_entry, but kvm_userspace_exit: the exits"
						+ " shown are those to user space, each until the thread calls KVM_RUN again, and what the"
						+ " kernel handled itself counts as guest time"));
			notices.addAll(exits.notices());
			return new Run(label, new Provenance(List.of(path), CtfStandIn.ID, reason, facts(feed)), List.of(trace), notices);
		} finally {
			for (StreamCursor cursor : cursors)
				cursor.close();
		}
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

	private void damaged(Notice notice) {
		if (damages.size() < MOST_DAMAGES)
			damages.add(notice);
		else
			damagesNotTold++;
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
