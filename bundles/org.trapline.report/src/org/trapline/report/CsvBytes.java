// SPDX-License-Identifier: EPL-2.0
package org.trapline.report;

import java.io.IOException;
import java.io.OutputStream;

/// Writes rows of CSV as bytes, without making a text of each number. Not thread-safe.
final class CsvBytes {
	private static final int BUFFER = 1 << 16;
	private static final byte[] HEX = "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
	private static final int MOST_DIGITS = 20;

	private final OutputStream out;
	private final int rowBytes;
	private final byte[] buffer;
	private int end;

	/// @param rowBytes no row is longer
	CsvBytes(OutputStream out, int rowBytes) {
		this.out = out;
		this.rowBytes = rowBytes;
		buffer = new byte[Math.max(BUFFER, 2 * rowBytes)];
	}

	/// Makes room for a row.
	void begin() throws IOException {
		if (buffer.length - end < rowBytes)
			flush();
	}

	void flush() throws IOException {
		out.write(buffer, 0, end);
		end = 0;
	}

	void comma() {
		buffer[end++] = ',';
	}

	void newline() {
		buffer[end++] = '\n';
	}

	void text(byte[] text) {
		System.arraycopy(text, 0, buffer, end, text.length);
		end += text.length;
	}

	void number(long value) {
		long rest = value;
		if (rest < 0) {
			buffer[end++] = '-';
		} else {
			// the negative side has room for every long
			rest = -rest;
		}
		int at = end + MOST_DIGITS;
		int stop = at;
		do {
			buffer[--at] = (byte) ('0' - rest % 10);
			rest /= 10;
		} while (rest != 0);
		System.arraycopy(buffer, at, buffer, end, stop - at);
		end += stop - at;
	}

	/// {@code 0x} and the digits of an unsigned number.
	void hex(long value) {
		buffer[end++] = '0';
		buffer[end++] = 'x';
		int digits = Math.max(1, (Long.SIZE - Long.numberOfLeadingZeros(value) + 3) / 4);
		for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4)
			buffer[end++] = HEX[(int) (value >>> shift) & 0xf];
	}
}
