// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

/// A synchronous exception that an instruction raises instead of executing.
///
/// It has no stack trace: it is the guest's affair, and common.
public final class GuestException extends RuntimeException {
	/// Exception classes: ESR_ELx.EC (Arm ARM D24.2, ESR_EL1). The environment gives aborts the class of the same or a lower level.
	public static final int UNKNOWN = 0x00;
	public static final int VECTOR_TRAP = 0x07;
	public static final int ILLEGAL_STATE = 0x0E;
	public static final int SYSTEM_TRAP = 0x18;
	public static final int INSTRUCTION_ABORT = 0x20;
	public static final int PC_ALIGNMENT = 0x22;
	public static final int DATA_ABORT = 0x24;
	public static final int SP_ALIGNMENT = 0x26;
	/// Fault status of an access that is not aligned as it must be: ESR_ELx.ISS.DFSC.
	public static final int ALIGNMENT_FAULT = 0x21;
	/// Fault status of an exclusive or atomic access to what has no such.
	public static final int UNSUPPORTED_FAULT = 0x35;
	/// Fault status of an access that the memory system refuses.
	public static final int EXTERNAL_ABORT = 0x10;
	private static final int WRITE_NOT_READ = 1 << 6;
	private static final long serialVersionUID = 1;

	/// Exception class of its syndrome.
	public final int exceptionClass;
	/// Instruction-specific syndrome, as far as the instruction decides it.
	public final int syndrome;
	/// The address that could not be accessed; 0 where the class has none.
	public final long address;
	/// Intermediate physical address of a stage 2 fault; -1 for none.
	public final long intermediate;
	/// The exception level that takes it at least; 0 where its class says no more than that.
	public final int level;

	public GuestException(int exceptionClass, int syndrome, long address, long intermediate) {
		this(exceptionClass, syndrome, address, intermediate, 0);
	}

	private GuestException(int exceptionClass, int syndrome, long address, long intermediate, int level) {
		super(null, null, false, false);
		this.exceptionClass = exceptionClass;
		this.syndrome = syndrome;
		this.address = address;
		this.intermediate = intermediate;
		this.level = level;
	}

	/// A control of an exception level that an instruction traps to.
	///
	/// @param level 1 or 2
	public static GuestException trap(int exceptionClass, int syndrome, int level) {
		return new GuestException(exceptionClass, syndrome, 0, -1, level);
	}

	/// An instruction that is not allocated, or not in this state.
	public static GuestException undefined() {
		return new GuestException(UNKNOWN, 0, 0, -1);
	}

	/// An address that is not a multiple of what the access needs.
	public static GuestException alignment(long address, Access access) {
		return new GuestException(access == Access.FETCH ? PC_ALIGNMENT : DATA_ABORT,
				access == Access.FETCH ? 0 : ALIGNMENT_FAULT | (access.writes() ? WRITE_NOT_READ : 0), address, -1);
	}

	/// An exclusive or atomic access to what has no such.
	public static GuestException unsupported(long address, Access access) {
		return new GuestException(DATA_ABORT, UNSUPPORTED_FAULT | (access.writes() ? WRITE_NOT_READ : 0), address, -1);
	}

	/// A fetch from a device.
	public static GuestException fetchRefused(long address) {
		return new GuestException(INSTRUCTION_ABORT, EXTERNAL_ABORT, address, -1);
	}

	/// A stack pointer that is not a multiple of 16.
	public static GuestException stackAlignment() {
		return new GuestException(SP_ALIGNMENT, 0, 0, -1);
	}

	@Override
	public String getMessage() {
		return String.format("exception class 0x%02x, syndrome 0x%x, address 0x%x", exceptionClass, syndrome, address);
	}
}
