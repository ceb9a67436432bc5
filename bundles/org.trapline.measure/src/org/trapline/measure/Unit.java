// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trapline.measure.text.Quantities;

/// What values are measured in.
///
/// @param dimension of what sort it is: units of the same dimension can be converted
/// @param symbol as benchmarks write it, for instance {@code µs}
/// @param factor how much of the dimension's base one of it is: nanoseconds, bytes a second, events a second, cycles;
///        1 for what has no dimension of ours
public record Unit(Dimension dimension, String symbol, double factor) {

	/// Of what sort a unit is.
	public enum Dimension {
		/// Base: nanosecond.
		TIME,
		/// Base: byte a second.
		BANDWIDTH,
		/// Base: one a second.
		RATE,
		/// Base: cycle.
		CYCLES,
		/// Base: one.
		COUNT,
		/// Anything else: only the same symbol can be compared.
		OTHER
	}

	public static final Unit NANOSECONDS = new Unit(Dimension.TIME, "ns", 1);
	public static final Unit MICROSECONDS = new Unit(Dimension.TIME, "µs", 1e3);
	public static final Unit MILLISECONDS = new Unit(Dimension.TIME, "ms", 1e6);
	public static final Unit SECONDS = new Unit(Dimension.TIME, "s", 1e9);
	/// A million bytes a second.
	public static final Unit MEGABYTES_PER_SECOND = new Unit(Dimension.BANDWIDTH, "MB/s", 1e6);
	/// 1,048,576 bytes a second.
	public static final Unit MEBIBYTES_PER_SECOND = new Unit(Dimension.BANDWIDTH, "MiB/s", 1 << 20);
	public static final Unit GIGABYTES_PER_SECOND = new Unit(Dimension.BANDWIDTH, "GB/s", 1e9);
	public static final Unit GIBIBYTES_PER_SECOND = new Unit(Dimension.BANDWIDTH, "GiB/s", 1 << 30);
	public static final Unit PER_SECOND = new Unit(Dimension.RATE, "/s", 1);
	public static final Unit CYCLE = new Unit(Dimension.CYCLES, "cycles", 1);
	public static final Unit ONE = new Unit(Dimension.COUNT, "", 1);

	private static final Map<String, Unit> KNOWN = Map.ofEntries(Map.entry("ns", NANOSECONDS),
			Map.entry("nsec", NANOSECONDS), Map.entry("nsecs", NANOSECONDS), Map.entry("nanoseconds", NANOSECONDS),
			Map.entry("us", MICROSECONDS), Map.entry("µs", MICROSECONDS), Map.entry("μs", MICROSECONDS),
			Map.entry("usec", MICROSECONDS), Map.entry("usecs", MICROSECONDS), Map.entry("microseconds", MICROSECONDS),
			Map.entry("ms", MILLISECONDS), Map.entry("msec", MILLISECONDS), Map.entry("msecs", MILLISECONDS),
			Map.entry("milliseconds", MILLISECONDS), Map.entry("s", SECONDS), Map.entry("sec", SECONDS),
			Map.entry("secs", SECONDS), Map.entry("seconds", SECONDS), Map.entry("mb/s", MEGABYTES_PER_SECOND),
			Map.entry("mb/sec", MEGABYTES_PER_SECOND), Map.entry("mib/s", MEBIBYTES_PER_SECOND),
			Map.entry("mib/sec", MEBIBYTES_PER_SECOND), Map.entry("gb/s", GIGABYTES_PER_SECOND),
			Map.entry("gb/sec", GIGABYTES_PER_SECOND), Map.entry("gib/s", GIBIBYTES_PER_SECOND),
			Map.entry("gib/sec", GIBIBYTES_PER_SECOND), Map.entry("/s", PER_SECOND), Map.entry("/sec", PER_SECOND),
			Map.entry("hz", PER_SECOND), Map.entry("cycle", CYCLE), Map.entry("cycles", CYCLE), Map.entry("", ONE),
			Map.entry("1", ONE));

	/// The unit that a text names, whatever its case: {@code usec}, {@code MB/sec}; empty if it is none known.
	public static Optional<Unit> parse(String text) {
		return Optional.ofNullable(KNOWN.get(text.strip().toLowerCase(Locale.ROOT)));
	}

	/// The unit that a text names; one of no known dimension if it is not known.
	public static Unit of(String text) {
		return parse(text).orElseGet(() -> new Unit(Dimension.OTHER, text.strip(), 1));
	}

	/// So many of something a second.
	///
	/// @param what for instance {@code ops}
	public static Unit perSecond(String what) {
		return new Unit(Dimension.RATE, what + "/s", 1);
	}

	/// Whether values in both can be set side by side.
	public boolean comparable(Unit other) {
		return dimension == other.dimension && (dimension != Dimension.OTHER || symbol.equals(other.symbol));
	}

	/// A value in this unit, in another one.
	///
	/// @throws IllegalArgumentException if they are not {@link #comparable}
	public double convert(double value, Unit to) {
		if (!comparable(to))
			throw new IllegalArgumentException(symbol + " cannot be converted to " + to.symbol);
		return equals(to) ? value : value * factor / to.factor;
	}

	/// A value in this unit, as people read it.
	public Quantities.Quantity quantity(double value) {
		return switch (dimension) {
		case TIME -> Quantities.time(value * factor);
		case BANDWIDTH -> Quantities.scaled(value * factor, "B/s");
		case CYCLES -> Quantities.cycles(value);
		case RATE -> symbol.startsWith("/") ? Quantities.scaled(value * factor, symbol)
				: new Quantities.Quantity(Quantities.number(value), symbol);
		case COUNT, OTHER -> new Quantities.Quantity(Quantities.number(value), symbol);
		};
	}

	@Override
	public String toString() {
		return symbol;
	}
}
