// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

/// What immh and immb of a shift by immediate stand for: the highest one of immh is the size of the lanes (for instructions that
/// widen or narrow, of the narrow ones), and the distance is counted from it.
final class ShiftDistance {
	private ShiftDistance() {
	}

	static int size(int immh) {
		return 31 - Integer.numberOfLeadingZeros(immh);
	}

	/// 1 to the lane's bits.
	static int right(int immh, int immb) {
		return 2 * Swar.bits(size(immh)) - (immh << 3 | immb);
	}

	/// 0 to one less than the lane's bits.
	static int left(int immh, int immb) {
		return (immh << 3 | immb) - Swar.bits(size(immh));
	}
}
