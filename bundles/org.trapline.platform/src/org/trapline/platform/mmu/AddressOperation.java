// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

import org.trapline.platform.cpu.SystemState;

/// An AT instruction: which regime it asks, for whom, and what PAR_EL1 says of the answer (Arm ARM D8.13, D24.2).
///
/// @param kind regime
/// @param both whether stage 2 is asked, too
/// @param needed bits of {@link Permissions}
/// @param pan whether PSTATE.PAN counts
record AddressOperation(RegimeKind kind, boolean both, int needed, boolean pan) {
	private static final int FAILED = 1;
	private static final int STATUS_SHIFT = 1;
	private static final int STAGE_1_WALK = 1 << 8;
	private static final int STAGE_2 = 1 << 9;
	/// NS of a translation that succeeded: there is no other than the Non-secure state.
	private static final int NON_SECURE = 1 << 9;
	private static final int RESERVED = 1 << 11;
	private static final int SHAREABILITY_SHIFT = 7;
	private static final int TYPE_SHIFT = 56;
	private static final int CRM_PAN = 9;

	/// What an instruction asks.
	///
	/// @param operation op0 = 1, op1, CRn, CRm and op2 in 16 bits
	static AddressOperation of(int operation, SystemState state) {
		int op2 = operation & 7;
		boolean hypervisor = (operation >>> 11 & 7) == 4;
		boolean own = hypervisor && op2 < 4;
		RegimeKind kind = own ? RegimeKind.of(2, state.hcr) : state.host() ? RegimeKind.EL20 : RegimeKind.EL10;
		int needed = (op2 & 1) != 0 ? Permissions.WRITE : Permissions.READ;
		boolean user = !own && (op2 & 2) != 0;
		boolean pan = (operation >>> 3 & 0xF) == CRM_PAN && state.pan;
		return new AddressOperation(kind, hypervisor && !own, user ? needed >>> Permissions.PRIVILEGED_SHIFT : needed, pan);
	}

	/// What PAR_EL1 says of a walk.
	static long result(Walk walk) {
		if (walk.faulted())
			return RESERVED | FAILED | walk.fault << STATUS_SHIFT | (walk.second ? STAGE_2 : 0)
					| (walk.onWalk ? STAGE_1_WALK : 0);
		return RESERVED | NON_SECURE | walk.output & Descriptors.ADDRESS | (long) walk.type << TYPE_SHIFT
				| walk.shareability << SHAREABILITY_SHIFT;
	}
}
