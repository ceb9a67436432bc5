// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.util.HashSet;
import java.util.Set;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.InstructionSet;

/// In which blocks of a region it is known, while code is written, what run of code executes.
final class KnownRuns {
	/// Blocks in the midst of whose runs control may come from the block before, or from outside of the region.
	private final Set<Long> continued = new HashSet<>();

	KnownRuns(Flow flow) {
		continued.add(flow.entry());
		for (Block block : flow.blocks()) {
			int last = block.length() - 1;
			Shape shape = Shape.of(block.rows()[last], block.words()[last]);
			if (shape == Shape.CALL || shape == Shape.CALL_REGISTER
					|| !shape.ends() && !departs(block.end() - Integer.BYTES, block.rows()[last]))
				continued.add(block.end());
		}
	}

	/// Whether it is known in a block.
	boolean in(Block block) {
		return !continued.contains(block.pc());
	}

	/// Whether {@link Locals#RUN} is looked at after control has come to a block: there, or in the one behind it.
	boolean asked(Block to) {
		return continued.contains(to.pc()) || continued.contains(to.end());
	}

	/// Whether control goes on from an instruction to any place but the next of the same run.
	static boolean departs(long pc, int row) {
		return (pc + Integer.BYTES & CoreMemory.PAGE_BYTES - 1) == 0 || InstructionSet.branches(row);
	}
}
