// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

import java.util.SplittableRandom;
import org.trapline.a64.core.Ram;
import org.trapline.platform.cpu.SystemState;

/// Random tables in memory from address 0 on, and registers that lead into them.
final class RandomTables {
	static final int BYTES = 4 << 20;
	private static final int[] USUAL_SIZES = {16, 20, 24, 25, 28, 32, 34, 39};

	final SplittableRandom random;

	RandomTables(long seed) {
		random = new SplittableRandom(seed);
	}

	/// Fills memory with descriptors, most of which are valid and point into it.
	void fill(Ram ram) {
		for (long at = 0; at < BYTES; at += Long.BYTES)
			ram.store(at, Long.BYTES, descriptor());
	}

	long descriptor() {
		int kind = random.nextInt(20);
		long type = kind == 0 ? 0 : kind < 6 ? 1 : kind == 6 ? 2 : 3;
		long address = random.nextLong() & BYTES - 1 & -4096;
		int where = random.nextInt(40);
		if (where < 2)
			address = random.nextLong() & 0x0000_FFFF_FFFF_F000L >>> random.nextInt(16);
		long low = random.nextInt(1 << 10) << 2;
		if (random.nextInt(10) != 0)
			low |= 1 << 10;
		long high = random.nextInt(3) == 0 ? random.nextLong() << 52 : 0;
		return address | low | high | type;
	}

	private int size() {
		return random.nextInt(6) == 0 ? random.nextInt(64) : USUAL_SIZES[random.nextInt(USUAL_SIZES.length)];
	}

	private long base() {
		long base = random.nextLong() & BYTES - 1;
		return random.nextInt(30) == 0 ? base | 1L << 32 + random.nextInt(16) : base;
	}

	private long physicalSize() {
		return random.nextInt(4) == 0 ? random.nextInt(8) : 5;
	}

	private boolean oneIn(int n) {
		return random.nextInt(n) == 0;
	}

	/// Gives registers values.
	void registers(SystemState s) {
		s.level = random.nextInt(3);
		s.pan = oneIn(3);
		s.hcr = 1L << 31;
		if (oneIn(3))
			s.hcr |= SystemState.HCR_VM;
		if (oneIn(8))
			s.hcr |= SystemState.HCR_DC;
		if (oneIn(3))
			s.hcr |= SystemState.HCR_PTW;
		if (oneIn(3))
			s.hcr |= SystemState.HCR_E2H;
		if (oneIn(4))
			s.hcr |= SystemState.HCR_TGE;
		for (int level = 1; level <= 2; level++) {
			s.sctlr[level] = (oneIn(8) ? 0 : 1) | (oneIn(4) ? 1 << 19 : 0) | (oneIn(8) ? 2 : 0) | (oneIn(2) ? 1 << 12 : 0);
			s.ttbr0[level] = base() | (long) random.nextInt(4) << 48;
			s.ttbr1[level] = base() | (long) random.nextInt(4) << 48;
			s.mair[level] = random.nextInt(4) == 0 ? random.nextLong() : 0xFF44_BB0C_0804_00EEL;
			s.tcr[level] = translation(level == 2 && (s.hcr & SystemState.HCR_E2H) == 0);
		}
		s.vttbr = base() | (long) random.nextInt(4) << 48;
		s.vtcr = size() | (long) random.nextInt(4) << 6 | (long) random.nextInt(4) << 14 | physicalSize() << 16
				| random.nextLong() & 1 << 19;
	}

	private long translation(boolean single) {
		long both = size() | (long) random.nextInt(4) << 14;
		if (single)
			return both | physicalSize() << 16 | random.nextLong() & (1 << 20 | 1 << 24);
		long rare = oneIn(10) ? 1 << 7 | 1 << 23 : 0;
		return both | (long) size() << 16 | (long) random.nextInt(4) << 30 | physicalSize() << 32
				| random.nextLong() & (1L << 22 | 7L << 36 | 3L << 41) | random.nextLong() & rare;
	}

	/// A virtual address, mostly one that has a meaning.
	long address() {
		long address = random.nextLong() >>> 16 + random.nextInt(24);
		if (oneIn(2))
			address = ~address;
		int more = random.nextInt(12);
		if (more == 0)
			address ^= random.nextLong() << 56;
		else if (more == 1)
			address ^= 1L << random.nextInt(64);
		return address;
	}
}
