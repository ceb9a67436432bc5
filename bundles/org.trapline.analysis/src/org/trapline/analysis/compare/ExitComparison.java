// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.List;
import java.util.Optional;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.TimeDistribution;
import org.trapline.measure.Unit;

/// The exits of two sides, by reason, and what explains the change of overhead.
///
/// @param by what the rows stand for
/// @param rows those that either side has, largest change of hypervisor time first
/// @param total all exits
/// @param waterfall how the overhead of the base becomes that of the candidate; empty where one side does not tell its
///        time in the guest
/// @param series exits over time on one axis; empty where a side has no event recording
public record ExitComparison(GroupBy by, List<Row> rows, Row total, Optional<Waterfall> waterfall,
		Optional<AlignedSeries> series) {

	/// One reason on both sides.
	///
	/// @param parts its sub-reasons, ordered likewise; none where a table has the exits, which tells none
	public record Row(String key, Figures base, Figures candidate, List<Row> parts) {
		public Row {
			parts = List.copyOf(parts);
		}

		/// One of which no sub-reasons are known.
		public Row(String key, Figures base, Figures candidate) {
			this(key, base, candidate, List.of());
		}
	}

	/// A reason's figures on one side, over all repeats.
	///
	/// @param count exits
	/// @param ratePerSecond NaN where the length of the recording is not known
	/// @param unit of mean, deviation and sum: nanoseconds, or cycles where a table is in cycles and the clock is not known
	/// @param mean handling time of one
	/// @param deviation sample standard deviation; NaN where it is not known
	/// @param sum all handling time
	/// @param shareOfHandling 0 to 1
	/// @param shareOfBusy handling as a share of busy time (guest and hypervisor), 0 to 1; NaN where it is not known
	/// @param times percentiles; empty where only moments are known
	public record Figures(long count, double ratePerSecond, Unit unit, double mean, double deviation, double sum,
			double shareOfHandling, double shareOfBusy, Optional<TimeDistribution> times) {
		public static final Figures NONE = new Figures(0, 0, Unit.NANOSECONDS, Double.NaN, Double.NaN, 0, 0, 0,
				Optional.empty());
	}

	/// Overhead (hypervisor time as a share of busy time) of the base, the steps, and overhead of the candidate.
	///
	/// A reason that the guest causes as often while it runs, and that takes as long, has no part in the change.
	///
	/// @param steps largest change first; they add up to the difference
	public record Waterfall(double base, List<Step> steps, double candidate) {
		public Waterfall {
			steps = List.copyOf(steps);
		}
	}

	/// What one reason adds to the overhead.
	///
	/// @param key the reason; {@link org.trapline.analysis.ExitBreakdown#OTHERS} for all that are small
	/// @param byCount part that comes from more or fewer exits
	/// @param byTime part that comes from longer or shorter handling
	public record Step(String key, double byCount, double byTime) {
		public double change() {
			return byCount + byTime;
		}
	}

	/// Exits a second of each side in the same buckets of time, counted from the moment aligned.
	///
	/// @param fromSeconds begin of the first bucket
	/// @param bucketSeconds length of one
	/// @param base exits a second; NaN where the recording does not reach
	/// @param candidate likewise
	public record AlignedSeries(double fromSeconds, double bucketSeconds, double[] base, double[] candidate) {
	}

	public ExitComparison {
		rows = List.copyOf(rows);
	}
}
