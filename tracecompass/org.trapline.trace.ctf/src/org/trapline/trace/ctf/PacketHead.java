// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/// What the begin of a packet says of it: its header and its context (CTF 1.8.3, 5.1 and 5.2).
///
/// @param contentBits where its events end, from its begin
/// @param bytes its whole length, as far as it is in the file
/// @param cut how many bytes of it are not in the file
/// @param begin the clock at its begin; {@link #UNKNOWN} where it does not say
/// @param end the clock at its end; UNKNOWN where it does not say
/// @param discarded events that the stream had lost by its end, since the stream began
/// @param sequence its number among the stream's; UNKNOWN where it has none
/// @param instance the stream's own number; UNKNOWN where it has none
/// @param cpu -1 where not known
record PacketHead(StreamClass stream, long streamId, long contentBits, long bytes, long cut, long begin, long end,
		long discarded, long sequence, long instance, int cpu) {
	static final long UNKNOWN = -1;
	private static final int MAGIC = 0xc1fc1fc1;

	/// Reads it; what follows in the data are the packet's events.
	///
	/// @param offset where the packet begins in the file, in bytes
	/// @param size of the file
	/// @throws StreamDamage if it is no packet of the trace, or its lengths cannot be
	static PacketHead read(TraceMetadata trace, FileChannel file, long offset, long size, PacketData data)
			throws IOException, StreamDamage {
		data.begin(file, offset, (size - offset) * Byte.SIZE);
		trace.packetHeader.read(data);
		check(trace, offset, data);
		long streamId = value(data, trace.streamIdSlot, 0);
		StreamClass stream = trace.stream(streamId).orElseThrow(() -> new StreamDamage(offset,
				"a packet of stream " + Long.toUnsignedString(streamId), "one of the streams that the metadata describe: "
						+ trace.ids()));
		stream.packetContext.read(data);
		long left = size - offset;
		long packetBits = value(data, stream.contextSlot("packet_size"), left * Byte.SIZE);
		long contentBits = value(data, stream.contextSlot("content_size"), packetBits);
		if (packetBits % Byte.SIZE != 0 || contentBits > packetBits || contentBits < data.position())
			throw new StreamDamage(offset, contentBits + " bits of content in a packet of " + packetBits,
					"whole bytes, and content of at least the " + data.position() + " bits of the packet's header");
		long cut = Math.max(0, packetBits / Byte.SIZE - left);
		data.limit(Math.min(contentBits, left * Byte.SIZE));
		return new PacketHead(stream, streamId, Math.min(contentBits, left * Byte.SIZE), packetBits / Byte.SIZE - cut, cut,
				value(data, stream.contextSlot("timestamp_begin"), UNKNOWN),
				value(data, stream.contextSlot("timestamp_end"), UNKNOWN),
				value(data, stream.contextSlot("events_discarded"), 0),
				value(data, stream.contextSlot("packet_seq_num"), UNKNOWN), value(data, trace.instanceSlot, UNKNOWN),
				(int) value(data, stream.contextSlot("cpu_id"), UNKNOWN));
	}

	private static void check(TraceMetadata trace, long offset, PacketData data) throws StreamDamage {
		if (trace.magicSlot != FieldType.NONE && (int) data.values[trace.magicSlot] != MAGIC)
			throw new StreamDamage(offset, "0x" + Integer.toHexString((int) data.values[trace.magicSlot]),
					"the magic number of a packet, 0x" + Integer.toHexString(MAGIC));
		byte[] uuid = trace.uuid;
		if (uuid != null && trace.uuidSlot != FieldType.NONE && !Arrays.equals(uuid, 0, uuid.length, data.bytes(),
				data.from(trace.uuidSlot), data.to(trace.uuidSlot)))
			throw new StreamDamage(offset, "a packet of another trace (its UUID is not that of the metadata)",
					"packets of the trace that the metadata describe");
	}

	private static long value(PacketData data, int slot, long absent) {
		return slot == FieldType.NONE ? absent : data.values[slot];
	}
}
