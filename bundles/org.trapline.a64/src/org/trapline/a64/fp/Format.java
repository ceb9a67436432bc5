// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

/// A binary interchange format of IEEE 754, a number in it being the low bits of a long, the rest 0.
///
/// @param width of all of a number, in bits
/// @param fractionBits of its fraction
record Format(int width, int fractionBits) {
	static final Format HALF = new Format(16, 10);
	static final Format SINGLE = new Format(32, 23);
	static final Format DOUBLE = new Format(64, 52);

	long sign() {
		return 1L << width - 1;
	}

	long fraction() {
		return (1L << fractionBits) - 1;
	}

	/// The biggest biased exponent: of infinities and NaNs.
	int topExponent() {
		return (1 << width - fractionBits - 1) - 1;
	}

	int bias() {
		return topExponent() >>> 1;
	}

	/// The fraction's highest bit, which is 1 in a quiet NaN.
	long quiet() {
		return 1L << fractionBits - 1;
	}

	long infinity() {
		return (long) topExponent() << fractionBits;
	}

	long greatest() {
		return infinity() - 1;
	}

	long defaultNan() {
		return infinity() | quiet();
	}

	/// Twos to a power that is the exponent of a normal number.
	long power(int exponent) {
		return (long) (exponent + bias()) << fractionBits;
	}

	long abs(long x) {
		return x & ~sign();
	}

	long signOf(long x) {
		return x & sign();
	}

	int biased(long x) {
		return (int) (x >>> fractionBits) & topExponent();
	}

	boolean isNan(long x) {
		return abs(x) > infinity();
	}

	boolean isSignalling(long x) {
		return isNan(x) && (x & quiet()) == 0;
	}

	boolean isInfinite(long x) {
		return abs(x) == infinity();
	}

	boolean isZero(long x) {
		return abs(x) == 0;
	}

	boolean isSubnormal(long x) {
		return biased(x) == 0 && !isZero(x);
	}

	/// The bit of FPCR that takes subnormal numbers for 0.
	int flushing() {
		return width == 16 ? Fpcr.FZ16 : Fpcr.FZ;
	}
}
