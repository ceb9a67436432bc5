// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.table.Alias;
import org.trapline.a64.table.Row;
import org.trapline.a64.table.Table;
import org.trapline.a64.text.Syntax;

/// Writes instructions as assembly, as GNU objdump does.
///
/// Not thread-safe.
public final class Disassembler {
	/// How instructions are named.
	public enum Names {
		/// As the encodings are: {@code orr x0, xzr, x1}.
		ENCODINGS,
		/// As programmers write them: {@code mov x0, x1}.
		ALIASES
	}

	private final List<Writer> writers;

	/// A way to write a row's words, parsed when it is needed.
	private static final class Writer {
		private final Row row;
		private final List<Alias> aliases = new ArrayList<>();
		private final List<@Nullable Syntax> aliasSyntaxes = new ArrayList<>();
		private @Nullable Syntax syntax;

		Writer(Row row) {
			this.row = row;
		}

		String write(int word, long address) {
			for (int i = 0; i < aliases.size(); i++)
				if (aliases.get(i).fits(word))
					return alias(i).write(word, address);
			Syntax known = syntax;
			if (known == null)
				syntax = known = Syntax.parse(row.syntax(), row.bits());
			return known.write(word, address);
		}

		private Syntax alias(int index) {
			Syntax known = aliasSyntaxes.get(index);
			if (known == null)
				aliasSyntaxes.set(index, known = Syntax.parse(aliases.get(index).syntax(), row.bits()));
			return known;
		}
	}

	public Disassembler(Table table, Names names) {
		writers = table.rows().stream().map(Writer::new).toList();
		if (names == Names.ALIASES)
			for (Alias alias : table.aliases()) {
				Writer writer = writers.get(alias.row().index());
				writer.aliases.add(alias);
				writer.aliasSyntaxes.add(null);
			}
	}

	/// The text of a word: mnemonic, a tab, operands; empty where the word is not allocated.
	///
	/// @param address of the instruction, which places in the program are relative to
	public Optional<String> text(int word, long address) {
		int index = Decoder.decode(word);
		return index == Decoder.UNALLOCATED ? Optional.empty()
				: Optional.of(writers.get(index).write(word, address).replaceFirst(" ", "\t"));
	}
}
