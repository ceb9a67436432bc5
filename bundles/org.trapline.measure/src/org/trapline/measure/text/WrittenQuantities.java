// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure.text;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads sizes and frequencies as people, kernels and tools write them.
public final class WrittenQuantities {
	private static final Pattern SIZE =
			Pattern.compile("(\\d{1,18}(?:\\.\\d{1,9})?)\\s*(?:([kmgt])(?:i?b|ibytes|bytes)?|b|bytes?)?",
					Pattern.CASE_INSENSITIVE);
	private static final Pattern FREQUENCY = Pattern.compile("(\\d{1,18}(?:\\.\\d{1,9})?)\\s*([kmg]?)hz",
			Pattern.CASE_INSENSITIVE);
	private static final String PREFIXES = "kmgt";

	private WrittenQuantities() {
	}

	/// Bytes: {@code 4096}, {@code 48K}, {@code 32 KiB}, {@code 8.5 MB}; every prefix stands for a power of 1024, as
	/// in the kernel's files.
	///
	/// @return empty for what is no size, or is above the largest long
	public static OptionalLong bytes(String text) {
		Matcher matcher = SIZE.matcher(text.strip());
		if (!matcher.matches())
			return OptionalLong.empty();
		double bytes = Double.parseDouble(matcher.group(1)) * power(1024, matcher.group(2));
		return bytes < Long.MAX_VALUE ? OptionalLong.of(Math.round(bytes)) : OptionalLong.empty();
	}

	/// Hertz: {@code 1.8 GHz}, {@code 1800 MHz}, {@code 100000 kHz}.
	///
	/// @return empty for what is no frequency, a range of them and a number without a unit included
	public static OptionalDouble hertz(String text) {
		Matcher matcher = FREQUENCY.matcher(text.strip());
		if (!matcher.matches())
			return OptionalDouble.empty();
		double hertz = Double.parseDouble(matcher.group(1)) * power(1000, matcher.group(2));
		return hertz > 0 ? OptionalDouble.of(hertz) : OptionalDouble.empty();
	}

	private static double power(int base, @Nullable String prefix) {
		return prefix == null || prefix.isEmpty() ? 1
				: Math.pow(base, PREFIXES.indexOf(prefix.toLowerCase(Locale.ROOT)) + 1);
	}
}
