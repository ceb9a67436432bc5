// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracepoint;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;

/// Reads integer fields of records by a code that packs a field's offset, size and sign into an int.
///
/// The code is {@code offset << 3 | log2(size) << 1 | signed}, or {@link #ABSENT}.
final class ByteFields {
	/// The code of a field that a format lacks.
	static final int ABSENT = -1;

	private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
	private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
	private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private final boolean swap;

	ByteFields(ByteOrder order) {
		swap = order == ByteOrder.BIG_ENDIAN;
	}

	/// The code of a field; empty if its size is not that of an integer.
	static Optional<Integer> code(TracepointFormat.Field field) {
		return switch (field.size()) {
		case 1, 2, 4, 8 -> Optional.of(field.offset() << 3 | Integer.numberOfTrailingZeros(field.size()) << 1
				| (field.signed() ? 1 : 0));
		default -> Optional.empty();
		};
	}

	/// The value of a field, sign or zero extended.
	///
	/// @param record holds the whole field
	/// @param begin where the record begins
	/// @param absent the value of an absent field
	long get(byte[] record, int begin, int code, long absent) {
		if (code < 0)
			return absent;
		int at = begin + (code >>> 3);
		return switch (code & 7) {
		case 0 -> record[at] & 0xff;
		case 1 -> record[at];
		case 2 -> getShort(record, at) & 0xffff;
		case 3 -> getShort(record, at);
		case 4 -> getInt(record, at) & 0xffff_ffffL;
		case 5 -> getInt(record, at);
		default -> getLong(record, at);
		};
	}

	private short getShort(byte[] record, int at) {
		short value = (short) SHORT.get(record, at);
		return swap ? Short.reverseBytes(value) : value;
	}

	private int getInt(byte[] record, int at) {
		int value = (int) INT.get(record, at);
		return swap ? Integer.reverseBytes(value) : value;
	}

	private long getLong(byte[] record, int at) {
		long value = (long) LONG.get(record, at);
		return swap ? Long.reverseBytes(value) : value;
	}
}
