// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.data;

import java.math.BigDecimal;

/// Numbers as programs read them.
public final class PlainNumber {
	private PlainNumber() {
	}

	/// The shortest decimal that reads back as the same number, without an exponent; empty for NaN and infinity.
	public static String of(double value) {
		if (Double.isNaN(value) || Double.isInfinite(value))
			return "";
		if (value == Math.rint(value) && Math.abs(value) < 1L << 53)
			return Long.toString((long) value);
		return BigDecimal.valueOf(value).toPlainString();
	}
}
