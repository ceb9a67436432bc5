// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.List;
import java.util.OptionalDouble;
import org.trapline.measure.ExitTiming;

/// What one exit-timing table tells: shares, overhead and how well its means are known.
///
/// Moments only: there are no percentiles here, since none follow from moments.
///
/// @param label which vCPU of which VM; {@code all} for all together
/// @param unit of the times
/// @param rows the types that happened, largest sum first
/// @param exits all exits: rows other than TIMEINGUEST, DESCHEDULED and IDLE
/// @param handling hypervisor time, in the unit
/// @param guest time in the guest, in the unit
/// @param idle the guest's own waiting, in the unit; 0 where the table does not tell
/// @param descheduled time off the CPU, in the unit
/// @param seconds how long was recorded; empty where the file does not tell
/// @param clockHertz clock estimated from all cycles over the seconds, for a busy vCPU; empty where either is missing
public record ExitTimingAnalysis(String label, ExitTiming.TimeUnit unit, List<Row> rows, long exits, double handling,
		double guest, double idle, double descheduled, OptionalDouble seconds, OptionalDouble clockHertz) {

	/// One type.
	///
	/// @param row as the table has it
	/// @param handling whether its time is hypervisor time
	/// @param shareOfExits of all exits, 0 to 1; NaN for a type that is no exit
	/// @param shareOfHandling of hypervisor time, 0 to 1; NaN for a type that is no exit
	/// @param shareOfWall of all the table's time, 0 to 1
	/// @param ratePerSecond NaN where the length of the recording is not known
	/// @param mean its 95 % confidence interval; empty where the table does not tell enough
	public record Row(ExitTiming.Row row, boolean handling, double shareOfExits, double shareOfHandling,
			double shareOfWall, double ratePerSecond, Interval mean) {
	}

	/// A two-sided confidence interval; NaN at both ends where it is not known.
	public record Interval(double low, double high) {
		public static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

		public boolean known() {
			return !Double.isNaN(low);
		}
	}

	public ExitTimingAnalysis {
		rows = List.copyOf(rows);
	}

	/// One for each table.
	public static List<ExitTimingAnalysis> of(ExitTiming timing) {
		throw new UnsupportedOperationException("written next");
	}

	/// Hypervisor time as a share of all the time that the table tells of. 0 where there is none.
	public double shareOfWall() {
		throw new UnsupportedOperationException("written next");
	}

	/// Hypervisor time as a share of busy time: guest and hypervisor. 0 where there is none.
	public double overhead() {
		throw new UnsupportedOperationException("written next");
	}
}
