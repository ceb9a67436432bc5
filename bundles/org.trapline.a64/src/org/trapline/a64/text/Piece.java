// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.text;

/// Part of an instruction's text.
@FunctionalInterface
interface Piece {
	/// Writes it.
	///
	/// @param address of the instruction
	void write(int word, long address, StringBuilder out);
}
