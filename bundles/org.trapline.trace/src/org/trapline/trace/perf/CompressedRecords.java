// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/// The records inside the compressed records of a file.
///
/// All compressed records of a file are one zstd stream, so that what they hold need not end where they do: the rest of a
/// record comes with the next one.
final class CompressedRecords implements AutoCloseable {
	/// In place of an index: nothing more is to be scanned.
	static final int ENOUGH = -1;

	/// What a compressed record may hold if the recording does not tell the size of perf's buffers.
	private static final long UNTOLD_MOST = 64L << 20;
	/// What it may hold whatever the recording tells.
	private static final long TOLD_MOST = 512L << 20;
	/// What all may hold together: some, and a multiple of what was read.
	private static final long TOTAL_LEAST = 256L << 20;
	private static final long TOTAL_RATIO = 256;
	private static final int STAGE_BYTES = 1 << 18;

	private final Windows windows;
	private final WindowScan scan;
	private @Nullable ZstdDecompressCtx zstd;
	private @Nullable ByteBuffer packed;
	private @Nullable ByteBuffer unpacked;
	private @Nullable Window window;
	private int scanned;
	private long packedTotal;
	private long unpackedTotal;

	/// Goes through a window's records.
	interface WindowScan {
		/// @param from index of the first byte not yet seen
		/// @return index of the first byte that is of no whole record, or {@link #ENOUGH}
		int scan(Window window, int from) throws IOException;
	}

	CompressedRecords(Windows windows, WindowScan scan) {
		this.windows = windows;
		this.scan = scan;
	}

	/// Unpacks the content of one compressed record, and scans the records that it completes.
	///
	/// @param at where the content begins
	/// @param length of the content
	/// @param most that it may unpack to; 0 if not told
	/// @return what is wrong with it; empty if nothing
	String unpack(byte[] bytes, int at, int length, long most) throws IOException {
		ByteBuffer from = packed;
		ByteBuffer to = unpacked;
		ZstdDecompressCtx context = zstd;
		if (from == null || to == null || context == null) {
			packed = from = ByteBuffer.allocateDirect(RecordType.MOST_BYTES);
			unpacked = to = ByteBuffer.allocateDirect(STAGE_BYTES);
			zstd = context = new ZstdDecompressCtx();
		}
		from.clear().put(bytes, at, length).flip();
		packedTotal += length;
		long allowed = Math.min(most == 0 ? UNTOLD_MOST : Math.min(most + RecordType.MOST_BYTES, TOLD_MOST),
				TOTAL_LEAST + packedTotal * TOTAL_RATIO - unpackedTotal);
		long got = 0;
		boolean more = from.hasRemaining();
		while (more && scanned != ENOUGH) {
			int before = from.position();
			to.clear();
			try {
				context.decompressDirectByteBufferStream(to, from);
			} catch (ZstdException e) {
				return "content that does not unpack (" + e.getMessage() + ')';
			}
			got += to.position();
			if (got > allowed)
				return "more than " + allowed + " bytes of content";
			// a full stage may leave more inside zstd
			more = from.hasRemaining() || !to.hasRemaining();
			if (from.position() == before && to.position() == 0)
				more = false;
			take(to.flip());
		}
		unpackedTotal += got;
		return from.hasRemaining() && scanned != ENOUGH ? "content that does not unpack (it stops making sense)" : "";
	}

	/// Bytes at the end that are of no whole record.
	int leftOver() {
		Window w = window;
		return w == null ? 0 : w.length - scanned;
	}

	/// Gives back the last window.
	void finish() throws IOException {
		Window w = window;
		if (w != null)
			windows.scanned(w);
		window = null;
	}

	@Override
	public void close() {
		ZstdDecompressCtx context = zstd;
		if (context != null)
			context.close();
	}

	private void take(ByteBuffer content) throws IOException {
		while (content.hasRemaining() && scanned != ENOUGH) {
			Window w = window;
			if (w == null || w.length == Windows.BYTES)
				window = w = next(w);
			int n = Math.min(content.remaining(), Windows.BYTES - w.length);
			content.get(w.held(), w.length, n);
			w.length += n;
			scanned = scan.scan(w, scanned);
		}
	}

	/// A window that begins with the bytes of a full one that are of no whole record.
	private Window next(@Nullable Window full) throws IOException {
		Window w = windows.empty();
		if (full != null) {
			int rest = full.length - scanned;
			System.arraycopy(full.held(), scanned, w.held(), 0, rest);
			w.length = rest;
			windows.scanned(full);
		}
		scanned = 0;
		return w;
	}
}
