// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import java.lang.classfile.Label;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// The ways out of a region: one for each set of registers that may have been written by then, as long as that is not
/// too much code, and one for all.
final class Exits {
	private static final int BYTES = 1500;
	private static final int BYTES_OF_EXIT = 40;
	private static final int BYTES_OF_REGISTER = 7;

	private final Map<Long, Integer> written = new HashMap<>();
	private final Map<Integer, Label> labels = new LinkedHashMap<>();
	private final int all;
	private int bytes;

	/// @param all registers that the region may write
	Exits(Flow flow, int all) {
		this.all = all;
		written.put(flow.entry(), 0);
		boolean changed = true;
		while (changed) {
			changed = false;
			for (Block block : flow.blocks()) {
				Integer before = written.get(block.pc());
				if (before == null)
					continue;
				int after = before;
				for (int i = 0; i < block.length(); i++)
					after |= RegisterUse.of(block.rows()[i]).written(block.words()[i]);
				for (long successor : flow.successors(block)) {
					Integer known = written.get(successor);
					int merged = known == null ? after : known | after;
					if (known == null || known != merged) {
						written.put(successor, merged);
						changed = true;
					}
				}
			}
		}
	}

	/// Registers that may have been written where a block begins.
	int writtenBefore(Block block) {
		return written.getOrDefault(block.pc(), all);
	}

	/// The exit to take when some registers may have been written.
	Label label(Emission out, int registers) {
		Label label = labels.get(registers);
		if (label != null)
			return label;
		int wanted = BYTES_OF_EXIT + BYTES_OF_REGISTER * Integer.bitCount(registers);
		int chosen = bytes + wanted > BYTES ? all : registers;
		bytes += wanted;
		return labels.computeIfAbsent(chosen, _ -> out.code.newLabel());
	}

	/// All that are taken, with their registers.
	Map<Integer, Label> taken() {
		return labels;
	}
}
