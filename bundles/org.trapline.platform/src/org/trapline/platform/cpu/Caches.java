// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import java.util.HashMap;
import java.util.Map;

/// The geometry of the caches that a CPU's CCSIDR_EL1 tells.
public final class Caches {
	private static final int CORES = 24;
	private final Map<Integer, Long> registers = new HashMap<>();
	private int sharing = 1;

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

	/// Tells how many CPUs share the last level of its cluster.
	///
	/// @return this
	public Caches sharedBy(int cpus) {
		sharing = cpus;
		return this;
	}

	/// L2CTLR_EL1 of Cortex-A57 and -A72, as far as it tells the number of CPUs.
	long clusterRegister() {
		return sharing - 1L << CORES;
	}

	/// Bits of a way's number in DC by set and way, of data at a level from 0 on.
	int wayBits(int level) {
		int ways = (int) (sizeRegister(level << 1) >>> 3 & 0x3FF);
		return Integer.SIZE - Integer.numberOfLeadingZeros(ways);
	}

	/// Sets of data at a level from 0 on.
	int sets(int level) {
		return (int) (sizeRegister(level << 1) >>> 13 & 0x7FFF) + 1;
	}

	/// Bits of an address within a line, of data at a level from 0 on.
	int lineBits(int level) {
		return (int) (sizeRegister(level << 1) & 7) + 4;
	}

	/// CCSIDR_EL1 for a value of CSSELR_EL1; 0 if there is no such cache.
	long sizeRegister(int selection) {
		return registers.getOrDefault(selection, 0L);
	}
}
