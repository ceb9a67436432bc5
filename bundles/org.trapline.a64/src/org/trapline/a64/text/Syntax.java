// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.text;

import java.util.ArrayList;
import java.util.List;
import org.trapline.a64.table.Bits;
import org.trapline.a64.table.TableException;

/// The assembly of an encoding: text, and in angle brackets what depends on the word.
///
/// Registers are written as the Arm Architecture Reference Manual does: a letter for their kind and the rest of their
/// field's name, {@code <Xn|SP>}, {@code <Vd.4s>}. {@link Registers}, {@link Vectors}, {@link Addresses} and
/// {@link Operands} list what there is.
public final class Syntax {
	private final List<Piece> pieces;

	private Syntax(List<Piece> pieces) {
		this.pieces = List.copyOf(pieces);
	}

	/// Reads the syntax column of a row.
	///
	/// @throws TableException if it names an operand that there is not
	public static Syntax parse(String text, Bits bits) {
		List<Piece> pieces = new ArrayList<>();
		int at = 0;
		while (at < text.length()) {
			int open = text.indexOf('<', at);
			if (open < 0)
				open = text.length();
			if (open > at) {
				String plain = text.substring(at, open);
				pieces.add((_, _, out) -> out.append(plain));
			}
			if (open == text.length())
				break;
			int close = text.indexOf('>', open);
			pieces.add(piece(text.substring(open + 1, close), new Fields(bits)));
			at = close + 1;
		}
		return new Syntax(pieces);
	}

	private static Piece piece(String name, Fields fields) {
		return Registers.piece(name, fields).or(() -> Vectors.piece(name, fields))
				.or(() -> Addresses.piece(name, fields)).or(() -> Operands.piece(name, fields))
				.orElseThrow(() -> new TableException("no operand <" + name + "> is known"));
	}

	/// The text of a word, whose mnemonic and operands are separated by a space.
	public String write(int word, long address) {
		StringBuilder out = new StringBuilder();
		for (Piece piece : pieces)
			piece.write(word, address, out);
		return out.toString();
	}
}
