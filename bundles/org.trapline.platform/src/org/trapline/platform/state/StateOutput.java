// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.state;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Where a part writes its state: numbers, little-endian, and arrays with their length.
public final class StateOutput {
	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	public void bool(boolean value) {
		bytes.write(value ? 1 : 0);
	}

	public void int32(int value) {
		put(value, Integer.BYTES);
	}

	public void int64(long value) {
		put(value, Long.BYTES);
	}

	public void int64s(long[] values) {
		int32(values.length);
		for (long value : values)
			int64(value);
	}

	public void int32s(int[] values) {
		int32(values.length);
		for (int value : values)
			int32(value);
	}

	public void bytes(byte[] values) {
		int32(values.length);
		bytes.writeBytes(values);
	}

	public void text(String value) {
		bytes(value.getBytes(StandardCharsets.UTF_8));
	}

	/// All that was written.
	public byte[] toByteArray() {
		return bytes.toByteArray();
	}

	private void put(long value, int count) {
		for (int i = 0; i < count; i++)
			bytes.write((int) (value >>> 8 * i));
	}
}
