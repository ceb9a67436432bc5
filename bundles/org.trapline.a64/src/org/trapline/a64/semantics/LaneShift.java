// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Shifts of each lane of a doubleword by its own distance: the signed low byte of the other operand's lane, to the right where
/// it is negative.
///
/// Sizes are as in {@link Swar}; signed and rounded are constants.
final class LaneShift {
	private static final int TOP = Long.SIZE - 1;

	private LaneShift() {
	}

	/// SSHL, USHL, SRSHL, URSHL on a doubleword.
	static long shift(long a, long distances, int size, boolean signed, boolean rounded) {
		int bits = Swar.bits(size);
		long result = 0;
		for (int at = 0; at < Long.SIZE; at += bits) {
			long value = lane(a, at, size, signed);
			int distance = (byte) (distances >>> at);
			long shifted = distance >= 0 ? left(value, distance) : right(value, -distance, signed, rounded);
			result |= (shifted & Swar.lane(size)) << at;
		}
		return result;
	}

	/// SQSHL, UQSHL, SQRSHL, UQRSHL on a doubleword.
	static long saturate(Core core, long a, long distances, int size, boolean signed, boolean rounded) {
		int bits = Swar.bits(size);
		long result = 0;
		for (int at = 0; at < Long.SIZE; at += bits) {
			long value = lane(a, at, size, signed);
			int distance = (byte) (distances >>> at);
			long shifted = distance >= 0 ? saturatedLeft(core, value, distance, size, signed)
					: right(value, -distance, signed, rounded);
			result |= (shifted & Swar.lane(size)) << at;
		}
		return result;
	}

	/// A lane, extended to 64 bits.
	private static long lane(long a, int at, int size, boolean signed) {
		int above = Long.SIZE - Swar.bits(size);
		return signed ? a << above - at >> above : a >>> at & Swar.lane(size);
	}

	private static long left(long value, int distance) {
		return distance > TOP ? 0 : value << distance;
	}

	/// @param distance at least 1
	private static long right(long value, int distance, boolean signed, boolean rounded) {
		if (distance > TOP) {
			if (signed)
				return rounded ? 0 : value >> TOP;
			return rounded && distance == Long.SIZE ? value >>> TOP : 0;
		}
		long half = rounded ? value >>> distance - 1 & 1 : 0;
		return (signed ? value >> distance : value >>> distance) + half;
	}

	private static long saturatedLeft(Core core, long value, int distance, int size, boolean signed) {
		long end = signed ? value >> TOP ^ Swar.lane(size) >>> 1 : Swar.lane(size);
		long shifted = left(value, distance);
		int unused = signed ? Long.SIZE - Swar.bits(size) : 0;
		boolean fits = distance < Swar.bits(size)
				&& (signed ? shifted << unused >> unused >> distance == value : (shifted & end) >>> distance == value);
		if (fits || value == 0)
			return shifted;
		core.fpsr |= Saturating.QC;
		return end;
	}
}
