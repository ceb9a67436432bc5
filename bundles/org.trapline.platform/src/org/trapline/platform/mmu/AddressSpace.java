// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

import java.util.Arrays;

/// What TLB entries are of: a regime, a virtual machine and an address space identifier; or, of the same regime and machine, all
/// identifiers.
final class AddressSpace {
	/// Who accesses: EL0, a level above it, and that with PSTATE.PAN.
	static final int USER = 0;
	static final int PRIVILEGED = 1;
	static final int PRIVILEGED_PAN = 2;
	/// In the place of an identifier.
	static final int GLOBAL = -1;
	private static final int VARIANTS = 3;
	private static final int NONE = -1;

	final Regime regime;
	final int vmid;
	/// Address space identifier, or {@link #GLOBAL}.
	final int asid;
	/// Its number, which none had before.
	final int number;
	/// What its global entries are of.
	final AddressSpace global;
	/// Contexts of the core's memory, by who accesses; negative where there is none.
	final int[] contexts = new int[VARIANTS];

	/// One of global entries.
	AddressSpace(Regime regime, int vmid, int number) {
		this.regime = regime;
		this.vmid = vmid;
		this.number = number;
		asid = GLOBAL;
		global = this;
		Arrays.fill(contexts, NONE);
	}

	AddressSpace(AddressSpace global, int asid, int number) {
		regime = global.regime;
		vmid = global.vmid;
		this.number = number;
		this.asid = asid;
		this.global = global;
		Arrays.fill(contexts, NONE);
	}

	boolean is(Regime regime, int vmid, int asid) {
		return this.regime == regime && this.vmid == vmid && this.asid == asid;
	}

	/// Has no context from now on.
	void detach() {
		Arrays.fill(contexts, NONE);
	}

	boolean attached() {
		for (int context : contexts)
			if (context != NONE)
				return true;
		return false;
	}
}
