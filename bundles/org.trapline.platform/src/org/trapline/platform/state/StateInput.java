// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.state;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// What {@link StateOutput} wrote, read in the same order.
public final class StateInput {
	private final ByteBuffer bytes;

	public StateInput(byte[] bytes) {
		this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
	}

	public boolean bool() throws StateException {
		need(1);
		return bytes.get() != 0;
	}

	public int int32() throws StateException {
		need(Integer.BYTES);
		return bytes.getInt();
	}

	public long int64() throws StateException {
		need(Long.BYTES);
		return bytes.getLong();
	}

	/// Fills an array of fixed length.
	public void int64s(long[] values) throws StateException {
		length(values.length);
		for (int i = 0; i < values.length; i++)
			values[i] = int64();
	}

	/// Fills an array of fixed length.
	public void int32s(int[] values) throws StateException {
		length(values.length);
		for (int i = 0; i < values.length; i++)
			values[i] = int32();
	}

	/// Bytes of any length.
	public byte[] bytes() throws StateException {
		int length = int32();
		if (length < 0)
			throw new StateException("length " + length + ", expected 0 or more");
		need(length);
		byte[] values = new byte[length];
		bytes.get(values);
		return values;
	}

	public String text() throws StateException {
		return new String(bytes(), StandardCharsets.UTF_8);
	}

	/// @throws StateException if something is left
	public void end() throws StateException {
		if (bytes.hasRemaining())
			throw new StateException(bytes.remaining() + " bytes more than expected");
	}

	private void length(int expected) throws StateException {
		int found = int32();
		if (found != expected)
			throw new StateException(found + " values, expected " + expected);
	}

	private void need(int count) throws StateException {
		if (bytes.remaining() < count)
			throw new StateException(bytes.remaining() + " bytes left, expected at least " + count);
	}
}
