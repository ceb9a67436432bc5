// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import java.util.Random;

/// Contents of vector registers and of FPCR and FPSR that floating-point instructions are tried with: boundary values,
/// numbers near each other, integers, and random bits.
final class LaneInputs {
	private static final int[] RANDOM_FPCR_BITS = {26, 25, 24, 23, 22, 19};
	/// QC, IDC, IXC, UFC, OFC, DZC, IOC.
	static final int FPSR_BITS = 0x0800009F;
	private static final int BITS = 128 * LaneProgram.Input.REGISTERS;

	private final Random random;
	private final int width;
	private final int fraction;
	private final int exponents;

	/// @param width of a lane: 16, 32, or 64
	LaneInputs(int width, long seed) {
		this.width = width;
		random = new Random(seed + width);
		fraction = width == 16 ? 10 : width == 32 ? 23 : 52;
		exponents = (1 << width - 1 - fraction) - 1;
	}

	/// The next. One in four has a FPCR of 0, as most programs have it, and one in two a FPSR that already says inexact.
	LaneProgram.Input next() {
		int fpcr = 0;
		if (random.nextInt(4) != 0)
			for (int bit : RANDOM_FPCR_BITS)
				fpcr |= random.nextInt(2) << bit;
		int fpsr = random.nextInt(2) << 4;
		if (random.nextInt(8) == 0)
			fpsr = random.nextInt() & FPSR_BITS;
		long[] v = new long[BITS / Long.SIZE];
		boolean tame = random.nextInt(3) == 0;
		for (int at = 0; at < BITS; at += width)
			v[at / Long.SIZE] |= (tame ? tame() : lane()) << at;
		return new LaneProgram.Input(fpcr, fpsr, v);
	}

	private long lane() {
		return switch (random.nextInt(8)) {
		case 0 -> number(random.nextInt(2), 0, random.nextInt(3) == 0 ? 0 : edge());
		case 1 -> number(random.nextInt(2), exponents, random.nextInt(3) == 0 ? 0 : edge());
		case 2 -> number(random.nextInt(2), random.nextInt(4) + (random.nextBoolean() ? 0 : exponents - 4), edge());
		case 3 -> random.nextLong() & mask(width);
		case 4 -> integer();
		case 5 -> mask(width) & random.nextLong() >> random.nextInt(Long.SIZE);
		case 6 -> number(random.nextInt(2), exponents / 2 - fraction + random.nextInt(2 * fraction), edge());
		default -> tame();
		};
	}

	/// A number of common size.
	private long tame() {
		return number(random.nextInt(2), exponents / 2 - 4 + random.nextInt(8), edge());
	}

	/// A small integer, a half or a quarter of one, or one near a power of 2.
	private long integer() {
		double value = random.nextInt(64) - 32;
		if (random.nextBoolean())
			value = Math.scalb(1.0, random.nextInt(66)) + value;
		value = Math.scalb(value, -random.nextInt(3));
		return switch (width) {
		case 16 -> Float.floatToFloat16((float) value) & mask(16);
		case 32 -> Float.floatToRawIntBits((float) value) & mask(32);
		default -> Double.doubleToRawLongBits(value);
		};
	}

	/// Bits of a fraction: the least, the greatest, a single one, or any.
	private long edge() {
		long all = mask(fraction);
		return switch (random.nextInt(6)) {
		case 0 -> random.nextInt(3);
		case 1 -> all - random.nextInt(3);
		case 2 -> 1L << random.nextInt(fraction);
		case 3 -> all & -1L << random.nextInt(fraction);
		default -> random.nextLong() & all;
		};
	}

	private long number(int sign, int exponent, long bits) {
		return (long) sign << width - 1 | (long) exponent << fraction | bits;
	}

	private static long mask(int bits) {
		return -1L >>> Long.SIZE - bits;
	}
}
