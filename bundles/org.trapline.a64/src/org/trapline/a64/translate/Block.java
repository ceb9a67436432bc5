// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.util.Arrays;

/// Instructions that execute one after the other: only the last may branch.
///
/// @param pc virtual address of the first
/// @param words of each
/// @param rows index in the table of each
/// @param cycles of each
/// @param run what {@link org.trapline.a64.core.Timing#fetch} is told of the first
record Block(long pc, int[] words, int[] rows, int[] cycles, long run) {
	/// Number of instructions.
	int length() {
		return words.length;
	}

	/// Address after the last.
	long end() {
		return pc + (long) length() * Integer.BYTES;
	}

	/// Cycles of those from an index on.
	int cyclesFrom(int index) {
		return Arrays.stream(cycles, index, cycles.length).sum();
	}
}
