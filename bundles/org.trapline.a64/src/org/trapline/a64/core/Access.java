// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

/// What an instruction does with an address.
public enum Access {
	READ,
	WRITE,
	/// Of an instruction.
	FETCH,
	/// LDTR and its kind, with the permissions of EL0 where the core is not at EL0.
	READ_UNPRIVILEGED,
	/// STTR and its kind.
	WRITE_UNPRIVILEGED;

	/// Whether memory changes.
	public boolean writes() {
		return this == WRITE || this == WRITE_UNPRIVILEGED;
	}
}
