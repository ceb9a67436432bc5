// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.trace.ImportException;
import org.trapline.trace.Problem;

/// How a page of the recorded kernel's ring buffer begins: what its {@code events/header_page} says
/// (kernel/trace/ring_buffer.c, ring_buffer_print_page_header).
///
/// @param timestamp offset of the page's time, 8 bytes
/// @param commit offset of the length of the data, with flags in its upper bits
/// @param commitBytes 4 or 8, the size of the kernel's long
/// @param data offset of the events
/// @param pageBytes the whole page, or sub-buffer where the kernel has sub-buffers of several pages
record HeaderPage(int timestamp, int commit, int commitBytes, int data, int pageBytes) {
	/// The largest sub-buffer that the ring buffer can have (RB_WRITE_MASK of kernel/trace/ring_buffer.c).
	static final int MOST_PAGE_BYTES = 1 << 20;
	private static final int LEAST_PAGE_BYTES = 1 << 10;
	private static final Pattern FIELD = Pattern.compile(
			"field:[^;\\n]*?\\b(\\w+)\\s*;\\s*offset:\\s*(\\d{1,7})\\s*;\\s*size:\\s*(\\d{1,7})\\s*;");

	private record Field(int offset, int size) {
	}

	/// Reads the text.
	///
	/// @param where a problem would be
	static HeaderPage parse(String text, Problem where) throws ImportException {
		Map<String, Field> fields = new HashMap<>();
		for (Matcher m = FIELD.matcher(text); m.find();)
			fields.putIfAbsent(m.group(1), new Field(Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3))));
		Field timestamp = fields.get("timestamp");
		Field commit = fields.get("commit");
		Field data = fields.get("data");
		if (timestamp == null || commit == null || data == null)
			throw problem(where, text.isBlank() ? "no header_page, as of Linux before 2.6.31"
					: "a header_page without timestamp, commit or data");
		int pageBytes = data.offset + data.size;
		if (timestamp.size != 8 || commit.size != 4 && commit.size != 8
				|| timestamp.offset + timestamp.size > data.offset || commit.offset + commit.size > data.offset
				|| !validPage(pageBytes))
			throw problem(where, "a header_page with timestamp " + timestamp + ", commit " + commit + ", data " + data);
		return new HeaderPage(timestamp.offset, commit.offset, commit.size, data.offset, pageBytes);
	}

	static boolean validPage(long bytes) {
		return bytes >= LEAST_PAGE_BYTES && bytes <= MOST_PAGE_BYTES && Long.bitCount(bytes) == 1;
	}

	private static ImportException problem(Problem where, String found) {
		return new ImportException(new Problem(where.file(), where.place(), found,
				"a timestamp of 8 bytes and a commit of 4 or 8 before the data, on a page of 1 KiB to 1 MiB"));
	}
}
