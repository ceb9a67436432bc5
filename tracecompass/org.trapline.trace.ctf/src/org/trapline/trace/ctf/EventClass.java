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
	/// What is done with its events; set before the first is read.
	@Nullable EventPlan plan;

	EventClass(String name, List<Field> contextFields, List<Field> fields, FieldType context, FieldType payload) {
		this.name = name;
		this.contextFields = List.copyOf(contextFields);
		this.fields = List.copyOf(fields);
		this.context = context;
		this.payload = payload;
	}

	/// The group that perf puts before the name; empty where there is none.
	String system() {
		return name.substring(0, Math.max(0, name.indexOf(':')));
	}

	/// The name without its group.
	String shortName() {
		return name.substring(name.indexOf(':') + 1);
	}
}
