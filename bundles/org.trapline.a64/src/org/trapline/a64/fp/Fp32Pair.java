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
		float low = low(a) + low(b);
		float high = high(a) + high(b);
		if (Usual.unusual(core) == 0 && Math.abs(low) <= Float.MAX_VALUE && Math.abs(high) <= Float.MAX_VALUE)
			return of(low, high);
		return of(Fp32.add(core, (int) a, (int) b), Fp32.add(core, upper(a), upper(b)));
	}

	/// a - b (FPSub).
	public static long sub(Core core, long a, long b) {
		float low = low(a) - low(b);
		float high = high(a) - high(b);
		if (Usual.unusual(core) == 0 && Math.abs(low) <= Float.MAX_VALUE && Math.abs(high) <= Float.MAX_VALUE)
			return of(low, high);
		return of(Fp32.sub(core, (int) a, (int) b), Fp32.sub(core, upper(a), upper(b)));
	}

	/// a * b (FPMul).
	public static long mul(Core core, long a, long b) {
		float low = low(a) * low(b);
		float high = high(a) * high(b);
		if (Usual.unusual(core) == 0 && Usual.isNormal(low) && Usual.isNormal(high))
			return of(low, high);
		return of(Fp32.mul(core, (int) a, (int) b), Fp32.mul(core, upper(a), upper(b)));
	}

	/// a / b (FPDiv).
	public static long div(Core core, long a, long b) {
		float low = low(a) / low(b);
		float high = high(a) / high(b);
		if (Usual.unusual(core) == 0 && Usual.isNormal(low) && Usual.isNormal(high))
			return of(low, high);
		return of(Fp32.div(core, (int) a, (int) b), Fp32.div(core, upper(a), upper(b)));
	}

	/// The square root (FPSqrt).
	public static long sqrt(Core core, long a) {
		float low = (float) Math.sqrt(low(a));
		float high = (float) Math.sqrt(high(a));
		if (Usual.unusual(core) == 0 && Usual.isNormal(low) && Usual.isNormal(high))
			return of(low, high);
		return of(Fp32.sqrt(core, (int) a), Fp32.sqrt(core, upper(a)));
	}

	/// addend + a * b, rounded once (FPMulAdd).
	public static long mulAdd(Core core, long addend, long a, long b) {
		float low = Math.fma(low(a), low(b), low(addend));
		float high = Math.fma(high(a), high(b), high(addend));
		if (Usual.unusual(core) == 0 && Usual.isNormal(low) && Usual.isNormal(high))
			return of(low, high);
		return of(Fp32.mulAdd(core, (int) addend, (int) a, (int) b),
				Fp32.mulAdd(core, upper(addend), upper(a), upper(b)));
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
