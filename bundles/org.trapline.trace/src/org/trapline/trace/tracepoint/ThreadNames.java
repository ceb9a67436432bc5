// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracepoint;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.trapline.trace.exits.HypervisorEvents;

/// Passes on the names and processes of threads when they are new: recordings repeat them with each event.
final class ThreadNames {
	/// Length of the kernel's TASK_COMM_LEN.
	static final int COMM_BYTES = 16;
	/// A recording with more threads than half of this has them told again.
	private static final int SLOTS = 1 << 14;

	private final HypervisorEvents events;
	private final int[] threads = new int[SLOTS];
	private final int[] processes = new int[SLOTS];
	private final long[] hashes = new long[SLOTS];
	private int used;

	ThreadNames(HypervisorEvents events) {
		this.events = events;
	}

	/// Takes a thread's name.
	///
	/// @param process -1 where not known
	/// @param from where the name begins; it ends before the first NUL; empty where not known
	/// @param to where it ends at the latest
	void see(int thread, int process, byte[] text, int from, int to) {
		if (thread <= 0)
			return;
		int end = from;
		long hash = 0;
		while (end < to && text[end] != 0)
			hash = hash * 0x100000001b3L + (text[end++] & 0xff) + 1;
		boolean named = end > from;
		int slot = slot(thread);
		while (threads[slot] != thread && threads[slot] != 0)
			slot = slot + 1 & SLOTS - 1;
		if (threads[slot] == 0)
			slot = take(slot, thread);
		if ((process < 0 || processes[slot] == process) && (!named || hashes[slot] == hash))
			return;
		if (process >= 0)
			processes[slot] = process;
		if (named)
			hashes[slot] = hash;
		events.thread(thread, process, new String(text, from, end - from, StandardCharsets.UTF_8));
	}

	private int take(int free, int thread) {
		int slot = free;
		if (++used > SLOTS / 2) {
			Arrays.fill(threads, 0);
			used = 1;
			slot = slot(thread);
		}
		threads[slot] = thread;
		processes[slot] = -1;
		hashes[slot] = 0;
		return slot;
	}

	private static int slot(int thread) {
		return thread * 0x9e3779b9 >>> 18;
	}
}
