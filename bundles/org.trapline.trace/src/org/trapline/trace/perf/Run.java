// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trapline.trace.binary.Words;

/// Records that follow each other in a window and in time.
///
/// Between {@link #resume} and {@link #pause} or {@link #finish} its next record is in {@link #bytes} at {@link #at}.
final class Run {
	/// Time of the next record.
	long time;
	/// Position among all runs of the recording: of two records of the same time that of the earlier run comes first.
	final long sequence;
	int at;
	/// Where the records in {@link #bytes} end.
	int limit;

	private final Window window;
	/// Where the next record and the last one's end are in the window.
	private int next;
	private int end;
	private byte @Nullable [] bytes;
	private byte @Nullable [] slice;
	/// Where the slice begins in the window.
	private int sliceBegin;

	Run(Window window, int at, long time, long sequence) {
		this.window = window;
		next = at;
		end = at;
		this.time = time;
		this.sequence = sequence;
		window.holders++;
	}

	/// Whether a record would directly follow.
	boolean endsAt(Window place, int index) {
		return place == window && index == end;
	}

	/// Takes one more record.
	void extend(int newEnd) {
		end = newEnd;
	}

	boolean before(Run other) {
		return time < other.time || time == other.time && sequence < other.sequence;
	}

	byte[] bytes() {
		return Objects.requireNonNull(bytes);
	}

	/// Makes the next record available.
	void resume(Windows windows, Words words) throws IOException {
		byte[] own = slice;
		byte[] held = window.bytes();
		if (own == null && held != null) {
			bytes = held;
			at = next;
			limit = end;
		} else if (own == null || next - sliceBegin >= limit) {
			load(own == null ? windows.slice() : own, words);
		} else {
			bytes = own;
			at = next - sliceBegin;
		}
	}

	/// Goes on behind the last record that {@link #bytes} had.
	///
	/// @return whether there is one more
	boolean more(Windows windows, Words words) throws IOException {
		next = slice == null ? at : sliceBegin + at;
		if (next >= end)
			return false;
		resume(windows, words);
		return true;
	}

	/// Ends a turn: others come first.
	void pause(long nextTime, Windows windows) {
		time = nextTime;
		byte[] own = slice;
		next = own == null ? at : sliceBegin + at;
		bytes = null;
		if (own != null && windows.slicesShort()) {
			windows.release(own);
			slice = null;
		}
	}

	void finish(Windows windows) {
		byte[] own = slice;
		if (own != null)
			windows.release(own);
		slice = null;
		bytes = null;
		windows.release(window);
	}

	private void load(byte[] into, Words words) throws IOException {
		int count = Math.min(into.length, end - next);
		window.reload(next, into, count);
		slice = into;
		bytes = into;
		sliceBegin = next;
		at = 0;
		limit = 0;
		while (count - limit >= RecordType.HEADER_BYTES) {
			int size = words.u16(into, limit + 6);
			if (size < RecordType.HEADER_BYTES || size > count - limit)
				break;
			limit += size;
		}
		if (limit == 0)
			throw new IOException("the recording changed while it was read");
	}
}
