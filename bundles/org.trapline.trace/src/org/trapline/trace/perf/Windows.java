// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.columns.ScratchFile;

/// The memory in which records wait until it is certain that nothing earlier can come.
///
/// It is bounded: where more windows are needed than it may hold, one is put away as soon as it was scanned, and its runs
/// are read again in slices when their time has come. What was unpacked goes to a scratch file for that.
final class Windows implements AutoCloseable {
	/// Length of a window; records are at most a sixteenth of it.
	static final int BYTES = 1 << 20;
	/// Length of a slice, which has at least one whole record.
	static final int SLICE_BYTES = 2 * RecordType.MOST_BYTES;

	private static final int MOST_WINDOWS = 96;
	private static final int MOST_SLICES = 256;
	/// Small enough to stay in the processor's cache between the kernel's copying and ours.
	private static final int STAGE_BYTES = 1 << 18;

	private final ByteBuffer stage = ByteBuffer.allocateDirect(STAGE_BYTES);
	private final ArrayDeque<byte[]> free = new ArrayDeque<>();
	private final ArrayDeque<byte[]> freeSlices = new ArrayDeque<>();
	private final int mostWindows;
	private int held;
	private int slices;
	private @Nullable FileChannel scratch;
	private long scratchEnd;

	Windows() {
		this(MOST_WINDOWS);
	}

	/// @param mostWindows to hold in memory
	Windows(int mostWindows) {
		this.mostWindows = mostWindows;
	}

	/// A window without content.
	Window empty() {
		byte[] bytes = free.poll();
		held++;
		return new Window(bytes == null ? new byte[BYTES] : bytes);
	}

	/// A window on a part of a file.
	///
	/// @param count at most {@link #BYTES}; the window has less if the file does
	Window load(FileChannel file, long position, int count) throws IOException {
		Window window = empty();
		byte[] bytes = window.held();
		while (window.length < count) {
			stage.clear().limit(Math.min(STAGE_BYTES, count - window.length));
			int n = file.read(stage, position + window.length);
			if (n <= 0)
				break;
			stage.flip().get(bytes, window.length, n);
			window.length += n;
		}
		window.backedBy(file, position);
		return window;
	}

	/// Takes a window back from the scanner.
	void scanned(Window window) throws IOException {
		if (window.holders > 1 && held > mostWindows)
			putAway(window);
		release(window);
	}

	/// Takes a window back from one of its holders.
	void release(Window window) {
		if (--window.holders == 0)
			drop(window);
	}

	byte[] slice() {
		slices++;
		byte[] slice = freeSlices.poll();
		return slice == null ? new byte[SLICE_BYTES] : slice;
	}

	void release(byte[] slice) {
		slices--;
		freeSlices.push(slice);
	}

	/// Whether a run is not to keep its slice from one turn to the next.
	boolean slicesShort() {
		return slices > MOST_SLICES;
	}

	@Override
	public void close() throws IOException {
		FileChannel s = scratch;
		if (s != null)
			s.close();
	}

	private void drop(Window window) {
		byte[] bytes = window.bytes();
		if (bytes == null)
			return;
		window.drop();
		held--;
		free.push(bytes);
	}

	private void putAway(Window window) throws IOException {
		if (!window.backed()) {
			FileChannel s = scratch;
			if (s == null)
				scratch = s = ScratchFile.open();
			window.backedBy(s, scratchEnd);
			for (ByteBuffer content = ByteBuffer.wrap(window.held(), 0, window.length); content.hasRemaining();)
				scratchEnd += s.write(content, scratchEnd);
		}
		drop(window);
	}
}
