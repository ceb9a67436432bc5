// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.trapline.trace.exits.HypervisorEvents;
import org.trapline.trace.tracepoint.NamedTracepoints;

/// Passes on the events of a recording, in order of time, as [HypervisorEvents].
///
/// Of an event that does not say its thread it is the one that the CPU last switched to. Where a trace has KVM's returns to user
/// space and neither entries nor exits, as LTTng's of arm64, such a return is taken for an exit, which ends when the thread
/// calls the ioctl KVM_RUN again.
final class EventFeed {
	/// _IO(KVMIO, 0x80) of include/uapi/linux/kvm.h.
	private static final int KVM_RUN = 0xae80;
	private static final int NOT_KNOWN = -1;
	private static final int MOST_CPUS = 1 << 13;
	private static final int MOST_NAMES = 1 << 16;

	private final HypervisorEvents events;
	private final NamedTracepoints tracepoints;
	/// The thread that each CPU last switched to.
	private int[] running = new int[0];
	/// Names that perf told of threads, for those that they fork.
	private final Map<Integer, String> names = new HashMap<>();
	private long count;
	private long first;

	EventFeed(HypervisorEvents events, NamedTracepoints tracepoints) {
		this.events = events;
		this.tracepoints = tracepoints;
	}

	/// How many events there were.
	long count() {
		return count;
	}

	/// The time of the first of them.
	long first() {
		return first;
	}

	/// Takes what a cursor stands at.
	void take(StreamCursor at) {
		EventClass event = at.event;
		EventPlan plan = event == null ? null : event.plan;
		if (event == null || plan == null) {
			events.lost(at.lostUntil, at.lostSince, at.cpu, at.lost);
			return;
		}
		if (count++ == 0)
			first = at.time;
		plan.count++;
		long[] values = at.data.values;
		int cpu = event.cpu(at);
		int thread = plan.thread != FieldType.NONE ? (int) values[plan.thread]
				: cpu >= 0 && cpu < running.length ? running[cpu] : NOT_KNOWN;
		if (plan.process != FieldType.NONE || plan.threadName != FieldType.NONE)
			tracepoints.see(thread, plan.process == FieldType.NONE ? NOT_KNOWN : (int) values[plan.process], at.data,
					plan.threadName);
		special(plan, at, cpu, thread);
	}

	private void special(EventPlan plan, StreamCursor at, int cpu, int thread) {
		long[] values = at.data.values;
		long time = at.time;
		switch (plan.special) {
		case USER_EXIT -> {
			events.exit(time, cpu, thread, HypervisorEvents.RETURN_TO_USER, HypervisorEvents.NOT_RECORDED, 0);
			tracepoints.decode(plan.tracepoint, values, at.data, time, cpu, thread);
		}
		case IOCTL -> {
			if ((int) values[plan.fields[0]] == KVM_RUN)
				events.entry(time, cpu, thread, 0);
			else
				events.other(time);
		}
		case COMM -> {
			events.other(time);
			name((int) values[plan.fields[0]], (int) values[plan.fields[1]], text(at.data, plan.fields[2]));
		}
		case FORK -> {
			events.other(time);
			name((int) values[plan.fields[0]], (int) values[plan.fields[1]],
					names.getOrDefault((int) values[plan.fields[2]], ""));
		}
		case SWITCH -> {
			tracepoints.decode(plan.tracepoint, values, at.data, time, cpu, thread);
			switched(cpu, (int) values[plan.fields[0]]);
		}
		case NONE -> tracepoints.decode(plan.tracepoint, values, at.data, time, cpu, thread);
		}
	}

	private void switched(int cpu, int next) {
		if (cpu < 0 || cpu >= MOST_CPUS)
			return;
		if (cpu >= running.length) {
			int known = running.length;
			running = Arrays.copyOf(running, Math.max(64, Integer.highestOneBit(cpu) << 1));
			Arrays.fill(running, known, running.length, NOT_KNOWN);
		}
		running[cpu] = next;
	}

	private void name(int thread, int process, String name) {
		if (thread <= 0)
			return;
		if (names.size() < MOST_NAMES || names.containsKey(thread))
			names.put(thread, name);
		events.thread(thread, process, name);
		if (thread == process)
			events.process(process, name);
	}

	static String text(PacketData data, int slot) {
		int from = data.from(slot);
		int to = from;
		while (to < data.to(slot) && data.bytes()[to] != 0)
			to++;
		return new String(data.bytes(), from, to - from, StandardCharsets.UTF_8);
	}
}
