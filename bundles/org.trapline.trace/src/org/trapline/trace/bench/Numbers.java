// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench;

import static org.trapline.trace.text.LineProblems.quoted;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.trace.text.LocaleNumbers;
import org.trapline.trace.text.LocaleNumbers.DecimalMark;
import org.trapline.trace.text.WrittenNumber;

/// Numbers in a benchmark's log, checked: what cannot have been measured is told and left out.
public final class Numbers {
	private static final Pattern BINARY_SIZE = Pattern.compile("(\\d{1,12})([KMGT]?)(?:i?B)?", Pattern.CASE_INSENSITIVE);
	private static final List<String> PREFIXES = List.of("", "K", "M", "G", "T");
	private static final double KIBI = 1024;

	private Numbers() {
	}

	/// A number that is finite and above 0.
	///
	/// @param what it is, for the message if it is none, for instance {@code Iterations/Sec}
	/// @param line where it stands
	/// @return empty if it is none, which has been told then
	public static OptionalDouble positive(String token, String what, long line, LogResults results) {
		return checked(token, what, "a number above 0", Double.MIN_VALUE, line, results);
	}

	/// A number that is finite and not below 0.
	public static OptionalDouble notNegative(String token, String what, long line, LogResults results) {
		return checked(token, what, "a number that is not negative", 0, line, results);
	}

	/// A whole number from 0 to the largest long; empty if it is none. Tells nobody.
	public static OptionalLong whole(String digits) {
		if (!digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9'))
			try {
				return OptionalLong.of(Long.parseLong(digits));
			} catch (NumberFormatException _) {
				return OptionalLong.empty();
			}
		return OptionalLong.empty();
	}

	/// A number with a decimal point, or, where that cannot be, with a decimal comma; NaN if it is none. Tells nobody.
	public static double number(String token) {
		Optional<WrittenNumber> number = LocaleNumbers.parse(token, DecimalMark.POINT);
		return number.or(() -> LocaleNumbers.parse(token, DecimalMark.COMMA)).map(WrittenNumber::value)
				.orElse(Double.NaN);
	}

	/// The bytes that a size in powers of 1024 stands for: {@code 4MB}, {@code 64k}, {@code 1KiB}, {@code 512}; empty if
	/// it is none. Tells nobody.
	public static OptionalDouble binarySize(String size) {
		Matcher matcher = BINARY_SIZE.matcher(size);
		return matcher.matches()
				? OptionalDouble.of(Double.parseDouble(matcher.group(1))
						* Math.pow(KIBI, PREFIXES.indexOf(matcher.group(2).toUpperCase(Locale.ROOT))))
				: OptionalDouble.empty();
	}

	private static OptionalDouble checked(String token, String what, String expected, double least, long line,
			LogResults results) {
		double value = number(token);
		if (value >= least && value < Double.POSITIVE_INFINITY)
			return OptionalDouble.of(value);
		results.problems().leftOut(line, what + ' ' + quoted(token.strip()), expected);
		return OptionalDouble.empty();
	}
}
