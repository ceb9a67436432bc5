// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exittiming;

import static org.trapline.trace.text.LineProblems.quoted;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.trapline.measure.ExitTiming.TimeUnit;
import org.trapline.trace.text.LocaleNumbers;
import org.trapline.trace.text.WrittenNumber;

/// Reads the numbers of a table's rows.
final class MomentReader {
	private final RawTable table;
	private final TimeUnit unit;

	/// Says what cannot be read.
	///
	/// @param found what stands there
	/// @param expected what should
	record Fault(String found, String expected) {
	}

	/// What a row reads as: numbers, or what is wrong with it.
	sealed interface Result {
		record Read(Moments moments) implements Result {
		}

		record Unreadable(Fault fault) implements Result {
		}
	}

	/// @param unit in which times come out
	MomentReader(RawTable table, TimeUnit unit) {
		this.table = table;
		this.unit = unit;
	}

	Result read(RawTable.Row row, DecimalMarks marks) {
		String counted = table.cell(row, Column.COUNT);
		OptionalLong count = counted.isEmpty() && row.cells().stream().skip(1).allMatch(String::isEmpty)
				? OptionalLong.of(0)
				: LocaleNumbers.whole(counted);
		if (count.isEmpty())
			return unreadable("count " + quoted(counted), "a whole number from 0 to " + Long.MAX_VALUE);
		double[] values = new double[Column.values().length];
		double step = 0;
		double meanStep = 0;
		for (Column column : Column.values()) {
			String cell = column == Column.TYPE || column == Column.OTHER ? "" : table.cell(row, column);
			Optional<WrittenNumber> number = cell.isEmpty() || cell.equals("-")
					? Optional.of(new WrittenNumber(Double.NaN, 0))
					: LocaleNumbers.parse(cell, marks.of(column, cell));
			if (number.isEmpty() || Double.isInfinite(number.get().value()))
				return unreadable(column.label() + " " + quoted(cell), "a number");
			if (number.get().value() < 0)
				return unreadable(column.label() + " " + quoted(cell), "a number that is not negative");
			double scale = column.time() ? scale(column) : 1;
			values[column.ordinal()] = number.get().value() * scale;
			if (column == Column.MEAN)
				meanStep = number.get().step() * scale;
			else if (column.time() && !Double.isNaN(number.get().value()))
				step = Math.max(step, number.get().step() * scale);
		}
		double squares = values[Column.SUM_SQUARED.ordinal()] * scale(Column.SUM) * scale(Column.SUM);
		return new Result.Read(new Moments(count.getAsLong(), values[Column.MIN.ordinal()],
				values[Column.MAX.ordinal()], values[Column.MEAN.ordinal()], values[Column.SUM.ordinal()],
				values[Column.DEVIATION.ordinal()], squares, meanStep, step));
	}

	/// A number of a column that {@link #read} has found to be one; NaN where the column is missing or empty.
	WrittenNumber number(RawTable.Row row, Column column, DecimalMarks marks) {
		String cell = table.cell(row, column);
		return LocaleNumbers.parse(cell, marks.of(column, cell)).orElse(new WrittenNumber(Double.NaN, 0));
	}

	/// The unit in which a table's times are read: its own if all columns share one that there is a name for, else ns.
	///
	/// @return empty if it has a unit that cannot be read, or mixes cycles with seconds
	static Optional<TimeUnit> unit(TimingHeader header) {
		Optional<TimeUnit> common = Optional.empty();
		for (Column column : header.columns())
			if (column.time()) {
				double nanos = nanos(header.units().getOrDefault(column, "us"));
				TimeUnit unit = nanos == 0 ? TimeUnit.CYCLES
						: nanos == 1 ? TimeUnit.NANOSECONDS : TimeUnit.MICROSECONDS;
				if (Double.isNaN(nanos) || common.isPresent()
						&& (common.get() == TimeUnit.CYCLES) != (unit == TimeUnit.CYCLES))
					return Optional.empty();
				common = Optional.of(common.isPresent() && common.get() != unit ? TimeUnit.NANOSECONDS : unit);
			}
		return common;
	}

	private double scale(Column column) {
		double nanos = nanos(table.header().units().getOrDefault(column, "us"));
		return switch (unit) {
		case CYCLES -> 1;
		case NANOSECONDS -> nanos;
		case MICROSECONDS -> nanos / 1000;
		};
	}

	/// Nanoseconds in a unit; 0 for cycles, NaN for a unit that is not known.
	private static double nanos(String symbol) {
		return switch (symbol.toLowerCase(Locale.ROOT)) {
		case "cycle", "cycles" -> 0;
		case "ns", "nsec" -> 1;
		case "us", "usec", "\u00b5s", "\u03bcs" -> 1e3;
		case "ms", "msec" -> 1e6;
		case "s", "sec" -> 1e9;
		default -> Double.NaN;
		};
	}

	private static Result unreadable(String found, String expected) {
		return new Result.Unreadable(new Fault(found, expected));
	}
}
