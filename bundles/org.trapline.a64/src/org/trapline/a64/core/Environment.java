// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

/// What surrounds a core: translation, devices, system registers, exceptions. A platform or a user-mode runner is one.
///
/// Methods run within an instruction, with {@link Core#pc} at it, {@link Core#next} after it, and all of the core's state and
/// counts as they are before it. One that throws a {@link GuestException} leaves everything as it was.
public interface Environment {
	/// A page may be read: flag of {@link #translate}.
	int READABLE = 1;
	/// A page may be written.
	int WRITABLE = 2;
	/// What is there is a device, which {@link #load} and {@link #store} reach.
	int DEVICE = 4;
	/// The translation holds for this access alone.
	int ONCE = 8;
	/// Accesses must be aligned to their size, as those to Device memory, and all while SCTLR_ELx.A is set.
	int ALIGNED = 16;
	/// The first of the unallocated hints that may mean something to an environment.
	int MARKER = 0x70;

	/// Translates an address by the present regime.
	///
	/// @return physical address of its 4 KiB page, with flags in the low bits: those that hold for the present regime and the
	///         access's privilege, at least the one asked for
	/// @throws GuestException if it is not mapped, or not for this access
	long translate(Core core, long address, Access access);

	/// Is told, while {@link Core#watched}, of a load or store that is going to be done and that the TLB cannot do, as of
	/// pages whose translations hold {@link #ONCE}: one that is watched throws.
	default void watch(Core core, long address, int bytes, Access access) {
		// nothing is watched
	}

	/// Reads from a device.
	///
	/// @param bytes 1, 2, 4 or 8
	/// @return zero-extended
	long load(Core core, long physical, int bytes);

	/// Writes to a device.
	///
	/// @param bytes 1, 2, 4 or 8
	void store(Core core, long physical, int bytes, long value);

	/// MRS, but of NZCV, FPCR and FPSR.
	///
	/// @param register op0, op1, CRn, CRm and op2 in 16 bits, see {@link org.trapline.a64.SystemRegisters}
	long readSystem(Core core, int register);

	/// MSR (register), but of NZCV, FPCR and FPSR.
	void writeSystem(Core core, int register, long value);

	/// SYS: cache, TLB and translation operations, but DC ZVA unless {@link Core#zeroTrapped}.
	///
	/// @param operation op0 = 1, op1, CRn, CRm and op2 in 16 bits
	void system(Core core, int operation, long value);

	/// SYSL.
	long systemResult(Core core, int operation);

	/// MSR (immediate): SPSel, DAIFSet, DAIFClr, PAN.
	///
	/// @param field op1 and op2 in 6 bits
	/// @param value 4 bits
	void writePstate(Core core, int field, int value);

	/// Takes the exception of SVC, HVC, SMC, BRK, HLT or DCPS, setting {@link Core#next}.
	///
	/// @param immediate 16 bits
	void call(Core core, Call call, int immediate);

	/// ERET and DRPS: sets {@link Core#next} and PSTATE.
	void exceptionReturn(Core core);

	/// Takes an exception that an instruction raised instead of executing: sets {@link Core#next}, which is {@link Core#pc}
	/// before.
	void exception(Core core, GuestException exception);

	/// The exception that a floating-point or SIMD instruction raises while {@link Core#vectorsTrapped}.
	GuestException vectorTrap(Core core);

	/// HINT of those that {@link #takes} says. A wait may move {@link Core#deadline} to now.
	///
	/// @param hint CRm and op2 in 7 bits
	void hint(Core core, int hint);

	/// Whether an environment is told of a hint: YIELD, WFE, WFI, SEV and SEVL, and eight that the architecture has not allocated,
	/// so that they have no effect on other machines. The others have none without the extensions that they are of.
	static boolean takes(int hint) {
		return hint >= 1 && hint <= 5 || hint >= MARKER && hint < MARKER + 8;
	}

	/// An instruction that asks for an exception.
	enum Call {
		SVC, HVC, SMC, BRK, HLT, DCPS1, DCPS2, DCPS3
	}
}
