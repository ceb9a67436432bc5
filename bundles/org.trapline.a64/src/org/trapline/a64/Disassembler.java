// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.table.Row;
import org.trapline.a64.table.Table;
import org.trapline.a64.text.Syntax;

/// Writes instructions as assembly, with the names of encodings and not of their aliases.
public final class Disassembler {
	private final List<Row> rows;
	private final @Nullable Syntax[] syntaxes;

	public Disassembler(Table table) {
		rows = table.rows();
		syntaxes = new Syntax[rows.size()];
	}

	/// The text of a word: mnemonic, a tab, operands; empty where the word is not allocated.
	///
	/// @param address of the instruction, which places in the program are relative to
	public Optional<String> text(int word, long address) {
		for (Row row : rows)
			if (row.matches(word))
				return Optional.of(syntax(row).write(word, address).replaceFirst(" ", "\t"));
		return Optional.empty();
	}

	private Syntax syntax(Row row) {
		Syntax known = syntaxes[row.index()];
		if (known == null)
			syntaxes[row.index()] = known = Syntax.parse(row.syntax(), row.bits());
		return known;
	}
}
