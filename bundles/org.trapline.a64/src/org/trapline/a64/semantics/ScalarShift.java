// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.trapline.a64.semantics.Lanes.low;
import static org.trapline.a64.semantics.Lanes.scalar;

import org.trapline.a64.core.Core;

/// Shifts of integer scalars in SIMD registers: those of {@link VectorShift} and
/// {@link VectorShiftImmediate} on one lane.
public final class ScalarShift {
	private ScalarShift() {
	}

	/// SSHL: shifted, signed.
	public static void sshlS(Core core, int size, int rm, int rn, int rd) {
		core.setD(rd, LaneShift.shift(low(core, rn), low(core, rm), 3, true, false));
	}

	/// SQSHL: shifted, signed, saturated.
	public static void sqshlS(Core core, int size, int rm, int rn, int rd) {
		core.setD(rd, LaneShift.saturate(core, scalar(core, rn, size), scalar(core, rm, size), size, true, false));
	}

	/// SRSHL: shifted, signed, rounded.
	public static void srshlS(Core core, int size, int rm, int rn, int rd) {
		core.setD(rd, LaneShift.shift(low(core, rn), low(core, rm), 3, true, true));
	}

	/// SQRSHL: shifted, signed, rounded, saturated.
	public static void sqrshlS(Core core, int size, int rm, int rn, int rd) {
		core.setD(rd, LaneShift.saturate(core, scalar(core, rn, size), scalar(core, rm, size), size, true, true));
	}

	/// USHL: shifted, unsigned.
	public static void ushlS(Core core, int size, int rm, int rn, int rd) {
		core.setD(rd, LaneShift.shift(low(core, rn), low(core, rm), 3, false, false));
	}

	/// UQSHL: shifted, unsigned, saturated.
	public static void uqshlS(Core core, int size, int rm, int rn, int rd) {
		core.setD(rd, LaneShift.saturate(core, scalar(core, rn, size), scalar(core, rm, size), size, false, false));
	}

	/// URSHL: shifted, unsigned, rounded.
	public static void urshlS(Core core, int size, int rm, int rn, int rd) {
		core.setD(rd, LaneShift.shift(low(core, rn), low(core, rm), 3, false, true));
	}

	/// UQRSHL: shifted, unsigned, rounded, saturated.
	public static void uqrshlS(Core core, int size, int rm, int rn, int rd) {
		core.setD(rd, LaneShift.saturate(core, scalar(core, rn, size), scalar(core, rm, size), size, false, true));
	}

	/// SSHR: shifted right, signed.
	public static void sshrSi(Core core, int immh, int immb, int rn, int rd) {
		int distance = ShiftDistance.right(immh, immb);
		core.setD(rd, SwarShift.rightSigned(low(core, rn), distance, 3));
	}

	/// SSRA: shifted right, signed, added up.
	public static void ssraSi(Core core, int immh, int immb, int rn, int rd) {
		int distance = ShiftDistance.right(immh, immb);
		core.setD(rd, Swar.add(low(core, rd), SwarShift.rightSigned(low(core, rn), distance, 3), 3));
	}

	/// SRSHR: shifted right, signed, rounded.
	public static void srshrSi(Core core, int immh, int immb, int rn, int rd) {
		int distance = ShiftDistance.right(immh, immb);
		core.setD(rd, SwarShift.roundedRightSigned(low(core, rn), distance, 3));
	}

	/// SRSRA: shifted right, signed, rounded, added up.
	public static void srsraSi(Core core, int immh, int immb, int rn, int rd) {
		int distance = ShiftDistance.right(immh, immb);
		core.setD(rd, Swar.add(low(core, rd), SwarShift.roundedRightSigned(low(core, rn), distance, 3), 3));
	}

	/// USHR: shifted right, unsigned.
	public static void ushrSi(Core core, int immh, int immb, int rn, int rd) {
		int distance = ShiftDistance.right(immh, immb);
		core.setD(rd, SwarShift.rightUnsigned(low(core, rn), distance, 3));
	}

	/// USRA: shifted right, unsigned, added up.
	public static void usraSi(Core core, int immh, int immb, int rn, int rd) {
		int distance = ShiftDistance.right(immh, immb);
		core.setD(rd, Swar.add(low(core, rd), SwarShift.rightUnsigned(low(core, rn), distance, 3), 3));
	}

	/// URSHR: shifted right, unsigned, rounded.
	public static void urshrSi(Core core, int immh, int immb, int rn, int rd) {
		int distance = ShiftDistance.right(immh, immb);
		core.setD(rd, SwarShift.roundedRightUnsigned(low(core, rn), distance, 3));
	}

	/// URSRA: shifted right, unsigned, rounded, added up.
	public static void ursraSi(Core core, int immh, int immb, int rn, int rd) {
		int distance = ShiftDistance.right(immh, immb);
		core.setD(rd, Swar.add(low(core, rd), SwarShift.roundedRightUnsigned(low(core, rn), distance, 3), 3));
	}

	/// SHL: shifted left.
	public static void shlSi(Core core, int immh, int immb, int rn, int rd) {
		int distance = ShiftDistance.left(immh, immb);
		core.setD(rd, SwarShift.left(low(core, rn), distance, 3));
	}

	/// SRI: shifted right and inserted.
	public static void sriSi(Core core, int immh, int immb, int rn, int rd) {
		int distance = ShiftDistance.right(immh, immb);
		core.setD(rd, SwarShift.insertRight(low(core, rd), low(core, rn), distance, 3));
	}

	/// SLI: shifted left and inserted.
	public static void sliSi(Core core, int immh, int immb, int rn, int rd) {
		int distance = ShiftDistance.left(immh, immb);
		core.setD(rd, SwarShift.insertLeft(low(core, rd), low(core, rn), distance, 3));
	}

	/// SQSHL: shifted left, signed, saturated.
	public static void sqshlSi(Core core, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.left(immh, immb);
		core.setD(rd, Saturating.leftSigned(core, scalar(core, rn, size), distance, size));
	}

	/// UQSHL: shifted left, unsigned, saturated.
	public static void uqshlSi(Core core, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.left(immh, immb);
		core.setD(rd, Saturating.leftUnsigned(core, scalar(core, rn, size), distance, size));
	}

	/// SQSHLU: shifted left, signed to unsigned, saturated.
	public static void sqshluSi(Core core, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.left(immh, immb);
		core.setD(rd, Saturating.leftSignedToUnsigned(core, scalar(core, rn, size), distance, size));
	}

	/// SQSHRN: shifted right, saturated, signed.
	public static void sqshrnSi(Core core, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.right(immh, immb);
		long n = scalar(core, rn, size + 1);
		core.setD(rd, Saturating.narrowSigned(core, SwarShift.rightSigned(n, distance, size + 1), size));
	}

	/// SQRSHRN: shifted right, rounded, saturated, signed.
	public static void sqrshrnSi(Core core, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.right(immh, immb);
		long n = scalar(core, rn, size + 1);
		core.setD(rd, Saturating.narrowSigned(core, SwarShift.roundedRightSigned(n, distance, size + 1), size));
	}

	/// UQSHRN: shifted right, saturated, unsigned.
	public static void uqshrnSi(Core core, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.right(immh, immb);
		long n = scalar(core, rn, size + 1);
		core.setD(rd, Saturating.narrowUnsigned(core, SwarShift.rightUnsigned(n, distance, size + 1), size));
	}

	/// UQRSHRN: shifted right, rounded, saturated, unsigned.
	public static void uqrshrnSi(Core core, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.right(immh, immb);
		long n = scalar(core, rn, size + 1);
		core.setD(rd, Saturating.narrowUnsigned(core, SwarShift.roundedRightUnsigned(n, distance, size + 1), size));
	}

	/// SQSHRUN: shifted right, saturated, signed to unsigned.
	public static void sqshrunSi(Core core, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.right(immh, immb);
		long n = scalar(core, rn, size + 1);
		core.setD(rd, Saturating.narrowSignedToUnsigned(core, SwarShift.rightSigned(n, distance, size + 1), size));
	}

	/// SQRSHRUN: shifted right, rounded, saturated, signed to unsigned.
	public static void sqrshrunSi(Core core, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.right(immh, immb);
		long n = scalar(core, rn, size + 1);
		core.setD(rd,
				Saturating.narrowSignedToUnsigned(core, SwarShift.roundedRightSigned(n, distance, size + 1), size));
	}
}
