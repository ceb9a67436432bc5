// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.List;

/// Exits grouped by something, largest sum of handling time first.
///
/// @param by what the rows stand for
/// @param rows the groups; those that a limit leaves out come last, together, under the key {@link #OTHERS}
/// @param total all of them together, under the key {@code all}; by address that is the exits that have one
public record ExitBreakdown(GroupBy by, List<Row> rows, Row total) {

	/// The key of the row that sums up what has no row of its own, and comes last; its id is -1.
	public static final String OTHERS = "others";

	/// One group.
	///
	/// @param key what users read, for instance {@code DABT_LOW} or {@code 0xffff800008cda268}
	/// @param id what the key stands for: ordinal of the reason, index of the cause or the vCPU, the smallest
	///        index of a VM's vCPUs, the CPU, the address
	/// @param handling the handling times (interval less idle and descheduled)
	/// @param ratePerSecond exits a second of recording looked at
	/// @param shareOfHandling of the sum of handling of all rows, 0 to 1
	/// @param shareOfWall handling as a share of {@link ExitSummary#vcpuNanos()}, 0 to 1
	/// @param split where the time around these exits went
	public record Row(String key, long id, TimeDistribution handling, double ratePerSecond, double shareOfHandling,
			double shareOfWall, TimeSplit split) {
	}

	public ExitBreakdown {
		rows = List.copyOf(rows);
	}
}
