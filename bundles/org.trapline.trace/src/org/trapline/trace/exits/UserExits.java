// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

/// Why KVM_RUN returns to user space: the KVM_EXIT_ constants of include/uapi/linux/kvm.h.
final class UserExits {
	static final int MMIO = 6;
	static final int INTR = 10;
	static final int ARM_NISV = 28;
	static final int MEMORY_FAULT = 39;
	/// errno of a run that a signal ended.
	static final int EINTR = 4;

	private static final String[] NAMES = { "UNKNOWN", "EXCEPTION", "IO", "HYPERCALL", "DEBUG", "HLT", "MMIO",
			"IRQ_WINDOW_OPEN", "SHUTDOWN", "FAIL_ENTRY", "INTR", "SET_TPR", "TPR_ACCESS", "S390_SIEIC", "S390_RESET",
			"DCR", "NMI", "INTERNAL_ERROR", "OSI", "PAPR_HCALL", "S390_UCONTROL", "WATCHDOG", "S390_TSCH", "EPR",
			"SYSTEM_EVENT", "S390_STSI", "IOAPIC_EOI", "HYPERV", "ARM_NISV", "X86_RDMSR", "X86_WRMSR",
			"DIRTY_RING_FULL", "AP_RESET_HOLD", "X86_BUS_LOCK", "XEN", "RISCV_SBI", "RISCV_CSR", "NOTIFY",
			"LOONGARCH_IOCSR", "MEMORY_FAULT" };

	private UserExits() {
	}

	/// The constant's name, for instance {@code KVM_EXIT_MMIO}.
	static String name(int reason) {
		return "KVM_EXIT_" + (reason >= 0 && reason < NAMES.length ? NAMES[reason] : String.valueOf(reason));
	}

	/// The number of a constant's name; -1 where it has none here.
	static int number(String name) {
		for (int i = 0; i < NAMES.length; i++)
			if (name.length() == NAMES[i].length() + 9 && name.startsWith("KVM_EXIT_") && name.endsWith(NAMES[i]))
				return i;
		return -1;
	}

	/// What a return to user space is called.
	///
	/// @param errno 0 or why the run failed
	static String describe(int reason, int errno) {
		return errno == 0 ? name(reason) : errno == EINTR ? "signal" : "error " + errno;
	}
}
