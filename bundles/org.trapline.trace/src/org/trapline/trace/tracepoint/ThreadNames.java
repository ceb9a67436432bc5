// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracepoint;

import java.nio.charset.StandardCharsets;
import org.trapline.trace.exits.HypervisorEvents;

/// The names that sched_switch gives to threads; tells of a name when it is new.
final class ThreadNames {
	/// Length of the kernel's TASK_COMM_LEN.
	static final int COMM_BYTES = 16;
	/// A recording with more threads than half of this has its oldest ones told again.
	private static final int SLOTS = 1 << 14;

	private final HypervisorEvents events;
	private final int[] threads = new int[SLOTS];
	private final long[] names = new long[2 * SLOTS];
	private int used;

	ThreadNames(HypervisorEvents events) {
		this.events = events;
	}

	/// Takes a thread and the 16 bytes of its name.
	void see(int thread, byte[] record, int at) {
		if (thread <= 0)
			return;
		int slot = thread * 0x9e3779b9 >>> 18;
		while (threads[slot] != thread && threads[slot] != 0)
			slot = slot + 1 & SLOTS - 1;
		long low = ByteFields.raw(record, at);
		long high = ByteFields.raw(record, at + 8);
		if (threads[slot] == thread && names[2 * slot] == low && names[2 * slot + 1] == high)
			return;
		if (threads[slot] == 0 && ++used > SLOTS / 2) {
			java.util.Arrays.fill(threads, 0);
			used = 1;
			slot = thread * 0x9e3779b9 >>> 18;
		}
		threads[slot] = thread;
		names[2 * slot] = low;
		names[2 * slot + 1] = high;
		int end = at;
		while (end < at + COMM_BYTES && record[end] != 0)
			end++;
		events.thread(thread, -1, new String(record, at, end - at, StandardCharsets.UTF_8));
	}
}
