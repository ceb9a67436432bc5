// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.table;

import java.util.List;

/// One encoding of the table.
///
/// @param index its number, from 0, in the table's order
/// @param name unique; the mnemonic, and what tells it from others of the same
/// @param bits fixed bits and fields
/// @param opClass what the timing model takes it as
/// @param feature the extension it needs, as the table writes it: {@code LSE}, {@code FP16@ftype=3} where it is needed for
///        some values of a field only; {@code -} for none
/// @param section title of its section in the Arm Architecture Reference Manual, whose numbers change between issues
/// @param conditions under which it is allocated, as the table writes them
/// @param syntax its assembly, see {@link org.trapline.a64.Disassembler}
public record Row(int index, String name, Bits bits, String opClass, String feature, String section,
		List<Condition> conditions, String syntax) {

	public Row {
		conditions = List.copyOf(conditions);
	}

	/// Whether a word is this encoding, whatever extensions there are.
	public boolean matches(int word) {
		return bits.match(word) && conditions.stream().allMatch(c -> c.holds().test(word));
	}

	/// The mnemonic, as far as it does not depend on fields.
	public String mnemonic() {
		return syntax.replaceFirst("[ <].*", "");
	}
}
