// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.text;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as people of different countries write them: {@code 1,234.5}, {@code 1.234,5}, {@code 1'234.5},
/// {@code 1 234,5} with any kind of blank.
///
/// Point and comma are each other's opposite: where one marks the fraction, the other groups digits. A token such as
/// {@code 1.234} may be read both ways; {@link #evidence} tells what other tokens of the same text prove.
public final class LocaleNumbers {
	/// The character between the whole part and the fraction.
	public enum DecimalMark {
		POINT('.'), COMMA(',');

		private final char character;

		DecimalMark(char character) {
			this.character = character;
		}

		public DecimalMark other() {
			return this == POINT ? COMMA : POINT;
		}
	}

	/// What one token proves of the decimal mark of its text.
	public enum Evidence {
		/// Nothing: it has neither point nor comma, or is no number.
		NONE,
		/// The decimal mark is a point: {@code 12.5}, {@code 1,234,567}.
		POINT,
		/// The decimal mark is a comma: {@code 12,5}, {@code 1.234.567}.
		COMMA,
		/// Its point or comma may be either: {@code 1.234}.
		EITHER
	}

	/// Characters that only ever group digits: apostrophes, blank, no-break, thin and narrow no-break space, underscore.
	private static final String GROUPING = "'\u2019 \u00a0\u2009\u202f_";
	private static final Pattern DIGITS = Pattern.compile("\\d+");
	private static final Pattern EXPONENT = Pattern.compile("[eE][+-]?\\d{1,3}$");
	/// Some locales group by two digits before the last three (12,34,567).
	private static final Pattern GROUPS = Pattern.compile("\\d{1,3}(?:G\\d{2,3})*G\\d{3}");
	private static final int GROUP = 3;

	private LocaleNumbers() {
	}

	/// What a token proves.
	public static Evidence evidence(String token) {
		String plain = withoutSign(token.strip());
		long points = count(plain, '.');
		long commas = count(plain, ',');
		boolean asPoint = parse(token, DecimalMark.POINT).isPresent();
		boolean asComma = parse(token, DecimalMark.COMMA).isPresent();
		if (points + commas == 0 || !asPoint && !asComma)
			return Evidence.NONE;
		if (asPoint && asComma)
			return plain.startsWith("0") ? points > 0 ? Evidence.POINT : Evidence.COMMA : Evidence.EITHER;
		return asPoint ? Evidence.POINT : Evidence.COMMA;
	}

	/// Reads a number of which the decimal mark is known.
	///
	/// {@code nan} and {@code inf} with any sign are numbers: C prints them so.
	///
	/// @return empty for what is no number
	public static Optional<WrittenNumber> parse(String token, DecimalMark mark) {
		String text = token.strip();
		boolean negative = text.startsWith("-");
		String plain = withoutSign(text);
		switch (plain.toLowerCase(Locale.ROOT)) {
		case "nan":
			return Optional.of(new WrittenNumber(Double.NaN, 0));
		case "inf", "infinity":
			return Optional.of(new WrittenNumber(negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY, 0));
		default:
			break;
		}
		Matcher exponent = EXPONENT.matcher(plain);
		String power = exponent.find() ? exponent.group() : "";
		String digits = plain.substring(0, plain.length() - power.length());
		int at = digits.indexOf(mark.character);
		String fraction = at < 0 ? "" : digits.substring(at + 1);
		Optional<String> whole = ungrouped(at < 0 ? digits : digits.substring(0, at), mark.other().character);
		if (whole.isEmpty() || at >= 0 && !DIGITS.matcher(fraction).matches())
			return Optional.empty();
		double value = Double.parseDouble(whole.get() + "." + fraction + "0" + power);
		int shift = power.isEmpty() ? 0 : Integer.parseInt(power.substring(1));
		return Optional.of(new WrittenNumber(negative ? -value : value, fraction.length() - shift));
	}

	/// Reads a whole number in which any mark groups digits.
	///
	/// @return empty for what is no number, has a fraction, is negative, or is above the largest long
	public static OptionalLong whole(String token) {
		String text = token.strip();
		Optional<String> digits = ungrouped(text, '.').or(() -> ungrouped(text, ','));
		if (digits.isEmpty())
			return OptionalLong.empty();
		try {
			return OptionalLong.of(Long.parseLong(digits.get()));
		} catch (NumberFormatException _) {
			return OptionalLong.empty();
		}
	}

	/// The digits of a number without the characters that group them; empty if it is no such number.
	private static Optional<String> ungrouped(String text, char pointOrComma) {
		if (DIGITS.matcher(text).matches())
			return Optional.of(text);
		char group = 0;
		for (int i = text.length() - 1 - GROUP; i > 0 && group == 0; i--)
			if (text.charAt(i) == pointOrComma || GROUPING.indexOf(text.charAt(i)) >= 0)
				group = text.charAt(i);
		if (group == 0 || !GROUPS.matcher(text.replace(group, 'G')).matches())
			return Optional.empty();
		return Optional.of(text.replace(String.valueOf(group), ""));
	}

	private static String withoutSign(String text) {
		return text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
	}

	private static long count(String text, char character) {
		return text.chars().filter(c -> c == character).count();
	}
}
