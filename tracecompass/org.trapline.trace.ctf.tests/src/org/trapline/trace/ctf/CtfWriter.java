// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// Writes traces as LTTng does: metadata in packets, streams of one CPU each, compact or large headers of events.
final class CtfWriter {
	private static final String TYPES = """
			typealias integer { size = 8; align = 8; signed = false; } := uint8_t;
			typealias integer { size = 16; align = 8; signed = false; } := uint16_t;
			typealias integer { size = 32; align = 8; signed = false; } := uint32_t;
			typealias integer { size = 64; align = 8; signed = false; } := uint64_t;
			typealias integer { size = 32; align = 8; signed = true; } := int32_t;
			typealias integer { size = 64; align = 8; signed = true; } := int64_t;
			typealias integer { size = 5; align = 1; signed = false; } := uint5_t;
			typealias integer { size = 27; align = 1; signed = false; map = clock.monotonic.value; } := stamp27_t;
			typealias integer { size = 32; align = 8; signed = false; map = clock.monotonic.value; } := stamp32_t;
			typealias integer { size = 64; align = 8; signed = false; map = clock.monotonic.value; } := stamp64_t;
			""";
	private static final String COMPACT = """
			struct event_header_compact {
				enum : uint5_t { compact = 0 ... 30, extended = 31 } id;
				variant <id> {
					struct { stamp27_t timestamp; } compact;
					struct { uint32_t id; stamp64_t timestamp; } extended;
				} v;
			} align(8);
			""";
	private static final String LARGE = """
			struct event_header_large {
				enum : uint16_t { compact = 0 ... 65534, extended = 65535 } id;
				variant <id> {
					struct { stamp32_t timestamp; } compact;
					struct { uint32_t id; stamp64_t timestamp; } extended;
				} v;
			} align(8);
			""";

	final Path folder;
	UUID uuid = new UUID(0x1234, 0x5678);
	ByteOrder order = ByteOrder.LITTLE_ENDIAN;
	boolean large;
	boolean plainMetadata;
	long frequency = 1_000_000_000;
	long offset;
	String clock = "0e3f940f-76f3-461f-8a00-ad0bd47afd8f";
	String context = "int32_t _vpid; int32_t _vtid;";

	private final List<String> events = new ArrayList<>();

	/// @param folder that the trace is written to, made where it is not there
	CtfWriter(Path folder) {
		this.folder = folder;
	}

	/// Declares an event; its id is how many there were before.
	CtfWriter declare(String name, String fields) {
		events.add("event { name = \"" + name + "\"; id = " + events.size() + "; stream_id = 0; fields := struct { " + fields
				+ " }; };\n");
		return this;
	}

	/// The events that exits are made of, as a kernel's LTTng would declare them: 0 entry, 1 exit, 2 user-space exit.
	CtfWriter declareKvm() {
		return declare("kvm_entry", "uint64_t _vcpu_pc;")
				.declare("kvm_exit", "int32_t _ret; uint32_t _esr_ec; uint64_t _vcpu_pc;")
				.declare("kvm_userspace_exit", "uint32_t _reason; int32_t _errno;");
	}

	String metadata() {
		return "/* CTF 1.8 */\n" + TYPES + """
				trace {
					major = 1; minor = 8; uuid = "%s"; byte_order = %s;
					packet.header := struct { uint32_t magic; uint8_t uuid[16]; uint32_t stream_id; uint64_t stream_instance_id; };
				};
				env { hostname = "board"; domain = "kernel"; kernel_release = "6.6.1"; tracer_name = "lttng-modules"; };
				clock { name = "monotonic"; uuid = "%s"; description = "Monotonic Clock"; freq = %d; offset = %d; };
				struct packet_context {
					stamp64_t timestamp_begin; stamp64_t timestamp_end; uint64_t content_size; uint64_t packet_size;
					uint64_t packet_seq_num; uint64_t events_discarded; uint32_t cpu_id;
				};
				""".formatted(uuid, order == ByteOrder.BIG_ENDIAN ? "be" : "le", clock, frequency, offset)
				+ (large ? LARGE : COMPACT)
				+ "stream { id = 0; event.header := struct event_header_" + (large ? "large" : "compact")
				+ "; packet.context := struct packet_context; "
				+ (context.isEmpty() ? "" : "event.context := struct { " + context + " }; ") + "};\n"
				+ String.join("", events);
	}

	/// Writes the file of the metadata.
	CtfWriter writeMetadata() {
		return writeMetadata(metadata());
	}

	CtfWriter writeMetadata(String text) {
		byte[] content = text.getBytes(StandardCharsets.UTF_8);
		if (plainMetadata)
			return write("metadata", content);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int piece = 4000;
		for (int from = 0; from < content.length; from += piece) {
			int length = Math.min(piece, content.length - from);
			ByteBuffer packet = ByteBuffer.allocate(4096).order(order).putInt(0x75d11d57).putLong(uuid(0)).putLong(uuid(1));
			packet.putInt(0).putInt((length + 37) * 8).putInt(4096 * 8).put(new byte[3]).put((byte) 1).put((byte) 8);
			out.writeBytes(packet.put(content, from, length).array());
		}
		return write("metadata", out.toByteArray());
	}

	CtfWriter write(String file, byte[] content) {
		try {
			Files.createDirectories(folder);
			Files.write(folder.resolve(file), content);
			return this;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	Packet packet(int cpu) {
		return new Packet(cpu);
	}

	private long uuid(int half) {
		long bits = half == 0 ? uuid.getMostSignificantBits() : uuid.getLeastSignificantBits();
		return order == ByteOrder.BIG_ENDIAN ? bits : Long.reverseBytes(bits);
	}

	/// A packet that is being filled. Times are values of the clock.
	final class Packet {
		private final BitSink events = new BitSink(order);
		private final int cpu;
		long begin;
		long end = -1;
		long discarded;
		long sequence;
		long instance;
		int streamId;
		int padding = 16;
		private long last;

		private Packet(int cpu) {
			this.cpu = cpu;
			instance = cpu;
			// the header and context before the events are 84 bytes
			for (int i = 0; i < 84; i++)
				events.u8(0);
		}

		Packet at(long time, int sequenceNumber, long discardedSoFar) {
			begin = time;
			sequence = sequenceNumber;
			discarded = discardedSoFar;
			return this;
		}

		/// Adds an event with a short header.
		Packet event(int id, long time, int thread, Consumer<BitSink> fields) {
			if (begin == 0)
				begin = time;
			events.align(8);
			if (large)
				events.bits(id, 16).align(8).bits(time, 32);
			else
				events.bits(id, 5).bits(time, 27);
			return rest(time, thread, fields);
		}

		/// Adds an event with a long header.
		Packet extended(int id, long time, int thread, Consumer<BitSink> fields) {
			if (begin == 0)
				begin = time;
			events.align(8).bits(-1, large ? 16 : 5).align(8).bits(id, 32).bits(time, 64);
			return rest(time, thread, fields);
		}

		Packet entry(long time, int thread) {
			return event(0, time, thread, f -> f.u64(0x4000));
		}

		/// An exit by a trap of an exception class.
		Packet exit(long time, int thread, int exceptionClass) {
			return event(1, time, thread, f -> f.u32(2).u32(exceptionClass).u64(0x4004));
		}

		byte[] bytes() {
			BitSink head = new BitSink(order);
			byte[] content = events.toBytes();
			head.u32(0xc1fc1fc1L).raw(ByteBuffer.allocate(16).putLong(uuid.getMostSignificantBits())
					.putLong(uuid.getLeastSignificantBits()).array()).u32(streamId).u64(instance);
			head.u64(begin).u64(end < 0 ? last : end).u64(events.position()).u64((content.length + padding) * 8L)
					.u64(sequence).u64(discarded).u32(cpu);
			byte[] all = new byte[content.length + padding];
			System.arraycopy(content, 0, all, 0, content.length);
			System.arraycopy(head.toBytes(), 0, all, 0, 84);
			return all;
		}

		private Packet rest(long time, int thread, Consumer<BitSink> fields) {
			last = time;
			if (!context.isEmpty())
				events.u32(thread / 100 * 100).u32(thread);
			fields.accept(events);
			return this;
		}
	}

	/// The packets' bytes, one after the other.
	static byte[] joined(Packet... packets) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (Packet packet : packets)
			out.writeBytes(packet.bytes());
		return out.toByteArray();
	}
}
