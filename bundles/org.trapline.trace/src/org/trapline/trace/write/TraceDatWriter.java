// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes a trace.dat of version 6: formats, options, then each CPU's pages as the kernel's ring buffer has them
/// (trace-cmd.dat.v6.5; include/linux/ring_buffer.h).
final class TraceDatWriter implements RecordSink {
	private static final int MOST_TYPE_LENGTH = 28;
	private static final int TYPE_TIME_EXTEND = 30;
	private static final int TYPE_BITS = 5;
	private static final int DELTA_BITS = Integer.SIZE - TYPE_BITS;
	private static final int OPTION_TRACECLOCK = 4;
	private static final int OPTION_CPUCOUNT = 8;
	private static final int OPTION_VERSION = 9;
	private static final int CPU_ENTRY_BYTES = 16;

	private final FileChannel scratch;
	private final Map<Integer, String> names = new TreeMap<>();
	private final List<Page> cpus = new ArrayList<>();

	/// What a CPU writes to, and where its full pages are.
	private static final class Page {
		final ByteBuffer bytes = ByteBuffer.allocate(TracingMetadata.PAGE_BYTES).order(ByteOrder.LITTLE_ENDIAN);
		final List<Long> full = new ArrayList<>();
		long time;

		Page() {
			bytes.position(TracingMetadata.PAGE_HEADER_BYTES);
		}

		boolean empty() {
			return bytes.position() == TracingMetadata.PAGE_HEADER_BYTES;
		}
	}

	/// @param scratch takes full pages
	/// @param least how many CPUs there are at least
	TraceDatWriter(FileChannel scratch, int least) {
		this.scratch = scratch;
		grow(least);
	}

	private void grow(int count) {
		while (cpus.size() < count)
			cpus.add(new Page());
	}

	@Override
	public void thread(int thread, int process, String name) {
		names.put(thread, name);
	}

	@Override
	public void event(long time, int cpu, int thread, Tracepoint tracepoint, ByteBuffer record) throws IOException {
		grow(cpu + 1);
		Page page = cpus.get(cpu);
		int words = (record.remaining() + Integer.BYTES - 1) / Integer.BYTES;
		// with a time extend, and a length of its own
		if (page.bytes.remaining() < (words + 4) * Integer.BYTES)
			turn(page);
		if (page.empty()) {
			page.bytes.putLong(0, time);
			page.time = time;
		}
		long delta = time - page.time;
		page.time = time;
		if (delta >>> DELTA_BITS != 0) {
			page.bytes.putInt((int) delta << TYPE_BITS | TYPE_TIME_EXTEND).putInt((int) (delta >>> DELTA_BITS));
			delta = 0;
		}
		boolean small = words <= MOST_TYPE_LENGTH;
		page.bytes.putInt((int) delta << TYPE_BITS | (small ? words : 0));
		if (!small)
			page.bytes.putInt((words + 1) * Integer.BYTES);
		int end = page.bytes.position() + words * Integer.BYTES;
		page.bytes.put(record);
		while (page.bytes.position() < end)
			page.bytes.put((byte) 0);
	}

	/// Writes the file.
	///
	/// @param out where to
	/// @param software what has recorded
	void finish(OutputStream out, String software) throws IOException {
		for (Page page : cpus)
			if (!page.empty())
				turn(page);
		LittleEndian head = new LittleEndian();
		TracingMetadata.put(head, "6", names);
		head.i32(cpus.size()).text("options  ").i8(0);
		option(head, OPTION_TRACECLOCK, new LittleEndian().string("[mono]"));
		option(head, OPTION_CPUCOUNT, new LittleEndian().i32(cpus.size()));
		option(head, OPTION_VERSION, new LittleEndian().string(software));
		head.i16(0).text("flyrecord").i8(0);
		long at = roundUp(head.size() + (long) CPU_ENTRY_BYTES * cpus.size());
		for (Page page : cpus) {
			long size = (long) page.full.size() * TracingMetadata.PAGE_BYTES;
			head.i64(at).i64(size);
			at += size;
		}
		out.write(head.align(TracingMetadata.PAGE_BYTES).toBytes());
		ByteBuffer copy = ByteBuffer.allocate(TracingMetadata.PAGE_BYTES);
		for (Page page : cpus)
			for (long place : page.full) {
				copy.clear();
				while (copy.hasRemaining() && scratch.read(copy, place + copy.position()) >= 0)
					continue;
				out.write(copy.array());
			}
	}

	private static void option(LittleEndian out, int id, LittleEndian data) {
		out.i16(id).i32(data.size()).bytes(data.toBytes());
	}

	private static long roundUp(long bytes) {
		return (bytes + TracingMetadata.PAGE_BYTES - 1) / TracingMetadata.PAGE_BYTES * TracingMetadata.PAGE_BYTES;
	}

	/// Puts a page away, and begins another one.
	private void turn(Page page) throws IOException {
		page.bytes.putLong(Long.BYTES, page.bytes.position() - TracingMetadata.PAGE_HEADER_BYTES);
		while (page.bytes.hasRemaining())
			page.bytes.put((byte) 0);
		page.bytes.flip();
		page.full.add(scratch.size());
		long at = scratch.size();
		while (page.bytes.hasRemaining())
			at += scratch.write(page.bytes, at);
		page.bytes.clear().position(TracingMetadata.PAGE_HEADER_BYTES);
	}
}
