// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure.text;

/// Writes quantities for people: three significant digits, a unit that fits the size, a thin space between groups of
/// digits, a decimal point in every locale.
///
/// For files that programs read, write {@link #plain plain numbers} instead. Does without {@code java.util.Formatter},
/// which would cost the command line tens of milliseconds at its first use.
public final class Quantities {
	/// Between groups of three digits: U+202F, narrow no-break space.
	public static final char GROUP = '\u202f';
	/// Written for a number that is not known.
	public static final String UNKNOWN = "–";

	private static final String[] TIME_UNITS = {"ns", "µs", "ms", "s"};
	private static final String[] BYTE_UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};
	private static final String[] PREFIXES = {"", "k", "M", "G", "T", "P", "E"};
	private static final int MOST_DECIMALS = 3;
	private static final long[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000,
			1_000_000_000};

	private Quantities() {
	}

	/// A number and its unit apart.
	///
	/// @param value as text
	/// @param unit empty for a plain number
	public record Quantity(String value, String unit) {
		@Override
		public String toString() {
			return unit.isEmpty() ? value : value + ' ' + unit;
		}
	}

	/// A time: {@code 12.3 µs}.
	public static Quantity time(double nanos) {
		int step = step(nanos, TIME_UNITS.length - 1);
		return new Quantity(number(nanos / thousandToThe(step)), TIME_UNITS[step]);
	}

	/// A time with its unit.
	public static String nanos(double nanos) {
		return time(nanos).toString();
	}

	/// A share as a number of percent: 0.175 is {@code 17.5 %}.
	public static Quantity share(double share) {
		return new Quantity(number(share * 100), "%");
	}

	/// A share with its unit.
	public static String percent(double share) {
		return share(share).toString();
	}

	/// A whole number with its digits in groups: {@code 316 620}.
	public static String count(long count) {
		String digits = Long.toString(count);
		int first = count < 0 ? 1 : 0;
		if (digits.length() - first <= 3)
			return digits;
		StringBuilder text = new StringBuilder(digits);
		for (int i = digits.length() - 3; i > first; i -= 3)
			text.insert(i, GROUP);
		return text.toString();
	}

	/// So many a second: {@code 31.7 k/s}.
	public static Quantity rate(double perSecond) {
		return scaled(perSecond, "/s");
	}

	/// So many of a unit a second; a unit that may have a prefix of its own gets none: {@code 4 037 msec/s}.
	///
	/// @param unit empty for a plain count
	public static Quantity rate(double perSecond, String unit) {
		return unit.isEmpty() ? rate(perSecond) : new Quantity(number(perSecond), unit + "/s");
	}

	/// Cycles: {@code 13.4 k cycles}.
	public static Quantity cycles(double cycles) {
		int step = step(cycles, PREFIXES.length - 1);
		return new Quantity(number(cycles / thousandToThe(step)), step == 0 ? "cycles" : PREFIXES[step] + " cycles");
	}

	/// A frequency: {@code 1.82 GHz}.
	public static Quantity frequency(double hertz) {
		return scaled(hertz, "Hz");
	}

	/// A size in memory, in powers of 1024: {@code 512 B}, {@code 48 KiB}, {@code 1.5 MiB}.
	public static String bytes(double bytes) {
		int step = 0;
		double size = bytes;
		while (step < BYTE_UNITS.length - 1 && Math.abs(size) >= 1024) {
			size /= 1024;
			step++;
		}
		return number(size) + ' ' + BYTE_UNITS[step];
	}

	/// An address: {@code 0x8000f00}.
	public static String address(long address) {
		return "0x" + Long.toHexString(address);
	}

	/// Any number with the SI prefix that fits it before its unit: {@code 1.23 MB}.
	public static Quantity scaled(double value, String unit) {
		int step = step(value, PREFIXES.length - 1);
		return new Quantity(number(value / thousandToThe(step)), PREFIXES[step] + unit);
	}

	/// A number with three significant digits, three decimals at most, no decimals where it is whole: {@code 12.3},
	/// {@code 0.012}, {@code 316 620}.
	public static String number(double value) {
		if (Double.isNaN(value) || Double.isInfinite(value))
			return UNKNOWN;
		double size = Math.abs(value);
		if (size >= 1e18)
			return Double.toString(value);
		if (size >= 99.95 || size == Math.rint(size))
			return count(Math.round(value));
		int decimals = size >= 9.995 ? 1 : size >= 0.9995 ? 2 : MOST_DECIMALS;
		String text = plain(value, decimals);
		return Double.parseDouble(text) == 0 ? (value < 0 ? ">-0.001" : "<0.001") : text;
	}

	/// A number as programs read it: a decimal point, so many decimals, no groups.
	///
	/// @param value whose size times 10 to the decimals is less than 9e18; NaN gives {@code NaN}
	/// @param decimals 0 to 9
	public static String plain(double value, int decimals) {
		if (Double.isNaN(value))
			return "NaN";
		long scale = POWERS_OF_TEN[decimals];
		double scaled = Math.rint(Math.abs(value) * scale);
		if (scaled >= Long.MAX_VALUE)
			return Double.toString(value);
		long units = (long) scaled;
		StringBuilder text = new StringBuilder(24);
		if (value < 0 && units != 0)
			text.append('-');
		text.append(units / scale);
		if (decimals > 0) {
			String fraction = Long.toString(units % scale);
			text.append('.').repeat('0', decimals - fraction.length()).append(fraction);
		}
		return text.toString();
	}

	/// By which power of 1000 to divide, so that less than 1000 is left after rounding to three digits.
	private static int step(double value, int most) {
		double size = Math.abs(value);
		int step = 0;
		while (step < most && size >= 999.5) {
			size /= 1000;
			step++;
		}
		return step;
	}

	private static double thousandToThe(int step) {
		double power = 1;
		for (int i = 0; i < step; i++)
			power *= 1000;
		return power;
	}
}
