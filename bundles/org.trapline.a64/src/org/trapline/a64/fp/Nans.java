// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

import org.trapline.a64.core.Core;

/// What operations give for NaNs: FPProcessNaN, FPProcessNaNs, FPProcessNaNs3.
final class Nans {
	private Nans() {
	}

	/// The result of an invalid operation.
	static long invalid(Core core, Format f) {
		core.fpsr |= Fpsr.IOC;
		return f.defaultNan();
	}

	/// The result of an operation on a NaN.
	static long of(Core core, Format f, long nan) {
		if (f.isSignalling(nan))
			core.fpsr |= Fpsr.IOC;
		return (core.fpcr & Fpcr.DN) != 0 ? f.defaultNan() : nan | f.quiet();
	}

	/// The result of an operation on two operands, one of which is a NaN: signalling ones come first.
	static long of(Core core, Format f, long a, long b) {
		return of(core, f, f.isSignalling(a) || f.isNan(a) && !f.isSignalling(b) ? a : b);
	}

	/// The result of an operation on three operands, one of which is a NaN.
	static long of(Core core, Format f, long a, long b, long c) {
		if (f.isSignalling(a))
			return of(core, f, a);
		if (f.isSignalling(b) || f.isSignalling(c))
			return of(core, f, b, c);
		return f.isNan(a) ? of(core, f, a) : of(core, f, b, c);
	}
}
