// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure.columns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Fills a {@link ColumnFile}.
///
/// The caller writes into the arrays of {@link #longs}, {@link #ints} and {@link #shorts} at index {@link #row()} and
/// then calls {@link #next()}. The arrays stay the same for the writer's life. A file is made only when the first block
/// is full. Not thread-safe.
public final class ColumnFileWriter implements AutoCloseable {
	private final List<ColumnType> types;
	private final ColumnBlock block;
	private @Nullable FileChannel file;
	private int fullBlocks;
	private int row;
	private boolean finished;

	public ColumnFileWriter(List<ColumnType> types) {
		this.types = List.copyOf(types);
		block = new ColumnBlock(this.types, ColumnFile.BLOCK_ROWS);
	}

	public long[] longs(int column) {
		return (long[]) block.array(column);
	}

	public int[] ints(int column) {
		return (int[]) block.array(column);
	}

	public short[] shorts(int column) {
		return (short[]) block.array(column);
	}

	/// Index in the arrays of the row to write next.
	public int row() {
		return row;
	}

	/// Number of the block that the row to write next belongs to.
	public int blockNumber() {
		return fullBlocks;
	}

	/// Takes the row just written.
	///
	/// @throws UncheckedIOException if the disk has no room for the block that this row completes
	public void next() {
		if (++row == ColumnFile.BLOCK_ROWS)
			spill();
	}

	/// Ends writing.
	public ColumnFile finish() {
		block.rows(row);
		finished = true;
		return new ColumnFile(types, file, fullBlocks, block);
	}

	/// Gives up what was written, unless {@link #finish} handed it on.
	@Override
	public void close() {
		if (!finished && file != null)
			try {
				file.close();
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
	}

	private void spill() {
		try (Arena arena = Arena.ofConfined()) {
			FileChannel f = file;
			if (f == null)
				file = f = ScratchFile.open();
			MemorySegment copy = arena.allocate((long) ColumnFile.BLOCK_ROWS * Long.BYTES);
			for (int c = 0; c < types.size(); c++) {
				MemorySegment column = block.segment(c);
				ByteBuffer bytes = copy.asSlice(0, column.byteSize()).copyFrom(column).asByteBuffer();
				while (bytes.hasRemaining())
					f.write(bytes);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		fullBlocks++;
		row = 0;
	}
}
