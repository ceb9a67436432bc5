// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.List;
import java.util.OptionalDouble;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;

/// An exit-timing table with the rows and columns of the LS2080 one, ready to be printed.
///
/// The 18 rows of the reference stand first, in its order and under its names, whether the recording has them or not;
/// types that the reference lacks follow.
///
/// @param title which vCPU of which VM; empty for all together
/// @param unit as the column heads name it: {@code cycle} or {@code us}
/// @param seconds what the per-second columns divide by; empty leaves these columns out
/// @param rows in order
public record ExitTimingTable(String title, String unit, OptionalDouble seconds, List<ExitTiming.Row> rows) {

	public ExitTimingTable {
		rows = List.copyOf(rows);
	}

	/// The tables of a timing, in its order.
	public static List<ExitTimingTable> of(ExitTiming timing) {
		throw new UnsupportedOperationException("written next");
	}

	/// Sums up a recording as an exit-timing table does, in nanoseconds.
	///
	/// @param perVcpu a table for each vCPU instead of one for all
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public static ExitTiming reduce(ExitTrace trace, Filter filter, boolean perVcpu, Progress progress) {
		throw new UnsupportedOperationException("written next");
	}

	/// The heads of the columns.
	public List<String> header() {
		throw new UnsupportedOperationException("written next");
	}

	/// The cells of a row as text, one for each of {@link #header()}: plain numbers with a decimal point.
	public List<String> cells(ExitTiming.Row row) {
		throw new UnsupportedOperationException("written next");
	}
}
