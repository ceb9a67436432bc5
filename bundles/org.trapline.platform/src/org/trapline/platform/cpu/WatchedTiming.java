// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Timing;
import org.trapline.a64.table.Row;

/// The cycles of another timing model, or a cycle for each instruction, with a debugger that is told of accesses.
final class WatchedTiming implements Timing {
	/// Of an access.
	@FunctionalInterface
	interface Watcher {
		void accessed(long address, int bytes, boolean write);
	}

	private final Optional<Timing> timing;
	private final Watcher watcher;

	/// @param timing empty for a cycle for each instruction
	WatchedTiming(Optional<Timing> timing, Watcher watcher) {
		this.timing = timing;
		this.watcher = watcher;
	}

	@Override
	public void costs(@Nullable Row[] rows, int[] words, int from, int to, int[] cycles) {
		if (timing.isPresent())
			timing.get().costs(rows, words, from, to, cycles);
		else
			Arrays.fill(cycles, from, to, 1);
	}

	@Override
	public void costs(long physical, @Nullable Row[] rows, int[] words, int[] cycles, long[] runs) {
		if (timing.isPresent())
			timing.get().costs(physical, rows, words, cycles, runs);
		else
			Timing.super.costs(physical, rows, words, cycles, runs);
	}

	@Override
	public boolean wantsFetches() {
		return timing.isPresent() && timing.get().wantsFetches();
	}

	@Override
	public int fetch(long pc, long run) {
		return timing.isPresent() ? timing.get().fetch(pc, run) : 0;
	}

	@Override
	public boolean wantsAccesses() {
		return true;
	}

	@Override
	public boolean wantsBranches() {
		return timing.isPresent() && timing.get().wantsBranches();
	}

	@Override
	public int access(long address, long physical, int bytes, boolean write) {
		watcher.accessed(address, bytes, write);
		return timing.isPresent() && timing.get().wantsAccesses() ? timing.get().access(address, physical, bytes, write) : 0;
	}

	@Override
	public int branch(long pc, long target, boolean taken) {
		return timing.isPresent() ? timing.get().branch(pc, target, taken) : 0;
	}
}
