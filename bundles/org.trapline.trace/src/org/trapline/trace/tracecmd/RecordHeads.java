// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.nio.ByteOrder;
import java.util.Collection;
import org.trapline.trace.binary.Words;
import org.trapline.trace.tracepoint.TracepointFormat;

/// Reads what all records of a recording begin with: the event's id and the thread.
final class RecordHeads {
	private final Words words;
	private final int typeAt;
	private final int pidAt;
	private final int bytes;

	RecordHeads(Collection<TracepointFormat> formats, ByteOrder order) {
		words = new Words(order);
		typeAt = offset(formats, "common_type", 2, 0);
		pidAt = offset(formats, "common_pid", 4, 4);
		bytes = Math.max(typeAt + 2, pidAt + 4);
	}

	/// The event's id; -1 if the record has no head.
	int id(PageCursor event) {
		return event.length < bytes ? -1 : words.u16(event.array(), event.record + typeAt);
	}

	/// The thread that was current.
	///
	/// @param event one that has an id
	int thread(PageCursor event) {
		return words.i32(event.array(), event.record + pidAt);
	}

	private static int offset(Collection<TracepointFormat> formats, String field, int size, int usual) {
		return formats.stream().flatMap(f -> f.field(field).stream()).filter(f -> f.size() == size)
				.mapToInt(TracepointFormat.Field::offset).findFirst().orElse(usual);
	}
}
