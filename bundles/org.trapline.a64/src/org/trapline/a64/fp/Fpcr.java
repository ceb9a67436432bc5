// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

/// Fields of the floating-point control register FPCR.
public final class Fpcr {
	/// Arithmetic in half precision takes subnormal numbers for 0, and gives 0 for them.
	public static final int FZ16 = 1 << 19;
	/// How arithmetic rounds: a value of {@link Rounding} at {@link #ROUNDING_LOW}.
	public static final int ROUNDING = 3 << 22;
	public static final int ROUNDING_LOW = 22;
	/// Arithmetic in single and double precision takes subnormal numbers for 0, and gives 0 for them.
	public static final int FZ = 1 << 24;
	/// Every NaN that comes out is the default NaN.
	public static final int DN = 1 << 25;
	/// Conversions take half precision to have neither infinities nor NaNs.
	public static final int AHP = 1 << 26;

	private Fpcr() {
	}
}
