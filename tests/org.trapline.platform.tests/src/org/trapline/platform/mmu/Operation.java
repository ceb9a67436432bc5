// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

import org.trapline.a64.SystemRegisters;

/// Encodings of TLBI and AT (Arm ARM C5.5, C5.4).
enum Operation {
	VMALLE1(0, 7, 0), VAE1(0, 7, 1), ASIDE1(0, 7, 2), VAAE1(0, 7, 3), VALE1(0, 7, 5), VAALE1(0, 7, 7),
	VMALLE1IS(0, 3, 0), VAE1IS(0, 3, 1), ASIDE1IS(0, 3, 2), VAAE1IS(0, 3, 3), VALE1IS(0, 3, 5), VAALE1IS(0, 3, 7),
	ALLE2(4, 7, 0), VAE2(4, 7, 1), ALLE1(4, 7, 4), VALE2(4, 7, 5), VMALLS12E1(4, 7, 6),
	ALLE2IS(4, 3, 0), VAE2IS(4, 3, 1), ALLE1IS(4, 3, 4), VALE2IS(4, 3, 5), VMALLS12E1IS(4, 3, 6),
	IPAS2E1(4, 4, 1), IPAS2LE1(4, 4, 5), IPAS2E1IS(4, 0, 1), IPAS2LE1IS(4, 0, 5),
	S1E1R(7, 0, 8, 0), S1E1W(7, 0, 8, 1), S1E0R(7, 0, 8, 2), S1E0W(7, 0, 8, 3), S1E1RP(7, 0, 9, 0), S1E1WP(7, 0, 9, 1),
	S1E2R(7, 4, 8, 0), S1E2W(7, 4, 8, 1), S12E1R(7, 4, 8, 4), S12E1W(7, 4, 8, 5), S12E0R(7, 4, 8, 6), S12E0W(7, 4, 8, 7);

	final int encoding;

	Operation(int op1, int crm, int op2) {
		this(8, op1, crm, op2);
	}

	Operation(int crn, int op1, int crm, int op2) {
		encoding = SystemRegisters.encoding(1, op1, crn, crm, op2);
	}
}
