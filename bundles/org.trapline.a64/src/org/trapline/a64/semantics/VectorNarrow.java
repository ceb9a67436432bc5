// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.trapline.a64.semantics.Lanes.high;
import static org.trapline.a64.semantics.Lanes.low;
import static org.trapline.a64.semantics.Lanes.setHalf;

import org.trapline.a64.core.Core;

/// Integer vectors with results half as wide as their operands.
///
/// What has a 2 after its name (Q is 1) writes the upper half alone.
public final class VectorNarrow {
	private VectorNarrow() {
	}

	/// ADDHN: high halves of sums.
	public static void addhnV(Core core, int q, int size, int rm, int rn, int rd) {
		long low = highOf(Swar.add(low(core, rn), low(core, rm), size + 1), size);
		long high = highOf(Swar.add(high(core, rn), high(core, rm), size + 1), size);
		setHalf(core, q, rd, low, high);
	}

	/// SUBHN: high halves of differences.
	public static void subhnV(Core core, int q, int size, int rm, int rn, int rd) {
		long low = highOf(Swar.subtract(low(core, rn), low(core, rm), size + 1), size);
		long high = highOf(Swar.subtract(high(core, rn), high(core, rm), size + 1), size);
		setHalf(core, q, rd, low, high);
	}

	/// RADDHN: high halves of sums, rounded.
	public static void raddhnV(Core core, int q, int size, int rm, int rn, int rd) {
		long low = roundedHighOf(Swar.add(low(core, rn), low(core, rm), size + 1), size);
		long high = roundedHighOf(Swar.add(high(core, rn), high(core, rm), size + 1), size);
		setHalf(core, q, rd, low, high);
	}

	/// RSUBHN: high halves of differences, rounded.
	public static void rsubhnV(Core core, int q, int size, int rm, int rn, int rd) {
		long low = roundedHighOf(Swar.subtract(low(core, rn), low(core, rm), size + 1), size);
		long high = roundedHighOf(Swar.subtract(high(core, rn), high(core, rm), size + 1), size);
		setHalf(core, q, rd, low, high);
	}

	/// XTN: low halves.
	public static void xtnV(Core core, int q, int size, int rn, int rd) {
		setHalf(core, q, rd, SwarLayout.narrow(low(core, rn), size), SwarLayout.narrow(high(core, rn), size));
	}

	/// SQXTN: saturated, signed.
	public static void sqxtnV(Core core, int q, int size, int rn, int rd) {
		long low = Saturating.narrowSigned(core, low(core, rn), size);
		long high = Saturating.narrowSigned(core, high(core, rn), size);
		setHalf(core, q, rd, low, high);
	}

	/// UQXTN: saturated, unsigned.
	public static void uqxtnV(Core core, int q, int size, int rn, int rd) {
		long low = Saturating.narrowUnsigned(core, low(core, rn), size);
		long high = Saturating.narrowUnsigned(core, high(core, rn), size);
		setHalf(core, q, rd, low, high);
	}

	/// SQXTUN: saturated, signed to unsigned.
	public static void sqxtunV(Core core, int q, int size, int rn, int rd) {
		long low = Saturating.narrowSignedToUnsigned(core, low(core, rn), size);
		long high = Saturating.narrowSignedToUnsigned(core, high(core, rn), size);
		setHalf(core, q, rd, low, high);
	}

	/// SHRN: shifted right.
	public static void shrnVi(Core core, int q, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.right(immh, immb);
		long low = SwarShift.rightUnsigned(low(core, rn), distance, size + 1);
		long high = SwarShift.rightUnsigned(high(core, rn), distance, size + 1);
		setHalf(core, q, rd, SwarLayout.narrow(low, size), SwarLayout.narrow(high, size));
	}

	/// RSHRN: shifted right, rounded.
	public static void rshrnVi(Core core, int q, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.right(immh, immb);
		long low = SwarShift.roundedRightUnsigned(low(core, rn), distance, size + 1);
		long high = SwarShift.roundedRightUnsigned(high(core, rn), distance, size + 1);
		setHalf(core, q, rd, SwarLayout.narrow(low, size), SwarLayout.narrow(high, size));
	}

	/// SQSHRN: shifted right, saturated, signed.
	public static void sqshrnVi(Core core, int q, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.right(immh, immb);
		long low = SwarShift.rightSigned(low(core, rn), distance, size + 1);
		long high = SwarShift.rightSigned(high(core, rn), distance, size + 1);
		setHalf(core, q, rd, Saturating.narrowSigned(core, low, size), Saturating.narrowSigned(core, high, size));
	}

	/// SQRSHRN: shifted right, rounded, saturated, signed.
	public static void sqrshrnVi(Core core, int q, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.right(immh, immb);
		long low = SwarShift.roundedRightSigned(low(core, rn), distance, size + 1);
		long high = SwarShift.roundedRightSigned(high(core, rn), distance, size + 1);
		setHalf(core, q, rd, Saturating.narrowSigned(core, low, size), Saturating.narrowSigned(core, high, size));
	}

	/// UQSHRN: shifted right, saturated, unsigned.
	public static void uqshrnVi(Core core, int q, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.right(immh, immb);
		long low = SwarShift.rightUnsigned(low(core, rn), distance, size + 1);
		long high = SwarShift.rightUnsigned(high(core, rn), distance, size + 1);
		setHalf(core, q, rd, Saturating.narrowUnsigned(core, low, size), Saturating.narrowUnsigned(core, high, size));
	}

	/// UQRSHRN: shifted right, rounded, saturated, unsigned.
	public static void uqrshrnVi(Core core, int q, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.right(immh, immb);
		long low = SwarShift.roundedRightUnsigned(low(core, rn), distance, size + 1);
		long high = SwarShift.roundedRightUnsigned(high(core, rn), distance, size + 1);
		setHalf(core, q, rd, Saturating.narrowUnsigned(core, low, size), Saturating.narrowUnsigned(core, high, size));
	}

	/// SQSHRUN: shifted right, saturated, signed to unsigned.
	public static void sqshrunVi(Core core, int q, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.right(immh, immb);
		long low = SwarShift.rightSigned(low(core, rn), distance, size + 1);
		long high = SwarShift.rightSigned(high(core, rn), distance, size + 1);
		setHalf(core, q, rd, Saturating.narrowSignedToUnsigned(core, low, size),
				Saturating.narrowSignedToUnsigned(core, high, size));
	}

	/// SQRSHRUN: shifted right, rounded, saturated, signed to unsigned.
	public static void sqrshrunVi(Core core, int q, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.right(immh, immb);
		long low = SwarShift.roundedRightSigned(low(core, rn), distance, size + 1);
		long high = SwarShift.roundedRightSigned(high(core, rn), distance, size + 1);
		setHalf(core, q, rd, Saturating.narrowSignedToUnsigned(core, low, size),
				Saturating.narrowSignedToUnsigned(core, high, size));
	}

	/// The high half of each lane.
	private static long highOf(long wide, int size) {
		return SwarLayout.narrow(wide >>> Swar.bits(size), size);
	}

	/// The high half of each lane, after half of what it stands for was added.
	private static long roundedHighOf(long wide, int size) {
		long half = Swar.ones(size + 1) << Swar.bits(size) - 1;
		return highOf(Swar.add(wide, half, size + 1), size);
	}
}
