// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import org.trapline.measure.Progress;

/// The progress of several things done at once, as one.
final class SharedProgress {
	private static final long WHOLE = 1000;

	private final Progress all;
	private final long[] shares;

	/// @param count how many things there are
	SharedProgress(Progress all, int count) {
		this.all = all;
		shares = new long[count];
	}

	/// The progress of one of them.
	Progress of(int index) {
		return new Progress() {
			@Override
			public void at(long done, long total) {
				if (total > 0)
					report(index, Math.min(WHOLE, WHOLE * done / total));
			}

			@Override
			public boolean cancelled() {
				return all.cancelled();
			}
		};
	}

	private synchronized void report(int index, long share) {
		shares[index] = share;
		long sum = 0;
		for (long one : shares)
			sum += one;
		all.at(sum, WHOLE * shares.length);
	}
}
