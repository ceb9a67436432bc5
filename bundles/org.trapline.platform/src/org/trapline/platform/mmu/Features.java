// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.IdRegister;

/// What a core model's ID registers promise of translation (Arm ARM D24.2, ID_AA64MMFR0_EL1 to ID_AA64MMFR2_EL1).
///
/// @param physicalBits of an address
/// @param asidBits 8 or 16
/// @param vmidBits 8 or 16
/// @param first granules of stage 1, as a sum of their sizes in bytes
/// @param second those of stage 2
/// @param hierarchyDisable FEAT_HPDS
/// @param executeNever FEAT_XNX
/// @param smallTables FEAT_TTST
record Features(int physicalBits, int asidBits, int vmidBits, int first, int second, boolean hierarchyDisable,
		boolean executeNever, boolean smallTables) {
	static final int GRANULE_4K = 12;
	static final int GRANULE_16K = 14;
	static final int GRANULE_64K = 16;

	/// Bits of a physical address by PARange; 48 for more, since what they need beside is not promised by any model.
	private static final int[] PHYSICAL_BITS = {32, 36, 40, 42, 44, 48};
	private static final int LONGEST = 48;
	private static final int LONG_TAG = 16;
	private static final int SHORT_TAG = 8;

	static Features of(CoreModel model) {
		long mmfr0 = model.register(IdRegister.ID_AA64MMFR0_EL1);
		long mmfr1 = model.register(IdRegister.ID_AA64MMFR1_EL1);
		long mmfr2 = model.register(IdRegister.ID_AA64MMFR2_EL1);
		int first = (field(mmfr0, 28) != 0xF ? 1 << GRANULE_4K : 0) | (field(mmfr0, 24) != 0xF ? 1 << GRANULE_64K : 0)
				| (field(mmfr0, 20) != 0 ? 1 << GRANULE_16K : 0);
		int second = second(mmfr0, 40, first, GRANULE_4K) | second(mmfr0, 36, first, GRANULE_64K)
				| second(mmfr0, 32, first, GRANULE_16K);
		return new Features(physicalBits(field(mmfr0, 0)), field(mmfr0, 4) == 2 ? LONG_TAG : SHORT_TAG,
				field(mmfr1, 4) == 2 ? LONG_TAG : SHORT_TAG, first, second, field(mmfr1, 12) != 0, field(mmfr1, 28) != 0,
				field(mmfr2, 28) != 0);
	}

	/// A granule of stage 2: 0 in its field means the same as stage 1, 1 no.
	private static int second(long mmfr0, int at, int first, int granule) {
		int field = field(mmfr0, at);
		return field == 0 ? first & 1 << granule : field == 1 ? 0 : 1 << granule;
	}

	private static int field(long register, int at) {
		return (int) (register >>> at) & 0xF;
	}

	/// Bits of a physical address by PARange or a register's IPS or PS.
	static int physicalBits(int range) {
		return range < PHYSICAL_BITS.length ? PHYSICAL_BITS[range] : LONGEST;
	}

	/// The granule that TG0 of TCR_ELx or VTCR_EL2 selects.
	static int low(int tg, int supported) {
		return supported(tg == 0 ? GRANULE_4K : tg == 1 ? GRANULE_64K : tg == 2 ? GRANULE_16K : 0, supported);
	}

	/// The granule that TG1 selects.
	static int high(int tg, int supported) {
		return supported(tg == 1 ? GRANULE_16K : tg == 2 ? GRANULE_4K : tg == 3 ? GRANULE_64K : 0, supported);
	}

	/// A granule that there is: where software asks for one that there is not, the architecture leaves it open which it gets.
	private static int supported(int asked, int supported) {
		if (asked != 0 && (supported >>> asked & 1) != 0)
			return asked;
		return (supported >>> GRANULE_4K & 1) != 0 ? GRANULE_4K
				: (supported >>> GRANULE_16K & 1) != 0 ? GRANULE_16K : GRANULE_64K;
	}

	/// The largest that TxSZ may be (AArch64.MaxTxSZ).
	int largestSize(int granule) {
		return !smallTables ? 39 : granule == GRANULE_64K ? 47 : 48;
	}
}
