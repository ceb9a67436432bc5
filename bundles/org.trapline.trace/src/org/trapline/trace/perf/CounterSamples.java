// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.EventSamples;
import org.trapline.trace.binary.Words;

/// The samples of events that are no tracepoints, among them those that one sample has of a whole group.
final class CounterSamples implements AutoCloseable {
	private static final EventSamples.Mode[] MODES = EventSamples.Mode.values();
	/// PERF_RECORD_MISC_CPUMODE_MASK.
	private static final int MODE_MASK = 7;

	private final Words words;
	private final EventTable events;
	private final Map<Long, Long> counted = new HashMap<>();
	/// Made at the first sample, as most recordings of KVM have none.
	private EventSamples.@Nullable Writer writer;
	private long taken;

	CounterSamples(Words words, EventTable events) {
		this.words = words;
		this.events = events;
	}

	/// Takes a sample.
	void take(Event event, byte[] bytes, int at, long time, int cpu, int thread) {
		SampleLayout layout = event.layout;
		long period = layout.periodAt == SampleLayout.ABSENT ? event.attr.period() : words.i64(bytes, at + layout.periodAt);
		add(event, bytes, at, time, period, cpu, thread);
	}

	/// Takes a sample that holds the counts of its event or of its group: a row for each member that counted on since its
	/// last count, as perf makes of it (tools/perf/util/session.c, deliver_sample_group).
	///
	/// @param leader the sample's event
	/// @return whether the counts are whole
	boolean takeCounts(Event leader, byte[] bytes, int at, int size, long time, int cpu, int thread) {
		SampleLayout layout = leader.layout;
		long ownId = layout.idAt == SampleLayout.ABSENT ? 0 : words.i64(bytes, at + layout.idAt);
		return layout.read(bytes, at, at + size, (id, value, _, _) -> {
			Event member = id == 0 ? leader : events.ofId(id);
			if (member == null)
				return;
			Long before = counted.put(id == 0 ? ownId : id, value);
			long delta = before == null ? value : value - before;
			if (delta != 0 && !member.tracepoint)
				add(member, bytes, at, time, delta, cpu, thread);
		});
	}

	/// How many were taken.
	long taken() {
		return taken;
	}

	EventSamples finish() {
		return writer().finish(events.all().stream().map(Event::name).toList());
	}

	@Override
	public void close() {
		EventSamples.Writer w = writer;
		if (w != null)
			w.close();
	}

	private EventSamples.Writer writer() {
		EventSamples.Writer w = writer;
		if (w == null)
			writer = w = new EventSamples.Writer();
		return w;
	}

	private void add(Event event, byte[] bytes, int at, long time, long period, int cpu, int thread) {
		SampleLayout layout = event.layout;
		int mode = words.u16(bytes, at + 4) & MODE_MASK;
		event.count++;
		taken++;
		writer().add(time, layout.ipAt == SampleLayout.ABSENT ? 0 : words.i64(bytes, at + layout.ipAt), period, thread, cpu,
				event.index, mode < MODES.length ? MODES[mode] : EventSamples.Mode.UNKNOWN);
	}
}
