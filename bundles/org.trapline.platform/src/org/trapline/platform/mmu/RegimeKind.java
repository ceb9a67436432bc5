// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

import org.trapline.platform.cpu.SystemState;

/// A translation regime of the architecture (Arm ARM D8.1.2).
public enum RegimeKind {
	/// EL1&0: of an operating system.
	EL10(1),
	/// EL2 alone.
	EL2(2),
	/// EL2&0: of an operating system that is the host, with HCR_EL2.E2H.
	EL20(2);

	/// The level whose registers control it.
	final int level;

	RegimeKind(int level) {
		this.level = level;
	}

	/// That of the accesses of a level.
	///
	/// @param hcr HCR_EL2
	static RegimeKind of(int level, long hcr) {
		boolean host = (hcr & SystemState.HCR_E2H) != 0;
		if (level == 2 || level == 0 && host && (hcr & SystemState.HCR_TGE) != 0)
			return host ? EL20 : EL2;
		return EL10;
	}
}
