// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

/// Who may use the floating-point and SIMD registers (CheckFPAdvSIMDEnabled64): CPACR_EL1, and CPTR_EL2 in both its
/// formats.
final class VectorAccess {
	private static final int ENABLE = 20;
	private static final int NOT_AT_EL0 = 1;
	private static final int ENABLED = 3;
	private static final long TFP = 1 << 10;

	private final Cpu cpu;
	private final SystemState s;

	VectorAccess(Cpu cpu) {
		this.cpu = cpu;
		s = cpu.state;
	}

	/// The level that they trap to from a level; {@link Control#NONE} if they do not.
	int trappedTo(int level) {
		if (level < 2 && !(level == 0 && s.host()) && !enabled(s.cpacr, level == 0))
			return 1;
		if (!cpu.hypervisor || level > 2)
			return Control.NONE;
		boolean allowed = s.virtualizationHost() ? enabled(s.cptr, level == 0 && (s.hcr & SystemState.HCR_TGE) != 0)
				: (s.cptr & TFP) == 0;
		return allowed ? Control.NONE : 2;
	}

	private static boolean enabled(long register, boolean el0) {
		int field = (int) (register >>> ENABLE) & ENABLED;
		return field == ENABLED || field == NOT_AT_EL0 && !el0;
	}
}
