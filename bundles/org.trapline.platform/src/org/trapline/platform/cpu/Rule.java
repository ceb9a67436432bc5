// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import java.util.List;

/// What holds for a system register or operation of a core: a row of {@code access.txt}.
///
/// @param name of the register or operation
/// @param encoding op0, op1, CRn, CRm and op2 in 16 bits
/// @param readFrom lowest exception level that may read it
/// @param writeFrom lowest exception level that may write or execute it
/// @param reaches encoding of the register that it is bound as: its own, but for names with _EL12 and _EL02
/// @param host encoding of the register that is meant at EL2 with E2H; {@link #NONE} for none
/// @param controls that are looked at in this order
/// @param reset value after a reset
/// @param writable bits that take what is written
/// @param stored whether it is a register with a value of its own
/// @param then what depends on its value
record Rule(String name, int encoding, int readFrom, int writeFrom, int reaches, int host,
		List<Control> controls, long reset, long writable, boolean stored, Then then) {
	/// No register.
	static final int NONE = -1;
	/// No level may.
	static final int NOBODY = 4;
	private static final int OP1 = 7 << 11;
	private static final int OP1_ALIAS = 5 << 11;

	/// What is to be told of a change.
	enum Then {
		NOTHING, SIGNALS, TRANSLATION, DEBUG, ALL
	}

	/// The rule of the name with _EL12 or _EL02 of a register that E2H takes away.
	Rule alias() {
		return new Rule(name + "2", encoding & ~OP1 | OP1_ALIAS, 2, 2, encoding, NONE, List.of(Control.E2H), reset, writable,
				false, then);
	}

	/// What it holds after a write.
	long written(long value) {
		return value & writable | reset & ~writable;
	}
}
