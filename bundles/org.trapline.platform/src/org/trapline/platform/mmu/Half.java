// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

/// What TCR_ELx says of the addresses that one of its table base registers serves.
///
/// @param high whether the register is TTBR1_ELx
/// @param faults whether every address has a translation fault of level 0: EPD is set, or TxSZ is out of its limits, for which a
///        fault is this model's choice
/// @param topIgnored TBI
/// @param inputBits of a virtual address
/// @param granule bits of an address within a page
/// @param hierarchical whether tables' descriptors restrict pages (not HPD)
record Half(boolean high, boolean faults, boolean topIgnored, int inputBits, int granule, boolean hierarchical) {
	private static final int SMALLEST_SIZE = 16;

	/// TTBR0_ELx's with two ranges of addresses: TCR_EL1, or TCR_EL2 with E2H.
	static Half low(long tcr, Features features) {
		int granule = Features.low((int) (tcr >>> 14) & 3, features.first());
		return of(false, bit(tcr, 7), bit(tcr, 37), (int) tcr & 63, granule, !bit(tcr, 41), features);
	}

	/// TTBR1_ELx's.
	static Half high(long tcr, Features features) {
		int granule = Features.high((int) (tcr >>> 30) & 3, features.first());
		return of(true, bit(tcr, 23), bit(tcr, 38), (int) (tcr >>> 16) & 63, granule, !bit(tcr, 42), features);
	}

	/// That of the EL2 regime, which has one range.
	static Half single(long tcr, Features features) {
		int granule = Features.low((int) (tcr >>> 14) & 3, features.first());
		return of(false, false, bit(tcr, 20), (int) tcr & 63, granule, !bit(tcr, 24), features);
	}

	private static Half of(boolean high, boolean disabled, boolean topIgnored, int size, int granule, boolean hierarchical,
			Features features) {
		boolean faults = disabled || size < SMALLEST_SIZE || size > features.largestSize(granule);
		return new Half(high, faults, topIgnored, Long.SIZE - size, granule, hierarchical || !features.hierarchyDisable());
	}

	private static boolean bit(long register, int at) {
		return (register >>> at & 1) != 0;
	}

	/// Whether an address, one with its bit 55, is in the range: what is above its bits is all 0, or in the upper range all 1, but
	/// for an ignored top byte.
	boolean contains(long address) {
		long above = topIgnored ? address << 8 >> 8 + inputBits : address >> inputBits;
		return !faults && above == (high ? -1 : 0);
	}

	/// The level that walks start at.
	int start() {
		return 3 - (inputBits - 1 - granule) / (granule - 3);
	}
}
