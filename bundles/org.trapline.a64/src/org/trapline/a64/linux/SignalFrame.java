// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import java.nio.ByteBuffer;
import org.trapline.a64.core.Core;
import org.trapline.a64.linux.file.Sandbox;
import org.trapline.a64.linux.memory.UserMemory;

/// What the kernel puts on the stack for a signal's handler: siginfo_t and ucontext_t
/// (arch/arm64/include/uapi/asm/sigcontext.h, asm-generic/ucontext.h), and above them a frame record.
final class SignalFrame {
	/// Where ucontext_t is.
	static final int CONTEXT = 128;
	/// sizeof(struct rt_sigframe), where the frame record follows.
	static final int BYTES = CONTEXT + 176 + 288 + 4096;
	private static final int RECORD = 16;
	private static final int STACK = CONTEXT + 16;
	private static final int MASK = CONTEXT + 40;
	private static final int FAULT_ADDRESS = CONTEXT + 176;
	private static final int REGISTERS = FAULT_ADDRESS + 8;
	private static final int PC = REGISTERS + 32 * 8;
	private static final int PSTATE = PC + 8;
	private static final int RESERVED = FAULT_ADDRESS + 288;
	private static final int FPSIMD_MAGIC = 0x46508001;
	private static final int FPSIMD_BYTES = 0x210;
	private static final int ESR_MAGIC = 0x45535201;
	private static final int ESR_BYTES = 16;
	private static final int FLAGS_SHIFT = 28;
	private static final int INFO_ADDRESS = 16;

	private final UserMemory memory;

	SignalFrame(UserMemory memory) {
		this.memory = memory;
	}

	/// Writes a frame below a stack pointer.
	///
	/// @return its address
	long push(Core core, Signals.Info info, long pc, long sp, long mask, Signals.AlternateStack alternate)
			throws SystemCallException {
		ByteBuffer frame = UserMemory.structure(BYTES + RECORD);
		frame.putInt(0, info.signal()).putInt(8, info.code());
		if (info.code() > 0)
			frame.putLong(INFO_ADDRESS, info.address());
		else
			frame.putInt(INFO_ADDRESS, LinuxProcess.NUMBER).putInt(INFO_ADDRESS + 4, Sandbox.USER);
		frame.putLong(STACK, alternate.start()).putInt(STACK + 8, alternate.flags()).putLong(STACK + 16, alternate.size());
		frame.putLong(MASK, mask).putLong(FAULT_ADDRESS, info.address());
		for (int n = 0; n <= Core.SP; n++)
			frame.putLong(REGISTERS + n * Long.BYTES, core.x[n]);
		frame.putLong(PC, pc).putLong(PSTATE, (long) core.nzcv << FLAGS_SHIFT);
		frame.putInt(RESERVED, FPSIMD_MAGIC).putInt(RESERVED + 4, FPSIMD_BYTES).putInt(RESERVED + 8, core.fpsr)
				.putInt(RESERVED + 12, core.fpcr);
		for (int i = 0; i < core.v.length; i++)
			frame.putLong(RESERVED + 16 + i * Long.BYTES, core.v[i]);
		int esr = RESERVED + FPSIMD_BYTES;
		if (info.syndrome() != 0)
			frame.putInt(esr, ESR_MAGIC).putInt(esr + 4, ESR_BYTES).putLong(esr + 8, info.syndrome());
		frame.putLong(BYTES, core.x[29]).putLong(BYTES + 8, core.x[30]);
		long address = (sp & -RECORD) - frame.capacity();
		memory.write(address, frame);
		return address;
	}

	/// Takes the frame at the stack pointer back: all registers, and where to go on.
	///
	/// @return the mask of blocked signals
	long pop(Core core) throws SystemCallException {
		ByteBuffer frame = memory.structure(core.x[Core.SP], BYTES);
		if (frame.getInt(RESERVED) != FPSIMD_MAGIC)
			throw new SystemCallException(Errno.EFAULT);
		for (int n = 0; n <= Core.SP; n++)
			core.x[n] = frame.getLong(REGISTERS + n * Long.BYTES);
		core.nzcv = (int) (frame.getLong(PSTATE) >>> FLAGS_SHIFT) & 0xF;
		core.fpsr = frame.getInt(RESERVED + 8);
		core.fpcr = frame.getInt(RESERVED + 12);
		for (int i = 0; i < core.v.length; i++)
			core.v[i] = frame.getLong(RESERVED + 16 + i * Long.BYTES);
		core.next = frame.getLong(PC);
		return frame.getLong(MASK);
	}
}
