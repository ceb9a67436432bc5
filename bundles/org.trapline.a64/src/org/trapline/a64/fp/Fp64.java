// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

import org.trapline.a64.core.Core;

/// Arithmetic in double precision, on numbers as their bits.
public final class Fp64 {
	private static final Format FORMAT = Format.DOUBLE;

	private Fp64() {
	}

	/// a + b (FPAdd).
	public static long add(Core core, long a, long b) {
		double result = Double.longBitsToDouble(a) + Double.longBitsToDouble(b);
		if (Usual.unusual(core) == 0 && Math.abs(result) <= Double.MAX_VALUE)
			return Double.doubleToRawLongBits(result);
		return UsualDouble.add(core, a, b);
	}

	/// a - b (FPSub).
	public static long sub(Core core, long a, long b) {
		double result = Double.longBitsToDouble(a) - Double.longBitsToDouble(b);
		if (Usual.unusual(core) == 0 && Math.abs(result) <= Double.MAX_VALUE)
			return Double.doubleToRawLongBits(result);
		return UsualDouble.sub(core, a, b);
	}

	/// a * b (FPMul).
	public static long mul(Core core, long a, long b) {
		double result = Double.longBitsToDouble(a) * Double.longBitsToDouble(b);
		if (Usual.unusual(core) == 0 && Usual.isNormal(result))
			return Double.doubleToRawLongBits(result);
		return UsualDouble.mul(core, a, b);
	}

	/// a * b, where 0 times infinity is 2 (FPMulX).
	public static long mulExtended(Core core, long a, long b) {
		double result = Double.longBitsToDouble(a) * Double.longBitsToDouble(b);
		if (Usual.unusual(core) == 0 && Usual.isNormal(result))
			return Double.doubleToRawLongBits(result);
		return Multiplication.mulExtended(core, FORMAT, a, b);
	}

	/// a / b (FPDiv).
	public static long div(Core core, long a, long b) {
		double result = Double.longBitsToDouble(a) / Double.longBitsToDouble(b);
		if (Usual.unusual(core) == 0 && Usual.isNormal(result))
			return Double.doubleToRawLongBits(result);
		return UsualDouble.div(core, a, b);
	}

	/// The square root (FPSqrt).
	public static long sqrt(Core core, long a) {
		double result = Math.sqrt(Double.longBitsToDouble(a));
		if (Usual.unusual(core) == 0 && Usual.isNormal(result))
			return Double.doubleToRawLongBits(result);
		return UsualDouble.sqrt(core, a);
	}

	/// addend + a * b, rounded once (FPMulAdd).
	public static long mulAdd(Core core, long addend, long a, long b) {
		double result = Math.fma(Double.longBitsToDouble(a), Double.longBitsToDouble(b), Double.longBitsToDouble(addend));
		if (Usual.unusual(core) == 0 && Usual.isNormal(result))
			return Double.doubleToRawLongBits(result);
		return UsualDouble.mulAdd(core, addend, a, b);
	}

	/// 2 - a * b, rounded once: a step of Newton's towards 1 / a (FPRecipStepFused).
	public static long recipStep(Core core, long a, long b) {
		double result = Math.fma(-Double.longBitsToDouble(a), Double.longBitsToDouble(b), 2);
		if (Usual.unusual(core) == 0 && Usual.isNormal(result))
			return Double.doubleToRawLongBits(result);
		return FusedMultiplication.recipStep(core, FORMAT, a, b);
	}

	/// (3 - a * b) / 2, rounded once: a step of Newton's (FPRSqrtStepFused).
	public static long recipSqrtStep(Core core, long a, long b) {
		double twice = Math.fma(-Double.longBitsToDouble(a), Double.longBitsToDouble(b), 3);
		double result = twice / 2;
		if (Usual.unusual(core) == 0 && Usual.isNormal(twice) && Usual.isNormal(result))
			return Double.doubleToRawLongBits(result);
		return FusedMultiplication.recipSqrtStep(core, FORMAT, a, b);
	}

	/// The greater one (FPMax).
	public static long max(Core core, long a, long b) {
		double result = Math.max(Double.longBitsToDouble(a), Double.longBitsToDouble(b));
		if ((core.fpcr & Fpcr.FZ) == 0 && !Double.isNaN(result))
			return Double.doubleToRawLongBits(result);
		return Extremes.max(core, FORMAT, a, b);
	}

	/// The lesser one (FPMin).
	public static long min(Core core, long a, long b) {
		double result = Math.min(Double.longBitsToDouble(a), Double.longBitsToDouble(b));
		if ((core.fpcr & Fpcr.FZ) == 0 && !Double.isNaN(result))
			return Double.doubleToRawLongBits(result);
		return Extremes.min(core, FORMAT, a, b);
	}

	/// The greater one, or the number beside a quiet NaN (FPMaxNum).
	public static long maxNumber(Core core, long a, long b) {
		double result = Math.max(Double.longBitsToDouble(a), Double.longBitsToDouble(b));
		if ((core.fpcr & Fpcr.FZ) == 0 && !Double.isNaN(result))
			return Double.doubleToRawLongBits(result);
		return Extremes.maxNumber(core, FORMAT, a, b);
	}

	/// The lesser one, or the number beside a quiet NaN (FPMinNum).
	public static long minNumber(Core core, long a, long b) {
		double result = Math.min(Double.longBitsToDouble(a), Double.longBitsToDouble(b));
		if ((core.fpcr & Fpcr.FZ) == 0 && !Double.isNaN(result))
			return Double.doubleToRawLongBits(result);
		return Extremes.minNumber(core, FORMAT, a, b);
	}

	/// NZCV of a compared with b (FPCompare).
	///
	/// @param signalling whether a quiet NaN is invalid, too
	public static int compare(Core core, long a, long b, boolean signalling) {
		double x = Double.longBitsToDouble(a);
		double y = Double.longBitsToDouble(b);
		if ((core.fpcr & Fpcr.FZ) == 0) {
			if (x < y)
				return Comparison.LESS;
			if (x > y)
				return Comparison.GREATER;
			if (x == y)
				return Comparison.EQUAL;
		}
		return Comparison.compare(core, FORMAT, a, b, signalling);
	}

	/// Whether a equals b, a quiet NaN not being invalid (FPCompareEQ).
	public static boolean compareEqual(Core core, long a, long b) {
		double x = Double.longBitsToDouble(a);
		double y = Double.longBitsToDouble(b);
		if ((core.fpcr & Fpcr.FZ) == 0 && (x <= y || x > y))
			return x == y;
		return Comparison.compare(core, FORMAT, a, b, false) == Comparison.EQUAL;
	}

	/// Whether a is at least b, any NaN being invalid (FPCompareGE).
	public static boolean compareGreaterEqual(Core core, long a, long b) {
		double x = Double.longBitsToDouble(a);
		double y = Double.longBitsToDouble(b);
		if ((core.fpcr & Fpcr.FZ) == 0 && (x >= y || x < y))
			return x >= y;
		return Comparison.greaterEqual(core, FORMAT, a, b);
	}

	/// Whether a is greater than b, any NaN being invalid (FPCompareGT).
	public static boolean compareGreater(Core core, long a, long b) {
		double x = Double.longBitsToDouble(a);
		double y = Double.longBitsToDouble(b);
		if ((core.fpcr & Fpcr.FZ) == 0 && (x > y || x <= y))
			return x > y;
		return Comparison.compare(core, FORMAT, a, b, true) == Comparison.GREATER;
	}

	/// The integral number near a (FPRoundInt).
	///
	/// @param rounding of {@link Rounding}
	/// @param exact whether it is inexact to have rounded
	public static long roundToIntegral(Core core, long a, int rounding, boolean exact) {
		double x = Double.longBitsToDouble(a);
		double result = Usual.rounded(x, rounding);
		if ((core.fpcr & Fpcr.FZ) == 0 && !Double.isNaN(result)) {
			if (exact && result != x)
				core.fpsr |= Fpsr.IXC;
			return Double.doubleToRawLongBits(result);
		}
		return Integers.round(core, FORMAT, a, rounding, exact);
	}

	/// a times 2 to fractionBits as a signed integer that saturates, 0 for a NaN (FPToFixed).
	///
	/// @param width of the integer in bits
	/// @param rounding of {@link Rounding}
	/// @return sign-extended
	public static long toSigned(Core core, long a, int width, int fractionBits, int rounding) {
		double x = Double.longBitsToDouble(a) * Usual.power(fractionBits);
		double near = rounding == Rounding.ZERO ? x : Usual.rounded(x, rounding);
		if ((core.fpcr & Fpcr.FZ) == 0 && Math.abs(near) < Usual.power(width - 1)) {
			long integer = (long) near;
			if (integer != x)
				core.fpsr |= Fpsr.IXC;
			return integer;
		}
		return Integers.toFixed(core, FORMAT, a, false, width, fractionBits, rounding);
	}

	/// a times 2 to fractionBits as an unsigned integer that saturates, 0 for a NaN (FPToFixed).
	///
	/// @param width of the integer in bits
	/// @param rounding of {@link Rounding}
	/// @return zero-extended
	public static long toUnsigned(Core core, long a, int width, int fractionBits, int rounding) {
		double x = Double.longBitsToDouble(a) * Usual.power(fractionBits);
		double near = rounding == Rounding.ZERO ? x : Usual.rounded(x, rounding);
		if ((core.fpcr & Fpcr.FZ) == 0 && near >= 0 && near < Usual.power(Math.min(width, Long.SIZE - 1))) {
			long integer = (long) near;
			if (integer != x)
				core.fpsr |= Fpsr.IXC;
			return integer;
		}
		return Integers.toFixed(core, FORMAT, a, true, width, fractionBits, rounding);
	}

	/// A signed integer over 2 to fractionBits (FixedToFP).
	public static long fromSigned(Core core, long integer, int fractionBits) {
		if (Math.abs(integer) >>> 53 == 0 || Usual.unusual(core) == 0)
			return Double.doubleToRawLongBits(integer * Usual.power(-fractionBits));
		return Integers.fromFixed(core, FORMAT, integer < 0, Math.abs(integer), fractionBits);
	}

	/// An unsigned integer over 2 to fractionBits (FixedToFP).
	public static long fromUnsigned(Core core, long integer, int fractionBits) {
		if (integer >>> 53 == 0 || integer >= 0 && Usual.unusual(core) == 0)
			return Double.doubleToRawLongBits(integer * Usual.power(-fractionBits));
		return Integers.fromFixed(core, FORMAT, false, integer, fractionBits);
	}

	/// About 1 / a (FPRecipEstimate).
	public static long recipEstimate(Core core, long a) {
		return Estimates.recip(core, FORMAT, a);
	}

	/// About 1 over the square root of a (FPRSqrtEstimate).
	public static long recipSqrtEstimate(Core core, long a) {
		return Estimates.recipSqrt(core, FORMAT, a);
	}

	/// A power of two about 1 / a (FPRecpX).
	public static long recipExponent(Core core, long a) {
		return Estimates.recipExponent(core, FORMAT, a);
	}

	/// In single precision (FPConvert).
	public static int toSingle(Core core, long a) {
		float result = (float) Double.longBitsToDouble(a);
		if (Usual.unusual(core) == 0 && Usual.isNormal(result))
			return Float.floatToRawIntBits(result);
		return UsualDouble.toSingle(core, a);
	}

	/// In single precision, rounded to odd: FCVTXN.
	public static int toSingleOdd(Core core, long a) {
		return (int) Conversion.convert(core, FORMAT, Format.SINGLE, a, Rounding.ODD);
	}

	/// In half precision (FPConvert).
	public static int toHalf(Core core, long a) {
		return (int) Conversion.convert(core, FORMAT, Format.HALF, a);
	}

	/// -a, of a NaN, too (FPNeg).
	public static long negate(long a) {
		return a ^ Long.MIN_VALUE;
	}

	/// a without its sign, of a NaN, too (FPAbs).
	public static long abs(long a) {
		return a & Long.MAX_VALUE;
	}
}
