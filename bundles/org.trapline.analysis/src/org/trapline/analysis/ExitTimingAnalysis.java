// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.text.Quantities;

/// What one exit-timing table tells: shares, overhead and how well its means are known.
///
/// Moments only: there are no percentiles here, since none follow from moments.
///
/// @param label which vCPU of which VM; {@code all} for all together
/// @param unit of the times
/// @param interval what the times measure, in words where it is not exit to entry; empty for exit to entry
/// @param rows the types that happened, largest sum first
/// @param exits all exits: rows other than TIMEINGUEST, DESCHEDULED and IDLE
/// @param handling sum of the exits' times, in the unit: hypervisor time unless the interval says otherwise
/// @param guest time in the guest, in the unit
/// @param idle the guest's own waiting, in the unit; 0 where the table does not tell
/// @param descheduled time off the CPU, in the unit
/// @param seconds how long was recorded; empty where the file does not tell
/// @param clockHertz clock estimated from all cycles over the seconds, which holds for one busy vCPU; empty where one
///        of them is missing
public record ExitTimingAnalysis(String label, ExitTiming.TimeUnit unit, String interval, List<Row> rows, long exits,
		double handling, double guest, double idle, double descheduled, OptionalDouble seconds,
		OptionalDouble clockHertz) {
	private static final double CONFIDENCE = 0.95;
	private static final double NANOS_IN_MICRO = 1e3;

	/// One type.
	///
	/// @param row as the table has it
	/// @param handling whether it is a type of exit, neither TIMEINGUEST nor DESCHEDULED nor IDLE
	/// @param shareOfExits of all exits, 0 to 1; NaN for a type that is no exit
	/// @param shareOfHandling of the exits' time, 0 to 1; NaN for a type that is no exit, or where no sum is told
	/// @param shareOfWall of all the table's time, 0 to 1; NaN where no sum is told
	/// @param ratePerSecond NaN where the length of the recording is not known
	/// @param mean 95 % confidence interval of the mean of a type of which the table is a sample
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
		List<ExitTimingAnalysis> analyses = new ArrayList<>();
		for (ExitTiming.Table table : timing.tables())
			analyses.add(of(timing, table));
		return analyses;
	}

	/// A time of the table, written out.
	public Quantities.Quantity time(double value) {
		return switch (unit) {
		case CYCLES -> Quantities.cycles(value);
		case NANOSECONDS -> Quantities.time(value);
		case MICROSECONDS -> Quantities.time(value * NANOS_IN_MICRO);
		};
	}

	/// Whether the exits' times are hypervisor time.
	public boolean measuresHandling() {
		return interval.isEmpty();
	}

	/// All the time that the table tells of, in the unit.
	public double wall() {
		return handling + guest + idle + descheduled;
	}

	/// Hypervisor time as a share of all the time that the table tells of; empty where it tells of none in the guest, or
	/// of another interval.
	public OptionalDouble shareOfWall() {
		return share(wall());
	}

	/// Hypervisor time as a share of busy time, guest and hypervisor; empty as {@link #shareOfWall}.
	public OptionalDouble overhead() {
		return share(handling + guest);
	}

	/// The 95 % confidence interval of the mean of the times that a row is a sample of.
	///
	/// By Student's t with count - 1 degrees of freedom. With few exits of very skewed times it is too narrow, which
	/// moments alone cannot tell.
	public static Interval meanInterval(ExitTiming.Row row) {
		if (row.count() < 2 || Double.isNaN(row.deviation()) || Double.isNaN(row.mean()))
			return Interval.UNKNOWN;
		double quantile = TDistribution.of(row.count() - 1).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
		double half = quantile * row.deviation() / Math.sqrt(row.count());
		return new Interval(row.mean() - half, row.mean() + half);
	}

	private static ExitTimingAnalysis of(ExitTiming timing, ExitTiming.Table table) {
		long exits = 0;
		double handling = 0;
		double guest = 0;
		double idle = 0;
		double descheduled = 0;
		for (ExitTiming.Row row : table.rows()) {
			double sum = Double.isNaN(row.sum()) ? 0 : row.sum();
			switch (row.type()) {
			case ExitTiming.Row.TIME_IN_GUEST -> guest += sum;
			case ExitTiming.Row.IDLE -> idle += sum;
			case ExitTiming.Row.DESCHEDULED -> descheduled += sum;
			default -> {
				exits += row.count();
				handling += sum;
			}
			}
		}
		double wall = handling + guest + idle + descheduled;
		List<Row> rows = new ArrayList<>();
		for (ExitTiming.Row row : table.rows())
			if (row.count() > 0)
				rows.add(row(row, exits, handling, wall, table.seconds()));
		rows.sort(Comparator.comparingDouble((Row r) -> Double.isNaN(r.row().sum()) ? 0 : r.row().sum())
				.thenComparingLong(r -> r.row().count()).reversed());
		boolean clocked = timing.unit() == ExitTiming.TimeUnit.CYCLES && table.seconds().isPresent() && guest > 0
				&& timing.interval().isEmpty();
		return new ExitTimingAnalysis(label(table), timing.unit(), timing.interval(), rows, exits, handling, guest, idle,
				descheduled, table.seconds(),
				clocked ? OptionalDouble.of(wall / table.seconds().getAsDouble()) : OptionalDouble.empty());
	}

	private static Row row(ExitTiming.Row row, long exits, double handling, double wall, OptionalDouble seconds) {
		boolean exit = row.handling();
		return new Row(row, exit, exit ? ratio(row.count(), exits) : Double.NaN,
				exit ? ratio(row.sum(), handling) : Double.NaN, ratio(row.sum(), wall),
				seconds.isPresent() ? row.count() / seconds.getAsDouble() : Double.NaN, meanInterval(row));
	}

	private static double ratio(double part, double whole) {
		return whole > 0 ? part / whole : Double.NaN;
	}

	private static String label(ExitTiming.Table table) {
		String label = (table.vm() + ' ' + table.vcpu()).strip();
		return label.isEmpty() ? "all" : label;
	}

	private OptionalDouble share(double whole) {
		return measuresHandling() && guest > 0 ? OptionalDouble.of(handling / whole) : OptionalDouble.empty();
	}
}
