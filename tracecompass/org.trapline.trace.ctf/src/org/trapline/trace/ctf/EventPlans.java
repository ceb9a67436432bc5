// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.trapline.trace.ctf.EventPlan.Special;
import org.trapline.trace.tracepoint.NamedTracepoints;

/// Makes the plans of all events that a recording's traces declare.
///
/// An event's thread is that of LTTng's context `tid` or `vtid`, or of perf's field `perf_tid`; its process and name
/// likewise.
final class EventPlans {
	private final Collection<TraceMetadata> traces;
	private final NamedTracepoints tracepoints;
	private final boolean exitsToUserOnly;

	/// The fields of an event, or of its contexts, by name.
	private record Slots(Map<String, Integer> numbers, Map<String, Integer> texts) {
		static Slots of(List<Field> fields) {
			Slots slots = new Slots(new HashMap<>(), new HashMap<>());
			for (Field field : fields)
				if (field.kind() != Field.Kind.BYTES)
					(field.kind() == Field.Kind.TEXT ? slots.texts : slots.numbers).put(field.name(), field.slot());
			return slots;
		}

		int number(String... names) {
			return first(numbers, names);
		}

		int text(String... names) {
			return first(texts, names);
		}

		private static int first(Map<String, Integer> slots, String... names) {
			for (String name : names)
				if (slots.containsKey(name))
					return slots.getOrDefault(name, FieldType.NONE);
			return FieldType.NONE;
		}
	}

	/// @param traces the metadata of all traces, whose events get their plans
	EventPlans(Collection<TraceMetadata> traces, NamedTracepoints tracepoints) {
		this.traces = traces;
		this.tracepoints = tracepoints;
		Set<String> names = new HashSet<>();
		forAll(event -> {
			names.add(event.shortName());
			tracepoints.describe(event.shortName(), new HashSet<>(event.fields.stream().map(Field::name).toList()));
		});
		exitsToUserOnly = names.contains("kvm_userspace_exit") && names.stream().noneMatch(
				name -> name.equals("kvm_exit") || name.equals("kvm_entry") || name.startsWith("kvm_x86"));
		forAll(event -> event.plan = plan(event));
	}

	/// Whether the traces have nothing of exits but KVM's returns to user space.
	boolean exitsToUserOnly() {
		return exitsToUserOnly;
	}

	/// How many events there were of each declared name.
	Map<String, Long> counts() {
		Map<String, Long> counts = new TreeMap<>();
		forAll(event -> {
			EventPlan plan = event.plan;
			counts.merge(event.name, plan == null ? 0 : plan.count, Long::sum);
		});
		return counts;
	}

	private void forAll(Consumer<EventClass> action) {
		for (TraceMetadata trace : traces)
			for (StreamClass stream : trace.streams())
				for (EventClass event : stream.events())
					action.accept(event);
	}

	private EventPlan plan(EventClass event) {
		Slots own = Slots.of(event.fields);
		Slots context = Slots.of(event.contextFields);
		int thread = either(context.number("tid", "vtid"), own.number("perf_tid", "common_pid"));
		int process = either(context.number("pid", "vpid"), own.number("perf_pid"));
		NamedTracepoints.Tracepoint tracepoint = tracepoints.tracepoint(event.system(), event.shortName(), own.numbers,
				own.texts);
		int[] fields = {};
		Special special = switch (event.shortName()) {
		case "perf_comm" -> Special.COMM;
		case "perf_fork" -> Special.FORK;
		case "syscall_entry_ioctl" -> exitsToUserOnly ? Special.IOCTL : Special.NONE;
		case "kvm_userspace_exit" -> exitsToUserOnly ? Special.USER_EXIT : Special.NONE;
		case "sched_switch" -> Special.SWITCH;
		default -> Special.NONE;
		};
		fields = switch (special) {
		case COMM -> new int[] { own.number("tid"), own.number("pid"), own.text("comm") };
		case FORK -> new int[] { own.number("tid"), own.number("pid"), own.number("ptid") };
		case IOCTL -> new int[] { own.number("cmd") };
		case SWITCH -> new int[] { own.number("next_tid", "next_pid") };
		case NONE, USER_EXIT -> fields;
		};
		for (int slot : fields)
			if (slot == FieldType.NONE)
				special = Special.NONE;
		return new EventPlan(tracepoint, special, thread, process, context.text("procname"), fields);
	}

	private static int either(int slot, int other) {
		return slot != FieldType.NONE ? slot : other;
	}
}
