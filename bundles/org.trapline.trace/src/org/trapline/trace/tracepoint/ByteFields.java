// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracepoint;

import java.nio.ByteOrder;
import java.util.Optional;
import org.trapline.trace.binary.Words;

/// Reads integer fields of records by a code that packs a field's offset, size and sign into an int.
///
/// The code is {@code offset << 3 | log2(size) << 1 | signed}, or {@link #ABSENT}.
final class ByteFields {
	/// The code of a field that a format lacks.
	static final int ABSENT = -1;

	private final Words words;

	ByteFields(ByteOrder order) {
		words = new Words(order);
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
		case 2 -> words.u16(record, at);
		case 3 -> (short) words.u16(record, at);
		case 4 -> words.i32(record, at) & 0xffff_ffffL;
		case 5 -> words.i32(record, at);
		default -> words.i64(record, at);
		};
	}
}
