// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.write;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Bytes that are put together, numbers little-endian.
final class LittleEndian {
	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	LittleEndian i8(int value) {
		bytes.write(value);
		return this;
	}

	LittleEndian i16(int value) {
		return i8(value).i8(value >> 8);
	}

	LittleEndian i32(int value) {
		return i16(value).i16(value >> 16);
	}

	LittleEndian i64(long value) {
		return i32((int) value).i32((int) (value >>> Integer.SIZE));
	}

	LittleEndian bytes(byte[] value) {
		bytes.writeBytes(value);
		return this;
	}

	LittleEndian text(String value) {
		return bytes(value.getBytes(StandardCharsets.UTF_8));
	}

	/// A text that ends with a 0.
	LittleEndian string(String value) {
		return text(value).i8(0);
	}

	/// Zeros, up to a multiple of a number of bytes.
	LittleEndian align(int unit) {
		while (bytes.size() % unit != 0)
			bytes.write(0);
		return this;
	}

	int size() {
		return bytes.size();
	}

	byte[] toBytes() {
		return bytes.toByteArray();
	}
}
