// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.binary;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Reads the integers of records in memory, in the byte order of the machine that recorded them.
public final class Words {
	private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
	private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
	private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private final ByteOrder order;
	private final boolean swap;

	public Words(ByteOrder order) {
		this.order = order;
		swap = order == ByteOrder.BIG_ENDIAN;
	}

	public ByteOrder order() {
		return order;
	}

	/// An unsigned number of two bytes.
	public int u16(byte[] bytes, int at) {
		short value = (short) SHORT.get(bytes, at);
		return (swap ? Short.reverseBytes(value) : value) & 0xffff;
	}

	public int i32(byte[] bytes, int at) {
		int value = (int) INT.get(bytes, at);
		return swap ? Integer.reverseBytes(value) : value;
	}

	public long i64(byte[] bytes, int at) {
		long value = (long) LONG.get(bytes, at);
		return swap ? Long.reverseBytes(value) : value;
	}
}
