// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

import org.trapline.a64.core.Core;

/// Numbers from one format to another: FPConvert.
final class Conversion {
	private Conversion() {
	}

	/// Rounds as FPCR says.
	static long convert(Core core, Format from, Format to, long operand) {
		return convert(core, from, to, operand, Rounding.of(core));
	}

	static long convert(Core core, Format from, Format to, long operand, int rounding) {
		boolean alternative = (core.fpcr & Fpcr.AHP) != 0;
		// FZ16 is of no effect here.
		long a = from.width() == 16 ? operand : Numbers.flushed(core, from, operand);
		long sign = sign(from, to, a);
		if (from.isZero(a))
			return sign;
		if (from.biased(a) != from.topExponent() || alternative && from.width() == 16)
			return Numbers.roundConverted(core, to, rounding, sign, Numbers.exponent(from, a), Numbers.significand(from, a));
		if (from.isNan(a))
			return nan(core, from, to, sign, a, alternative && to.width() == 16);
		if (!alternative || to.width() != 16)
			return sign | to.infinity();
		core.fpsr |= Fpsr.IOC;
		return sign | to.sign() - 1;
	}

	private static long sign(Format from, Format to, long x) {
		return from.signOf(x) == 0 ? 0 : to.sign();
	}

	private static long nan(Core core, Format from, Format to, long sign, long a, boolean none) {
		if (none || from.isSignalling(a))
			core.fpsr |= Fpsr.IOC;
		if (none)
			return sign;
		if ((core.fpcr & Fpcr.DN) != 0)
			return to.defaultNan();
		int wider = to.fractionBits() - from.fractionBits();
		long fraction = a & from.fraction();
		return sign | to.defaultNan() | (wider >= 0 ? fraction << wider : fraction >>> -wider);
	}
}
