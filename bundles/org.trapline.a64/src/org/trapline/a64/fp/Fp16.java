// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

import org.trapline.a64.core.Core;

/// Arithmetic in half precision, on numbers as their bits: of an operand the low 16 count, of a result the others are
/// 0.
public final class Fp16 {
	private static final Format FORMAT = Format.HALF;
	private static final long MASK = 0xFFFF;

	private Fp16() {
	}

	/// a + b (FPAdd).
	public static int add(Core core, int a, int b) {
		int result = rounded(number(a) + number(b));
		if (Usual.unusualHalf(core) == 0 && isNormal(result))
			return result;
		return (int) Addition.add(core, FORMAT, a & MASK, b & MASK);
	}

	/// a - b (FPSub).
	public static int sub(Core core, int a, int b) {
		int result = rounded(number(a) - number(b));
		if (Usual.unusualHalf(core) == 0 && isNormal(result))
			return result;
		return (int) Addition.sub(core, FORMAT, a & MASK, b & MASK);
	}

	/// a * b (FPMul).
	public static int mul(Core core, int a, int b) {
		int result = rounded(number(a) * number(b));
		if (Usual.unusualHalf(core) == 0 && isNormal(result))
			return result;
		return (int) Multiplication.mul(core, FORMAT, a & MASK, b & MASK);
	}

	/// a * b, where 0 times infinity is 2 (FPMulX).
	public static int mulExtended(Core core, int a, int b) {
		return (int) Multiplication.mulExtended(core, FORMAT, a & MASK, b & MASK);
	}

	/// a / b (FPDiv).
	public static int div(Core core, int a, int b) {
		int result = rounded(number(a) / number(b));
		if (Usual.unusualHalf(core) == 0 && isNormal(result))
			return result;
		return (int) Division.div(core, FORMAT, a & MASK, b & MASK);
	}

	/// The square root (FPSqrt).
	public static int sqrt(Core core, int a) {
		int result = rounded((float) Math.sqrt(number(a)));
		if (Usual.unusualHalf(core) == 0 && isNormal(result))
			return result;
		return (int) Division.sqrt(core, FORMAT, a & MASK);
	}

	/// addend + a * b, rounded once (FPMulAdd).
	public static int mulAdd(Core core, int addend, int a, int b) {
		return (int) FusedMultiplication.mulAdd(core, FORMAT, addend & MASK, a & MASK, b & MASK);
	}

	/// 2 - a * b, rounded once: a step of Newton's towards 1 / a (FPRecipStepFused).
	public static int recipStep(Core core, int a, int b) {
		return (int) FusedMultiplication.recipStep(core, FORMAT, a & MASK, b & MASK);
	}

	/// (3 - a * b) / 2, rounded once: a step of Newton's (FPRSqrtStepFused).
	public static int recipSqrtStep(Core core, int a, int b) {
		return (int) FusedMultiplication.recipSqrtStep(core, FORMAT, a & MASK, b & MASK);
	}

	/// The greater one (FPMax).
	public static int max(Core core, int a, int b) {
		return (int) Extremes.max(core, FORMAT, a & MASK, b & MASK);
	}

	/// The lesser one (FPMin).
	public static int min(Core core, int a, int b) {
		return (int) Extremes.min(core, FORMAT, a & MASK, b & MASK);
	}

	/// The greater one, or the number beside a quiet NaN (FPMaxNum).
	public static int maxNumber(Core core, int a, int b) {
		return (int) Extremes.maxNumber(core, FORMAT, a & MASK, b & MASK);
	}

	/// The lesser one, or the number beside a quiet NaN (FPMinNum).
	public static int minNumber(Core core, int a, int b) {
		return (int) Extremes.minNumber(core, FORMAT, a & MASK, b & MASK);
	}

	/// NZCV of a compared with b (FPCompare).
	///
	/// @param signalling whether a quiet NaN is invalid, too
	public static int compare(Core core, int a, int b, boolean signalling) {
		return Comparison.compare(core, FORMAT, a & MASK, b & MASK, signalling);
	}

	/// Whether a equals b, a quiet NaN not being invalid (FPCompareEQ).
	public static boolean compareEqual(Core core, int a, int b) {
		return Comparison.compare(core, FORMAT, a & MASK, b & MASK, false) == Comparison.EQUAL;
	}

	/// Whether a is at least b, any NaN being invalid (FPCompareGE).
	public static boolean compareGreaterEqual(Core core, int a, int b) {
		return Comparison.greaterEqual(core, FORMAT, a & MASK, b & MASK);
	}

	/// Whether a is greater than b, any NaN being invalid (FPCompareGT).
	public static boolean compareGreater(Core core, int a, int b) {
		return Comparison.compare(core, FORMAT, a & MASK, b & MASK, true) == Comparison.GREATER;
	}

	/// The integral number near a (FPRoundInt).
	///
	/// @param rounding of {@link Rounding}
	/// @param exact whether it is inexact to have rounded
	public static int roundToIntegral(Core core, int a, int rounding, boolean exact) {
		return (int) Integers.round(core, FORMAT, a & MASK, rounding, exact);
	}

	/// a times 2 to fractionBits as a signed integer that saturates, 0 for a NaN (FPToFixed).
	///
	/// @param width of the integer in bits
	/// @param rounding of {@link Rounding}
	/// @return sign-extended
	public static long toSigned(Core core, int a, int width, int fractionBits, int rounding) {
		return Integers.toFixed(core, FORMAT, a & MASK, false, width, fractionBits, rounding);
	}

	/// a times 2 to fractionBits as an unsigned integer that saturates, 0 for a NaN (FPToFixed).
	///
	/// @param width of the integer in bits
	/// @param rounding of {@link Rounding}
	/// @return zero-extended
	public static long toUnsigned(Core core, int a, int width, int fractionBits, int rounding) {
		return Integers.toFixed(core, FORMAT, a & MASK, true, width, fractionBits, rounding);
	}

	/// A signed integer over 2 to fractionBits (FixedToFP).
	public static int fromSigned(Core core, long integer, int fractionBits) {
		return (int) Integers.fromFixed(core, FORMAT, integer < 0, Math.abs(integer), fractionBits);
	}

	/// An unsigned integer over 2 to fractionBits (FixedToFP).
	public static int fromUnsigned(Core core, long integer, int fractionBits) {
		return (int) Integers.fromFixed(core, FORMAT, false, integer, fractionBits);
	}

	/// About 1 / a (FPRecipEstimate).
	public static int recipEstimate(Core core, int a) {
		return (int) Estimates.recip(core, FORMAT, a & MASK);
	}

	/// About 1 over the square root of a (FPRSqrtEstimate).
	public static int recipSqrtEstimate(Core core, int a) {
		return (int) Estimates.recipSqrt(core, FORMAT, a & MASK);
	}

	/// A power of two about 1 / a (FPRecpX).
	public static int recipExponent(Core core, int a) {
		return (int) Estimates.recipExponent(core, FORMAT, a & MASK);
	}

	/// In double precision (FPConvert).
	public static long toDouble(Core core, int a) {
		return Conversion.convert(core, FORMAT, Format.DOUBLE, a & MASK);
	}

	/// In single precision (FPConvert).
	public static int toSingle(Core core, int a) {
		float x = number(a);
		if ((core.fpcr & Fpcr.AHP) == 0 && !Float.isNaN(x))
			return Float.floatToRawIntBits(x);
		return (int) Conversion.convert(core, FORMAT, Format.SINGLE, a & MASK);
	}

	/// -a, of a NaN, too (FPNeg).
	public static int negate(int a) {
		return a ^ 0x8000;
	}

	/// a without its sign, of a NaN, too (FPAbs).
	public static int abs(int a) {
		return a & 0x7FFF;
	}

	private static float number(int a) {
		return Float.float16ToFloat((short) a);
	}

	/// A result in single precision, which has enough bits that to be rounded twice is to be rounded once.
	static int rounded(float x) {
		return Float.floatToFloat16(x) & 0xFFFF;
	}

	/// Whether a result is finite and was not tiny before it was rounded.
	static boolean isNormal(int x) {
		int size = abs(x);
		return size > 0x400 && size < 0x7C00;
	}
}
