// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

import org.trapline.a64.core.Core;

/// Double precision by the arithmetic of the Java machine and what it leaves over, which tells whether a result is inexact; by
/// the exact arithmetic where that cannot do.
final class UsualDouble {
	/// From here on no bit of what is left over is below the least subnormal number.
	private static final double WHOLE = 0x1p-900;

	private UsualDouble() {
	}

	/// Whether no operand is to be flushed, and rounding is to nearest.
	private static boolean plain(Core core, double x, double y) {
		return Usual.roundsToNearest(core) && (Usual.keepsSubnormals(core) || !isSubnormal(x) && !isSubnormal(y));
	}

	private static boolean isSubnormal(double x) {
		return Math.abs(x) < Double.MIN_NORMAL && x != 0;
	}

	static long add(Core core, long a, long b) {
		double x = Double.longBitsToDouble(a);
		double y = Double.longBitsToDouble(b);
		double sum = x + y;
		if (!plain(core, x, y) || !Usual.isNormal(sum) && sum != 0)
			return Addition.add(core, Format.DOUBLE, a, b);
		Usual.note(core, Usual.inexactSum(x, y, sum));
		return Double.doubleToRawLongBits(sum);
	}

	static long sub(Core core, long a, long b) {
		double x = Double.longBitsToDouble(a);
		double y = Double.longBitsToDouble(b);
		double difference = x - y;
		if (!plain(core, x, y) || !Usual.isNormal(difference) && difference != 0)
			return Addition.sub(core, Format.DOUBLE, a, b);
		Usual.note(core, Usual.inexactSum(x, -y, difference));
		return Double.doubleToRawLongBits(difference);
	}

	static long mul(Core core, long a, long b) {
		double x = Double.longBitsToDouble(a);
		double y = Double.longBitsToDouble(b);
		double product = x * y;
		if (plain(core, x, y)) {
			if (product == 0 && (x == 0 || y == 0))
				return Double.doubleToRawLongBits(product);
			if (Usual.isNormal(product) && (Usual.inexactSeen(core) || Math.abs(product) >= WHOLE)) {
				Usual.note(core, Math.fma(x, y, -product) != 0);
				return Double.doubleToRawLongBits(product);
			}
		}
		return Multiplication.mul(core, Format.DOUBLE, a, b);
	}

	static long div(Core core, long a, long b) {
		double x = Double.longBitsToDouble(a);
		double y = Double.longBitsToDouble(b);
		double quotient = x / y;
		if (plain(core, x, y) && Usual.isNormal(quotient) && (Usual.inexactSeen(core) || Math.abs(x) >= WHOLE)) {
			Usual.note(core, Math.fma(-quotient, y, x) != 0);
			return Double.doubleToRawLongBits(quotient);
		}
		return Division.div(core, Format.DOUBLE, a, b);
	}

	static long sqrt(Core core, long a) {
		double x = Double.longBitsToDouble(a);
		double root = Math.sqrt(x);
		if (plain(core, x, x) && Usual.isNormal(root) && (Usual.inexactSeen(core) || x >= WHOLE)) {
			Usual.note(core, Math.fma(-root, root, x) != 0);
			return Double.doubleToRawLongBits(root);
		}
		return Division.sqrt(core, Format.DOUBLE, a);
	}

	static long mulAdd(Core core, long addend, long a, long b) {
		double c = Double.longBitsToDouble(addend);
		double x = Double.longBitsToDouble(a);
		double y = Double.longBitsToDouble(b);
		double sum = Math.fma(x, y, c);
		if (plain(core, x, y) && (Usual.keepsSubnormals(core) || !isSubnormal(c))) {
			double product = x * y;
			if (product == 0 && (x == 0 || y == 0) && (sum == 0 || Usual.isNormal(sum)))
				return Double.doubleToRawLongBits(sum);
			if (Usual.isNormal(sum)) {
				if (Usual.inexactSeen(core))
					return Double.doubleToRawLongBits(sum);
				if (Usual.isNormal(product) && Math.abs(product) >= WHOLE && Math.fma(x, y, -product) == 0) {
					Usual.note(core, Usual.inexactSum(product, c, sum));
					return Double.doubleToRawLongBits(sum);
				}
			}
		}
		return FusedMultiplication.mulAdd(core, Format.DOUBLE, addend, a, b);
	}

	static int toSingle(Core core, long a) {
		double x = Double.longBitsToDouble(a);
		float single = (float) x;
		if (!Usual.roundsToNearest(core) || !Usual.isNormal(single) && x != 0)
			return (int) Conversion.convert(core, Format.DOUBLE, Format.SINGLE, a);
		Usual.note(core, single != x);
		return Float.floatToRawIntBits(single);
	}
}
