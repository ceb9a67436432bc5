// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

/// What a region counts for a timing model in one local, as long as nobody looks: each event its bits.
final class Events {
	/// Bits of instructions, in the lowest place, and of the others: more than there can be until {@link Progress} is looked at.
	static final int INSTRUCTION_BITS = 22;
	static final int BITS = 21;
	static final long INSTRUCTIONS = (1L << INSTRUCTION_BITS) - 1;
	/// An instruction.
	static final long INSTRUCTION = 1;
	/// A load or store.
	static final long ACCESS = 1L << INSTRUCTION_BITS;
	/// A branch, and the run of code that control came to by it.
	static final long BRANCH = 1L << INSTRUCTION_BITS + BITS;

	private Events() {
	}

	static long instructions(long events) {
		return events & INSTRUCTIONS;
	}

	static long accesses(long events) {
		return events >>> INSTRUCTION_BITS & (1L << BITS) - 1;
	}

	static long branches(long events) {
		return events >>> INSTRUCTION_BITS + BITS;
	}
}
