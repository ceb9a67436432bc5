// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// The vector registers as scalar floating-point instructions see them: Hn, Sn, Dn. Writing one clears the register's rest.
final class FloatRegister {
	/// Values of the field ftype that says what format operands are in; the fourth is none.
	static final int SINGLE = 0;
	static final int DOUBLE = 1;
	static final int HALF = 3;

	private FloatRegister() {
	}

	static int h(Core core, int n) {
		return (int) core.v[2 * n] & 0xFFFF;
	}

	static int s(Core core, int n) {
		return (int) core.v[2 * n];
	}

	static long d(Core core, int n) {
		return core.v[2 * n];
	}

	/// Hn, Sn or Dn, zero-extended.
	static long read(Core core, int ftype, int n) {
		return switch (ftype) {
		case SINGLE -> Integer.toUnsignedLong(s(core, n));
		case DOUBLE -> d(core, n);
		default -> h(core, n);
		};
	}

	/// The sign bit of a format.
	static long sign(int ftype) {
		return switch (ftype) {
		case SINGLE -> 1L << 31;
		case DOUBLE -> Long.MIN_VALUE;
		default -> 1L << 15;
		};
	}

	/// @param value of 16 bits, the rest 0
	static void setH(Core core, int n, int value) {
		core.setD(n, value);
	}

	static void setS(Core core, int n, int value) {
		core.setD(n, Integer.toUnsignedLong(value));
	}

	static void setD(Core core, int n, long value) {
		core.setD(n, value);
	}
}
