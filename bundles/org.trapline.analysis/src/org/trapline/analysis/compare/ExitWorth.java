// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.trapline.analysis.statistics.SerialDependence;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitTrace;

/// How many independent values the handling times of a recording tell as much as, by reason.
final class ExitWorth {
	private final Map<String, SerialDependence> byReason = new HashMap<>();
	private final SerialDependence all = new SerialDependence();

	private ExitWorth() {
	}

	/// Reads the exits once.
	///
	/// @param reasons which ones are told apart
	static ExitWorth of(ExitTrace trace, Set<String> reasons) {
		ExitWorth worth = new ExitWorth();
		SerialDependence rest = new SerialDependence();
		SerialDependence[] ofCause = new SerialDependence[trace.causes().size()];
		for (int c = 0; c < ofCause.length; c++) {
			String reason = trace.causes().get(c).reason().name();
			ofCause[c] = reasons.contains(reason)
					? worth.byReason.computeIfAbsent(reason, _ -> new SerialDependence())
					: rest;
		}
		ExitBlocks blocks = trace.blocks();
		for (int block = 0; block < trace.blockCount(); block++)
			worth.block(blocks, blocks.load(block), ofCause);
		return worth;
	}

	private void block(ExitBlocks blocks, int rows, SerialDependence[] ofCause) {
		long[] intervals = blocks.intervals();
		long[] idle = blocks.idle();
		long[] descheduled = blocks.descheduled();
		int[] causes = blocks.causes();
		for (int row = 0; row < rows; row++) {
			double handling = Math.max(0, intervals[row] - idle[row] - descheduled[row]);
			ofCause[causes[row]].add(handling);
			all.add(handling);
		}
	}

	/// @param reason empty for all exits; NaN where its times were not looked at
	double of(String reason) {
		SerialDependence of = reason.isEmpty() ? all : byReason.get(reason);
		return of == null ? Double.NaN : of.worth();
	}
}
