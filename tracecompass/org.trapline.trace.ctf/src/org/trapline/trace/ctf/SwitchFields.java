// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.trapline.measure.GuestTasks.Task;

/// Reads who ran before and who runs after a switch of the scheduler, the event sched_switch of LTTng and of perf.
final class SwitchFields {
	private final Map<EventClass, Slots> known = new HashMap<>();

	/// Slots of the fields; NONE for those that the event does not have.
	private record Slots(int previous, int previousName, int next, int nextName) {
		static final Slots NOTHING = new Slots(FieldType.NONE, FieldType.NONE, FieldType.NONE, FieldType.NONE);

		static Slots of(EventClass event) {
			return event.shortName().equals("sched_switch") ? new Slots(
					slot(event, Field.Kind.NUMBER, "prev_tid", "prev_pid"), slot(event, Field.Kind.TEXT, "prev_comm"),
					slot(event, Field.Kind.NUMBER, "next_tid", "next_pid"), slot(event, Field.Kind.TEXT, "next_comm"))
					: NOTHING;
		}

		boolean complete() {
			return previous != FieldType.NONE && next != FieldType.NONE;
		}

		private static int slot(EventClass event, Field.Kind kind, String... names) {
			return event.fields.stream().filter(field -> field.kind() == kind && List.of(names).contains(field.name()))
					.mapToInt(Field::slot).findFirst().orElse(FieldType.NONE);
		}
	}

	/// Reads an event.
	///
	/// @param taker told of the task before and the one after, if it is a switch
	void read(EventClass event, PacketData data, BiConsumer<Task, Task> taker) {
		Slots slots = known.computeIfAbsent(event, Slots::of);
		if (slots.complete())
			taker.accept(task(data, slots.previous, slots.previousName), task(data, slots.next, slots.nextName));
	}

	private static Task task(PacketData data, int pid, int name) {
		return new Task((int) data.values[pid], name == FieldType.NONE ? "" : EventFeed.text(data, name));
	}
}
