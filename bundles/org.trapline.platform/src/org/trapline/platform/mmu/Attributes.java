// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

/// Memory attributes: a type as MAIR_ELx and PAR_EL1 encode it in 8 bits, and shareability in 2 (Arm ARM D8.5).
final class Attributes {
	/// Device-nGnRnE.
	static final int DEVICE = 0;
	/// Normal, Inner and Outer Write-Back, allocating on reads and writes.
	static final int WRITE_BACK = 0xFF;
	/// Normal, Inner and Outer Write-Through, allocating on reads: what instructions are fetched as where stage 1 is off.
	static final int WRITE_THROUGH = 0xAA;
	static final int NON_CACHEABLE = 0x44;
	static final int OUTER_SHAREABLE = 2;
	private static final int INNER_SHAREABLE = 3;

	private static final int CACHE_NONE = 1;
	private static final int CACHE_THROUGH = 2;

	private Attributes() {
	}

	/// Whether a type is one of Device.
	static boolean device(int type) {
		return type >>> 4 == 0;
	}

	/// The type of a stage 2 descriptor's MemAttr, without hints of allocation.
	///
	/// @param attributes MemAttr[3:0]
	static int second(int attributes) {
		if (attributes >>> 2 == 0)
			return (attributes & 3) << 2;
		return cache(attributes >>> 2) << 4 | cache(attributes & 3);
	}

	private static int cache(int attributes) {
		return switch (attributes) {
		case CACHE_NONE -> 0x4;
		case CACHE_THROUGH -> 0xB;
		default -> 0xF;
		};
	}

	/// The type that both stages make together (S2CombineS1MemAttrs): the stricter, with stage 1's hints.
	static int combined(int first, int second) {
		if (device(first) && device(second))
			return Math.min(first, second);
		if (device(first) || device(second))
			return device(first) ? first : second;
		return half(first >>> 4, second >>> 4) << 4 | half(first & 0xF, second & 0xF);
	}

	private static int half(int first, int second) {
		if (first == 0x4 || second == 0x4)
			return 0x4;
		boolean through = !writeBack(first) || !writeBack(second);
		// bit 2 says Write-Back; bit 3 not transient, and the low bits where to allocate, as stage 1 has them
		return first & 0xB | (through ? 0 : 4);
	}

	private static boolean writeBack(int half) {
		return (half & 4) != 0;
	}

	/// The shareability of both stages together (S2CombineS1Shareability), and of a type that has no choice (EffectiveShareability).
	static int shareability(int type, int first, int second) {
		if (device(type) || type == NON_CACHEABLE)
			return OUTER_SHAREABLE;
		if (first == OUTER_SHAREABLE || second == OUTER_SHAREABLE)
			return OUTER_SHAREABLE;
		return first == INNER_SHAREABLE || second == INNER_SHAREABLE ? INNER_SHAREABLE : 0;
	}
}
