// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bits of a packet that is being written, as CTF 1.8.3 lays them out.
final class BitSink {
	private final boolean big;
	private byte[] bytes = new byte[64];
	private long position;

	BitSink(ByteOrder order) {
		big = order == ByteOrder.BIG_ENDIAN;
	}

	long position() {
		return position;
	}

	BitSink align(int bits) {
		position = (position + bits - 1) / bits * bits;
		grow();
		return this;
	}

	/// Writes the lowest bits of a value, without alignment.
	BitSink bits(long value, int count) {
		for (int i = 0; i < count; i++) {
			int bit = (int) (value >>> (big ? count - 1 - i : i)) & 1;
			int at = (int) (position & 7);
			position++;
			grow();
			bytes[(int) (position - 1 >>> 3)] |= (byte) (bit << (big ? 7 - at : at));
		}
		return this;
	}

	BitSink u8(long value) {
		return align(8).bits(value, 8);
	}

	BitSink u32(long value) {
		return align(8).bits(value, 32);
	}

	BitSink u64(long value) {
		return align(8).bits(value, 64);
	}

	BitSink text(String text) {
		raw(text.getBytes(StandardCharsets.UTF_8));
		return u8(0);
	}

	/// Characters in an array of a fixed length, which NULs fill.
	BitSink characters(String text, int length) {
		return raw(Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), length));
	}

	BitSink raw(byte[] more) {
		align(8);
		for (byte b : more)
			bits(b, 8);
		return this;
	}

	byte[] toBytes() {
		return Arrays.copyOf(bytes, (int) (position + 7 >>> 3));
	}

	private void grow() {
		if ((position + 7 >>> 3) > bytes.length)
			bytes = Arrays.copyOf(bytes, (int) Math.max(position + 7 >>> 3, bytes.length * 2L));
	}
}
