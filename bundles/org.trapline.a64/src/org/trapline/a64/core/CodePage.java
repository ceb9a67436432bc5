// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

import org.jspecify.annotations.Nullable;
import org.trapline.a64.Decoder;
import org.trapline.a64.table.Row;

/// A 4 KiB page of instructions as it was when it was first fetched from, or after the last instruction cache invalidation that
/// found it changed.
///
/// Both ways to run instructions take them from here and not from memory, so that a program which changes its code without
/// telling (DC CVAU, IC IVAU, ISB; Arm ARM B2.4.4) runs the old one, the same in both. What they make of a page hangs on it
/// and is dropped with it.
public final class CodePage {
	/// Instructions of a page.
	public static final int INSTRUCTIONS = CoreMemory.PAGE_BYTES / Integer.BYTES;

	/// Physical address.
	public final long physical;
	/// Instruction words.
	public final int[] words;
	/// Index in the table of each word's encoding, or {@link Decoder#UNALLOCATED}.
	public final int[] rows = new int[INSTRUCTIONS];
	/// Cycles of each instruction by {@link Timing#costs}; all 0 without timing.
	public final int[] cycles = new int[INSTRUCTIONS];
	/// What {@link Timing#fetch} is told of each instruction; empty where it is not.
	public final long[] runs;
	/// What the interpreter has made of it.
	public @Nullable Object interpreted;
	/// What the translator has made of it.
	public @Nullable Object translated;

	CodePage(long physical, int[] words, Core core) {
		this.physical = physical;
		this.words = words;
		for (int i = 0; i < INSTRUCTIONS; i++)
			rows[i] = core.instructionSet.decode(words[i]);
		runs = new long[core.fetchesTimed ? INSTRUCTIONS : 0];
		core.timing.ifPresent(this::cost);
	}

	private void cost(Timing timing) {
		@Nullable Row[] table = new @Nullable Row[INSTRUCTIONS];
		for (int i = 0; i < INSTRUCTIONS; i++)
			table[i] = rows[i] == Decoder.UNALLOCATED ? null : InstructionSet.table().rows().get(rows[i]);
		timing.costs(physical, table, words, cycles, runs);
	}

	/// What {@link Timing#fetch} is told of the instruction at an address of the page.
	public long run(long address) {
		return runs[(int) (address & CoreMemory.PAGE_BYTES - 1) >>> 2];
	}
}
