// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure.text;

/// Writes quantities for people: three significant digits, a unit that fits the size, a thin space between groups of
/// digits, a decimal point in every locale.
///
/// For files that programs read, write plain numbers instead.
public final class Quantities {
	/// Between groups of three digits: U+202F, narrow no-break space.
	public static final char GROUP = '\u202f';

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
		throw new UnsupportedOperationException("written next");
	}

	public static String nanos(double nanos) {
		return time(nanos).toString();
	}

	/// A share of 0 to 1 as {@code 17.5 %}.
	public static String percent(double share) {
		throw new UnsupportedOperationException("written next");
	}

	/// A whole number with its digits in groups: {@code 316 620}.
	public static String count(long count) {
		throw new UnsupportedOperationException("written next");
	}

	/// So many a second: {@code 31.7 k/s}.
	public static Quantity rate(double perSecond) {
		throw new UnsupportedOperationException("written next");
	}

	/// Cycles: {@code 13 385 cycles}, {@code 3.19 G cycles}.
	public static Quantity cycles(double cycles) {
		throw new UnsupportedOperationException("written next");
	}

	/// A frequency: {@code 1.82 GHz}.
	public static Quantity frequency(double hertz) {
		throw new UnsupportedOperationException("written next");
	}

	/// An address: {@code 0x8000f00}.
	public static String address(long address) {
		return "0x" + Long.toHexString(address);
	}

	/// Any number with three significant digits and SI prefix before the unit: {@code 1.23 M} and a unit.
	public static Quantity scaled(double value, String unit) {
		throw new UnsupportedOperationException("written next");
	}
}
