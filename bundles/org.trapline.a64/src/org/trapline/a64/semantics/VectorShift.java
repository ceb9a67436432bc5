// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.trapline.a64.semantics.Lanes.high;
import static org.trapline.a64.semantics.Lanes.low;
import static org.trapline.a64.semantics.Lanes.set;

import org.trapline.a64.core.Core;

/// Shifts of integer vectors by lanes of another.
public final class VectorShift {
	private VectorShift() {
	}

	/// SSHL: shifted, signed.
	public static void sshlV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, LaneShift.shift(low(core, rn), low(core, rm), size, true, false),
				LaneShift.shift(high(core, q, rn), high(core, q, rm), size, true, false));
	}

	/// SQSHL: shifted, signed, saturated.
	public static void sqshlV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, LaneShift.saturate(core, low(core, rn), low(core, rm), size, true, false),
				LaneShift.saturate(core, high(core, q, rn), high(core, q, rm), size, true, false));
	}

	/// SRSHL: shifted, signed, rounded.
	public static void srshlV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, LaneShift.shift(low(core, rn), low(core, rm), size, true, true),
				LaneShift.shift(high(core, q, rn), high(core, q, rm), size, true, true));
	}

	/// SQRSHL: shifted, signed, rounded, saturated.
	public static void sqrshlV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, LaneShift.saturate(core, low(core, rn), low(core, rm), size, true, true),
				LaneShift.saturate(core, high(core, q, rn), high(core, q, rm), size, true, true));
	}

	/// USHL: shifted, unsigned.
	public static void ushlV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, LaneShift.shift(low(core, rn), low(core, rm), size, false, false),
				LaneShift.shift(high(core, q, rn), high(core, q, rm), size, false, false));
	}

	/// UQSHL: shifted, unsigned, saturated.
	public static void uqshlV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, LaneShift.saturate(core, low(core, rn), low(core, rm), size, false, false),
				LaneShift.saturate(core, high(core, q, rn), high(core, q, rm), size, false, false));
	}

	/// URSHL: shifted, unsigned, rounded.
	public static void urshlV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, LaneShift.shift(low(core, rn), low(core, rm), size, false, true),
				LaneShift.shift(high(core, q, rn), high(core, q, rm), size, false, true));
	}

	/// UQRSHL: shifted, unsigned, rounded, saturated.
	public static void uqrshlV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, LaneShift.saturate(core, low(core, rn), low(core, rm), size, false, true),
				LaneShift.saturate(core, high(core, q, rn), high(core, q, rm), size, false, true));
	}
}
