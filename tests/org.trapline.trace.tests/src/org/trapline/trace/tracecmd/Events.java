// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.Progress;
import org.trapline.trace.ImportException;
import org.trapline.trace.Recording;
import org.trapline.trace.binary.TimeMerge;
import org.trapline.trace.tracepoint.TracepointFormat;

/// All events of a file, in order of time.
final class Events {
	/// An event.
	///
	/// @param time in nanoseconds
	record Event(long time, int cpu, int thread, String name, byte[] record) {
		long micros() {
			return (time + 500) / 1000;
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Event e && time == e.time && cpu == e.cpu && thread == e.thread && name.equals(e.name)
					&& Arrays.equals(record, e.record);
		}

		@Override
		public int hashCode() {
			return Objects.hash(time, cpu, thread, name, Arrays.hashCode(record));
		}
	}

	private Events() {
	}

	static List<Event> read(Path path) throws IOException, ImportException {
		List<Event> events = new ArrayList<>();
		try (Recording recording = Recording.open(path, Progress.none())) {
			TraceDat dat = TraceDat.read(recording);
			Map<Integer, String> names = new HashMap<>();
			for (TracepointFormat format : dat.formats)
				names.put(format.id(), format.name());
			RecordHeads heads = new RecordHeads(dat.formats, dat.preamble.order());
			try (PageCursors pages = new PageCursors(dat, 0, (_, _, _, _) -> { })) {
				TimeMerge<PageCursor> merge = new TimeMerge<>(pages.all());
				while (merge.advance()) {
					PageCursor cursor = merge.cursor();
					events.add(new Event(cursor.time, cursor.cpu, heads.thread(cursor),
							names.getOrDefault(heads.id(cursor), "?"),
							Arrays.copyOfRange(cursor.array(), cursor.record, cursor.record + cursor.length)));
				}
			}
		}
		return events;
	}
}
