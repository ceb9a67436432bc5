// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64;

/// How much a test does that could take any number of cases: little in {@code ./check}, so that all of them together
/// take less than a minute, and much in {@code ./check --long}.
public final class Depth {
	/// Whether this is {@code ./check --long}.
	public static final boolean LONG = Boolean.getBoolean("trapline.long");

	private Depth() {
	}

	/// A number of cases.
	///
	/// @param usual in {@code ./check}
	/// @param times as many in {@code ./check --long}
	public static int of(int usual, int times) {
		return LONG ? Math.multiplyExact(usual, times) : usual;
	}

	/// A number of instructions to compare: those that the system property trapline.millions asks for, or else a number
	/// of cases.
	///
	/// @param usual in {@code ./check}
	/// @param times as many in {@code ./check --long}
	public static long instructions(int usual, int times) {
		Long millions = Long.getLong("trapline.millions");
		return millions == null ? of(usual, times) : millions * 1_000_000;
	}
}
