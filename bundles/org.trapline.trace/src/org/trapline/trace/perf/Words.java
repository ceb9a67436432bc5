// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Reads the integers of records in memory, in the byte order of the machine that recorded them.
final class Words {
	private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
	private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
	private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private final ByteOrder order;
	private final boolean swap;

	Words(ByteOrder order) {
		this.order = order;
		swap = order == ByteOrder.BIG_ENDIAN;
	}

	ByteOrder order() {
		return order;
	}

	int u16(byte[] bytes, int at) {
		short value = (short) SHORT.get(bytes, at);
		return (swap ? Short.reverseBytes(value) : value) & 0xffff;
	}

	int i32(byte[] bytes, int at) {
		int value = (int) INT.get(bytes, at);
		return swap ? Integer.reverseBytes(value) : value;
	}

	long i64(byte[] bytes, int at) {
		long value = (long) LONG.get(bytes, at);
		return swap ? Long.reverseBytes(value) : value;
	}
}
