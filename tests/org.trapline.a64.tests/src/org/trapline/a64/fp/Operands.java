// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

import java.util.Random;

/// Operands for tests: numbers at which something changes, and numbers that have something to do with each other.
final class Operands {
	private final Random random;

	Operands(Random random) {
		this.random = random;
	}

	/// A number of a format, or a NaN.
	long any(Format f) {
		return switch (random.nextInt(8)) {
		case 0 -> random.nextLong() & all(f);
		case 1, 2 -> special(f);
		case 3 -> nearInteger(f);
		case 4 -> nearNarrower(f);
		default -> sign(f) | (long) exponent(f) << f.fractionBits() | fraction(f);
		};
	}

	/// A number that has to do with another: sums cancel, products are at the ends of the exponent's range.
	long beside(Format f, long a) {
		int biased = f.biased(a);
		int exponent = switch (random.nextInt(5)) {
		case 0 -> biased + random.nextInt(5) - 2;
		case 1 -> biased + random.nextInt(2 * f.fractionBits() + 8) - f.fractionBits() - 4;
		case 2 -> f.bias() - biased + random.nextInt(2 * f.fractionBits() + 8) - f.fractionBits() - 4;
		case 3 -> 3 * f.bias() - biased + random.nextInt(5) - 2;
		default -> -1;
		};
		if (exponent < 0)
			return any(f);
		long fraction = random.nextInt(3) == 0 ? a & f.fraction() : fraction(f);
		long near = sign(f) | (long) Math.min(exponent, f.topExponent()) << f.fractionBits() | fraction;
		return random.nextInt(4) == 0 ? near + random.nextInt(5) - 2 & all(f) : near;
	}

	/// An addend that has to do with a product: it cancels out, or nearly.
	long besideProduct(Format f, long a, long b) {
		return switch (random.nextInt(4)) {
		case 0 -> beside(f, a);
		case 1 -> beside(f, of(f, value(f, a) * value(f, b)));
		default -> of(f, -value(f, a) * value(f, b)) + (random.nextInt(3) == 0 ? 0 : random.nextInt(9) - 4) & all(f);
		};
	}

	/// An integer: few bits, runs of them, any.
	long integer() {
		long value = switch (random.nextInt(4)) {
		case 0 -> random.nextLong() >> random.nextInt(64);
		case 1 -> (1L << random.nextInt(64)) + random.nextInt(5) - 2;
		case 2 -> (random.nextLong() >>> random.nextInt(64)) << random.nextInt(64);
		default -> (1L << random.nextInt(64)) + (1L << random.nextInt(64)) + random.nextInt(3) - 1;
		};
		return random.nextBoolean() ? value : -value;
	}

	/// All settings of FPCR that have an effect, 0 more often than others.
	int control() {
		if (random.nextInt(4) == 0)
			return 0;
		int control = random.nextInt(4) << Fpcr.ROUNDING_LOW;
		int bits = random.nextInt(16);
		return control | ((bits & 1) != 0 ? Fpcr.FZ : 0) | ((bits & 2) != 0 ? Fpcr.DN : 0)
				| ((bits & 4) != 0 ? Fpcr.AHP : 0) | ((bits & 8) != 0 ? Fpcr.FZ16 : 0);
	}

	private static long all(Format f) {
		return f.sign() | f.sign() - 1;
	}

	private long sign(Format f) {
		return random.nextBoolean() ? f.sign() : 0;
	}

	private int exponent(Format f) {
		int near = random.nextInt(5);
		return switch (random.nextInt(4)) {
		case 0 -> near;
		case 1 -> f.topExponent() - near;
		case 2 -> f.bias() - 2 + near;
		default -> random.nextInt(f.topExponent() + 1);
		};
	}

	private long fraction(Format f) {
		long fraction = switch (random.nextInt(5)) {
		case 0 -> 0;
		case 1 -> -1L << random.nextInt(f.fractionBits());
		case 2 -> (1L << random.nextInt(f.fractionBits() + 1)) - 1;
		case 3 -> 1L << random.nextInt(f.fractionBits()) | 1L << random.nextInt(f.fractionBits());
		default -> random.nextLong();
		};
		return fraction & f.fraction();
	}

	private long special(Format f) {
		long magnitude = switch (random.nextInt(9)) {
		case 0 -> 0;
		case 1 -> f.infinity();
		case 2 -> f.defaultNan() | random.nextInt(3);
		case 3 -> f.infinity() + 1 + random.nextInt(3);
		case 4 -> f.infinity() | fraction(f);
		case 5 -> f.greatest() - random.nextInt(2);
		case 6 -> (1L << f.fractionBits()) + random.nextInt(3) - 1;
		case 7 -> 1 + random.nextInt(3);
		default -> f.power(0) + random.nextInt(3) - 1;
		};
		return sign(f) | magnitude;
	}

	/// A number at or between integers that some width ends with, or that divided by a power of two.
	private long nearInteger(Format f) {
		double value = (double) integer() + (random.nextInt(9) - 4) / 4.0;
		if (random.nextInt(3) == 0)
			value = Math.scalb(value, -random.nextInt(65));
		return of(f, value) + (random.nextInt(3) == 0 ? random.nextInt(3) - 1 : 0) & all(f);
	}

	/// A number of a narrower format, or one beside it or halfway to the next.
	private long nearNarrower(Format f) {
		if (f.width() == 16)
			return random.nextLong() & all(f);
		Format narrower = f.width() == 64 && random.nextBoolean() ? Format.SINGLE : Format.HALF;
		int spare = f.fractionBits() - narrower.fractionBits();
		long exponent = f.bias() - narrower.bias() + (long) exponent(narrower);
		if (random.nextInt(4) == 0)
			exponent = f.bias() - narrower.bias() - random.nextInt(narrower.fractionBits() + 3);
		long fraction = fraction(narrower) << spare;
		int below = random.nextInt(spare + narrower.fractionBits());
		fraction += (1L << below) + random.nextInt(3) - 1;
		return sign(f) | exponent << f.fractionBits() | fraction & f.fraction();
	}

	private static double value(Format f, long x) {
		return switch (f.width()) {
		case 64 -> Double.longBitsToDouble(x);
		case 32 -> Float.intBitsToFloat((int) x);
		default -> Float.float16ToFloat((short) x);
		};
	}

	private static long of(Format f, double value) {
		return switch (f.width()) {
		case 64 -> Double.doubleToRawLongBits(value);
		case 32 -> Integer.toUnsignedLong(Float.floatToRawIntBits((float) value));
		default -> Float.floatToFloat16((float) value) & 0xFFFFL;
		};
	}
}
