// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

/// Shifts of all lanes of a doubleword by the same distance, as {@link Swar} does arithmetic.
///
/// To the right the distance is 1 to the lane's bits, to the left 0 to one less.
final class SwarShift {
	private SwarShift() {
	}

	/// The lowest bits of each lane, so many as a right shift leaves.
	private static long left(int distance, int size) {
		return distance == Swar.bits(size) ? 0 : (Swar.lane(size) >>> distance) * Swar.ones(size);
	}

	/// The bits of each lane that a left shift fills.
	private static long filledAtRight(int distance, int size) {
		return ((1L << distance) - 1) * Swar.ones(size);
	}

	/// The bits of each lane that a right shift fills.
	static long filledAtLeft(int distance, int size) {
		return ~left(distance, size);
	}

	static long left(long a, int distance, int size) {
		return a << distance & ~filledAtRight(distance, size);
	}

	static long rightUnsigned(long a, int distance, int size) {
		return a >>> distance & left(distance, size);
	}

	static long rightSigned(long a, int distance, int size) {
		if (size == 3)
			return a >> Math.min(distance, 63);
		return a >>> distance & left(distance, size) | Swar.negative(a, size) & ~left(distance, size);
	}

	/// The last bit that a right shift loses, at the bottom of each lane: what rounding adds.
	private static long lastLost(long a, int distance, int size) {
		return a >>> distance - 1 & Swar.ones(size);
	}

	/// Rounded to nearest, halves up.
	static long roundedRightUnsigned(long a, int distance, int size) {
		return rightUnsigned(a, distance, size) + lastLost(a, distance, size);
	}

	/// Rounded to nearest, halves up.
	static long roundedRightSigned(long a, int distance, int size) {
		return Swar.add(rightSigned(a, distance, size), lastLost(a, distance, size), size);
	}

	/// Shifted left, with a's bits where a shift fills.
	static long insertLeft(long a, long shifted, int distance, int size) {
		return Swar.select(filledAtRight(distance, size), a, shifted << distance);
	}

	/// Shifted right, with a's bits where a shift fills.
	static long insertRight(long a, long shifted, int distance, int size) {
		return Swar.select(filledAtLeft(distance, size), a, shifted >>> distance);
	}
}
