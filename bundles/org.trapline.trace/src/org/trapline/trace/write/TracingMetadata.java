// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.write;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// What a trace.dat of version 6 begins with, and perf.data has as its tracing data: layout of pages, formats of tracepoints,
/// names of threads (trace-cmd.dat.v6.5, "Initial format"; tools/perf/util/trace-event-info.c).
final class TracingMetadata {
	/// Length of a page of the ring buffer.
	static final int PAGE_BYTES = 4096;
	/// What a page has before its events.
	static final int PAGE_HEADER_BYTES = 16;
	private static final byte[] MAGIC = {0x17, 0x08, 0x44};
	private static final int LITTLE_ENDIAN = 0;
	private static final List<String> SYSTEMS = List.of("kvm", "irq", "sched", "trapline");
	private static final String HEADER_PAGE = "\tfield: u64 timestamp;\toffset:0;\tsize:8;\tsigned:0;\n"
			+ "\tfield: local_t commit;\toffset:8;\tsize:8;\tsigned:1;\n"
			+ "\tfield: int overwrite;\toffset:8;\tsize:1;\tsigned:1;\n"
			+ "\tfield: char data;\toffset:16;\tsize:" + (PAGE_BYTES - PAGE_HEADER_BYTES) + ";\tsigned:0;\n";
	private static final String HEADER_EVENT = "# compressed entry header\n\ttype_len    :    5 bits\n"
			+ "\ttime_delta  :   27 bits\n\tarray       :   32 bits\n\n\tpadding     : type == 29\n"
			+ "\ttime_extend : type == 30\n\ttime_stamp : type == 31\n\tdata max type_len  == 28\n";

	private TracingMetadata() {
	}

	/// Puts it.
	///
	/// @param version the format's, for instance 6
	/// @param names of threads
	static void put(LittleEndian out, String version, Map<Integer, String> names) {
		out.bytes(MAGIC).text("tracing").string(version).i8(LITTLE_ENDIAN).i8(Long.BYTES).i32(PAGE_BYTES);
		text(out.string("header_page"), HEADER_PAGE);
		text(out.string("header_event"), HEADER_EVENT);
		// formats of ftrace's own events, then groups
		out.i32(0).i32(SYSTEMS.size());
		for (String system : SYSTEMS) {
			List<Tracepoint> events = Tracepoint.of(system);
			out.string(system).i32(events.size());
			events.forEach(event -> text(out, event.format()));
		}
		// kallsyms, printk formats
		out.i32(0).i32(0);
		StringBuilder lines = new StringBuilder();
		names.forEach((thread, name) -> lines.append(thread).append(' ').append(name).append('\n'));
		text(out, lines.toString());
	}

	private static void text(LittleEndian out, String text) {
		out.i64(text.getBytes(StandardCharsets.UTF_8).length).text(text);
	}
}
