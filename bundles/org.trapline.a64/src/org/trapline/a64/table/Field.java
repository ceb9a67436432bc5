// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.table;

/// Bits of an instruction word that have a name.
///
/// @param name as in the row's bits
/// @param low its lowest bit, 0 to 31
/// @param width how many bits, 1 to 26
public record Field(String name, int low, int width) {
	/// Its value in a word, as an unsigned number.
	public int of(int word) {
		return word >>> low & (1 << width) - 1;
	}

	/// The word with other bits in this field.
	public int in(int word, int value) {
		int mask = (1 << width) - 1 << low;
		return word & ~mask | value << low & mask;
	}
}
