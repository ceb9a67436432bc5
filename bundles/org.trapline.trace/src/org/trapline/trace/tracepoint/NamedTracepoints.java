// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracepoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trapline.measure.Notice;
import org.trapline.trace.exits.HypervisorEvents;

/// Turns tracepoints whose fields another reader has read into {@link HypervisorEvents}: for formats that describe fields by
/// name and type, as CTF does, and not by offsets. Not thread-safe.
public final class NamedTracepoints {
	/// Where texts are that belong to an event's fields.
	public interface Texts {
		byte[] bytes();

		/// Where the text of a slot begins in {@link #bytes()}.
		int from(int slot);

		/// Where it ends, a NUL before that ending it sooner.
		int to(int slot);
	}

	/// A tracepoint of a recording, with the slots that its fields are read into. Made by {@link #tracepoint}.
	public static final class Tracepoint {
		private final EventKind kind;
		private final int[] slots;

		private Tracepoint(EventKind kind, int[] slots) {
			this.kind = kind;
			this.slots = slots;
		}

		/// Whether events of this name are counted only, as nothing is made of their fields.
		public boolean countedOnly() {
			return kind == EventKind.OTHER;
		}
	}

	private static final int ABSENT = -1;
	private static final int MOST_PROCESSES = 1 << 16;
	/// Before Linux 4.9 the return code of a trap was 1.
	private static final String CODES_BEFORE_4_9 = "__print_symbolic(REC->ret, {0, \"IRQ\"}, {1, \"TRAP\"})";

	private final HypervisorEvents events;
	private final EventDispatch dispatch;
	private final ThreadNames threadNames;
	private final NameTable names = new NameTable();
	private final List<Notice> notices = new ArrayList<>();
	private final long[] fields = new long[8];
	/// The names of processes that were told.
	private final Map<Integer, String> processes = new HashMap<>();
	private final ReturnCodes returnCodes;
	private boolean foreign;

	/// @param release of the recorded kernel, for instance {@code 6.1.0-56-arm64}; empty where not known
	public NamedTracepoints(HypervisorEvents events, String release) {
		this.events = events;
		dispatch = new EventDispatch(events);
		threadNames = new ThreadNames(events);
		returnCodes = new ReturnCodes(before49(release) ? CODES_BEFORE_4_9 : "");
	}

	/// Looks at a recording's events before the first of them is decoded: whether KVM's are those of another architecture.
	///
	/// @param name of an event, without its system
	/// @param names of its fields
	public void describe(String name, Set<String> names) {
		if (foreign || !name.equals("kvm_exit") && !name.equals("kvm_x86_exit"))
			return;
		String architecture = TracepointDecoder.foreignArchitecture(names);
		foreign = !architecture.isEmpty();
		if (foreign)
			notices.add(TracepointDecoder.foreignNotice(architecture));
	}

	/// What is read of an event.
	///
	/// @param system empty where not known
	/// @param numbers slots of the fields that are integers, by their names
	/// @param texts slots of those that are text
	public Tracepoint tracepoint(String system, String name, Map<String, Integer> numbers, Map<String, Integer> texts) {
		EventKind kind = EventKind.of(system, name);
		if (kind.ofKvm() && foreign)
			kind = EventKind.OTHER;
		int[] slots = new int[kind.fields().size()];
		for (int i = 0; i < slots.length; i++) {
			EventKind.FieldNames wanted = kind.fields().get(i);
			Map<String, Integer> slotsOfType = kind.text(i) ? texts : numbers;
			slots[i] = wanted.names().stream().filter(slotsOfType::containsKey).findFirst().map(slotsOfType::get)
					.orElse(ABSENT);
			if (slots[i] == ABSENT && !wanted.optional()) {
				notices.add(TracepointDecoder.lackingNotice(name, wanted));
				return new Tracepoint(kind.ofKvm() ? EventKind.OTHER_KVM : EventKind.OTHER, new int[0]);
			}
		}
		return new Tracepoint(kind, slots);
	}

	/// Hands an event on.
	///
	/// @param values what its slots hold
	/// @param cpu the physical CPU, -1 where not known
	/// @param thread -1 where not known
	public void decode(Tracepoint tracepoint, long[] values, Texts texts, long time, int cpu, int thread) {
		int[] slots = tracepoint.slots;
		if (tracepoint.kind == EventKind.SCHED_SWITCH) {
			int previous = (int) values[slots[0]];
			int next = (int) values[slots[2]];
			see(previous, -1, texts, slots[3]);
			see(next, -1, texts, slots[4]);
			events.schedSwitch(time, cpu, previous, TracepointDecoder.runnable(values[slots[1]]), next);
		} else if (tracepoint.kind == EventKind.HOST_IRQ) {
			String name = slots[1] == ABSENT ? "" : names.get(texts.bytes(), texts.from(slots[1]), texts.to(slots[1]));
			events.hostIrq(time, cpu, thread, (int) values[slots[0]], name);
		} else {
			for (int i = 0; i < slots.length; i++)
				fields[i] = slots[i] == ABSENT ? EventDispatch.absent(tracepoint.kind, i) : values[slots[i]];
			if (tracepoint.kind == EventKind.EXIT && slots[0] != ABSENT)
				fields[0] = returnCodes.of((int) fields[0]);
			dispatch.dispatch(tracepoint.kind, fields, time, cpu, thread);
		}
	}

	/// Takes a thread's process, and its name where a text slot has one, which is its process's too if it is the process's first
	/// thread; -1 for a process or a slot that there is not.
	public void see(int thread, int process, Texts texts, int slot) {
		if (slot == ABSENT) {
			threadNames.see(thread, process, texts.bytes(), 0, 0);
			return;
		}
		threadNames.see(thread, process, texts.bytes(), texts.from(slot), texts.to(slot));
		if (thread == process && thread > 0) {
			String name = names.get(texts.bytes(), texts.from(slot), texts.to(slot));
			if (!name.equals(processes.get(process)) && processes.size() < MOST_PROCESSES) {
				processes.put(process, name);
				events.process(process, name);
			}
		}
	}

	/// What there is to say of the events' descriptions.
	public List<Notice> notices() {
		return List.copyOf(notices);
	}

	private static boolean before49(String release) {
		int[] numbers = Arrays.stream(release.split("\\D+")).filter(n -> !n.isEmpty() && n.length() < 9).limit(2)
				.mapToInt(Integer::parseInt).toArray();
		return numbers.length == 2 && (numbers[0] < 4 || numbers[0] == 4 && numbers[1] < 9);
	}
}
