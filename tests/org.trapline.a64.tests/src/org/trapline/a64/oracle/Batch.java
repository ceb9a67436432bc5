// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.oracle;

import java.util.List;

/// Sequences that lie in memory together, and the runs of them.
///
/// @param code instruction words from {@link #CODE} on
/// @param memory what {@link #MEMORY} holds before each run, as longs
/// @param runs each one
/// @param wantsMemory whether results have the memory that a run leaves
record Batch(int[] code, long[] memory, List<Run> runs, boolean wantsMemory) {
	/// Address of the first sequence.
	static final long CODE = 0x11000000;
	/// Room for sequences, in words.
	static final int CODE_WORDS = 0x80000 / Integer.BYTES;
	/// Address of what loads and stores reach: within reach of literal loads.
	static final long MEMORY = 0x110A0000;
	static final int MEMORY_BYTES = 0x2000;
	static final int MEMORY_LONGS = MEMORY_BYTES / Long.BYTES;

	/// One run.
	///
	/// @param entry address of the first instruction, which is in x30, too
	record Run(long entry, State before) {
		Run {
			before = before.with(30, entry);
		}
	}

	/// What a run leaves.
	///
	/// @param signal of Linux that ended it; 0 if none
	/// @param pc of the instruction that raised it; 0 if none
	/// @param hash of the memory
	/// @param memory as longs; empty unless wanted
	/// @param trail tells where the run stopped and after how many instructions; 0 if that is not known
	record Result(int signal, long pc, State after, long hash, long[] memory, long trail) {
	}

	/// The hash of a memory.
	static long hash(long[] memory) {
		long hash = 0;
		for (long word : memory)
			hash = (Long.rotateLeft(hash, 23) ^ word) * 0x9E3779B97F4A7C15L;
		return hash;
	}
}
