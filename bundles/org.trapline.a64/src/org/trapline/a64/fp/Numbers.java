// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

import org.trapline.a64.core.Core;

/// Finite numbers other than 0 taken apart and put together: FPUnpack, FPRound, FPRoundCV.
///
/// A number in parts is a sign, an exponent e and a significand s of 64 unsigned bits, which is s / 2^63 * 2^e. Bit 0 of an
/// inexact significand is the or of all that is below, so that rounding sees that there was something.
final class Numbers {
	private static final int TOP = 63;

	private Numbers() {
	}

	/// An operand, with 0 for a subnormal number where FPCR wants that.
	static long flushed(Core core, Format f, long x) {
		if ((core.fpcr & f.flushing()) == 0 || !f.isSubnormal(x))
			return x;
		if (f.width() != 16)
			core.fpsr |= Fpsr.IDC;
		return f.signOf(x);
	}

	/// The significand of a finite number other than 0, with its highest bit set.
	static long significand(Format f, long x) {
		long fraction = x & f.fraction();
		return f.biased(x) == 0 ? fraction << Long.numberOfLeadingZeros(fraction)
				: 1L << TOP | fraction << TOP - f.fractionBits();
	}

	/// The exponent to {@link #significand}.
	static int exponent(Format f, long x) {
		int biased = f.biased(x);
		return biased != 0 ? biased - f.bias()
				: 1 - f.bias() - (Long.numberOfLeadingZeros(x & f.fraction()) - (TOP - f.fractionBits()));
	}

	/// A significand divided by a power of two, its lowest bit telling of what is lost.
	static long shifted(long significand, int right) {
		if (right >= Long.SIZE)
			return significand == 0 ? 0 : 1;
		return right == 0 || significand << -right == 0 ? significand >>> right : significand >>> right | 1;
	}

	/// The 0 that an exact difference of equal numbers is.
	static long zero(Core core, Format f) {
		return Rounding.of(core) == Rounding.DOWN ? f.sign() : 0;
	}

	/// The number in a format that is nearest by FPCR to one in parts, with its flags (FPRound).
	///
	/// @param sign 0 or the format's sign bit
	/// @param significand not 0
	static long round(Core core, Format f, long sign, int exponent, long significand) {
		return round(core, f, core.fpcr & ~Fpcr.AHP, Rounding.of(core), sign, exponent, significand);
	}

	/// The same for a conversion from another format (FPRoundCV).
	static long roundConverted(Core core, Format f, int rounding, long sign, int exponent, long significand) {
		return round(core, f, core.fpcr & ~Fpcr.FZ16, rounding, sign, exponent, significand);
	}

	private static long round(Core core, Format f, int fpcr, int rounding, long sign, int exponent, long significand) {
		int leading = Long.numberOfLeadingZeros(significand);
		long kept = significand << leading;
		int biased = exponent - leading + f.bias();
		boolean tiny = biased <= 0;
		if (tiny) {
			if ((fpcr & f.flushing()) != 0) {
				core.fpsr |= Fpsr.UFC;
				return sign;
			}
			kept = shifted(kept, 1 - biased);
			biased = 0;
		}
		int cut = TOP - f.fractionBits();
		int rest = (int) (kept >>> cut - 2) & 2 | (kept << Long.SIZE - cut + 1 == 0 ? 0 : 1);
		kept >>>= cut;
		if (tiny && rest != 0)
			core.fpsr |= Fpsr.UFC;
		if (Rounding.away(rounding, sign != 0, (kept & 1) != 0, rest))
			kept++;
		else if (rounding == Rounding.ODD && rest != 0)
			kept |= 1;
		// The fraction's carry goes to the exponent, as does the implied bit, for which a normal number's is one less.
		long magnitude = ((long) Math.clamp(biased - 1L, 0, f.topExponent()) << f.fractionBits()) + kept;
		if (f.width() == 16 && (fpcr & Fpcr.AHP) != 0)
			return alternative(core, f, sign, magnitude, rest);
		if (Long.compareUnsigned(magnitude, f.infinity()) >= 0) {
			core.fpsr |= Fpsr.OFC | Fpsr.IXC;
			return sign | (Rounding.overflowsToInfinity(rounding, sign != 0) ? f.infinity() : f.greatest());
		}
		if (rest != 0)
			core.fpsr |= Fpsr.IXC;
		return sign | magnitude;
	}

	/// The alternative half precision has numbers where IEEE's has infinities and NaNs, and saturates.
	private static long alternative(Core core, Format f, long sign, long magnitude, int rest) {
		if (magnitude >= f.sign()) {
			core.fpsr |= Fpsr.IOC;
			return sign | f.sign() - 1;
		}
		if (rest != 0)
			core.fpsr |= Fpsr.IXC;
		return sign | magnitude;
	}
}
