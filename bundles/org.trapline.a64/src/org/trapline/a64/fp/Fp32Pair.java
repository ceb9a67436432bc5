// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

import org.trapline.a64.core.Core;

/// Arithmetic in single precision on two lanes at once, which are the halves of a long: what is usual is found out for both
/// together, and where one of them is not, {@link Fp32} does each.
public final class Fp32Pair {
	private static final long LOW = 0xFFFFFFFFL;

	private Fp32Pair() {
	}

	/// a + b (FPAdd).
	public static long add(Core core, long a, long b) {
		return add(core, a, b, low(a) + low(b), high(a) + high(b));
	}

	private static long add(Core core, long a, long b, float low, float high) {
		return Usual.finite(core, low, high) ? of(low, high) : addEach(core, a, b);
	}

	private static long addEach(Core core, long a, long b) {
		return of(Fp32.add(core, (int) a, (int) b), Fp32.add(core, upper(a), upper(b)));
	}

	/// a - b (FPSub).
	public static long sub(Core core, long a, long b) {
		return sub(core, a, b, low(a) - low(b), high(a) - high(b));
	}

	private static long sub(Core core, long a, long b, float low, float high) {
		return Usual.finite(core, low, high) ? of(low, high) : subEach(core, a, b);
	}

	private static long subEach(Core core, long a, long b) {
		return of(Fp32.sub(core, (int) a, (int) b), Fp32.sub(core, upper(a), upper(b)));
	}

	/// a * b (FPMul).
	public static long mul(Core core, long a, long b) {
		return mul(core, a, b, low(a) * low(b), high(a) * high(b));
	}

	private static long mul(Core core, long a, long b, float low, float high) {
		return Usual.normal(core, low, high) ? of(low, high) : mulEach(core, a, b);
	}

	private static long mulEach(Core core, long a, long b) {
		return of(Fp32.mul(core, (int) a, (int) b), Fp32.mul(core, upper(a), upper(b)));
	}

	/// a / b (FPDiv).
	public static long div(Core core, long a, long b) {
		return div(core, a, b, low(a) / low(b), high(a) / high(b));
	}

	private static long div(Core core, long a, long b, float low, float high) {
		return Usual.normal(core, low, high) ? of(low, high) : divEach(core, a, b);
	}

	private static long divEach(Core core, long a, long b) {
		return of(Fp32.div(core, (int) a, (int) b), Fp32.div(core, upper(a), upper(b)));
	}

	/// The square root (FPSqrt).
	public static long sqrt(Core core, long a) {
		return sqrt(core, a, (float) Math.sqrt(low(a)), (float) Math.sqrt(high(a)));
	}

	private static long sqrt(Core core, long a, float low, float high) {
		return Usual.normal(core, low, high) ? of(low, high) : of(Fp32.sqrt(core, (int) a), Fp32.sqrt(core, upper(a)));
	}

	/// addend + a * b, rounded once (FPMulAdd).
	public static long mulAdd(Core core, long addend, long a, long b) {
		return mulAdd(core, addend, a, b, fma(low(addend), low(a), low(b)), fma(high(addend), high(a), high(b)));
	}

	private static long mulAdd(Core core, long addend, long a, long b, float low, float high) {
		return Usual.normal(core, low, high) ? of(low, high) : mulAddEach(core, addend, a, b);
	}

	private static long mulAddEach(Core core, long addend, long a, long b) {
		return of(Fp32.mulAdd(core, (int) addend, (int) a, (int) b),
				Fp32.mulAdd(core, upper(addend), upper(a), upper(b)));
	}

	private static float fma(float addend, float a, float b) {
		return Math.fma(a, b, addend);
	}

	private static float low(long pair) {
		return Float.intBitsToFloat((int) pair);
	}

	private static float high(long pair) {
		return Float.intBitsToFloat(upper(pair));
	}

	private static int upper(long pair) {
		return (int) (pair >>> Integer.SIZE);
	}

	private static long of(float low, float high) {
		return of(Float.floatToRawIntBits(low), Float.floatToRawIntBits(high));
	}

	private static long of(int low, int high) {
		return low & LOW | (long) high << Integer.SIZE;
	}
}
