// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.binary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Merges the events of several sources, each in order of time itself, into one order of time; those of equal times in the
/// order of the cursors given.
///
/// A binary heap of the cursors by the time of their events. Not thread-safe.
///
/// @param <C> the type of the cursors
public final class TimeMerge<C extends TimeMerge.Cursor> {
	/// Goes through the events of one source.
	public interface Cursor {
		/// Turns to the next event.
		///
		/// @return whether there is one
		boolean advance() throws IOException;

		/// The time of the event that it stands at.
		long time();
	}

	private final List<C> heap = new ArrayList<>();
	/// The time of the event that each cursor of the heap stands at.
	private final long[] times;
	/// Each cursor's position among those given.
	private final int[] rank;
	private int size;
	private boolean started;

	/// @param cursors at their begin
	public TimeMerge(List<C> cursors) throws IOException {
		times = new long[cursors.size()];
		rank = new int[cursors.size()];
		for (int i = 0; i < cursors.size(); i++)
			if (cursors.get(i).advance()) {
				heap.add(cursors.get(i));
				times[size] = cursors.get(i).time();
				rank[size++] = i;
			}
		for (int i = size / 2 - 1; i >= 0; i--)
			sink(i);
	}

	/// Turns to the next event.
	///
	/// @return whether there is one
	public boolean advance() throws IOException {
		if (!started) {
			started = true;
			return size > 0;
		}
		if (size == 0)
			return false;
		if (heap.getFirst().advance()) {
			times[0] = heap.getFirst().time();
		} else {
			size--;
			heap.set(0, heap.get(size));
			times[0] = times[size];
			rank[0] = rank[size];
		}
		if (size > 1)
			sink(0);
		return size > 0;
	}

	/// The cursor that stands at the event turned to.
	public C cursor() {
		return heap.getFirst();
	}

	private void sink(int from) {
		C cursor = heap.get(from);
		long time = times[from];
		int cursorRank = rank[from];
		int at = from;
		for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
			if (child + 1 < size && before(child + 1, times[child], rank[child]))
				child++;
			if (!before(child, time, cursorRank))
				break;
			heap.set(at, heap.get(child));
			times[at] = times[child];
			rank[at] = rank[child];
			at = child;
		}
		heap.set(at, cursor);
		times[at] = time;
		rank[at] = cursorRank;
	}

	private boolean before(int a, long time, int position) {
		return times[a] < time || times[a] == time && rank[a] < position;
	}
}
