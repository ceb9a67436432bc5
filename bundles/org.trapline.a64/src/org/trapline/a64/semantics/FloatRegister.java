// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// The vector registers as scalar floating-point instructions see them: a number is in the low bits of one, and the rest
/// is 0 when it is written.
///
/// What instructions do is said with conditional expressions instead of switches, which take thrice the bytecode:
/// HotSpot inlines only so much of it into a method, whether a constant leaves a part of it out or not.
final class FloatRegister {
	/// Values of the field ftype that says what format operands are in: half precision is 3, and 2 none.
	static final int SINGLE = 0;
	static final int DOUBLE = 1;

	private FloatRegister() {
	}

	/// A register's low half, with a number in its low bits.
	static long low(Core core, int n) {
		return core.v[2 * n];
	}

	/// All bits of a format.
	static long mask(int ftype) {
		return ftype == DOUBLE ? -1 : ftype == SINGLE ? 0xFFFF_FFFFL : 0xFFFF;
	}

	/// The sign bit of a format.
	static long sign(int ftype) {
		return ftype == DOUBLE ? Long.MIN_VALUE : ftype == SINGLE ? 1L << 31 : 1L << 15;
	}

	static long unsigned(int single) {
		return Integer.toUnsignedLong(single);
	}
}
