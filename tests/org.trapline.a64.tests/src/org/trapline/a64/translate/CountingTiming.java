// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.Timing;
import org.trapline.a64.table.Row;

/// A timing model in which all that may cost cycles does, and depends on what came before.
final class CountingTiming implements Timing {
	private final boolean accesses;
	private final boolean branches;
	private final boolean fetches;
	private @Nullable Core core;
	private long history;

	/// @param wanted what it asks for: accesses, branches, fetches
	CountingTiming(String wanted) {
		accesses = wanted.contains("accesses");
		branches = wanted.contains("branches");
		fetches = wanted.contains("fetches");
	}

	/// The core that is timed.
	void of(Core timed) {
		core = timed;
	}

	@Override
	public void costs(long physical, @Nullable Row[] rows, int[] words, int[] cycles, long[] runs) {
		Timing.super.costs(physical, rows, words, cycles, runs);
		for (int i = 0; i < runs.length; i++)
			runs[i] = (long) words[i] << 10 | i;
	}

	@Override
	public boolean wantsFetches() {
		return fetches;
	}

	@Override
	public int fetch(long pc, long run) {
		return next(pc * 13 + run);
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
		long pc = Objects.requireNonNull(core).pc;
		return next(address * 31 + physical + bytes + (write ? 1 : 0) + pc * 3);
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
