// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import org.trapline.a64.SystemRegisters;
import org.trapline.a64.core.Access;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.Environment;
import org.trapline.a64.core.GuestException;

/// EL0 as Linux has it: exceptions become signals, SVC a system call.
final class UserEnvironment implements Environment {
	private static final int INSTRUCTION_CACHE_BY_ADDRESS = operation(7, 5, 1);
	private static final int CLEAN_TO_COHERENCY = operation(7, 10, 1);
	private static final int CLEAN_TO_UNIFICATION = operation(7, 11, 1);
	private static final int CLEAN_AND_INVALIDATE = operation(7, 14, 1);
	private static final int FAULT_STATUS = 0x3F;
	private static final int WRITE_NOT_READ = 1 << 6;
	private static final int PERMISSION_FAULT = 0x0F;
	/// ILL_ILLOPC, TRAP_BRKPT, BUS_ADRALN, SEGV_MAPERR, SEGV_ACCERR
	private static final int ILLEGAL_OPCODE = 1;
	private static final int BREAKPOINT = 1;
	private static final int UNALIGNED = 1;
	private static final int NOT_MAPPED = 1;
	private static final int NOT_PERMITTED = 2;
	private static final int CLASS_SHIFT = 26;

	private final LinuxProcess process;
	private final SystemCalls calls;
	private final UserRegisters registers;

	UserEnvironment(LinuxProcess process, CoreModel model, SystemCalls calls) {
		this.process = process;
		this.calls = calls;
		registers = new UserRegisters(model, process.clock);
	}

	private static int operation(int crn, int crm, int op2) {
		return SystemRegisters.encoding(1, 3, crn, crm, op2);
	}

	@Override
	public long translate(Core core, long address, Access access) {
		return process.space.translate(address, access);
	}

	@Override
	public long load(Core core, long physical, int bytes) {
		throw new IllegalStateException("no devices in user space");
	}

	@Override
	public void store(Core core, long physical, int bytes, long value) {
		throw new IllegalStateException("no devices in user space");
	}

	@Override
	public long readSystem(Core core, int register) {
		return registers.read(core, register);
	}

	@Override
	public void writeSystem(Core core, int register, long value) {
		registers.write(register, value);
	}

	/// The cache operations that SCTLR_EL1.UCI leaves to EL0. Caches are coherent here, but for decoded instructions.
	@Override
	public void system(Core core, int operation, long value) {
		if (operation == INSTRUCTION_CACHE_BY_ADDRESS) {
			core.code.invalidate(process.space.translate(value, Access.READ) & CoreMemory.PAGE_MASK);
		} else if (operation == CLEAN_TO_COHERENCY || operation == CLEAN_TO_UNIFICATION
				|| operation == CLEAN_AND_INVALIDATE) {
			process.space.translate(value, Access.READ);
		} else {
			throw GuestException.undefined();
		}
	}

	@Override
	public long systemResult(Core core, int operation) {
		throw GuestException.undefined();
	}

	@Override
	public void writePstate(Core core, int field, int value) {
		throw GuestException.undefined();
	}

	@Override
	public void call(Core core, Call call, int immediate) {
		switch (call) {
		case SVC -> {
			calls.call(core);
			process.takeSignals(core);
		}
		case BRK -> process.fault(core, new Signals.Info(Signal.SIGTRAP.number(), BREAKPOINT, core.pc, 0),
				"breakpoint instruction");
		case HVC, SMC, HLT, DCPS1, DCPS2, DCPS3 -> throw GuestException.undefined();
		}
	}

	@Override
	public void exceptionReturn(Core core) {
		throw GuestException.undefined();
	}

	@Override
	public void exception(Core core, GuestException exception) {
		switch (exception.exceptionClass) {
		case GuestException.DATA_ABORT, GuestException.INSTRUCTION_ABORT -> abort(core, exception);
		case GuestException.PC_ALIGNMENT -> bus(core, exception, core.pc,
				"jump to the unaligned address 0x" + Long.toHexString(core.pc));
		case GuestException.SP_ALIGNMENT -> bus(core, exception, core.x[Core.SP],
				"the stack pointer is not a multiple of 16");
		default -> process.fault(core, new Signals.Info(Signal.SIGILL.number(), ILLEGAL_OPCODE, core.pc, 0),
				"undefined instruction");
		}
	}

	private void bus(Core core, GuestException exception, long address, String what) {
		process.fault(core, new Signals.Info(Signal.SIGBUS.number(), UNALIGNED, address, syndrome(exception)), what);
	}

	private void abort(Core core, GuestException exception) {
		int status = exception.syndrome & FAULT_STATUS;
		String access = exception.exceptionClass == GuestException.INSTRUCTION_ABORT ? "execute"
				: (exception.syndrome & WRITE_NOT_READ) != 0 ? "write" : "read";
		String place = "0x" + Long.toHexString(exception.address);
		if (status == GuestException.ALIGNMENT_FAULT) {
			bus(core, exception, exception.address, "cannot " + access + " the unaligned address " + place);
			return;
		}
		boolean mapped = status == PERMISSION_FAULT;
		process.fault(core,
				new Signals.Info(Signal.SIGSEGV.number(), mapped ? NOT_PERMITTED : NOT_MAPPED, exception.address,
						syndrome(exception)),
				"cannot " + access + ' ' + place + ": " + process.reports.whyNot(exception.address, mapped, core));
	}

	private static long syndrome(GuestException exception) {
		return (long) exception.exceptionClass << CLASS_SHIFT | 1L << CLASS_SHIFT - 1 | exception.syndrome;
	}

	@Override
	public GuestException vectorTrap(Core core) {
		throw new IllegalStateException("vectors are not trapped in user space");
	}

	/// Nothing: there is nobody to wait for.
	@Override
	public void hint(Core core, int hint) {
	}
}
