// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.trapline.measure.text.Quantities;

/// Moments of the handling time of exits, by type: what an exit-timing table holds.
///
/// A table has counts and moments only. Intervals and tests of the mean follow from them; percentiles and histograms
/// do not, and nothing here offers any.
///
/// @param unit what min, max, mean, sum and deviation are measured in
/// @param interval what the times measure, in words where it is not exit to entry; empty for exit to entry
/// @param tables one for each vCPU, or a single one for all
public record ExitTiming(TimeUnit unit, String interval, List<Table> tables) implements Measurement {

	/// The unit of a table's times.
	public enum TimeUnit {
		CYCLES("cycle"), NANOSECONDS("ns"), MICROSECONDS("us");

		/// Cycles below this many are written to the last one.
		private static final double COUNTABLE = 1e6;

		private final String symbol;

		TimeUnit(String symbol) {
			this.symbol = symbol;
		}

		public String symbol() {
			return symbol;
		}

		/// A time in this unit, as people read it; {@link Quantities#UNKNOWN} for NaN.
		public Quantities.Quantity quantity(double time) {
			if (Double.isNaN(time))
				return new Quantities.Quantity(Quantities.UNKNOWN, "");
			return switch (this) {
			case CYCLES -> time >= COUNTABLE ? Quantities.cycles(time)
					: new Quantities.Quantity(Quantities.number(time), "cycles");
			case NANOSECONDS -> Quantities.time(time);
			case MICROSECONDS -> Quantities.time(time * 1000);
			};
		}
	}

	/// The same with the tables of one vCPU alone; one that does not say of which vCPU it is counts as its.
	///
	/// @param vcpu empty for all tables
	public ExitTiming of(OptionalInt vcpu) {
		return vcpu.isEmpty() ? this : new ExitTiming(unit, interval, tables.stream().filter(table -> table.vcpu().isEmpty()
				|| List.of(Integer.toString(vcpu.getAsInt()), "vCPU " + vcpu.getAsInt()).contains(table.vcpu())).toList());
	}

	/// The table of one vCPU.
	///
	/// @param vm which VM; empty where the file does not tell
	/// @param vcpu which vCPU; empty for all together
	/// @param seconds how long was recorded; empty where the file does not tell
	/// @param rows one for each type, in the file's order
	public record Table(String vm, String vcpu, OptionalDouble seconds, List<Row> rows) {
		public Table {
			rows = List.copyOf(rows);
		}
	}

	/// What was counted and timed of one type of exit.
	///
	/// @param type as the file names it, for instance DABT_IO_MEM_IPI or TIMEINGUEST
	/// @param count how many
	/// @param min smallest time; NaN where count is 0 or the file does not tell
	/// @param max largest time; likewise
	/// @param mean mean time; likewise
	/// @param sum sum of the times; 0 where count is 0, NaN where the file does not tell
	/// @param deviation standard deviation of one exit's time; NaN where count is 0 or the file does not tell
	public record Row(String type, long count, double min, double max, double mean, double sum, double deviation) {
		/// The type under which time spent running the guest is booked.
		public static final String TIME_IN_GUEST = "TIMEINGUEST";
		/// The type under which the guest's own waiting (WFI, WFE) is booked where it is known apart.
		public static final String IDLE = "IDLE";
		/// The type under which time spent off the CPU is booked.
		public static final String DESCHEDULED = "DESCHEDULED";

		/// A row of a type that never happened.
		public static Row empty(String type) {
			return new Row(type, 0, Double.NaN, Double.NaN, Double.NaN, 0, Double.NaN);
		}

		/// Whether the time is hypervisor time: neither the guest's own, running or waiting, nor time off the CPU.
		public boolean handling() {
			return !type.equals(TIME_IN_GUEST) && !type.equals(IDLE) && !type.equals(DESCHEDULED);
		}
	}

	public ExitTiming {
		tables = List.copyOf(tables);
	}
}
