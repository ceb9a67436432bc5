// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.trapline.a64.semantics.Lanes.high;
import static org.trapline.a64.semantics.Lanes.low;
import static org.trapline.a64.semantics.Lanes.scalar;

import org.trapline.a64.core.Core;

/// Arithmetic on integer scalars in SIMD registers: that of the vector instructions on one lane.
///
/// The lanes above it are 0, on which nothing saturates and which stay 0.
public final class ScalarInteger {
	private ScalarInteger() {
	}

	/// ADD: sums.
	public static void addS(Core core, int size, int rm, int rn, int rd) {
		core.setD(rd, Swar.add(low(core, rn), low(core, rm), 3));
	}

	/// SUB: differences.
	public static void subS(Core core, int size, int rm, int rn, int rd) {
		core.setD(rd, Swar.subtract(low(core, rn), low(core, rm), 3));
	}

	/// SQADD: sums, signed, saturated.
	public static void sqaddS(Core core, int size, int rm, int rn, int rd) {
		core.setD(rd, Saturating.addSigned(core, scalar(core, rn, size), scalar(core, rm, size), size));
	}

	/// UQADD: sums, unsigned, saturated.
	public static void uqaddS(Core core, int size, int rm, int rn, int rd) {
		core.setD(rd, Saturating.addUnsigned(core, scalar(core, rn, size), scalar(core, rm, size), size));
	}

	/// SQSUB: differences, signed, saturated.
	public static void sqsubS(Core core, int size, int rm, int rn, int rd) {
		core.setD(rd, Saturating.subtractSigned(core, scalar(core, rn, size), scalar(core, rm, size), size));
	}

	/// UQSUB: differences, unsigned, saturated.
	public static void uqsubS(Core core, int size, int rm, int rn, int rd) {
		core.setD(rd, Saturating.subtractUnsigned(core, scalar(core, rn, size), scalar(core, rm, size), size));
	}

	/// SUQADD: unsigned added to signed, saturated.
	public static void suqaddS(Core core, int size, int rn, int rd) {
		core.setD(rd, Saturating.addUnsignedToSigned(core, scalar(core, rd, size), scalar(core, rn, size), size));
	}

	/// USQADD: signed added to unsigned, saturated.
	public static void usqaddS(Core core, int size, int rn, int rd) {
		core.setD(rd, Saturating.addSignedToUnsigned(core, scalar(core, rd, size), scalar(core, rn, size), size));
	}

	/// ABS: absolute values.
	public static void absS(Core core, int size, int rn, int rd) {
		core.setD(rd, Swar.absolute(low(core, rn), 3));
	}

	/// NEG: negated.
	public static void negS(Core core, int size, int rn, int rd) {
		core.setD(rd, Swar.negate(low(core, rn), 3));
	}

	/// SQABS: absolute values, saturated.
	public static void sqabsS(Core core, int size, int rn, int rd) {
		core.setD(rd, Saturating.absolute(core, scalar(core, rn, size), size));
	}

	/// SQNEG: negated, saturated.
	public static void sqnegS(Core core, int size, int rn, int rd) {
		core.setD(rd, Saturating.negate(core, scalar(core, rn, size), size));
	}

	/// ADDP: the sum of both doublewords.
	public static void addpS(Core core, int rn, int rd) {
		core.setD(rd, low(core, rn) + high(core, rn));
	}

	/// CMEQ: equal.
	public static void cmeqS(Core core, int size, int rm, int rn, int rd) {
		core.setD(rd, Swar.equal(low(core, rn), low(core, rm), 3));
	}

	/// CMGE: greater or equal, signed.
	public static void cmgeS(Core core, int size, int rm, int rn, int rd) {
		core.setD(rd, Swar.notLess(low(core, rn), low(core, rm), 3));
	}

	/// CMGT: greater, signed.
	public static void cmgtS(Core core, int size, int rm, int rn, int rd) {
		core.setD(rd, Swar.greater(low(core, rn), low(core, rm), 3));
	}

	/// CMHS: greater or equal, unsigned.
	public static void cmhsS(Core core, int size, int rm, int rn, int rd) {
		core.setD(rd, Swar.notBelow(low(core, rn), low(core, rm), 3));
	}

	/// CMHI: greater, unsigned.
	public static void cmhiS(Core core, int size, int rm, int rn, int rd) {
		core.setD(rd, Swar.above(low(core, rn), low(core, rm), 3));
	}

	/// CMTST: having ones at the same places.
	public static void cmtstS(Core core, int size, int rm, int rn, int rd) {
		core.setD(rd, Swar.nonzero(low(core, rn) & low(core, rm), 3));
	}

	/// CMEQ: zero.
	public static void cmeqZeroS(Core core, int size, int rn, int rd) {
		core.setD(rd, Swar.equal(low(core, rn), 0, 3));
	}

	/// CMGE: not negative.
	public static void cmgeZeroS(Core core, int size, int rn, int rd) {
		core.setD(rd, ~Swar.negative(low(core, rn), 3));
	}

	/// CMGT: greater than zero.
	public static void cmgtZeroS(Core core, int size, int rn, int rd) {
		core.setD(rd, Swar.greater(low(core, rn), 0, 3));
	}

	/// CMLE: less than or equal to zero.
	public static void cmleZeroS(Core core, int size, int rn, int rd) {
		core.setD(rd, Swar.notLess(0, low(core, rn), 3));
	}

	/// CMLT: negative.
	public static void cmltZeroS(Core core, int size, int rn, int rd) {
		core.setD(rd, Swar.negative(low(core, rn), 3));
	}

	/// SQXTN: narrowed, saturated, signed.
	public static void sqxtnS(Core core, int size, int rn, int rd) {
		core.setD(rd, Saturating.narrowSigned(core, scalar(core, rn, size + 1), size));
	}

	/// UQXTN: narrowed, saturated, unsigned.
	public static void uqxtnS(Core core, int size, int rn, int rd) {
		core.setD(rd, Saturating.narrowUnsigned(core, scalar(core, rn, size + 1), size));
	}

	/// SQXTUN: narrowed, saturated, signed to unsigned.
	public static void sqxtunS(Core core, int size, int rn, int rd) {
		core.setD(rd, Saturating.narrowSignedToUnsigned(core, scalar(core, rn, size + 1), size));
	}
}
