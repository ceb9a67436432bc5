// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.Deflater;

/// Writes small trace.dat files of our own making; trace-cmd reads them too.
final class TraceDatWriter {
	static final int ENTRY = 1;
	static final int EXIT = 2;
	static final int SWITCH = 3;
	static final int MARK = 4;
	private static final int CHUNK_PAGES = 2;

	int version = 7;
	ByteOrder order = ByteOrder.LITTLE_ENDIAN;
	int longSize = 8;
	int pageSize = 4096;
	/// The page size that the preamble tells, where it is not that of the ring buffer.
	int userPageSize;
	String compression = "none";
	String clock = "local";
	String commandLines = "7 trace-cmd\n100 CPU 0/KVM\n101 CPU 1/KVM\n";
	Map<String, List<String>> formats = new LinkedHashMap<>(Map.of("kvm", List.of(
			format("kvm_entry", ENTRY, "field:unsigned long vcpu_pc;\toffset:8;\tsize:8;\tsigned:0;",
					"\"PC: 0x%016llx\", REC->vcpu_pc"),
			format("kvm_exit", EXIT, "field:int ret;\toffset:8;\tsize:4;\tsigned:1;\n"
					+ "\tfield:unsigned int esr_ec;\toffset:12;\tsize:4;\tsigned:0;\n"
					+ "\tfield:unsigned long vcpu_pc;\toffset:16;\tsize:8;\tsigned:0;",
					"\"ret %d ec %u pc 0x%llx\", REC->ret, REC->esr_ec, REC->vcpu_pc")),
			"sched", List.of(format("sched_switch", SWITCH, "field:char prev_comm[16];\toffset:8;\tsize:16;\tsigned:1;\n"
					+ "\tfield:pid_t prev_pid;\toffset:24;\tsize:4;\tsigned:1;\n"
					+ "\tfield:int prev_prio;\toffset:28;\tsize:4;\tsigned:1;\n"
					+ "\tfield:long prev_state;\toffset:32;\tsize:8;\tsigned:1;\n"
					+ "\tfield:char next_comm[16];\toffset:40;\tsize:16;\tsigned:1;\n"
					+ "\tfield:pid_t next_pid;\toffset:56;\tsize:4;\tsigned:1;\n"
					+ "\tfield:int next_prio;\toffset:60;\tsize:4;\tsigned:1;",
					"\"prev=%d next=%d\", REC->prev_pid, REC->next_pid")),
			"trapline", List.of(format("mark", MARK, "field:u32 value;\toffset:8;\tsize:4;\tsigned:0;",
					"\"value=%u\", REC->value"))));
	final List<Option> options = new ArrayList<>();
	final List<Buffer> buffers = new ArrayList<>();
	/// A latency tracer's text, in place of buffers; empty for none.
	byte[] text = new byte[0];

	/// An option's id and data.
	record Option(int id, byte[] data) {
	}

	/// A buffer: its name and the pages of each CPU.
	record Buffer(String name, String clock, List<RingBufferPages> cpus) {
	}

	TraceDatWriter() {
		option(5, "Linux board 6.1.0-test aarch64\0");
		option(9, "3.2.0 test\0");
	}

	TraceDatWriter option(int id, String text) {
		options.add(new Option(id, text.getBytes(StandardCharsets.UTF_8)));
		return this;
	}

	/// Adds an option whose data is written in the file's order.
	TraceDatWriter option(int id, Consumer<ByteBuffer> data) {
		ByteBuffer buffer = ByteBuffer.allocate(4096).order(order);
		data.accept(buffer);
		options.add(new Option(id, Arrays.copyOf(buffer.array(), buffer.position())));
		return this;
	}

	/// Adds a buffer with pages to be filled.
	List<RingBufferPages> buffer(String name, int cpus) {
		List<RingBufferPages> pages = new ArrayList<>();
		for (int i = 0; i < cpus; i++)
			pages.add(new RingBufferPages(pageSize, longSize, order));
		buffers.add(new Buffer(name, clock, pages));
		return pages;
	}

	byte[] entry(int thread, long pc) {
		return record(ENTRY, thread, 8).putLong(pc).array();
	}

	byte[] exit(int thread, int ret, int exceptionClass, long pc) {
		return record(EXIT, thread, 16).putInt(ret).putInt(exceptionClass).putLong(pc).array();
	}

	byte[] mark(int thread, int value) {
		return record(MARK, thread, 4).putInt(value).array();
	}

	byte[] sched(int previous, String previousName, long state, int next, String nextName) {
		ByteBuffer record = record(SWITCH, previous, 56);
		record.put(Arrays.copyOf(previousName.getBytes(StandardCharsets.UTF_8), 16)).putInt(previous).putInt(120)
				.putLong(state).put(Arrays.copyOf(nextName.getBytes(StandardCharsets.UTF_8), 16)).putInt(next).putInt(120);
		return record.array();
	}

	/// A record of some id with a payload.
	ByteBuffer record(int id, int thread, int payload) {
		return ByteBuffer.allocate(8 + payload).order(order).putShort((short) id).put((byte) 0).put((byte) 0)
				.putInt(thread);
	}

	static String format(String name, int id, String fields, String print) {
		return "name: " + name + "\nID: " + id
				+ "\nformat:\n\tfield:unsigned short common_type;\toffset:0;\tsize:2;\tsigned:0;"
				+ "\n\tfield:unsigned char common_flags;\toffset:2;\tsize:1;\tsigned:0;"
				+ "\n\tfield:unsigned char common_preempt_count;\toffset:3;\tsize:1;\tsigned:0;"
				+ "\n\tfield:int common_pid;\toffset:4;\tsize:4;\tsigned:1;\n\n\t" + fields + "\n\nprint fmt: " + print + "\n";
	}

	Path write(Path path) throws IOException {
		return Files.write(path, bytes());
	}

	byte[] bytes() {
		return version == 6 ? sequential() : sections();
	}

	private byte[] sequential() {
		Bin head = preamble();
		head.add(headers()).add(ftraceFormats()).add(eventFormats());
		head.u32(0).u32(0).add(commandLines()).u32(buffers.isEmpty() ? 4 : buffers.getFirst().cpus.size());
		if (text.length > 0)
			return head.text("latency  \0").add(text).bytes();
		// the instances' options have the same size whatever the offsets are
		byte[] withoutOffsets = sequentialOptions(new long[buffers.size()]);
		long tables = head.size() + withoutOffsets.length;
		long[] offsets = new long[buffers.size()];
		Bin clocks = new Bin();
		clocks.u64(clock.length() + 2).text('[' + clock + ']');
		long at = tables;
		for (int b = 0; b < offsets.length; b++) {
			offsets[b] = at;
			at += 10 + 16L * buffers.get(b).cpus.size() + (b == 0 ? clocks.size() : 0);
		}
		head.add(sequentialOptions(offsets));
		Bin data = new Bin();
		long dataBegin = aligned(at);
		for (int b = 0; b < offsets.length; b++) {
			head.text("flyrecord\0");
			for (RingBufferPages cpu : buffers.get(b).cpus) {
				byte[] pages = cpu.bytes();
				head.u64(dataBegin + data.size()).u64(pages.length);
				data.add(pages);
			}
			if (b == 0)
				head.add(clocks.bytes());
		}
		return head.padTo(dataBegin).add(data.bytes()).bytes();
	}

	private byte[] sequentialOptions(long[] offsets) {
		Bin bin = new Bin().text("options  \0");
		bin.u16(4).u32(0);
		for (Option option : options)
			bin.u16(option.id).u32(option.data.length).add(option.data);
		for (int b = 1; b < offsets.length; b++)
			bin.u16(3).u32(8 + buffers.get(b).name.length() + 1).u64(offsets[b]).text(buffers.get(b).name + '\0');
		return bin.u16(0).bytes();
	}

	private byte[] sections() {
		Bin bin = preamble();
		bin.text(compression + '\0' + (compression.equals("none") ? "" : "1.0") + '\0');
		long optionsAt = bin.size();
		bin.u64(0);
		Map<Integer, Long> places = new LinkedHashMap<>();
		places.put(16, section(bin, 16, headers()));
		places.put(17, section(bin, 17, ftraceFormats()));
		places.put(18, section(bin, 18, eventFormats()));
		places.put(21, section(bin, 21, commandLines()));
		Bin first = new Bin();
		places.forEach((id, place) -> first.u16(id).u32(8).u64(place));
		first.u16(4).u32(clock.length() + 3).text('[' + clock + "]\0");
		for (Option option : options)
			first.u16(option.id).u32(option.data.length).add(option.data);
		first.u16(0).u32(8);
		long firstAt = bin.size();
		bin.u16(0).u16(0).u32(0).u64(first.size() + 8).add(first.bytes());
		long nextAt = bin.size();
		bin.u64(0);
		Bin second = new Bin();
		for (Buffer buffer : buffers)
			second.u16(3).add(bufferSection(bin, buffer));
		if (text.length > 0) {
			byte[] stored = compression.equals("none") ? text : chunks(text);
			second.u16(22).u32(8 + 1 + clock.length() + 1).u64(bin.size()).text('\0' + clock + '\0');
			bin.u16(22).u16(compression.equals("none") ? 0 : 1).u32(0).u64(stored.length).add(stored);
		}
		second.u16(0).u32(8).u64(0);
		long secondAt = bin.size();
		bin.u16(0).u16(0).u32(0).u64(second.size()).add(second.bytes());
		bin.u16(15).u16(0).u32(0).u64(5).text("none\0");
		return bin.patch(optionsAt, firstAt).patch(nextAt, secondAt).bytes();
	}

	/// Writes a buffer's section; gives the size and data of its option.
	private byte[] bufferSection(Bin bin, Buffer buffer) {
		long begin = bin.size();
		bin.u16(3).u16(compression.equals("none") ? 0 : 1).u32(0);
		long sizeAt = bin.size();
		bin.u64(0);
		Bin option = new Bin().u64(begin).text(buffer.name + '\0' + buffer.clock + '\0').u32(pageSize)
				.u32(buffer.cpus.size());
		for (int cpu = 0; cpu < buffer.cpus.size(); cpu++) {
			byte[] pages = buffer.cpus.get(cpu).bytes();
			bin.padTo(aligned(bin.size()));
			byte[] stored = compression.equals("none") ? pages : chunks(pages);
			option.u32(cpu).u64(pages.length == 0 ? 0 : bin.size()).u64(pages.length == 0 ? 0
					: compression.equals("none") ? stored.length : stored.length - 4);
			bin.add(stored);
		}
		bin.patch(sizeAt, bin.size() - begin - 16);
		return new Bin().u32(option.size()).add(option.bytes()).bytes();
	}

	private byte[] chunks(byte[] pages) {
		int size = CHUNK_PAGES * pageSize;
		Bin bin = new Bin().u32((pages.length + size - 1) / size);
		for (int at = 0; at < pages.length; at += size) {
			byte[] chunk = Arrays.copyOfRange(pages, at, Math.min(pages.length, at + size));
			byte[] packed = pack(chunk);
			bin.u32(packed.length).u32(chunk.length).add(packed);
		}
		return bin.bytes();
	}

	private long section(Bin bin, int id, byte[] content) {
		long begin = bin.size();
		boolean packed = !compression.equals("none");
		byte[] stored = packed ? pack(content) : content;
		bin.u16(id).u16(packed ? 1 : 0).u32(0).u64(stored.length + (packed ? 8 : 0));
		if (packed)
			bin.u32(stored.length).u32(content.length);
		bin.add(stored);
		return begin;
	}

	private byte[] pack(byte[] content) {
		if (compression.equals("zstd"))
			return Zstd.compress(content);
		try (Deflater deflater = new Deflater()) {
			deflater.setInput(content);
			deflater.finish();
			byte[] packed = new byte[content.length + 100];
			return Arrays.copyOf(packed, deflater.deflate(packed));
		}
	}

	private Bin preamble() {
		return new Bin().add(new byte[] { 0x17, 0x08, 0x44 }).text("tracing" + version + '\0')
				.add(new byte[] { (byte) (order == ByteOrder.BIG_ENDIAN ? 1 : 0), (byte) longSize })
				.u32(userPageSize == 0 ? pageSize : userPageSize);
	}

	private byte[] headers() {
		String page = "\tfield: u64 timestamp;\toffset:0;\tsize:8;\tsigned:0;\n\tfield: local_t commit;\toffset:8;\tsize:"
				+ longSize + ";\tsigned:1;\n\tfield: int overwrite;\toffset:8;\tsize:1;\tsigned:1;\n\tfield: char data;"
				+ "\toffset:" + (8 + longSize) + ";\tsize:" + (pageSize - 8 - longSize) + ";\tsigned:1;\n";
		String event = "# compressed entry header\n\ttype_len    :    5 bits\n";
		return new Bin().text("header_page\0").u64(page.length()).text(page).text("header_event\0").u64(event.length())
				.text(event).bytes();
	}

	private byte[] ftraceFormats() {
		return new Bin().u32(0).bytes();
	}

	private byte[] eventFormats() {
		Bin bin = new Bin().u32(formats.size());
		formats.forEach((system, texts) -> {
			bin.text(system + '\0').u32(texts.size());
			texts.forEach(text -> bin.u64(text.length()).text(text));
		});
		return bin.bytes();
	}

	private byte[] commandLines() {
		return new Bin().u64(commandLines.length()).text(commandLines).bytes();
	}

	private long aligned(long position) {
		return (position + pageSize - 1) / pageSize * pageSize;
	}

	/// A growing piece of the file.
	private final class Bin {
		private final ByteArrayOutputStream out = new ByteArrayOutputStream();
		private final Map<Long, Long> patches = new LinkedHashMap<>();

		long size() {
			return out.size();
		}

		Bin add(byte[] bytes) {
			out.writeBytes(bytes);
			return this;
		}

		Bin text(String text) {
			return add(text.getBytes(StandardCharsets.UTF_8));
		}

		Bin u16(int value) {
			return add(ByteBuffer.allocate(2).order(order).putShort((short) value).array());
		}

		Bin u32(long value) {
			return add(ByteBuffer.allocate(4).order(order).putInt((int) value).array());
		}

		Bin u64(long value) {
			return add(ByteBuffer.allocate(8).order(order).putLong(value).array());
		}

		Bin padTo(long position) {
			return add(new byte[Math.toIntExact(position - size())]);
		}

		Bin patch(long at, long value) {
			patches.put(at, value);
			return this;
		}

		byte[] bytes() {
			ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray()).order(order);
			patches.forEach((at, value) -> bytes.putLong(Math.toIntExact(at), value));
			return bytes.array();
		}
	}
}
