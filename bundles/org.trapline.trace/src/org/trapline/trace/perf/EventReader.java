// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trapline.trace.binary.Words;
import org.trapline.trace.exits.HypervisorEvents;
import org.trapline.trace.tracepoint.TracepointDecoder;

/// Decodes the kernel's records in order of time: samples of tracepoints into [HypervisorEvents], other samples with
/// [CounterSamples], and what is no sample with [SideRecords].
///
/// A sample counts whatever mode the CPU was in. Taken in the guest's it has the guest's program counter, and is none the
/// less an event of the host's, although `perf script` leaves it out by default.
final class EventReader implements RecordMerger.RecordSink {
	private static final int NOT_KNOWN = -1;

	private final Words words;
	private final EventTable events;
	private final Descriptions descriptions;
	private final HypervisorEvents hypervisor;
	private final CounterSamples samples;
	private final Threads threads;
	private final LostEvents lost;
	private final SideRecords others;
	/// Made at the first sample of a tracepoint, when all formats are known.
	private @Nullable TracepointDecoder decoder;
	private long latest;
	private long unordered;
	private long unknown;
	private long malformed;
	private int lastThread;
	private int lastProcess;

	EventReader(Words words, EventTable events, Descriptions descriptions, HypervisorEvents hypervisor,
			CounterSamples samples) {
		this.words = words;
		this.events = events;
		this.descriptions = descriptions;
		this.hypervisor = hypervisor;
		this.samples = samples;
		threads = new Threads(hypervisor);
		lost = new LostEvents(hypervisor);
		others = new SideRecords(words, events, descriptions, hypervisor, threads, lost);
	}

	@Override
	public void record(byte[] bytes, int at, long recordedTime) {
		int size = words.u16(bytes, at + 6);
		long time = recordedTime;
		if (time == EventTable.NO_TIME)
			time = latest;
		else if (time < latest)
			unordered++;
		else
			latest = time;
		int type = words.i32(bytes, at);
		if (type == RecordType.SAMPLE)
			sample(bytes, at, size, time);
		else
			others.record(type, bytes, at, size, time, recordedTime == EventTable.NO_TIME);
	}

	/// Takes the recording's end.
	void finish() {
		decoder();
		lost.finish();
	}

	/// What decodes the tracepoints.
	TracepointDecoder decoder() {
		TracepointDecoder made = decoder;
		if (made == null) {
			decoder = made = new TracepointDecoder(descriptions.tracing().formats(), words.order(), hypervisor);
			descriptions.threadNames().forEach(threads::nameUnlessNamed);
		}
		return made;
	}

	LostEvents lost() {
		return lost;
	}

	/// How many samples there were of each event, by name; 0 for events that never happened.
	Map<String, Long> eventCounts() {
		Map<String, Long> counts = new TreeMap<>(decoder().eventCounts());
		for (Event event : events.all())
			if (!event.tracepoint)
				counts.merge(event.name(), event.count, Long::sum);
		return counts;
	}

	/// Records that came earlier than one handed out before them.
	long unordered() {
		return unordered;
	}

	/// Samples with an id that is no event's.
	long unknown() {
		return unknown;
	}

	/// Records too short for what they are to hold.
	long malformed() {
		return malformed + others.tooShort();
	}

	private void sample(byte[] bytes, int at, int size, long time) {
		Event event = events.ofSample(bytes, at, size);
		if (event == null) {
			unknown++;
			return;
		}
		SampleLayout layout = event.layout;
		if (size < layout.fixedEnd) {
			malformed++;
			return;
		}
		int cpu = layout.cpuAt == SampleLayout.ABSENT ? NOT_KNOWN : words.i32(bytes, at + layout.cpuAt);
		int thread = NOT_KNOWN;
		if (layout.tidAt != SampleLayout.ABSENT) {
			int process = words.i32(bytes, at + layout.tidAt);
			thread = words.i32(bytes, at + layout.tidAt + 4);
			if (thread != lastThread || process != lastProcess) {
				lastThread = thread;
				lastProcess = process;
				threads.see(thread, process);
			}
		}
		lost.seen(time, cpu);
		boolean whole = true;
		if (event.tracepoint)
			whole = tracepoint(layout, bytes, at, size, time, cpu, thread);
		else
			hypervisor.other(time);
		if (layout.hasRead)
			whole &= samples.takeCounts(event, bytes, at, size, time, cpu, thread);
		else if (!event.tracepoint)
			samples.take(event, bytes, at, time, cpu, thread);
		if (!whole)
			malformed++;
	}

	/// @return whether the raw data is whole
	private boolean tracepoint(SampleLayout layout, byte[] bytes, int at, int size, long time, int cpu, int thread) {
		int raw = layout.rawAt(bytes, at, at + size);
		int length = raw == SampleLayout.ABSENT ? -1 : words.i32(bytes, raw);
		if (length < 0 || length > at + size - raw - 4)
			return false;
		if (thread == NOT_KNOWN)
			decoder().decode(bytes, raw + 4, length, time, cpu);
		else
			decoder().decode(bytes, raw + 4, length, time, cpu, thread);
		return true;
	}
}
