// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trapline.measure.Notice;
import org.trapline.trace.exits.HypervisorEvents;
import org.trapline.trace.tracepoint.TracepointDecoder;
import org.trapline.trace.tracepoint.TracepointFormat;

/// Passes a recording's events on to be decoded, each kind from one buffer only.
///
/// Buffers may record the same tracepoint; as two exits in place of one they would pair wrongly. The first buffer that
/// delivers a kind is the one it is taken from, and of the others it is counted.
final class HostFeed {
	private static final int IDS = 1 << 16;
	/// The name under which events without a format are counted.
	private static final String NO_FORMAT = "(no format)";

	private final HypervisorEvents events;
	private final TracepointDecoder decoder;
	private final boolean severalBuffers;
	private final RecordHeads heads;
	/// One more than the buffer that an event's id is taken from, or 0.
	private final int[] owner;
	private final Map<Integer, String> names = new HashMap<>();
	/// Events that another buffer than the owner delivered, by name.
	private final Map<String, Long> elsewhere = new TreeMap<>();
	private long count;
	private long first;
	private long last;

	HostFeed(TraceDat dat, HypervisorEvents events) {
		this.events = events;
		decoder = new TracepointDecoder(dat.formats, dat.preamble.order(), events);
		severalBuffers = dat.buffers.size() > 1;
		heads = new RecordHeads(dat.formats, dat.preamble.order());
		owner = new int[severalBuffers ? IDS : 0];
		for (TracepointFormat format : dat.formats)
			names.put(format.id(), format.fullName());
		dat.commandLines.forEach((thread, name) -> events.thread(thread, -1, name));
		dat.options.processes.forEach((process, name) -> {
			events.thread(process, process, "");
			events.process(process, name);
		});
	}

	/// Takes the event that a cursor stands at; in order of time.
	void take(PageCursor event) {
		if (count++ == 0)
			first = event.time;
		last = event.time;
		if (severalBuffers && !owned(event))
			events.other(event.time);
		else
			decoder.decode(event.array(), event.record, event.length, event.time, event.cpu);
	}

	/// How many events there were of each name; those that never came are left out, since a file has formats of events
	/// that were not switched on.
	Map<String, Long> eventCounts() {
		Map<String, Long> counts = new HashMap<>(decoder.eventCounts());
		elsewhere.forEach((name, n) -> counts.merge(name, n, Long::sum));
		counts.merge(NO_FORMAT, count - counts.values().stream().mapToLong(Long::longValue).sum(), Long::sum);
		counts.values().removeIf(n -> n == 0);
		return counts;
	}

	Optional<Notice> duplicates() {
		return elsewhere.isEmpty() ? Optional.empty()
				: Optional.of(Notice.info("several buffers recorded " + String.join(", ", elsewhere.keySet())
						+ ": exits are made of those of one buffer each, the others are counted"));
	}

	TracepointDecoder decoder() {
		return decoder;
	}

	long count() {
		return count;
	}

	long first() {
		return first;
	}

	long last() {
		return last;
	}

	private boolean owned(PageCursor event) {
		int id = heads.id(event);
		if (id < 0)
			return true;
		if (owner[id] == 0)
			owner[id] = event.buffer + 1;
		if (owner[id] == event.buffer + 1)
			return true;
		elsewhere.merge(names.getOrDefault(id, NO_FORMAT), 1L, Long::sum);
		return false;
	}
}
