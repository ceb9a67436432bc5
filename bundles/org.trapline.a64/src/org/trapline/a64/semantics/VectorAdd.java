// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.trapline.a64.semantics.Lanes.high;
import static org.trapline.a64.semantics.Lanes.low;
import static org.trapline.a64.semantics.Lanes.second;
import static org.trapline.a64.semantics.Lanes.set;

import org.trapline.a64.core.Core;

/// Sums and differences of integer vectors: whole, halved, saturated, absolute, of neighbours.
///
/// The methods are named after their rows; see {@link Swar} and {@link Saturating} for how.
public final class VectorAdd {
	private VectorAdd() {
	}

	/// ADD: sums.
	public static void addV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.add(low(core, rn), low(core, rm), size),
				Swar.add(high(core, q, rn), high(core, q, rm), size));
	}

	/// SUB: differences.
	public static void subV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.subtract(low(core, rn), low(core, rm), size),
				Swar.subtract(high(core, q, rn), high(core, q, rm), size));
	}

	/// SHADD: half sums, signed.
	public static void shaddV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.halfSumSigned(low(core, rn), low(core, rm), size),
				Swar.halfSumSigned(high(core, q, rn), high(core, q, rm), size));
	}

	/// UHADD: half sums, unsigned.
	public static void uhaddV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.halfSumUnsigned(low(core, rn), low(core, rm), size),
				Swar.halfSumUnsigned(high(core, q, rn), high(core, q, rm), size));
	}

	/// SRHADD: half sums, signed, rounded up.
	public static void srhaddV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.roundedHalfSumSigned(low(core, rn), low(core, rm), size),
				Swar.roundedHalfSumSigned(high(core, q, rn), high(core, q, rm), size));
	}

	/// URHADD: half sums, unsigned, rounded up.
	public static void urhaddV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.roundedHalfSumUnsigned(low(core, rn), low(core, rm), size),
				Swar.roundedHalfSumUnsigned(high(core, q, rn), high(core, q, rm), size));
	}

	/// SHSUB: half differences, signed.
	public static void shsubV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.halfDifferenceSigned(low(core, rn), low(core, rm), size),
				Swar.halfDifferenceSigned(high(core, q, rn), high(core, q, rm), size));
	}

	/// UHSUB: half differences, unsigned.
	public static void uhsubV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.halfDifferenceUnsigned(low(core, rn), low(core, rm), size),
				Swar.halfDifferenceUnsigned(high(core, q, rn), high(core, q, rm), size));
	}

	/// SQADD: sums, signed, saturated.
	public static void sqaddV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Saturating.addSigned(core, low(core, rn), low(core, rm), size),
				Saturating.addSigned(core, high(core, q, rn), high(core, q, rm), size));
	}

	/// UQADD: sums, unsigned, saturated.
	public static void uqaddV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Saturating.addUnsigned(core, low(core, rn), low(core, rm), size),
				Saturating.addUnsigned(core, high(core, q, rn), high(core, q, rm), size));
	}

	/// SQSUB: differences, signed, saturated.
	public static void sqsubV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Saturating.subtractSigned(core, low(core, rn), low(core, rm), size),
				Saturating.subtractSigned(core, high(core, q, rn), high(core, q, rm), size));
	}

	/// UQSUB: differences, unsigned, saturated.
	public static void uqsubV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Saturating.subtractUnsigned(core, low(core, rn), low(core, rm), size),
				Saturating.subtractUnsigned(core, high(core, q, rn), high(core, q, rm), size));
	}

	/// SUQADD: unsigned added to signed, saturated.
	public static void suqaddV(Core core, int q, int size, int rn, int rd) {
		set(core, q, rd, Saturating.addUnsignedToSigned(core, low(core, rd), low(core, rn), size),
				Saturating.addUnsignedToSigned(core, high(core, q, rd), high(core, q, rn), size));
	}

	/// USQADD: signed added to unsigned, saturated.
	public static void usqaddV(Core core, int q, int size, int rn, int rd) {
		set(core, q, rd, Saturating.addSignedToUnsigned(core, low(core, rd), low(core, rn), size),
				Saturating.addSignedToUnsigned(core, high(core, q, rd), high(core, q, rn), size));
	}

	/// SABD: absolute differences, signed.
	public static void sabdV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.distanceSigned(low(core, rn), low(core, rm), size),
				Swar.distanceSigned(high(core, q, rn), high(core, q, rm), size));
	}

	/// UABD: absolute differences, unsigned.
	public static void uabdV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.distanceUnsigned(low(core, rn), low(core, rm), size),
				Swar.distanceUnsigned(high(core, q, rn), high(core, q, rm), size));
	}

	/// SABA: absolute differences, signed, added up.
	public static void sabaV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.add(low(core, rd), Swar.distanceSigned(low(core, rn), low(core, rm), size), size),
				Swar.add(high(core, q, rd), Swar.distanceSigned(high(core, q, rn), high(core, q, rm), size), size));
	}

	/// UABA: absolute differences, unsigned, added up.
	public static void uabaV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.add(low(core, rd), Swar.distanceUnsigned(low(core, rn), low(core, rm), size), size),
				Swar.add(high(core, q, rd), Swar.distanceUnsigned(high(core, q, rn), high(core, q, rm), size), size));
	}

	/// ABS: absolute values.
	public static void absV(Core core, int q, int size, int rn, int rd) {
		set(core, q, rd, Swar.absolute(low(core, rn), size), Swar.absolute(high(core, q, rn), size));
	}

	/// NEG: negated.
	public static void negV(Core core, int q, int size, int rn, int rd) {
		set(core, q, rd, Swar.negate(low(core, rn), size), Swar.negate(high(core, q, rn), size));
	}

	/// SQABS: absolute values, saturated.
	public static void sqabsV(Core core, int q, int size, int rn, int rd) {
		set(core, q, rd, Saturating.absolute(core, low(core, rn), size),
				Saturating.absolute(core, high(core, q, rn), size));
	}

	/// SQNEG: negated, saturated.
	public static void sqnegV(Core core, int q, int size, int rn, int rd) {
		set(core, q, rd, Saturating.negate(core, low(core, rn), size),
				Saturating.negate(core, high(core, q, rn), size));
	}

	/// ADDP: sums of neighbours.
	public static void addpV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, addPairs(low(core, rn), second(core, q, rn, rm), size),
				addPairs(low(core, rm), high(core, q, rm), size));
	}

	/// Sums of neighbours of two doublewords, those of {@code a} first.
	private static long addPairs(long a, long b, int size) {
		return size == 3 ? a + b
				: SwarLayout.even(SwarLayout.addPairsUnsigned(a, size), SwarLayout.addPairsUnsigned(b, size), size);
	}
}
