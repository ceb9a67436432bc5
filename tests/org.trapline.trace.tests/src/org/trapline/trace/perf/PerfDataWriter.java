// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Writes perf.data, right or as wrong as a test wants it.
final class PerfDataWriter {
	static final int SAMPLE_ID_ALL = 1 << 18;
	static final int USE_CLOCK = 1 << 25;
	/// Length of an attr as Linux 6.1 has it.
	private static final int ATTR_BYTES = 128;

	private final ByteOrder order;
	private final List<Attr> attrs = new ArrayList<>();
	private final Map<Integer, byte[]> features = new LinkedHashMap<>();
	private final Fields data;
	private int attrBytes = ATTR_BYTES;

	/// What an attr holds of interest.
	record Attr(int type, long config, long period, long sampleType, long readFormat, long flags, int clock,
			List<Long> ids) {
		static Attr tracepoint(long config, long sampleType, long... ids) {
			return new Attr(2, config, 1, sampleType, 0, SAMPLE_ID_ALL, 0, boxed(ids));
		}

		static Attr hardware(long config, long sampleType, long... ids) {
			return new Attr(0, config, 1000, sampleType, 0, SAMPLE_ID_ALL, 0, boxed(ids));
		}

		Attr reading(long newReadFormat) {
			return new Attr(type, config, period, sampleType, newReadFormat, flags, clock, ids);
		}

		Attr withFlags(long newFlags) {
			return new Attr(type, config, period, sampleType, readFormat, newFlags, clock, ids);
		}

		private static List<Long> boxed(long[] ids) {
			return java.util.Arrays.stream(ids).boxed().toList();
		}
	}

	PerfDataWriter(ByteOrder order) {
		this.order = order;
		data = new Fields(order);
	}

	Fields fields() {
		return new Fields(order);
	}

	PerfDataWriter attr(Attr attr) {
		attrs.add(attr);
		return this;
	}

	/// Lets attrs have another length, as other kernels' have.
	PerfDataWriter attrBytes(int bytes) {
		attrBytes = bytes;
		return this;
	}

	PerfDataWriter feature(int number, Consumer<Fields> content) {
		Fields section = fields();
		content.accept(section);
		features.put(number, section.toBytes());
		return this;
	}

	/// A whole record.
	byte[] bytesOf(int type, int misc, Consumer<Fields> body) {
		Fields content = fields();
		body.accept(content);
		return fields().u32(type).u16(misc).u16(8 + content.size()).bytes(content.toBytes()).toBytes();
	}

	PerfDataWriter record(int type, Consumer<Fields> body) {
		return record(type, 0, body);
	}

	PerfDataWriter record(int type, int misc, Consumer<Fields> body) {
		data.bytes(bytesOf(type, misc, body));
		return this;
	}

	PerfDataWriter round() {
		return record(RecordType.FINISHED_ROUND, _ -> { });
	}

	/// Bytes among the records as they are.
	PerfDataWriter raw(byte[] bytes) {
		data.bytes(bytes);
		return this;
	}

	/// The records so far.
	byte[] records() {
		return data.toBytes();
	}

	/// The same without records.
	PerfDataWriter withoutRecords() {
		PerfDataWriter other = new PerfDataWriter(order).attrBytes(attrBytes);
		other.attrs.addAll(attrs);
		other.features.putAll(features);
		return other;
	}

	/// The formats of tracepoints, as perf takes them along.
	///
	/// @param formats texts, by the system of each
	static void tracingData(Fields to, Map<String, List<String>> formats) {
		to.u8(0x17).u8(0x08).u8(0x44).text("tracing").string("0.6").u8(to.order() == ByteOrder.BIG_ENDIAN ? 1 : 0).u8(8)
				.u32(4096);
		to.string("header_page").i64(3).text("abc").string("header_event").i64(0);
		to.u32(0);
		to.u32(formats.size());
		formats.forEach((system, texts) -> {
			to.string(system).u32(texts.size());
			texts.forEach(text -> to.i64(text.length()).text(text));
		});
		to.u32(0).u32(0);
		String names = "77 kvm-vcpu-7\n";
		to.i64(names.length()).text(names);
	}

	/// As a file.
	byte[] file() {
		return file(data.size());
	}

	/// As a file whose header says that the records are so long.
	byte[] file(long dataSize) {
		int attrsAt = 104;
		int idsAt = attrsAt + attrs.size() * (attrBytes + 16);
		Fields ids = fields();
		Fields entries = fields();
		for (Attr attr : attrs) {
			write(attr, entries);
			entries.i64(idsAt + ids.size(), 8L * attr.ids.size());
			attr.ids.forEach(ids::i64);
		}
		int dataAt = idsAt + ids.size();
		long[] bits = new long[4];
		features.keySet().forEach(bit -> bits[bit / 64] |= 1L << bit % 64);
		Fields file = fields().text(order == ByteOrder.LITTLE_ENDIAN ? "PERFILE2" : "2ELIFREP")
				.i64(104, attrBytes + 16, attrsAt, entries.size(), dataAt, dataSize, 0, 0).i64(bits)
				.bytes(entries.toBytes()).bytes(ids.toBytes()).bytes(data.toBytes());
		long at = file.size() + 16L * features.size();
		for (byte[] section : sections()) {
			file.i64(at, section.length);
			at += section.length;
		}
		sections().forEach(file::bytes);
		return file.toBytes();
	}

	/// As perf writes it to a pipe: all that a file has outside its records is in records.
	byte[] pipe() {
		Fields file = fields().text(order == ByteOrder.LITTLE_ENDIAN ? "PERFILE2" : "2ELIFREP").i64(16);
		features.forEach((number, section) -> {
			if (number != Features.TRACING_DATA)
				file.bytes(bytesOf(RecordType.FEATURE, 0, f -> f.i64(number).bytes(section).aligned()));
		});
		for (Attr attr : attrs)
			file.bytes(bytesOf(RecordType.ATTR, 0, f -> {
				write(attr, f);
				attr.ids.forEach(f::i64);
			}));
		byte[] formats = features.get(Features.TRACING_DATA);
		if (formats != null) {
			file.bytes(bytesOf(RecordType.TRACING_DATA, 0, f -> f.u32(formats.length)));
			file.bytes(fields().bytes(formats).aligned().toBytes());
		}
		return file.bytes(data.toBytes()).toBytes();
	}

	private List<byte[]> sections() {
		return features.keySet().stream().sorted().map(features::get).toList();
	}

	private void write(Attr attr, Fields to) {
		long flags = order == ByteOrder.BIG_ENDIAN ? Long.reverse(attr.flags) : attr.flags;
		Fields own = fields().u32(attr.type).u32(attrBytes)
				.i64(attr.config, attr.period, attr.sampleType, attr.readFormat, flags).u32(0).u32(0).i64(0, 0, 0, 0).u32(0)
				.u32(attr.clock);
		to.bytes(java.util.Arrays.copyOf(own.toBytes(), attrBytes));
	}
}
