// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.trapline.measure.Notice;
import org.trapline.trace.ImportException;
import org.trapline.trace.binary.TimeMerge;

/// The events of traces as the cursors deliver them, in order of time.
final class EventLog {
	/// An event, or a loss if it has no name.
	///
	/// @param time nanoseconds since the Unix epoch
	/// @param fields as {@code name = value}, texts in quotation marks
	record Event(long time, int cpu, String name, List<String> fields, long lost) {
	}

	final List<Event> events = new ArrayList<>();
	final List<Notice> damages = new ArrayList<>();

	static EventLog of(Path folder) throws IOException, ImportException {
		EventLog log = new EventLog();
		TraceSet set = TraceSet.open(folder);
		List<StreamCursor> cursors = new ArrayList<>();
		try {
			for (List<StreamPart> parts : set.streams())
				cursors.add(new StreamCursor(parts, 0, log.damages::add));
			TimeMerge<StreamCursor> merge = new TimeMerge<>(cursors);
			while (merge.advance())
				log.add(merge.cursor());
		} finally {
			for (StreamCursor cursor : cursors)
				cursor.close();
		}
		return log;
	}

	List<Event> named() {
		return events.stream().filter(e -> !e.name.isEmpty()).toList();
	}

	private void add(StreamCursor at) {
		EventClass type = at.event;
		if (type == null) {
			events.add(new Event(at.time, at.cpu, "", List.of(), at.lost));
			return;
		}
		List<String> fields = new ArrayList<>();
		Consumer<Field> take = field -> {
			if (field.kind() == Field.Kind.NUMBER)
				fields.add(field.name() + " = " + at.data.values[field.slot()]);
			else if (field.kind() == Field.Kind.TEXT)
				fields.add(field.name() + " = \"" + text(at.data, field.slot()) + '"');
		};
		type.contextFields.forEach(take);
		type.fields.forEach(take);
		events.add(new Event(at.time, at.cpu, type.name, fields, 0));
	}

	private static String text(PacketData data, int slot) {
		String all = new String(data.bytes(), data.from(slot), data.to(slot) - data.from(slot), StandardCharsets.UTF_8);
		int nul = all.indexOf(0);
		return nul < 0 ? all : all.substring(0, nul);
	}
}
