// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.lmbench;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// Numbers in the exact form in which lmbench prints them: one with fewer decimals was cut off, or is another
/// program's.
final class Printed {
	/// By bandwidth() in lib_timing.c: six decimals below one, else two.
	static final Pattern MEGABYTES = Pattern.compile("0\\.\\d{6}|[1-9]\\d{0,11}\\.\\d{2}");
	static final Pattern TWO_DECIMALS = Pattern.compile("\\d{1,15}\\.\\d{2}");
	static final Pattern THREE_DECIMALS = Pattern.compile("\\d{1,15}\\.\\d{3}");
	static final Pattern FOUR_DECIMALS = Pattern.compile("\\d{1,15}\\.\\d{4}");
	static final Pattern FIVE_DECIMALS = Pattern.compile("\\d{1,9}\\.\\d{5}");
	static final Pattern SIX_DECIMALS = Pattern.compile("\\d{1,9}\\.\\d{6}");
	/// By micromb() in lib_timing.c: three decimals below ten, else none.
	static final Pattern MICROSECONDS = Pattern.compile("\\d\\.\\d{3}|10\\.000|\\d{2,15}");
	static final Pattern WHOLE = Pattern.compile("\\d{1,15}");

	private Printed() {
	}

	/// A number above 0 in such a form; empty for all else.
	static OptionalDouble positive(String text, Pattern form) {
		if (!form.matcher(text).matches())
			return OptionalDouble.empty();
		double value = Double.parseDouble(text);
		return value > 0 ? OptionalDouble.of(value) : OptionalDouble.empty();
	}
}
