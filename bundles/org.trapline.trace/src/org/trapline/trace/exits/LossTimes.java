// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import java.util.Arrays;

/// Until when events of each CPU were lost.
final class LossTimes {
	/// CPUs above so many share the last one's note.
	private static final int CPUS = 4096;

	private long[] until = new long[0];

	/// Notes a loss; of no CPU in particular is no note.
	void note(int cpu, long time) {
		int slot = Math.min(cpu, CPUS - 1);
		if (slot < 0)
			return;
		if (slot >= until.length) {
			int before = until.length;
			until = Arrays.copyOf(until, slot + 1);
			Arrays.fill(until, before, until.length, Long.MIN_VALUE);
		}
		until[slot] = Math.max(until[slot], time);
	}

	/// Whether events of a CPU were lost after a time.
	boolean after(int cpu, long time) {
		int slot = Math.min(cpu, CPUS - 1);
		return slot >= 0 && slot < until.length && until[slot] > time;
	}
}
