// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gdb;

import java.util.HexFormat;

/// Numbers and bytes in the hexadecimal digits of the remote serial protocol.
final class Hex {
	private Hex() {
	}

	/// A number's bytes, the low one first.
	static String littleEndian(long value, int bytes) {
		StringBuilder digits = new StringBuilder(2 * bytes);
		for (int i = 0; i < bytes; i++)
			HexFormat.of().toHexDigits(digits, (byte) (value >>> 8 * i));
		return digits.toString();
	}

	/// The number of bytes, the low one first.
	///
	/// @throws IllegalArgumentException if there is something else than digits of whole bytes
	static long littleEndian(String digits) {
		byte[] bytes = HexFormat.of().parseHex(digits);
		long value = 0;
		for (int i = Math.min(bytes.length, Long.BYTES) - 1; i >= 0; i--)
			value = value << 8 | bytes[i] & 0xFF;
		return value;
	}

	/// A number as it is written.
	///
	/// @throws IllegalArgumentException if it is none
	static long number(String digits) {
		return Long.parseUnsignedLong(digits, 16);
	}
}
