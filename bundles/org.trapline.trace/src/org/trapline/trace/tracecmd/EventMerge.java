// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.io.IOException;
import java.util.List;

/// Merges the events of several CPUs into one order of time; those of equal times in the order of the cursors given.
///
/// A binary heap of the cursors by the time of their events. Not thread-safe.
final class EventMerge {
	private final PageCursor[] heap;
	/// Each cursor's position among those given.
	private final int[] rank;
	private int size;
	private boolean started;

	/// @param cursors at their begin
	EventMerge(List<PageCursor> cursors) throws IOException {
		heap = new PageCursor[cursors.size()];
		rank = new int[cursors.size()];
		for (int i = 0; i < cursors.size(); i++)
			if (cursors.get(i).advance()) {
				heap[size] = cursors.get(i);
				rank[size++] = i;
			}
		for (int i = size / 2 - 1; i >= 0; i--)
			sink(i);
	}

	/// Turns to the next event.
	///
	/// @return whether there is one
	boolean advance() throws IOException {
		if (!started) {
			started = true;
			return size > 0;
		}
		if (size > 0 && !heap[0].advance()) {
			size--;
			heap[0] = heap[size];
			rank[0] = rank[size];
		}
		if (size > 1)
			sink(0);
		return size > 0;
	}

	/// The cursor that stands at the event turned to.
	PageCursor cursor() {
		return heap[0];
	}

	private void sink(int from) {
		PageCursor cursor = heap[from];
		int cursorRank = rank[from];
		int at = from;
		for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
			if (child + 1 < size && before(heap[child + 1], rank[child + 1], heap[child], rank[child]))
				child++;
			if (!before(heap[child], rank[child], cursor, cursorRank))
				break;
			heap[at] = heap[child];
			rank[at] = rank[child];
			at = child;
		}
		heap[at] = cursor;
		rank[at] = cursorRank;
	}

	private static boolean before(PageCursor a, int aRank, PageCursor b, int bRank) {
		return a.time < b.time || a.time == b.time && aRank < bRank;
	}
}
