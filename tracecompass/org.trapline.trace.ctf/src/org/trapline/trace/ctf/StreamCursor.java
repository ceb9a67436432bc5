// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.Notice;
import org.trapline.trace.Problem;
import org.trapline.trace.binary.TimeMerge;

/// Reads the events of one stream in their order, one file after the other, and tells where some were lost.
///
/// What is damaged is passed over as far as the packets' lengths allow, and told; what was in it counts as a loss. A recorder
/// that finds its buffer full counts events until it has room again, and writes their number into the packet that it ends
/// then: they were lost behind that packet's last event. Not thread-safe.
final class StreamCursor implements TimeMerge.Cursor, Closeable {
	private final List<StreamPart> parts;
	private final long epoch;
	private final Damage damage;

	/// Time of the event, in nanoseconds.
	long time;
	/// The event's type; null for a loss.
	@Nullable EventClass event;
	/// What the event's slots hold, and those of its packet and stream.
	PacketData data;
	/// The CPU that the packet was recorded on; -1 where not known.
	int cpu = -1;
	/// Of a loss: how many events, 0 where not known; the time when it was over; and that of the last event before.
	long lost;
	long lostUntil;
	long lostSince = Long.MIN_VALUE;

	private int part = -1;
	private @Nullable FileChannel channel;
	private @Nullable PacketHead head;
	private long nextPacket;
	private long discarded;
	private long newlyDiscarded;
	private long sequence = PacketHead.UNKNOWN;
	private boolean gap;
	private boolean broken;
	private long consumed;

	/// @param parts the stream's files, in order
	/// @param epoch what is subtracted from the times: nanoseconds since the Unix epoch
	StreamCursor(List<StreamPart> parts, long epoch, Damage damage) throws IOException {
		this.parts = parts;
		this.epoch = epoch;
		this.damage = damage;
		StreamPart first = parts.getFirst();
		channel = FileChannel.open(first.file(), StandardOpenOption.READ);
		data = new PacketData(channel, first.trace().slots);
	}

	/// Takes what was found damaged.
	interface Damage {
		void found(Notice notice);
	}

	@Override
	public long time() {
		return time;
	}

	/// Turns to the next event or loss.
	@Override
	public boolean advance() throws IOException {
		for (;;) {
			PacketHead packet = head;
			if (packet == null) {
				if (!turnToPacket())
					return false;
			} else if (gap) {
				gap = false;
				return loss(Math.max(time, nanos(packet.stream(), packet.begin())), 0);
			} else if (!broken && !data.atEnd()) {
				if (read(packet))
					return true;
			} else if (endPacket(packet))
				return true;
		}
	}

	/// How much of the stream's files is read, in bytes.
	long consumed() {
		return consumed;
	}

	@Override
	public void close() throws IOException {
		FileChannel open = channel;
		if (open != null)
			open.close();
		channel = null;
	}

	private boolean read(PacketHead packet) throws IOException {
		StreamClass stream = packet.stream();
		long before = data.position();
		try {
			data.mark();
			stream.header.read(data);
			EventClass type = stream.event(data.values[stream.idSlot]);
			if (type == null)
				throw new StreamDamage(data.markedOffset(), "an event with the id "
						+ Long.toUnsignedString(data.values[stream.idSlot]), "the id of an event that the metadata describe");
			stream.context.read(data);
			type.context.read(data);
			type.payload.read(data);
			if (data.position() == before)
				throw new StreamDamage(data.markedOffset(), "an event of no bytes", "an event with an id, a time or a field");
			event = type;
			lostSince = time = stream.clock.nanos(data.clock()) + shift(stream);
			return true;
		} catch (StreamDamage d) {
			broken = true;
			if (packet.cut() == 0)
				tell(d, ", the rest of its packet was left out");
			return false;
		}
	}

	/// Ends a packet.
	///
	/// @return whether events were lost at its end
	private boolean endPacket(PacketHead packet) throws IOException {
		StreamPart current = parts.get(part);
		consumed += packet.bytes();
		head = null;
		if (packet.cut() > 0)
			damage.found(Notice.partial(Problem.atOffset(current.file(), current.size(), "the end of the file",
					packet.cut() + " more bytes of its last packet").message()));
		boolean lostSome = broken || newlyDiscarded > 0;
		broken = false;
		return lostSome && loss(Math.max(time, nanos(packet.stream(), packet.end())), newlyDiscarded);
	}

	private boolean loss(long until, long count) {
		event = null;
		lost = count;
		lostUntil = until;
		return true;
	}

	/// Turns to the next packet, of the next file when one is over.
	private boolean turnToPacket() throws IOException {
		while (part < 0 || nextPacket >= parts.get(part).size()) {
			if (part + 1 >= parts.size())
				return false;
			open(parts.get(++part));
		}
		StreamPart current = parts.get(part);
		FileChannel file = channel;
		if (file == null)
			return false;
		try {
			PacketHead packet = PacketHead.read(current.trace(), file, nextPacket, current.size(), data);
			if (packet.bytes() == 0)
				throw new StreamDamage(nextPacket, "a packet of no bytes", "a packet with a header");
			begin(packet);
			nextPacket += packet.bytes();
		} catch (StreamDamage d) {
			tell(d, ", the rest of the file was left out");
			consumed += current.size() - nextPacket;
			nextPacket = current.size();
			gap = true;
		}
		return true;
	}

	private void begin(PacketHead packet) {
		head = packet;
		cpu = packet.cpu();
		if (packet.begin() != PacketHead.UNKNOWN)
			data.setClock(packet.begin());
		if (time == 0)
			time = nanos(packet.stream(), packet.begin());
		newlyDiscarded = packet.discarded() < discarded ? packet.discarded() : packet.discarded() - discarded;
		discarded = packet.discarded();
		if (packet.sequence() != PacketHead.UNKNOWN) {
			gap |= sequence != PacketHead.UNKNOWN && packet.sequence() != sequence + 1;
			sequence = packet.sequence();
		}
	}

	private void open(StreamPart next) throws IOException {
		nextPacket = 0;
		if (part == 0)
			return; // the constructor has opened it
		long clock = data.clock();
		close();
		FileChannel file = FileChannel.open(next.file(), StandardOpenOption.READ);
		channel = file;
		data = new PacketData(file, next.trace().slots);
		data.setClock(clock);
	}

	private void tell(StreamDamage d, String left) {
		damage.found(Notice.partial(
				Problem.atOffset(parts.get(part).file(), d.offset, d.found, d.expected).message() + left));
	}

	private long nanos(StreamClass stream, long clock) {
		return clock == PacketHead.UNKNOWN ? time : stream.clock.nanos(clock) + shift(stream);
	}

	private long shift(StreamClass stream) {
		return stream.clock.offset() - epoch;
	}
}
