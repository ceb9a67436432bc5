// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio.block;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// A disk whose changes are kept in memory, over another that stays as it is.
public final class Overlay implements Disk {
	/// The most that one may hold, as it is saved as a whole.
	public static final long LIMIT = 512 << 20;
	private static final int BLOCK_BYTES = 4096;

	private final Disk base;
	private final long most;
	/// Blocks that were written to, by number.
	private final TreeMap<Long, byte[]> blocks = new TreeMap<>();

	/// @param most bytes that it may hold, up to {@link #LIMIT}: a write beyond fails as on a full disk
	public Overlay(Disk base, long most) {
		if (most < 0 || most > LIMIT)
			throw new IllegalArgumentException("overlay of " + most + " bytes, expected 0 to " + LIMIT);
		this.base = base;
		this.most = most;
	}

	@Override
	public long bytes() {
		return base.bytes();
	}

	@Override
	public boolean writable() {
		return true;
	}

	@Override
	public boolean discards() {
		return true;
	}

	@Override
	public void read(long at, byte[] to, int offset, int length) throws IOException {
		for (int done = 0; done < length;) {
			byte[] block = blocks.get((at + done) / BLOCK_BYTES);
			int part = part(at + done, length - done);
			if (block != null)
				System.arraycopy(block, (int) ((at + done) % BLOCK_BYTES), to, offset + done, part);
			else
				base.read(at + done, to, offset + done, part);
			done += part;
		}
	}

	@Override
	public void write(long at, byte[] from, int offset, int length) throws IOException {
		for (int done = 0; done < length;) {
			int part = part(at + done, length - done);
			byte[] block = block((at + done) / BLOCK_BYTES, part == BLOCK_BYTES);
			System.arraycopy(from, offset + done, block, (int) ((at + done) % BLOCK_BYTES), part);
			done += part;
		}
	}

	private static int part(long at, int most) {
		return Math.min(most, BLOCK_BYTES - (int) (at % BLOCK_BYTES));
	}

	/// The block that holds changes.
	///
	/// @param whole whether all of it will be written
	private byte[] block(long number, boolean whole) throws IOException {
		byte[] known = blocks.get(number);
		if (known != null)
			return known;
		if ((blocks.size() + 1L) * BLOCK_BYTES > most)
			throw new IOException("the overlay in memory is full: it may hold " + most + " bytes");
		byte[] block = new byte[BLOCK_BYTES];
		long at = number * BLOCK_BYTES;
		if (!whole)
			base.read(at, block, 0, (int) Math.min(BLOCK_BYTES, base.bytes() - at));
		blocks.put(number, block);
		return block;
	}

	/// Forgets the changes of whole blocks.
	@Override
	public void discard(long at, long length) {
		long first = (at + BLOCK_BYTES - 1) / BLOCK_BYTES;
		long end = (at + length) / BLOCK_BYTES;
		if (first < end)
			blocks.subMap(first, end).clear();
	}

	@Override
	public void flush() {
		// it lasts as long as the machine
	}

	@Override
	public void save(StateOutput out) {
		base.save(out);
		out.int32(blocks.size());
		for (Map.Entry<Long, byte[]> block : blocks.entrySet()) {
			out.int64(block.getKey());
			out.bytes(block.getValue());
		}
	}

	@Override
	public void restore(StateInput in) throws StateException {
		base.restore(in);
		SortedMap<Long, byte[]> saved = new TreeMap<>();
		int count = in.int32();
		for (int i = 0; i < count; i++) {
			long number = in.int64();
			byte[] block = in.bytes();
			if (number < 0 || number > (bytes() - 1) / BLOCK_BYTES || block.length != BLOCK_BYTES)
				throw new StateException("overlay: block " + number + " of " + block.length + " bytes, expected 0 to "
						+ (bytes() - 1) / BLOCK_BYTES + " of " + BLOCK_BYTES);
			saved.put(number, block);
		}
		if ((long) count * BLOCK_BYTES > most)
			throw new StateException("overlay: " + count + " blocks are more than the " + most + " bytes that it may hold");
		blocks.clear();
		blocks.putAll(saved);
	}

	@Override
	public void close() throws IOException {
		base.close();
	}
}
