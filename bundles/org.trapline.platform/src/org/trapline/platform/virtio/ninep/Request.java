// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.ninep;

import java.nio.charset.StandardCharsets;
import org.trapline.a64.core.Ram;

/// A message of the client, read from its first field to its last.
final class Request {
	/// Bytes of size, type and tag.
	static final int HEADER_BYTES = 7;

	final int type;
	final int tag;
	private final byte[] bytes;
	private final int end;
	private int at = HEADER_BYTES;

	/// @param end its length in bytes, at least {@link #HEADER_BYTES}
	Request(byte[] bytes, int end) {
		this.bytes = bytes;
		this.end = end;
		type = bytes[4] & 0xFF;
		tag = (int) Ram.get(bytes, 5, 2);
	}

	/// A number of 1, 2, 4 or 8 bytes, zero-extended.
	///
	/// @throws Refusal EINVAL if the message ends before
	long number(int count) throws Refusal {
		int from = skip(count);
		return Ram.get(bytes, from, count);
	}

	int int8() throws Refusal {
		return (int) number(1);
	}

	int int16() throws Refusal {
		return (int) number(2);
	}

	int int32() throws Refusal {
		return (int) number(4);
	}

	long int64() throws Refusal {
		return number(8);
	}

	/// Text, a char for each of its bytes.
	String text() throws Refusal {
		int length = int16();
		return new String(bytes, skip(length), length, StandardCharsets.ISO_8859_1);
	}

	/// Passes over bytes, and gives where in {@link #bytes} they are.
	int skip(int count) throws Refusal {
		if (count < 0 || count > end - at)
			throw new Refusal(Errno.EINVAL);
		int from = at;
		at += count;
		return from;
	}

	/// All bytes of the message.
	byte[] bytes() {
		return bytes;
	}
}
