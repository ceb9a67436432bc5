// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

/// What a vCPU does. The history has the ordinal.
public enum VcpuState {
	/// Runs the guest.
	GUEST,
	/// The kernel handles an exit.
	HANDLING,
	/// User space handles an exit.
	USER,
	/// Waits since the guest asked for it (WFI, PSCI's CPU_SUSPEND or CPU_OFF).
	IDLE,
	/// Is off the CPU though the guest does not wait.
	DESCHEDULED;

	private static final VcpuState[] ALL = values();

	/// Whether it is on a physical CPU.
	public boolean running() {
		return this == GUEST || this == HANDLING || this == USER;
	}

	static VcpuState of(int ordinal) {
		return ALL[ordinal];
	}
}
