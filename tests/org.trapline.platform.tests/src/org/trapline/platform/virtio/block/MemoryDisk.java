// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.block;

import java.io.IOException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// A disk in memory that can fail.
public final class MemoryDisk implements Disk {
	public final byte[] content;
	/// Why it fails; empty while it works.
	public String failure = "";
	public int flushes;

	public MemoryDisk(int bytes) {
		content = new byte[bytes];
	}

	private void check() throws IOException {
		if (!failure.isEmpty())
			throw new IOException(failure);
	}

	@Override
	public long bytes() {
		return content.length;
	}

	@Override
	public boolean writable() {
		return true;
	}

	@Override
	public boolean discards() {
		return false;
	}

	@Override
	public void read(long at, byte[] to, int offset, int length) throws IOException {
		check();
		System.arraycopy(content, (int) at, to, offset, length);
	}

	@Override
	public void write(long at, byte[] from, int offset, int length) throws IOException {
		check();
		System.arraycopy(from, offset, content, (int) at, length);
	}

	@Override
	public void discard(long at, long length) {
		throw new AssertionError("it does not discard");
	}

	@Override
	public void flush() throws IOException {
		check();
		flushes++;
	}

	@Override
	public void save(StateOutput out) {
		out.text("memory");
	}

	@Override
	public void restore(StateInput in) {
		throw new AssertionError("not restored");
	}

	@Override
	public void close() {
		// memory goes by itself
	}
}
