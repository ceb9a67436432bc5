// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure.columns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.List;

/// One block's worth of rows as primitive arrays, one array a column.
///
/// The arrays are as long as a block may be; only the first {@link #rows()} entries are rows. Not thread-safe.
final class ColumnBlock {
	private final List<ColumnType> types;
	private final Object[] arrays;
	private final boolean[] loaded;
	private int rows;

	ColumnBlock(List<ColumnType> types, int capacity) {
		this.types = types;
		arrays = new Object[types.size()];
		loaded = new boolean[types.size()];
		for (int c = 0; c < arrays.length; c++)
			arrays[c] = switch (types.get(c)) {
			case SHORT -> new short[capacity];
			case INT -> new int[capacity];
			case LONG -> new long[capacity];
			};
	}

	int rows() {
		return rows;
	}

	void rows(int newRows) {
		rows = newRows;
		Arrays.fill(loaded, false);
	}

	Object array(int column) {
		return arrays[column];
	}

	/// Copies a column of a block in from the file, unless it already is.
	void load(int column, FileChannel file, long offset) {
		if (loaded[column])
			return;
		ColumnType type = types.get(column);
		try (Arena arena = Arena.ofConfined()) {
			MemorySegment mapped = file.map(FileChannel.MapMode.READ_ONLY, offset, (long) rows * type.bytes(), arena);
			MemorySegment.copy(mapped, 0, segment(column), 0, mapped.byteSize());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		loaded[column] = true;
	}

	MemorySegment segment(int column) {
		return switch (arrays[column]) {
		case short[] s -> MemorySegment.ofArray(s);
		case int[] i -> MemorySegment.ofArray(i);
		case long[] l -> MemorySegment.ofArray(l);
		default -> throw new IllegalStateException("column " + column + " is " + arrays[column].getClass());
		};
	}
}
