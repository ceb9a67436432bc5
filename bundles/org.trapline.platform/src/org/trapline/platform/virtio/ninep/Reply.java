// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.ninep;

import java.nio.charset.StandardCharsets;
import org.trapline.a64.core.Ram;

/// A message to the client, written from its first field to its last.
final class Reply {
	private static final int TYPE_ERROR = 7;

	private final byte[] bytes;
	private final int limit;
	private int at;

	/// @param bytes where to write it
	/// @param limit its greatest length in bytes
	Reply(byte[] bytes, int limit) {
		this.bytes = bytes;
		this.limit = limit;
		at = Request.HEADER_BYTES;
	}

	/// Bytes that there is room for.
	int room() {
		return limit - at;
	}

	Reply number(int count, long value) {
		Ram.set(bytes, at, count, value);
		at += count;
		return this;
	}

	Reply int8(int value) {
		return number(1, value);
	}

	Reply int16(int value) {
		return number(2, value);
	}

	Reply int32(int value) {
		return number(4, value);
	}

	Reply int64(long value) {
		return number(8, value);
	}

	Reply text(String text) {
		int16(text.length());
		byte[] content = text.getBytes(StandardCharsets.ISO_8859_1);
		System.arraycopy(content, 0, bytes, at, content.length);
		at += content.length;
		return this;
	}

	Reply qid(Qid qid) {
		return int8(qid.type()).int32(qid.version()).int64(qid.path());
	}

	/// Where in the bytes the next goes, for who writes there.
	int position() {
		return at;
	}

	/// Writes a number of 32 bits over what was written.
	void patch(int position, int value) {
		Ram.set(bytes, position, 4, value);
	}

	byte[] bytes() {
		return bytes;
	}

	/// What was written there.
	void skip(int count) {
		at += count;
	}

	/// Forgets what was written and says why instead.
	void error(Errno errno) {
		at = Request.HEADER_BYTES;
		int32(errno.number);
	}

	/// Completes it.
	///
	/// @return its length in bytes
	int finish(int requestType, int tag, boolean failed) {
		Ram.set(bytes, 0, 4, at);
		bytes[4] = (byte) (failed ? TYPE_ERROR : requestType + 1);
		Ram.set(bytes, 5, 2, tag);
		return at;
	}
}
