// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A type of events that a stream's metadata declare.
final class EventClass {
	/// As declared, for instance {@code kvm:kvm_exit} or {@code sched_switch}.
	final String name;
	/// The fields of the stream's context and of the event's.
	final List<Field> contextFields;
	/// The event's own fields.
	final List<Field> fields;
	final FieldType context;
	final FieldType payload;
	/// Slot of the CPU, where it is a field of the event; else it is the packet's.
	private final int cpuSlot;
	/// What is done with its events; set before the first is read.
	@Nullable EventPlan plan;

	/// @param cpuOfPacket whether the stream's packets tell their CPU
	EventClass(String name, List<Field> contextFields, List<Field> fields, FieldType context, FieldType payload,
			boolean cpuOfPacket) {
		this.name = name;
		this.contextFields = List.copyOf(contextFields);
		this.fields = List.copyOf(fields);
		this.context = context;
		this.payload = payload;
		int inContext = slot(contextFields, "cpu_id");
		cpuSlot = cpuOfPacket ? FieldType.NONE : inContext != FieldType.NONE ? inContext : slot(fields, "perf_cpu");
	}

	/// The group that perf puts before the name; empty where there is none.
	String system() {
		return name.substring(0, Math.max(0, name.indexOf(':')));
	}

	/// The CPU of an event that a cursor stands at; -1 where not known.
	int cpu(StreamCursor at) {
		return cpuSlot == FieldType.NONE ? at.cpu : (int) at.data.values[cpuSlot];
	}

	private static int slot(List<Field> fields, String name) {
		return fields.stream().filter(field -> field.kind() == Field.Kind.NUMBER && field.name().equals(name)).findFirst()
				.map(Field::slot).orElse(FieldType.NONE);
	}

	/// The name without its group.
	String shortName() {
		return name.substring(name.indexOf(':') + 1);
	}
}
