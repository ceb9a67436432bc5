// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitTrace;

/// The second pass over the exits, for percentiles of the few rows that the groupings by key show.
///
/// Counting the times of each program counter or address would take gigabytes; only the keys that the first pass finds
/// to be the largest get that. All others share one count under {@link KeyNumbers#OTHERS}.
final class HotKeyPass extends ExitScan {
	/// The keys of one grouping that get rows of their own, and their times.
	static final class HotKeys {
		final GroupTimes times = new GroupTimes();
		final TimeCounts all = new TimeCounts();

		private final KeyNumbers numbers;
		private final boolean[] hot;

		/// @param numbers those of the first pass
		/// @param largest numbers of the keys that get rows of their own
		HotKeys(KeyNumbers numbers, List<Integer> largest) {
			this.numbers = numbers;
			hot = new boolean[numbers.size() + 1];
			for (int number : largest)
				hot[number] = true;
			hot[KeyNumbers.OTHERS] = false;
		}

		/// Whether the key of a number has a row of its own.
		boolean hot(int number) {
			return hot[number];
		}

		private void add(long key, long handling) {
			int number = numbers.find(key);
			times.add(hot[number] ? number : KeyNumbers.OTHERS, handling);
			all.add(handling);
		}
	}

	private final @Nullable HotKeys byPc;
	private final @Nullable HotKeys byAddress;
	private long[] intervals = {};
	private long[] idle = {};
	private long[] descheduled = {};
	private long[] pcs = {};
	private long[] addresses = {};
	private short[] flags = {};

	/// @param byPc null where the grouping by PC is not wanted
	/// @param byAddress null where the grouping by address is not wanted
	HotKeyPass(ExitTrace trace, Filter filter, @Nullable HotKeys byPc, @Nullable HotKeys byAddress) {
		super(trace, filter);
		this.byPc = byPc;
		this.byAddress = byAddress;
	}

	@Override
	void columns(ExitBlocks blocks) {
		intervals = blocks.intervals();
		idle = blocks.idle();
		descheduled = blocks.descheduled();
		flags = blocks.flags();
		if (byPc != null)
			pcs = blocks.pcs();
		if (byAddress != null)
			addresses = blocks.addresses();
	}

	@Override
	void exit(int row) {
		long handling = Math.max(0, intervals[row] - idle[row] - descheduled[row]);
		if (byPc != null)
			byPc.add(pcs[row], handling);
		if (byAddress != null && (flags[row] & ExitBlocks.HAS_ADDRESS) != 0)
			byAddress.add(addresses[row], handling);
	}
}
