// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.List;

/// Exits grouped by something, largest sum of handling time first.
///
/// @param by what the rows stand for
/// @param rows the groups
/// @param total all of them together, under the key {@code all}
public record ExitBreakdown(GroupBy by, List<Row> rows, Row total) {

	/// One group.
	///
	/// @param key what users read, for instance {@code DABT_LOW} or {@code 0xffff800008cda268}
	/// @param id what the key stands for: ordinal of the reason, index of the cause or the vCPU, the CPU, the address
	/// @param handling the handling times (interval less idle and descheduled)
	/// @param ratePerSecond exits a second of recording looked at
	/// @param shareOfHandling of the sum of handling of all rows, 0 to 1
	/// @param shareOfWall of the vCPUs' time looked at, 0 to 1
	/// @param split where the time around these exits went
	public record Row(String key, long id, TimeDistribution handling, double ratePerSecond, double shareOfHandling,
			double shareOfWall, TimeSplit split) {
	}

	public ExitBreakdown {
		rows = List.copyOf(rows);
	}
}
