// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure.columns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of primitive columns in blocks of {@link #BLOCK_ROWS}: full blocks in a file, the last one in memory.
///
/// Written once by a {@link ColumnFileWriter}, then read by any number of {@link Reader}s. Inside a block the columns
/// lie one after another, so that a reader maps and copies only the columns it asks for. The file is unlinked from
/// the start: it is an index of a recording, which is the source of truth, and goes when it is closed.
public final class ColumnFile implements AutoCloseable {
	/// Rows in a full block.
	public static final int BLOCK_ROWS = 1 << 16;

	private final List<ColumnType> types;
	private final long[] columnOffsets;
	private final long blockBytes;
	private final @Nullable FileChannel file;
	private final int fullBlocks;
	private final ColumnBlock tail;

	ColumnFile(List<ColumnType> types, @Nullable FileChannel file, int fullBlocks, ColumnBlock tail) {
		this.types = types;
		this.file = file;
		this.fullBlocks = fullBlocks;
		this.tail = tail;
		columnOffsets = new long[types.size()];
		long offset = 0;
		for (int c = 0; c < columnOffsets.length; c++) {
			columnOffsets[c] = offset;
			offset += (long) BLOCK_ROWS * types.get(c).bytes();
		}
		blockBytes = offset;
	}

	/// How many rows there are.
	public long rows() {
		return (long) fullBlocks * BLOCK_ROWS + tail.rows();
	}

	/// How many blocks there are; the last one may be short.
	public int blocks() {
		return fullBlocks + (tail.rows() > 0 ? 1 : 0);
	}

	/// A new reader, for one thread.
	public Reader reader() {
		return new Reader();
	}

	@Override
	public void close() {
		if (file != null)
			try {
				file.close();
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
	}

	/// A window on one block at a time.
	///
	/// Arrays returned are valid until the next call of {@link #load}, and longer than the block: their first
	/// {@link #rows} entries count. They must not be written to.
	public final class Reader {
		private @Nullable ColumnBlock own;
		private ColumnBlock current = tail;
		private int block = -1;

		/// Turns to a block.
		///
		/// @param newBlock 0 to {@link ColumnFile#blocks()} - 1
		/// @return how many rows it has
		public int load(int newBlock) {
			if (newBlock < 0 || newBlock >= blocks())
				throw new IndexOutOfBoundsException("block " + newBlock + " of " + blocks());
			if (newBlock == block)
				return current.rows();
			block = newBlock;
			if (newBlock == fullBlocks) {
				current = tail;
			} else {
				ColumnBlock b = own;
				if (b == null)
					own = b = new ColumnBlock(types, BLOCK_ROWS);
				b.rows(BLOCK_ROWS);
				current = b;
			}
			return current.rows();
		}

		/// Rows of the block turned to.
		public int rows() {
			return current.rows();
		}

		public long[] longs(int column) {
			return (long[]) array(column);
		}

		public int[] ints(int column) {
			return (int[]) array(column);
		}

		public short[] shorts(int column) {
			return (short[]) array(column);
		}

		private Object array(int column) {
			if (current != tail && file != null)
				current.load(column, file, block * blockBytes + columnOffsets[column]);
			return current.array(column);
		}
	}
}
