// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

/// What VTCR_EL2 says of stage 2.
///
/// @param faults whether every address has a translation fault of level 0: T0SZ or SL0 is not what the granule and the size of
///        addresses allow
/// @param inputBits of an intermediate physical address
/// @param outputBits of a physical address
/// @param granule bits of an address within a page
/// @param start the level that walks start at
record SecondStage(boolean faults, int inputBits, int outputBits, int granule, int start) {
	private static final int CONCATENATED_BITS = 4;
	/// Bits of physical addresses from which on walks of 4 KiB and 64 KiB granules may start at the level that SL0 = 2 says.
	private static final int MANY_BITS = 44;
	private static final int MANY_BITS_16K = 42;

	/// @param vtcr VTCR_EL2
	static SecondStage of(long vtcr, Features features) {
		int size = (int) vtcr & 63;
		int granule = Features.low((int) (vtcr >>> 14) & 3, features.second());
		int level = (int) (vtcr >>> 6) & 3;
		int inputBits = Long.SIZE - size;
		int start = granule == Features.GRANULE_4K ? (level == 3 ? 3 : 2 - level) : 3 - level;
		int outputBits = Math.min(Features.physicalBits((int) (vtcr >>> 16) & 7), features.physicalBits());
		boolean faults = size < Long.SIZE - features.physicalBits() || size > features.largestSize(granule)
				|| level == 3 && !(granule == Features.GRANULE_4K && features.smallTables())
				|| level == 2 && features.physicalBits() < (granule == Features.GRANULE_16K ? MANY_BITS_16K : MANY_BITS)
				|| !consistent(inputBits, granule, start);
		return new SecondStage(faults, inputBits, outputBits, granule, start);
	}

	/// Whether the first lookup resolves at least a bit and needs at most 16 tables side by side (AArch64.S2InconsistentSL).
	private static boolean consistent(int inputBits, int granule, int start) {
		int stride = granule - 3;
		int least = (3 - start) * stride + granule + 1;
		return inputBits >= least && inputBits <= least + stride - 1 + CONCATENATED_BITS;
	}
}
