// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import org.jspecify.annotations.Nullable;
import org.trapline.trace.binary.Words;
import org.trapline.trace.exits.HypervisorEvents;

/// The kernel's records other than samples: threads, losses, context switches, counts of threads that end.
final class SideRecords {
	/// Flags in a header's misc field: PERF_RECORD_MISC_SWITCH_OUT and _SWITCH_OUT_PREEMPT.
	private static final int SWITCH_OUT = 1 << 13;
	private static final int SWITCH_OUT_PREEMPT = 1 << 14;
	/// The idle thread, also for one that is not known.
	private static final int IDLE = 0;
	private static final int NOT_KNOWN = -1;

	private final Words words;
	private final EventTable events;
	private final Descriptions descriptions;
	private final HypervisorEvents hypervisor;
	private final Threads threads;
	private final LostEvents lost;
	private long tooShort;

	SideRecords(Words words, EventTable events, Descriptions descriptions, HypervisorEvents hypervisor, Threads threads,
			LostEvents lost) {
		this.words = words;
		this.events = events;
		this.descriptions = descriptions;
		this.hypervisor = hypervisor;
		this.threads = threads;
		this.lost = lost;
	}

	/// Records that are too short for their type.
	long tooShort() {
		return tooShort;
	}

	/// Takes a record.
	///
	/// @param time that of the record before it where it has none itself
	/// @param untimed whether it has none
	void record(int type, byte[] bytes, int at, int size, long time, boolean untimed) {
		Event event = events.ofOther(bytes, at, size);
		SampleLayout layout = event == null ? null : event.layout;
		// where the record's own fields end
		int end = at + size - (layout == null ? 0 : layout.trailerBytes);
		if (end - at < leastBytes(type)) {
			tooShort++;
			return;
		}
		int own = at + RecordType.HEADER_BYTES;
		switch (type) {
		case RecordType.COMM -> threads.name(words.i32(bytes, own + 4), words.i32(bytes, own),
				Strings.untilNul(bytes, own + 8, end));
		case RecordType.FORK -> threads.fork(words.i32(bytes, own + 8), words.i32(bytes, own), words.i32(bytes, own + 12));
		case RecordType.LOST -> {
			int cpu = cpu(layout, bytes, at + size);
			lost.lost(time, cpu == NOT_KNOWN ? descriptions.cpuOfId(words.i64(bytes, own)) : cpu,
					words.i64(bytes, own + 8));
		}
		case RecordType.LOST_SAMPLES -> lost.lostSamples(untimed ? 0 : time, cpu(layout, bytes, at + size),
				words.i64(bytes, own));
		case RecordType.THROTTLE -> lost.throttled();
		case RecordType.AUX -> lost.aux(words.i64(bytes, own + 16));
		case RecordType.READ -> {
			int thread = words.i32(bytes, own + 4);
			if (event != null && !event.layout.readRecord(bytes, at, at + size, (id, value, enabled, running) -> {
				Event counted = id == 0 ? event : events.ofId(id);
				if (counted != null)
					descriptions.stat().ofThread(counted, thread, value, enabled, running);
			}))
				tooShort++;
		}
		case RecordType.SWITCH, RecordType.SWITCH_CPU_WIDE -> contextSwitch(type, layout, bytes, at, size, time);
		default -> {
			// mappings, ends of threads, symbols and the like
		}
		}
	}

	/// Takes a context switch, which the kernel records twice: when the one thread goes and when the other comes.
	private void contextSwitch(int type, @Nullable SampleLayout layout, byte[] bytes, int at, int size, long time) {
		if (layout == null || layout.tidBack == SampleLayout.ABSENT)
			return;
		boolean wide = type == RecordType.SWITCH_CPU_WIDE;
		int misc = words.u16(bytes, at + 4);
		int thread = words.i32(bytes, at + size - layout.tidBack + 4);
		int cpu = cpu(layout, bytes, at + size);
		if ((misc & SWITCH_OUT) != 0)
			hypervisor.schedSwitch(time, cpu, thread, (misc & SWITCH_OUT_PREEMPT) != 0,
					wide ? words.i32(bytes, at + RecordType.HEADER_BYTES + 4) : IDLE);
		else if (!wide)
			hypervisor.schedSwitch(time, cpu, IDLE, true, thread);
	}

	private int cpu(@Nullable SampleLayout layout, byte[] bytes, int end) {
		return layout == null || layout.cpuBack == SampleLayout.ABSENT ? NOT_KNOWN : words.i32(bytes, end - layout.cpuBack);
	}

	/// Length that a record of a type has at the least, its identification left out.
	private static int leastBytes(int type) {
		return RecordType.HEADER_BYTES + switch (type) {
		case RecordType.COMM, RecordType.LOST_SAMPLES, RecordType.READ, RecordType.SWITCH_CPU_WIDE -> 8;
		case RecordType.LOST -> 16;
		case RecordType.FORK, RecordType.AUX -> 24;
		default -> 0;
		};
	}
}
