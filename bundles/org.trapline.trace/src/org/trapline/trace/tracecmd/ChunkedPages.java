// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.io.IOException;
import java.nio.ByteOrder;
import org.trapline.trace.ImportException;
import org.trapline.trace.binary.Bytes;
import org.trapline.trace.binary.FieldReader;

/// Pages that stand in the file in compressed chunks: their number, and for each the packed size, the unpacked size and
/// the packed bytes.
final class ChunkedPages extends PageSource {
	private static final int CHUNK_HEADER = 8;
	/// The extent's size leaves out the number of chunks before them (tracecmd_compress_copy_from of trace-cmd).
	private static final int COUNT = 4;

	private final FieldReader chunks;
	private final Bytes extentBytes;
	private final Unpacker unpacker;
	private final int mostChunk;
	private long chunksLeft = -1;
	private long chunkBegin;
	private int unpacked;

	/// @param mostChunk the longest unpacked content of a chunk that memory is given for, at least a page
	ChunkedPages(Bytes file, CpuData extent, int pageSize, int mostChunk, ByteOrder order, Unpacker unpacker,
			Damage damage) {
		super(file, extent, pageSize, damage);
		extentBytes = file.part(extent.offset(), Math.min(extent.size() + COUNT, file.size() - extent.offset()));
		chunks = new FieldReader(extentBytes, order);
		this.unpacker = unpacker;
		this.mostChunk = mostChunk;
	}

	@Override
	boolean next() throws IOException {
		begin = end;
		while (begin == unpacked)
			if (!nextChunk())
				return false;
		end = Math.min(begin + pageSize, unpacked);
		return true;
	}

	/// Unpacks the next chunk; leaves none behind if it does not unpack.
	private boolean nextChunk() throws IOException {
		begin = end = unpacked = 0;
		try {
			if (chunksLeft < 0)
				chunksLeft = chunks.u32("the number of chunks");
			if (chunksLeft == 0)
				return false;
			chunksLeft--;
			chunkBegin = extent.offset() + chunks.position();
			long packed = chunks.u32("the packed size of a chunk");
			long size = chunks.u32("the unpacked size of a chunk");
			long at = chunks.position();
			chunks.skip("a chunk", packed);
			if (size > mostChunk)
				return leaveOut("a chunk of " + size + " bytes unpacked", "at most " + mostChunk);
			if (array.length < size)
				array = new byte[(int) size];
			String failure = unpacker.unpack(extentBytes, at, (int) packed, array, (int) size);
			if (!failure.isEmpty())
				return leaveOut(failure, "a chunk of " + size + " bytes");
			unpacked = (int) size;
			return true;
		} catch (ImportException e) {
			note(chunkBegin, e.problem().found(), e.problem().expected());
			chunksLeft = 0;
			gap = true;
			return false;
		}
	}

	private boolean leaveOut(String found, String expected) {
		note(chunkBegin, found, expected);
		gap = true;
		return true;
	}

	@Override
	long consumed() {
		return chunks.position();
	}

	@Override
	long position() {
		return chunkBegin + CHUNK_HEADER;
	}
}
