// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.io.IOException;
import org.trapline.trace.binary.Bytes;

/// Pages that stand in the file as they are.
final class PlainPages extends PageSource {
	private final int bufferBytes;
	private long read;
	private int filled;

	/// @param bufferBytes how much to read at once, a multiple of the page size
	PlainPages(Bytes file, CpuData extent, int pageSize, int bufferBytes, Damage damage) {
		super(file, extent, pageSize, damage);
		this.bufferBytes = (int) Math.min(bufferBytes, extent.size());
	}

	@Override
	boolean next() throws IOException {
		begin = end;
		if (begin == filled && !fill())
			return false;
		end = Math.min(begin + pageSize, filled);
		return true;
	}

	private boolean fill() throws IOException {
		int length = (int) Math.min(bufferBytes, extent.size() - read);
		if (length == 0) {
			gap = extent.cut();
			return false;
		}
		if (array.length == 0)
			array = new byte[bufferBytes];
		file.copy(extent.offset() + read, array, 0, length);
		read += length;
		filled = length;
		begin = 0;
		return true;
	}

	@Override
	long consumed() {
		return read - (filled - end);
	}

	@Override
	long position() {
		return extent.offset() + read - filled + begin;
	}
}
