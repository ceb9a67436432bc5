// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Bytes written field by field in some byte order.
final class Fields {
	private final ByteOrder order;
	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	Fields(ByteOrder order) {
		this.order = order;
	}

	ByteOrder order() {
		return order;
	}

	Fields u8(int value) {
		out.write(value);
		return this;
	}

	Fields u16(int value) {
		return bytes(ByteBuffer.allocate(2).order(order).putShort((short) value).array());
	}

	Fields u32(long value) {
		return bytes(ByteBuffer.allocate(4).order(order).putInt((int) value).array());
	}

	Fields i64(long... values) {
		for (long value : values)
			bytes(ByteBuffer.allocate(8).order(order).putLong(value).array());
		return this;
	}

	Fields bytes(byte[] bytes) {
		out.writeBytes(bytes);
		return this;
	}

	/// Text without an end.
	Fields text(String text) {
		return bytes(text.getBytes(StandardCharsets.UTF_8));
	}

	/// Text that ends with NUL.
	Fields string(String text) {
		return text(text).u8(0);
	}

	/// Text with its length before it, as features have it.
	Fields counted(String text) {
		int length = (text.length() + 1 + 63) / 64 * 64;
		return u32(length).bytes(java.util.Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), length));
	}

	/// Zeros up to a multiple of eight bytes.
	Fields aligned() {
		while (out.size() % 8 != 0)
			out.write(0);
		return this;
	}

	int size() {
		return out.size();
	}

	byte[] toBytes() {
		return out.toByteArray();
	}
}
