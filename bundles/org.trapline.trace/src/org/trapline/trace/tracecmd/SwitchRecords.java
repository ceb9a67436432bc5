// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import org.trapline.measure.GuestTasks.Task;
import org.trapline.trace.binary.Words;
import org.trapline.trace.tracepoint.TracepointFormat;
import org.trapline.trace.tracepoint.TracepointFormat.Field;
import org.trapline.trace.tracepoint.TracepointFormat.Storage;

/// Reads who ran before and who runs after a switch of the scheduler: the tracepoint sched_switch.
///
/// @param id of the event
/// @param bytes that a record has at the least
record SwitchRecords(int id, Words words, Optional<Field> previousName, Field previous, Optional<Field> nextName,
		Field next, int bytes) {
	private static final int PID_BYTES = 4;

	/// Those of a recording that has the tracepoint.
	static Optional<SwitchRecords> of(Collection<TracepointFormat> formats, ByteOrder order) {
		return formats.stream().filter(format -> format.name().equals("sched_switch")).findFirst().flatMap(format -> {
			Optional<Field> previous = format.field("prev_pid", "prev_tid").filter(field -> field.size() == PID_BYTES);
			Optional<Field> next = format.field("next_pid", "next_tid").filter(field -> field.size() == PID_BYTES);
			if (previous.isEmpty() || next.isEmpty())
				return Optional.empty();
			Optional<Field> previousName = format.field("prev_comm").filter(field -> field.storage() == Storage.INLINE);
			Optional<Field> nextName = format.field("next_comm").filter(field -> field.storage() == Storage.INLINE);
			int names = Math.max(previousName.map(Field::end).orElse(0), nextName.map(Field::end).orElse(0));
			return Optional.of(new SwitchRecords(format.id(), new Words(order), previousName, previous.get(), nextName,
					next.get(), Math.max(names, Math.max(previous.get().end(), next.get().end()))));
		});
	}

	/// Who ran before.
	Task previous(PageCursor event) {
		return task(event, previous, previousName);
	}

	/// Who runs after.
	Task next(PageCursor event) {
		return task(event, next, nextName);
	}

	private Task task(PageCursor event, Field pid, Optional<Field> name) {
		return new Task(words.i32(event.array(), event.record + pid.offset()),
				name.map(field -> text(event, field)).orElse(""));
	}

	private static String text(PageCursor event, Field field) {
		int from = event.record + field.offset();
		int to = from;
		while (to < from + field.size() && event.array()[to] != 0)
			to++;
		return new String(event.array(), from, to - from, StandardCharsets.UTF_8);
	}
}
