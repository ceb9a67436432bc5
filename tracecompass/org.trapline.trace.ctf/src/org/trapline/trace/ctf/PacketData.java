// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.trapline.trace.tracepoint.NamedTracepoints.Texts;

/// The bits of a packet, read from its begin to its end, and what was read of the current event.
///
/// A window of the file is in memory: from the current event's begin to as far as was read ahead. Positions are in bits from the
/// packet's begin, which alignment counts from (CTF 1.8.3, 4.1.1). Not thread-safe.
final class PacketData implements Texts {
	/// The longest event that is read: longer ones are taken for damage.
	private static final int LONGEST_EVENT = 16 << 20;
	private static final int FIRST_WINDOW = 64 << 10;

	/// What the slots of the current event, its packet and its stream hold.
	final long[] values;

	private byte[] window = new byte[FIRST_WINDOW];
	private FileChannel channel;
	/// Where the packet begins in the file, in bytes.
	private long packet;
	/// Where the window begins in the packet, and how much of it is filled, in bytes.
	private long windowStart;
	private int filled;
	/// What has to stay in the window: the begin of the current event, in bytes.
	private long kept;
	private long position;
	private long end;
	private long clock;

	PacketData(FileChannel channel, int slots) {
		this.channel = channel;
		values = new long[slots];
	}

	/// Turns to a packet of a file.
	///
	/// @param offset where it begins, in bytes
	/// @param bits how many of it there may be
	void begin(FileChannel file, long offset, long bits) {
		channel = file;
		packet = offset;
		windowStart = kept = position = 0;
		filled = 0;
		end = bits;
	}

	/// Sets where the packet's content ends, in bits.
	void limit(long bits) {
		end = bits;
	}

	/// An event begins: what was read before it is no longer needed.
	void mark() {
		kept = position >>> 3;
	}

	boolean atEnd() {
		return position >= end;
	}

	/// In bits from the packet's begin.
	long position() {
		return position;
	}

	/// Where the current event begins in the file, in bytes.
	long markedOffset() {
		return packet + kept;
	}

	void align(int bits) {
		position = position + bits - 1 & -bits;
	}

	void skip(long bits) throws StreamDamage {
		if (bits < 0 || bits > end - position)
			throw beyond(bits);
		position += bits;
	}

	/// The time as the stream's clock has it.
	long clock() {
		return clock;
	}

	void setClock(long value) {
		clock = value;
	}

	/// Takes the lowest bits of the clock: if they are less than those it has, it has wrapped around since (CTF 1.8.3, 8).
	void advanceClock(long value, int bits) {
		if (bits >= Long.SIZE) {
			clock = value;
			return;
		}
		long mask = (1L << bits) - 1;
		long low = value & mask;
		clock = (clock & ~mask | low) + (low < (clock & mask) ? mask + 1 : 0);
	}

	/// Reads an integer.
	///
	/// @param bits from 1 to 64
	long number(int bits, boolean signed, boolean bigEndian) throws IOException, StreamDamage {
		long after = position + bits;
		if (after > end)
			throw beyond(bits);
		if (after + 7 >>> 3 > windowStart + filled)
			fill(after + 7 >>> 3);
		int at = (int) ((position >>> 3) - windowStart);
		long value = (position & 7) != 0 || (bits & 7) != 0 ? oddBits(bits, bigEndian)
				: bigEndian ? big(at, bits >>> 3) : little(at, bits >>> 3);
		position = after;
		return signed && bits < Long.SIZE ? value << Long.SIZE - bits >> Long.SIZE - bits : value;
	}

	/// Passes over a text that ends with a NUL, and says how many bytes it has without it.
	int text() throws IOException, StreamDamage {
		align(Byte.SIZE);
		long start = position >>> 3;
		for (long at = start;; at++) {
			if (at + 1 > end >>> 3)
				throw beyond(end - position + Byte.SIZE);
			if (at + 1 > windowStart + filled)
				fill(at + 1);
			if (window[(int) (at - windowStart)] == 0) {
				position = at + 1 << 3;
				return (int) (at - start);
			}
		}
	}

	/// Passes over bytes of which later use is made, by {@link #from}.
	void keep(long bits) throws IOException, StreamDamage {
		long after = position + bits;
		skip(bits);
		if (after + 7 >>> 3 > windowStart + filled)
			fill(after + 7 >>> 3);
	}

	@Override
	public byte[] bytes() {
		return window;
	}

	@Override
	public int from(int slot) {
		return (int) (values[slot] - windowStart);
	}

	@Override
	public int to(int slot) {
		return from(slot) + (int) values[slot + 1];
	}

	private long little(int at, int bytes) {
		long value = 0;
		for (int i = bytes - 1; i >= 0; i--)
			value = value << 8 | window[at + i] & 0xff;
		return value;
	}

	private long big(int at, int bytes) {
		long value = 0;
		for (int i = 0; i < bytes; i++)
			value = value << 8 | window[at + i] & 0xff;
		return value;
	}

	/// Bits that do not begin or end with a byte: in little endian the lowest of a byte come first, in big endian the highest.
	private long oddBits(int bits, boolean bigEndian) {
		long value = 0;
		int done = 0;
		long at = position;
		while (done < bits) {
			int b = window[(int) ((at >>> 3) - windowStart)] & 0xff;
			int from = (int) at & 7;
			int count = Math.min(bits - done, 8 - from);
			int mask = (1 << count) - 1;
			if (bigEndian)
				value = value << count | b >>> 8 - from - count & mask;
			else
				value |= (long) (b >>> from & mask) << done;
			done += count;
			at += count;
		}
		return value;
	}

	/// Has the window reach to a position at the least, in bytes from the packet's begin.
	private void fill(long to) throws IOException, StreamDamage {
		if (to - kept > LONGEST_EVENT)
			throw new StreamDamage(packet + kept, "an event of more than " + (LONGEST_EVENT >>> 20) + " MiB",
					"an event of less");
		int keep = (int) Math.max(0, windowStart + filled - kept);
		if (keep > 0)
			System.arraycopy(window, filled - keep, window, 0, keep);
		windowStart = kept;
		filled = keep;
		if (to - windowStart > window.length)
			window = Arrays.copyOf(window, (int) Math.min(LONGEST_EVENT, Long.highestOneBit(to - windowStart) << 1));
		int wanted = (int) Math.min(window.length, (end + 7 >>> 3) - windowStart);
		ByteBuffer buffer = ByteBuffer.wrap(window, filled, wanted - filled);
		while (buffer.hasRemaining()) {
			int read = channel.read(buffer, packet + windowStart + buffer.position());
			if (read < 0)
				break;
		}
		filled = buffer.position();
		if (to > windowStart + filled)
			throw new StreamDamage(packet + windowStart + filled, "the end of the file", "the rest of an event");
	}

	private StreamDamage beyond(long bits) {
		return new StreamDamage(packet + (position >>> 3), "a field of " + (bits + 7 >>> 3) + " bytes with "
				+ Math.max(0, end - position >>> 3) + " bytes left", "a field that ends within its packet's content");
	}
}
