// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Data processing with an immediate (Arm ARM C4.1.86).
public final class IntegerImmediate {
	private IntegerImmediate() {
	}

	/// ADR: the address of a place near the instruction.
	public static void adr(Core core, int immlo, int immhi, int rd) {
		core.setX(rd, core.pc + ((long) immhi << 45 >> 43 | immlo));
	}

	/// ADRP: the address of a 4 KiB page near the instruction.
	public static void adrp(Core core, int immlo, int immhi, int rd) {
		core.setX(rd, (core.pc & -4096) + (((long) immhi << 45 >> 43 | immlo) << 12));
	}
}
