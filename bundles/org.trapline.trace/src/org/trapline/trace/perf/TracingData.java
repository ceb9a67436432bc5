// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trapline.trace.ImportException;
import org.trapline.trace.binary.FieldReader;
import org.trapline.trace.tracepoint.TracepointFormat;
import org.trapline.trace.tracepoint.TracepointFormatException;

/// The recorded kernel's tracepoint formats, as perf takes them along in the form in which a trace.dat begins
/// (tools/perf/util/trace-event-info.c).
final class TracingData {
	private static final byte[] MAGIC = "\u0017\u0008\u0044tracing".getBytes(StandardCharsets.ISO_8859_1);
	private static final int MOST_TEXT = 1 << 20;
	private static final int MOST_NAME = 256;
	private static final int MOST_FORMATS = 1 << 16;
	/// Several times what all tracepoints of a kernel have together.
	private static final int MOST_ALL_TEXT = 1 << 24;

	private final List<TracepointFormat> formats = new ArrayList<>();
	private final Map<Integer, String> threadNames = new LinkedHashMap<>();
	private final List<String> unreadable = new ArrayList<>();
	private int textLeft = MOST_ALL_TEXT;

	/// The formats read.
	List<TracepointFormat> formats() {
		return formats;
	}

	/// Names of threads when recording began.
	Map<Integer, String> threadNames() {
		return threadNames;
	}

	/// Formats that could not be understood: which, and why.
	List<String> unreadable() {
		return unreadable;
	}

	/// Reads them.
	///
	/// @throws ImportException if they end or break early; what was read before counts
	void read(FieldReader in) throws ImportException, IOException {
		if (!Arrays.equals(in.block("the tracing data's magic number", MAGIC.length, MAGIC.length), MAGIC))
			throw new ImportException(in.seek(0, "tracing data").problem("other bytes", "tracing data (17 08 44 tracing)"));
		in.string("the tracing data's version", MOST_NAME);
		in.order(in.u8("the tracing data's byte order") == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		in.skip("the size of a long", 1);
		in.skip("the page size", 4);
		for (String header : List.of("header_page", "header_event")) {
			in.string(header, MOST_NAME);
			in.skip(header, in.i64("the length of " + header));
		}
		readFormats(in, "ftrace");
		int systems = in.count("event systems", MOST_FORMATS, 5);
		for (int i = 0; i < systems; i++)
			readFormats(in, in.string("an event system's name", MOST_NAME));
		in.skip("kallsyms", in.u32("the length of kallsyms"));
		in.skip("printk formats", in.u32("the length of the printk formats"));
		// saved command lines came with version 0.6
		if (in.remaining() >= 8)
			readThreadNames(in.text("saved command lines", in.i64("the length of the saved command lines"), MOST_TEXT));
	}

	private void readFormats(FieldReader in, String system) throws ImportException, IOException {
		int count = in.count("formats of " + system, MOST_FORMATS, 8);
		for (int i = 0; i < count; i++) {
			String text = in.text("a format of " + system, in.i64("the length of a format of " + system),
					Math.min(MOST_TEXT, textLeft));
			textLeft -= text.length();
			try {
				formats.add(TracepointFormat.parse(system, text));
			} catch (TracepointFormatException e) {
				unreadable.add(system + ": " + e.getMessage());
			}
		}
	}

	private void readThreadNames(String lines) {
		for (String line : lines.split("\n")) {
			int space = line.indexOf(' ');
			if (space <= 0)
				continue;
			try {
				threadNames.put(Integer.parseInt(line, 0, space, 10), line.substring(space + 1));
			} catch (NumberFormatException _) {
				// a line that is no "pid name" names nobody
			}
		}
	}
}
