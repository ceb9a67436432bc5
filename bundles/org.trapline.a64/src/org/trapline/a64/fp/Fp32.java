// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

import org.trapline.a64.core.Core;

/// Arithmetic in single precision, on numbers as their bits.
public final class Fp32 {
	private static final Format FORMAT = Format.SINGLE;

	private Fp32() {
	}

	/// a + b (FPAdd).
	public static int add(Core core, int a, int b) {
		float result = Float.intBitsToFloat(a) + Float.intBitsToFloat(b);
		if (Usual.unusual(core) == 0 && Math.abs(result) <= Float.MAX_VALUE)
			return Float.floatToRawIntBits(result);
		return UsualSingle.add(core, a, b);
	}

	/// a - b (FPSub).
	public static int sub(Core core, int a, int b) {
		float result = Float.intBitsToFloat(a) - Float.intBitsToFloat(b);
		if (Usual.unusual(core) == 0 && Math.abs(result) <= Float.MAX_VALUE)
			return Float.floatToRawIntBits(result);
		return UsualSingle.sub(core, a, b);
	}

	/// a * b (FPMul).
	public static int mul(Core core, int a, int b) {
		float result = Float.intBitsToFloat(a) * Float.intBitsToFloat(b);
		if (Usual.unusual(core) == 0 && Usual.isNormal(result))
			return Float.floatToRawIntBits(result);
		return UsualSingle.mul(core, a, b);
	}

	/// a * b, where 0 times infinity is 2 (FPMulX).
	public static int mulExtended(Core core, int a, int b) {
		float result = Float.intBitsToFloat(a) * Float.intBitsToFloat(b);
		if (Usual.unusual(core) == 0 && Usual.isNormal(result))
			return Float.floatToRawIntBits(result);
		return (int) Multiplication.mulExtended(core, FORMAT, Integer.toUnsignedLong(a), Integer.toUnsignedLong(b));
	}

	/// a / b (FPDiv).
	public static int div(Core core, int a, int b) {
		float result = Float.intBitsToFloat(a) / Float.intBitsToFloat(b);
		if (Usual.unusual(core) == 0 && Usual.isNormal(result))
			return Float.floatToRawIntBits(result);
		return UsualSingle.div(core, a, b);
	}

	/// The square root (FPSqrt).
	public static int sqrt(Core core, int a) {
		float result = (float) Math.sqrt(Float.intBitsToFloat(a));
		if (Usual.unusual(core) == 0 && Usual.isNormal(result))
			return Float.floatToRawIntBits(result);
		return UsualSingle.sqrt(core, a);
	}

	/// addend + a * b, rounded once (FPMulAdd).
	public static int mulAdd(Core core, int addend, int a, int b) {
		float result = Math.fma(Float.intBitsToFloat(a), Float.intBitsToFloat(b), Float.intBitsToFloat(addend));
		if (Usual.unusual(core) == 0 && Usual.isNormal(result))
			return Float.floatToRawIntBits(result);
		return UsualSingle.mulAdd(core, addend, a, b);
	}

	/// 2 - a * b, rounded once: a step of Newton's towards 1 / a (FPRecipStepFused).
	public static int recipStep(Core core, int a, int b) {
		float result = Math.fma(-Float.intBitsToFloat(a), Float.intBitsToFloat(b), 2);
		if (Usual.unusual(core) == 0 && Usual.isNormal(result))
			return Float.floatToRawIntBits(result);
		return (int) FusedMultiplication.recipStep(core, FORMAT, Integer.toUnsignedLong(a), Integer.toUnsignedLong(b));
	}

	/// (3 - a * b) / 2, rounded once: a step of Newton's (FPRSqrtStepFused).
	public static int recipSqrtStep(Core core, int a, int b) {
		float twice = Math.fma(-Float.intBitsToFloat(a), Float.intBitsToFloat(b), 3);
		float result = twice / 2;
		if (Usual.unusual(core) == 0 && Usual.isNormal(twice) && Usual.isNormal(result))
			return Float.floatToRawIntBits(result);
		return (int) FusedMultiplication.recipSqrtStep(core, FORMAT, Integer.toUnsignedLong(a), Integer.toUnsignedLong(b));
	}

	/// The greater one (FPMax).
	public static int max(Core core, int a, int b) {
		float result = Math.max(Float.intBitsToFloat(a), Float.intBitsToFloat(b));
		if ((core.fpcr & Fpcr.FZ) == 0 && !Float.isNaN(result))
			return Float.floatToRawIntBits(result);
		return (int) Extremes.max(core, FORMAT, Integer.toUnsignedLong(a), Integer.toUnsignedLong(b));
	}

	/// The lesser one (FPMin).
	public static int min(Core core, int a, int b) {
		float result = Math.min(Float.intBitsToFloat(a), Float.intBitsToFloat(b));
		if ((core.fpcr & Fpcr.FZ) == 0 && !Float.isNaN(result))
			return Float.floatToRawIntBits(result);
		return (int) Extremes.min(core, FORMAT, Integer.toUnsignedLong(a), Integer.toUnsignedLong(b));
	}

	/// The greater one, or the number beside a quiet NaN (FPMaxNum).
	public static int maxNumber(Core core, int a, int b) {
		float result = Math.max(Float.intBitsToFloat(a), Float.intBitsToFloat(b));
		if ((core.fpcr & Fpcr.FZ) == 0 && !Float.isNaN(result))
			return Float.floatToRawIntBits(result);
		return (int) Extremes.maxNumber(core, FORMAT, Integer.toUnsignedLong(a), Integer.toUnsignedLong(b));
	}

	/// The lesser one, or the number beside a quiet NaN (FPMinNum).
	public static int minNumber(Core core, int a, int b) {
		float result = Math.min(Float.intBitsToFloat(a), Float.intBitsToFloat(b));
		if ((core.fpcr & Fpcr.FZ) == 0 && !Float.isNaN(result))
			return Float.floatToRawIntBits(result);
		return (int) Extremes.minNumber(core, FORMAT, Integer.toUnsignedLong(a), Integer.toUnsignedLong(b));
	}

	/// NZCV of a compared with b (FPCompare).
	///
	/// @param signalling whether a quiet NaN is invalid, too
	public static int compare(Core core, int a, int b, boolean signalling) {
		float x = Float.intBitsToFloat(a);
		float y = Float.intBitsToFloat(b);
		if ((core.fpcr & Fpcr.FZ) == 0) {
			if (x < y)
				return Comparison.LESS;
			if (x > y)
				return Comparison.GREATER;
			if (x == y)
				return Comparison.EQUAL;
		}
		return Comparison.compare(core, FORMAT, Integer.toUnsignedLong(a), Integer.toUnsignedLong(b), signalling);
	}

	/// Whether a equals b, a quiet NaN not being invalid (FPCompareEQ).
	public static boolean compareEqual(Core core, int a, int b) {
		float x = Float.intBitsToFloat(a);
		float y = Float.intBitsToFloat(b);
		if ((core.fpcr & Fpcr.FZ) == 0 && (x <= y || x > y))
			return x == y;
		return Comparison.compare(core, FORMAT, Integer.toUnsignedLong(a), Integer.toUnsignedLong(b), false)
				== Comparison.EQUAL;
	}

	/// Whether a is at least b, any NaN being invalid (FPCompareGE).
	public static boolean compareGreaterEqual(Core core, int a, int b) {
		float x = Float.intBitsToFloat(a);
		float y = Float.intBitsToFloat(b);
		if ((core.fpcr & Fpcr.FZ) == 0 && (x >= y || x < y))
			return x >= y;
		return Comparison.greaterEqual(core, FORMAT, Integer.toUnsignedLong(a), Integer.toUnsignedLong(b));
	}

	/// Whether a is greater than b, any NaN being invalid (FPCompareGT).
	public static boolean compareGreater(Core core, int a, int b) {
		float x = Float.intBitsToFloat(a);
		float y = Float.intBitsToFloat(b);
		if ((core.fpcr & Fpcr.FZ) == 0 && (x > y || x <= y))
			return x > y;
		return Comparison.compare(core, FORMAT, Integer.toUnsignedLong(a), Integer.toUnsignedLong(b), true)
				== Comparison.GREATER;
	}

	/// The integral number near a (FPRoundInt).
	///
	/// @param rounding of {@link Rounding}
	/// @param exact whether it is inexact to have rounded
	public static int roundToIntegral(Core core, int a, int rounding, boolean exact) {
		double x = Float.intBitsToFloat(a);
		double result = Usual.rounded(x, rounding);
		if ((core.fpcr & Fpcr.FZ) == 0 && !Double.isNaN(result)) {
			if (exact && result != x)
				core.fpsr |= Fpsr.IXC;
			return Float.floatToRawIntBits((float) result);
		}
		return (int) Integers.round(core, FORMAT, Integer.toUnsignedLong(a), rounding, exact);
	}

	/// a times 2 to fractionBits as a signed integer that saturates, 0 for a NaN (FPToFixed).
	///
	/// @param width of the integer in bits
	/// @param rounding of {@link Rounding}
	/// @return sign-extended
	public static long toSigned(Core core, int a, int width, int fractionBits, int rounding) {
		double x = Float.intBitsToFloat(a) * Usual.power(fractionBits);
		double near = rounding == Rounding.ZERO ? x : Usual.rounded(x, rounding);
		if ((core.fpcr & Fpcr.FZ) == 0 && Math.abs(near) < Usual.power(width - 1)) {
			long integer = (long) near;
			if (integer != x)
				core.fpsr |= Fpsr.IXC;
			return integer;
		}
		return Integers.toFixed(core, FORMAT, Integer.toUnsignedLong(a), false, width, fractionBits, rounding);
	}

	/// a times 2 to fractionBits as an unsigned integer that saturates, 0 for a NaN (FPToFixed).
	///
	/// @param width of the integer in bits
	/// @param rounding of {@link Rounding}
	/// @return zero-extended
	public static long toUnsigned(Core core, int a, int width, int fractionBits, int rounding) {
		double x = Float.intBitsToFloat(a) * Usual.power(fractionBits);
		double near = rounding == Rounding.ZERO ? x : Usual.rounded(x, rounding);
		if ((core.fpcr & Fpcr.FZ) == 0 && near >= 0 && near < Usual.power(Math.min(width, Long.SIZE - 1))) {
			long integer = (long) near;
			if (integer != x)
				core.fpsr |= Fpsr.IXC;
			return integer;
		}
		return Integers.toFixed(core, FORMAT, Integer.toUnsignedLong(a), true, width, fractionBits, rounding);
	}

	/// A signed integer over 2 to fractionBits (FixedToFP).
	public static int fromSigned(Core core, long integer, int fractionBits) {
		if (Math.abs(integer) >>> 24 == 0 || Usual.unusual(core) == 0)
			return Float.floatToRawIntBits(integer * (float) Usual.power(-fractionBits));
		return (int) Integers.fromFixed(core, FORMAT, integer < 0, Math.abs(integer), fractionBits);
	}

	/// An unsigned integer over 2 to fractionBits (FixedToFP).
	public static int fromUnsigned(Core core, long integer, int fractionBits) {
		if (integer >>> 24 == 0 || integer >= 0 && Usual.unusual(core) == 0)
			return Float.floatToRawIntBits(integer * (float) Usual.power(-fractionBits));
		return (int) Integers.fromFixed(core, FORMAT, false, integer, fractionBits);
	}

	/// About 1 / a (FPRecipEstimate).
	public static int recipEstimate(Core core, int a) {
		return (int) Estimates.recip(core, FORMAT, Integer.toUnsignedLong(a));
	}

	/// About 1 over the square root of a (FPRSqrtEstimate).
	public static int recipSqrtEstimate(Core core, int a) {
		return (int) Estimates.recipSqrt(core, FORMAT, Integer.toUnsignedLong(a));
	}

	/// A power of two about 1 / a (FPRecpX).
	public static int recipExponent(Core core, int a) {
		return (int) Estimates.recipExponent(core, FORMAT, Integer.toUnsignedLong(a));
	}

	/// In double precision (FPConvert).
	public static long toDouble(Core core, int a) {
		float x = Float.intBitsToFloat(a);
		if ((core.fpcr & Fpcr.FZ) == 0 && !Float.isNaN(x))
			return Double.doubleToRawLongBits(x);
		return Conversion.convert(core, FORMAT, Format.DOUBLE, Integer.toUnsignedLong(a));
	}

	/// In half precision (FPConvert).
	public static int toHalf(Core core, int a) {
		int result = Fp16.rounded(Float.intBitsToFloat(a));
		if (Usual.unusual(core) == 0 && (core.fpcr & Fpcr.AHP) == 0 && Fp16.isNormal(result))
			return result;
		return (int) Conversion.convert(core, FORMAT, Format.HALF, Integer.toUnsignedLong(a));
	}

	/// -a, of a NaN, too (FPNeg).
	public static int negate(int a) {
		return a ^ Integer.MIN_VALUE;
	}

	/// a without its sign, of a NaN, too (FPAbs).
	public static int abs(int a) {
		return a & Integer.MAX_VALUE;
	}
}
