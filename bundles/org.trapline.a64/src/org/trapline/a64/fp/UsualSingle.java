// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

import org.trapline.a64.core.Core;

/// Single precision by the arithmetic of the Java machine, and by double precision, which is exact where a result is to be, to
/// tell whether it is inexact; by the exact arithmetic where that cannot do.
final class UsualSingle {
	private UsualSingle() {
	}

	/// Whether no operand is to be flushed, and rounding is to nearest.
	private static boolean plain(Core core, float x, float y) {
		return Usual.roundsToNearest(core) && (Usual.keepsSubnormals(core) || !isSubnormal(x) && !isSubnormal(y));
	}

	private static boolean isSubnormal(float x) {
		return Math.abs(x) < Float.MIN_NORMAL && x != 0;
	}

	static int add(Core core, int a, int b) {
		float x = Float.intBitsToFloat(a);
		float y = Float.intBitsToFloat(b);
		float sum = x + y;
		if (!plain(core, x, y) || !Usual.isNormal(sum) && sum != 0)
			return (int) Addition.add(core, Format.SINGLE, Integer.toUnsignedLong(a), Integer.toUnsignedLong(b));
		Usual.note(core, sum - x != y || sum - y != x);
		return Float.floatToRawIntBits(sum);
	}

	static int sub(Core core, int a, int b) {
		float x = Float.intBitsToFloat(a);
		float y = Float.intBitsToFloat(b);
		float difference = x - y;
		if (!plain(core, x, y) || !Usual.isNormal(difference) && difference != 0)
			return (int) Addition.sub(core, Format.SINGLE, Integer.toUnsignedLong(a), Integer.toUnsignedLong(b));
		Usual.note(core, difference - x != -y || difference + y != x);
		return Float.floatToRawIntBits(difference);
	}

	static int mul(Core core, int a, int b) {
		float x = Float.intBitsToFloat(a);
		float y = Float.intBitsToFloat(b);
		float product = x * y;
		if (!plain(core, x, y) || !Usual.isNormal(product) && (product != 0 || x != 0 && y != 0))
			return (int) Multiplication.mul(core, Format.SINGLE, Integer.toUnsignedLong(a), Integer.toUnsignedLong(b));
		Usual.note(core, (double) x * y != product);
		return Float.floatToRawIntBits(product);
	}

	static int div(Core core, int a, int b) {
		float x = Float.intBitsToFloat(a);
		float y = Float.intBitsToFloat(b);
		float quotient = x / y;
		if (!plain(core, x, y) || !Usual.isNormal(quotient))
			return (int) Division.div(core, Format.SINGLE, Integer.toUnsignedLong(a), Integer.toUnsignedLong(b));
		Usual.note(core, (double) quotient * y != x);
		return Float.floatToRawIntBits(quotient);
	}

	static int sqrt(Core core, int a) {
		float x = Float.intBitsToFloat(a);
		float root = (float) Math.sqrt(x);
		if (!plain(core, x, x) || !Usual.isNormal(root))
			return (int) Division.sqrt(core, Format.SINGLE, Integer.toUnsignedLong(a));
		Usual.note(core, (double) root * root != x);
		return Float.floatToRawIntBits(root);
	}

	static int mulAdd(Core core, int addend, int a, int b) {
		float c = Float.intBitsToFloat(addend);
		float x = Float.intBitsToFloat(a);
		float y = Float.intBitsToFloat(b);
		float sum = Math.fma(x, y, c);
		double product = (double) x * y;
		if (!plain(core, x, y) || !Usual.keepsSubnormals(core) && isSubnormal(c)
				|| !Usual.isNormal(sum) && (product != 0 || sum != 0))
			return (int) FusedMultiplication.mulAdd(core, Format.SINGLE, Integer.toUnsignedLong(addend),
					Integer.toUnsignedLong(a), Integer.toUnsignedLong(b));
		double exact = product + c;
		Usual.note(core, Usual.inexactSum(product, c, exact) || exact != sum);
		return Float.floatToRawIntBits(sum);
	}
}
