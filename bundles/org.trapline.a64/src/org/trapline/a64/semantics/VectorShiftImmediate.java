// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.trapline.a64.semantics.Lanes.high;
import static org.trapline.a64.semantics.Lanes.low;
import static org.trapline.a64.semantics.Lanes.set;

import org.trapline.a64.core.Core;

/// Shifts of integer vectors by an immediate.
public final class VectorShiftImmediate {
	private VectorShiftImmediate() {
	}

	/// SSHR: shifted right, signed.
	public static void sshrVi(Core core, int q, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.right(immh, immb);
		set(core, q, rd, SwarShift.rightSigned(low(core, rn), distance, size),
				SwarShift.rightSigned(high(core, q, rn), distance, size));
	}

	/// SSRA: shifted right, signed, added up.
	public static void ssraVi(Core core, int q, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.right(immh, immb);
		set(core, q, rd, Swar.add(low(core, rd), SwarShift.rightSigned(low(core, rn), distance, size), size),
				Swar.add(high(core, q, rd), SwarShift.rightSigned(high(core, q, rn), distance, size), size));
	}

	/// SRSHR: shifted right, signed, rounded.
	public static void srshrVi(Core core, int q, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.right(immh, immb);
		set(core, q, rd, SwarShift.roundedRightSigned(low(core, rn), distance, size),
				SwarShift.roundedRightSigned(high(core, q, rn), distance, size));
	}

	/// SRSRA: shifted right, signed, rounded, added up.
	public static void srsraVi(Core core, int q, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.right(immh, immb);
		set(core, q, rd, Swar.add(low(core, rd), SwarShift.roundedRightSigned(low(core, rn), distance, size), size),
				Swar.add(high(core, q, rd), SwarShift.roundedRightSigned(high(core, q, rn), distance, size), size));
	}

	/// USHR: shifted right, unsigned.
	public static void ushrVi(Core core, int q, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.right(immh, immb);
		set(core, q, rd, SwarShift.rightUnsigned(low(core, rn), distance, size),
				SwarShift.rightUnsigned(high(core, q, rn), distance, size));
	}

	/// USRA: shifted right, unsigned, added up.
	public static void usraVi(Core core, int q, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.right(immh, immb);
		set(core, q, rd, Swar.add(low(core, rd), SwarShift.rightUnsigned(low(core, rn), distance, size), size),
				Swar.add(high(core, q, rd), SwarShift.rightUnsigned(high(core, q, rn), distance, size), size));
	}

	/// URSHR: shifted right, unsigned, rounded.
	public static void urshrVi(Core core, int q, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.right(immh, immb);
		set(core, q, rd, SwarShift.roundedRightUnsigned(low(core, rn), distance, size),
				SwarShift.roundedRightUnsigned(high(core, q, rn), distance, size));
	}

	/// URSRA: shifted right, unsigned, rounded, added up.
	public static void ursraVi(Core core, int q, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.right(immh, immb);
		set(core, q, rd, Swar.add(low(core, rd), SwarShift.roundedRightUnsigned(low(core, rn), distance, size), size),
				Swar.add(high(core, q, rd), SwarShift.roundedRightUnsigned(high(core, q, rn), distance, size), size));
	}

	/// SHL: shifted left.
	public static void shlVi(Core core, int q, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.left(immh, immb);
		set(core, q, rd, SwarShift.left(low(core, rn), distance, size),
				SwarShift.left(high(core, q, rn), distance, size));
	}

	/// SRI: shifted right and inserted.
	public static void sriVi(Core core, int q, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.right(immh, immb);
		set(core, q, rd, SwarShift.insertRight(low(core, rd), low(core, rn), distance, size),
				SwarShift.insertRight(high(core, q, rd), high(core, q, rn), distance, size));
	}

	/// SLI: shifted left and inserted.
	public static void sliVi(Core core, int q, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.left(immh, immb);
		set(core, q, rd, SwarShift.insertLeft(low(core, rd), low(core, rn), distance, size),
				SwarShift.insertLeft(high(core, q, rd), high(core, q, rn), distance, size));
	}

	/// SQSHL: shifted left, signed, saturated.
	public static void sqshlVi(Core core, int q, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.left(immh, immb);
		set(core, q, rd, Saturating.leftSigned(core, low(core, rn), distance, size),
				Saturating.leftSigned(core, high(core, q, rn), distance, size));
	}

	/// UQSHL: shifted left, unsigned, saturated.
	public static void uqshlVi(Core core, int q, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.left(immh, immb);
		set(core, q, rd, Saturating.leftUnsigned(core, low(core, rn), distance, size),
				Saturating.leftUnsigned(core, high(core, q, rn), distance, size));
	}

	/// SQSHLU: shifted left, signed to unsigned, saturated.
	public static void sqshluVi(Core core, int q, int immh, int immb, int rn, int rd) {
		int size = ShiftDistance.size(immh);
		int distance = ShiftDistance.left(immh, immb);
		set(core, q, rd, Saturating.leftSignedToUnsigned(core, low(core, rn), distance, size),
				Saturating.leftSignedToUnsigned(core, high(core, q, rn), distance, size));
	}
}
