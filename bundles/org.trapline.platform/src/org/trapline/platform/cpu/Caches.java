// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import java.util.HashMap;
import java.util.Map;

/// The geometry of the caches that a CPU's CCSIDR_EL1 tells.
public final class Caches {
	private final Map<Integer, Long> registers = new HashMap<>();

	/// Describes a cache.
	///
	/// @param level from 1 on
	/// @param instruction whether it holds instructions alone
	/// @param lineBytes a power of two, at least 16
	/// @return this
	public Caches with(int level, boolean instruction, int sets, int ways, int lineBytes) {
		long policy = instruction ? 0x2 : 0x7;
		int selection = level - 1 << 1 | (instruction ? 1 : 0);
		registers.put(selection, policy << 28 | (long) (sets - 1) << 13 | (ways - 1L) << 3
				| Integer.numberOfTrailingZeros(lineBytes) - 4);
		return this;
	}

	/// CCSIDR_EL1 for a value of CSSELR_EL1; 0 if there is no such cache.
	long sizeRegister(int selection) {
		return registers.getOrDefault(selection, 0L);
	}
}
