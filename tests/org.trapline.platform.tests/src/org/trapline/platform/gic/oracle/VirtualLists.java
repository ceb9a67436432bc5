// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.oracle;

import java.util.Random;

/// Random values of the registers of a virtual interface.
final class VirtualLists {
	/// Those of a list register are its own: two with one INTID are unpredictable.
	private static final int[][] INTIDS = {{0, 20, 300}, {3, 27, 77}, {15, 40}, {33, 1}};
	/// PPIs that stand behind virtual interrupts. Of SPIs that software has made active QEMU forgets this for one CPU alone.
	private static final int[] PHYSICAL = {26, 27, 30};

	private final Random random;

	VirtualLists(Random random) {
		this.random = random;
	}

	int intid() {
		return intid(random.nextInt(INTIDS.length));
	}

	private int intid(int list) {
		int[] own = INTIDS[list];
		return own[random.nextInt(own.length)];
	}

	/// GICH_LR.
	///
	/// @param list which
	long low(int list) {
		int intid = intid(list);
		boolean hardware = intid >= 20 && random.nextInt(3) == 0;
		long physical = hardware ? PHYSICAL[random.nextInt(PHYSICAL.length)]
				: (random.nextBoolean() ? 1 << 9 : 0) | (intid < 16 ? random.nextInt(2) : 0);
		int state = hardware ? random.nextInt(3) : random.nextInt(4);
		return intid | physical << 10 | (long) random.nextInt(31) << 23 | (long) state << 28 | (long) random.nextInt(2) << 30
				| (hardware ? 1L << 31 : 0);
	}

	/// ICH_LR.
	///
	/// @param list which
	long high(int list) {
		long low = low(list);
		return low & 0x3FF | (low >>> 10 & 0x3FF) << 32 | (low >>> 23 & 0x1F) << 51 | (low >>> 28 & 3) << 62 | (low >>> 30 & 3) << 60;
	}

	/// ICH_HCR or GICH_HCR: enabled mostly, with causes of maintenance, and sometimes a count of ends.
	long control(int causes) {
		return (random.nextInt(8) == 0 ? 0 : 1) | random.nextInt(256) & causes
				| (random.nextInt(4) == 0 ? (long) random.nextInt(32) << 27 : 0);
	}

	/// ICH_VMCR or GICH_VMCR, with the binary points of both groups alike.
	///
	/// @param step of the groups' enables: 3 for both or none
	/// @param point binary point
	long machine(int step, long point) {
		return (random.nextInt(8) == 0 ? random.nextInt(4) / step * step : 3) | 1 << 2 | random.nextInt(4) << 3
				| (random.nextInt(3) == 0 ? 1 << 9 : 0) | point << 21 | point + 1 << 18
				| (random.nextInt(3) == 0 ? random.nextInt(32) * 8L : 0xF8L) << 24;
	}
}
