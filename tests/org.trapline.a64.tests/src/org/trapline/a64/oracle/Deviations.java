// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.oracle;

import java.util.List;
import org.trapline.a64.table.Row;

/// Where QEMU 7.2 does not do as the Arm Architecture Reference Manual says, or where that leaves a choice. Sequences
/// do not have these instructions; a test sees to it that each is needed.
final class Deviations {
	/// What {@code qemu-aarch64 -cpu max} does.
	static final List<Deviation> OF_MAX = List.of(
			new Deviation("SYS", 0xFFFFFFE0, 0xD50B7420, "DC ZVA clears as many bytes as DCZID_EL0 says: 512, ours 64"),
			new Deviation("FCVTZS_si", 0x00700000, 0x00100000,
					"of a negative result in a half-precision register QEMU leaves bits 16 to 31 set: Elem[] is 16"
							+ " bits, the rest is 0"));

	private Deviations() {
	}

	/// Words of a row that do something else.
	///
	/// @param mask bits of the word that tell
	/// @param value what they are
	record Deviation(String row, int mask, int value, String reason) {
		boolean has(int word) {
			return (word & mask) == value;
		}
	}

	/// Whether a word of a row is known to do something else.
	static boolean have(Row row, int word) {
		for (Deviation deviation : OF_MAX)
			if (deviation.row.equals(row.name()) && deviation.has(word))
				return true;
		return false;
	}
}
