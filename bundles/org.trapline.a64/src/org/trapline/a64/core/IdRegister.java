// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

/// A read-only register that says what a core is and has (Arm ARM D24.2).
public enum IdRegister {
	MIDR_EL1(0, 0, 0),
	REVIDR_EL1(0, 0, 6),
	ID_AA64PFR0_EL1(0, 4, 0),
	ID_AA64PFR1_EL1(0, 4, 1),
	ID_AA64DFR0_EL1(0, 5, 0),
	ID_AA64DFR1_EL1(0, 5, 1),
	ID_AA64ISAR0_EL1(0, 6, 0),
	ID_AA64ISAR1_EL1(0, 6, 1),
	ID_AA64MMFR0_EL1(0, 7, 0),
	ID_AA64MMFR1_EL1(0, 7, 1),
	ID_AA64MMFR2_EL1(0, 7, 2),
	CTR_EL0(3, 0, 1),
	DCZID_EL0(3, 0, 7),
	CLIDR_EL1(1, 0, 1);

	private static final int OP0 = 3;
	private final int encoding;

	IdRegister(int op1, int crm, int op2) {
		encoding = OP0 << 14 | op1 << 11 | crm << 3 | op2;
	}

	/// op0, op1, CRn, CRm and op2 in 16 bits.
	public int encoding() {
		return encoding;
	}
}
