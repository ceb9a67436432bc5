// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import org.trapline.a64.core.GuestException;

/// System instructions of a CPU: MRS, MSR, SYS, hints, with the checks and traps that come before them.
final class SystemAccess {
	private final Cpu cpu;

	SystemAccess(Cpu cpu) {
		this.cpu = cpu;
	}

	/// Gives all registers their values after a reset.
	void reset() {
		throw new UnsupportedOperationException(cpu.key());
	}

	/// What of the core depends on registers is to be set: vectorsTrapped, stackChecked.
	void changed() {
		throw new UnsupportedOperationException();
	}

	long read(int register) {
		throw new UnsupportedOperationException();
	}

	void write(int register, long value) {
		throw new UnsupportedOperationException();
	}

	void operate(int operation, long value) {
		throw new UnsupportedOperationException();
	}

	void writePstate(int field, int value) {
		throw new UnsupportedOperationException();
	}

	GuestException vectorTrap() {
		throw new UnsupportedOperationException();
	}

	void hint(int hint) {
		throw new UnsupportedOperationException();
	}
}
