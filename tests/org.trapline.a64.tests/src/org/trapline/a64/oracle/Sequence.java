// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.oracle;

import java.util.Arrays;

/// A sequence of instructions at its place, with the branch to the end.
///
/// @param address of the first
/// @param words the last is the branch
record Sequence(long address, int[] words) {
	/// One with the branch that ends it.
	static Sequence of(Assembly code, long leave) {
		long address = code.here() - (long) code.size() * Integer.BYTES;
		code.add(branch(code.here(), leave));
		return new Sequence(address, code.words());
	}

	/// B from one address to another.
	static int branch(long from, long to) {
		return 0x14000000 | (int) (to - from >> 2) & 0x3FFFFFF;
	}

	/// Its first instructions; all others are branches to the end.
	Sequence prefix(int length, long leave) {
		int[] some = Arrays.copyOf(words, words.length);
		for (int i = length; i < some.length; i++)
			some[i] = branch(address + (long) i * Integer.BYTES, leave);
		return new Sequence(address, some);
	}

	/// Its disassembly.
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < words.length; i++) {
			long at = address + (long) i * Integer.BYTES;
			text.append(String.format("%x: %08x %s\n", at, words[i], Difference.DISASSEMBLER.text(words[i], at).orElse("")));
		}
		return text.toString();
	}

	/// Its index in the code of a batch.
	int index() {
		return (int) (address - Batch.CODE) / Integer.BYTES;
	}
}
