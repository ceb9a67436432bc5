// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Timing;
import org.trapline.a64.table.Row;

/// A timing model in which all that may cost cycles does, and depends on what came before.
final class CountingTiming implements Timing {
	private final boolean accesses;
	private final boolean branches;
	private long history;

	CountingTiming(boolean accesses, boolean branches) {
		this.accesses = accesses;
		this.branches = branches;
	}

	@Override
	public void costs(@Nullable Row[] rows, int[] words, int from, int to, int[] cycles) {
		for (int i = from; i < to; i++)
			cycles[i] = 1 + (words[i] >>> 10 & 3) + (i - from) % 3;
	}

	@Override
	public boolean wantsAccesses() {
		return accesses;
	}

	@Override
	public boolean wantsBranches() {
		return branches;
	}

	@Override
	public int access(long address, long physical, int bytes, boolean write) {
		return next(address * 31 + physical + bytes + (write ? 1 : 0));
	}

	@Override
	public int branch(long pc, long target, boolean taken) {
		return next(pc * 7 + target + (taken ? 1 : 0));
	}

	private int next(long value) {
		history = history * 0x9E3779B97F4A7C15L + value;
		return (int) (history >>> 61);
	}
}
