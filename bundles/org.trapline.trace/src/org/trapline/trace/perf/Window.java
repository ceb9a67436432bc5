// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/// A stretch of records in memory, with the file that they can be read from again.
final class Window {
	/// How much of its bytes counts.
	int length;
	/// Who needs it: the scanner, and runs that still have records in it.
	int holders = 1;

	private byte @Nullable [] bytes;
	private @Nullable FileChannel file;
	private long position;

	Window(byte[] bytes) {
		this.bytes = bytes;
	}

	/// The content; null once it was put away.
	byte @Nullable [] bytes() {
		return bytes;
	}

	/// The content, of a window that was not put away.
	byte[] held() {
		byte[] held = bytes;
		if (held == null)
			throw new IllegalStateException("the window was put away");
		return held;
	}

	/// Gives up the content.
	void drop() {
		bytes = null;
	}

	/// Says where the content is on disk.
	void backedBy(FileChannel backing, long at) {
		file = backing;
		position = at;
	}

	/// Whether the content is on disk.
	boolean backed() {
		return file != null;
	}

	/// Copies a part of the content from disk.
	void reload(int at, byte[] into, int count) throws IOException {
		FileChannel from = file;
		if (from == null)
			throw new IllegalStateException("the window was never written");
		ByteBuffer target = ByteBuffer.wrap(into, 0, count);
		while (target.hasRemaining())
			if (from.read(target, position + at + target.position()) < 0)
				throw new EOFException("the recording shrank while it was read");
	}
}
