// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitTrace;

/// The second pass over the exits, for percentiles of the few rows that a grouping by key shows.
///
/// A histogram for each program counter or address would take gigabytes; only the rows that the first pass finds to be
/// the largest get one. All other keys share one under {@link KeyNumbers#OTHERS}.
final class HotKeyPass extends ExitScan {
	final Histograms histograms = new Histograms();

	private final boolean byAddress;
	private final KeyNumbers numbers;
	private final boolean[] hot;
	private long[] intervals = {};
	private long[] idle = {};
	private long[] descheduled = {};
	private long[] keys = {};
	private short[] flags = {};

	/// @param byAddress group by guest address, else by guest PC
	/// @param numbers those of the first pass
	/// @param hot by number, whether the key has a row of its own
	HotKeyPass(ExitTrace trace, Filter filter, boolean byAddress, KeyNumbers numbers, boolean[] hot) {
		super(trace, filter);
		this.byAddress = byAddress;
		this.numbers = numbers;
		this.hot = hot;
	}

	@Override
	void columns(ExitBlocks blocks) {
		intervals = blocks.intervals();
		idle = blocks.idle();
		descheduled = blocks.descheduled();
		keys = byAddress ? blocks.addresses() : blocks.pcs();
		flags = blocks.flags();
	}

	@Override
	void exit(int row) {
		if (byAddress && (flags[row] & ExitBlocks.HAS_ADDRESS) == 0)
			return;
		int number = numbers.find(keys[row]);
		histograms.record(hot[number] ? number : KeyNumbers.OTHERS,
				Math.max(0, intervals[row] - idle[row] - descheduled[row]));
	}
}
