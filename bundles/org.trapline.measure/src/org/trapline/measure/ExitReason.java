// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

/// Why a vCPU left its guest: the return code of {@code __kvm_vcpu_run} and, for traps, the exception class of ESR_EL2.
///
/// Names are those of the Linux exit tracepoint and of the exit-timing tables where they agree. Classes that the
/// kernel's own symbol table leaves out (ILL, SVC32, HVC32, SMC32, ERET) have their name of the Arm ARM, D24.2.40 (ESR_EL2).
public enum ExitReason {
	INTERRUPT(-1, "host or guest interrupt"),
	SERROR_EL1(-1, "SError taken to EL2"),
	ILLEGAL(-1, "illegal exception return"),
	HYP_GONE(-1, "hypervisor gone"),
	UNKNOWN(0x00, "unknown reason"),
	WFX(0x01, "WFI or WFE"),
	CP15_32(0x03, "MCR/MRC cp15 (AArch32)"),
	CP15_64(0x04, "MCRR/MRRC cp15 (AArch32)"),
	CP14_MR(0x05, "MCR/MRC cp14 (AArch32)"),
	CP14_LS(0x06, "LDC/STC cp14 (AArch32)"),
	FP_ASIMD(0x07, "floating point or SIMD access"),
	CP10_ID(0x08, "VMRS (AArch32)"),
	PAC(0x09, "pointer authentication"),
	CP14_64(0x0c, "MRRC cp14 (AArch32)"),
	ILL(0x0e, "illegal execution state"),
	SVC32(0x11, "SVC (AArch32)"),
	HVC32(0x12, "HVC (AArch32)"),
	SMC32(0x13, "SMC (AArch32)"),
	SVC64(0x15, "SVC"),
	HVC64(0x16, "hypercall"),
	SMC64(0x17, "SMC"),
	SYS64(0x18, "system register access"),
	SVE(0x19, "SVE access"),
	ERET(0x1a, "ERET"),
	IMP_DEF(0x1f, "implementation defined"),
	IABT_LOW(0x20, "instruction abort from the guest"),
	IABT_CUR(0x21, "instruction abort in the hypervisor"),
	PC_ALIGN(0x22, "PC alignment fault"),
	DABT_LOW(0x24, "data abort from the guest"),
	DABT_CUR(0x25, "data abort in the hypervisor"),
	SP_ALIGN(0x26, "SP alignment fault"),
	FP_EXC32(0x28, "floating point exception (AArch32)"),
	FP_EXC64(0x2c, "floating point exception"),
	SERROR(0x2f, "SError interrupt"),
	BREAKPT_LOW(0x30, "breakpoint from the guest"),
	BREAKPT_CUR(0x31, "breakpoint in the hypervisor"),
	SOFTSTP_LOW(0x32, "software step from the guest"),
	SOFTSTP_CUR(0x33, "software step in the hypervisor"),
	WATCHPT_LOW(0x34, "watchpoint from the guest"),
	WATCHPT_CUR(0x35, "watchpoint in the hypervisor"),
	BKPT32(0x38, "BKPT (AArch32)"),
	VECTOR32(0x3a, "vector catch (AArch32)"),
	BRK64(0x3c, "BRK"),
	/// An exception class that this list does not name; the cause's detail has the number.
	RESERVED(-1, "exception class without a name");

	private static final ExitReason[] BY_CLASS = new ExitReason[64];

	static {
		java.util.Arrays.fill(BY_CLASS, RESERVED);
		for (ExitReason r : values())
			if (r.exceptionClass >= 0)
				BY_CLASS[r.exceptionClass] = r;
	}

	private final int exceptionClass;
	private final String description;

	ExitReason(int exceptionClass, String description) {
		this.exceptionClass = exceptionClass;
		this.description = description;
	}

	/// The reason that an exception class stands for; {@link #RESERVED} where none has that number.
	///
	/// @param ec ESR_EL2.EC, 0 to 63; anything else gives {@link #RESERVED}
	public static ExitReason ofExceptionClass(int ec) {
		return ec >= 0 && ec < BY_CLASS.length ? BY_CLASS[ec] : RESERVED;
	}

	/// ESR_EL2.EC, or -1 where the exit was no synchronous trap.
	public int exceptionClass() {
		return exceptionClass;
	}

	/// A few words for a tooltip.
	public String description() {
		return description;
	}
}
