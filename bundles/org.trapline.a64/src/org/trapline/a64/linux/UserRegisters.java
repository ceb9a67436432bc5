// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import java.util.HashMap;
import java.util.Map;
import org.trapline.a64.SystemRegisters;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.core.IdRegister;

/// The system registers that EL0 may use, and the ID registers that Linux lets it read (HWCAP_CPUID,
/// Documentation/arch/arm64/cpu-feature-registers.rst).
final class UserRegisters {
	private static final int THREAD = SystemRegisters.encoding(3, 3, 13, 0, 2);
	private static final int THREAD_READ_ONLY = SystemRegisters.encoding(3, 3, 13, 0, 3);
	private static final int COUNTER = SystemRegisters.encoding(3, 3, 14, 0, 2);
	private static final int COUNTER_FREQUENCY = SystemRegisters.encoding(3, 3, 14, 0, 0);
	private static final int AFFINITY = SystemRegisters.encoding(3, 0, 0, 0, 5);
	private static final int IDENTIFICATION = SystemRegisters.encoding(3, 0, 0, 0, 0);
	private static final int IDENTIFICATION_MASK = SystemRegisters.encoding(3, 7, 15, 0, 0);
	/// MPIDR_EL1 of a single core: only bit 31, which is 1.
	private static final long SINGLE = 1L << 31;
	/// FP and AdvSIMD of ID_AA64PFR0_EL1; EL1 and EL0 read as AArch64 only.
	private static final long FLOATING_POINT = 0xFF_0000;
	private static final long EXCEPTION_LEVELS = 0x11;
	/// DebugVer of ID_AA64DFR0_EL1 for Armv8.0.
	private static final long DEBUG = 6;
	/// TGran4 and TGran64 of ID_AA64MMFR0_EL1, which read as "not there".
	private static final long NO_GRANULES = 0xFF00_0000L;

	private final Map<Integer, Long> identification = new HashMap<>();
	private final GuestClock clock;
	private long thread;

	UserRegisters(CoreModel model, GuestClock clock) {
		this.clock = clock;
		for (IdRegister register : IdRegister.values())
			visible(register, model.register(register));
	}

	/// Notes what a program may see of a register.
	private void visible(IdRegister register, long value) {
		switch (register) {
		case MIDR_EL1, REVIDR_EL1, ID_AA64ISAR0_EL1, ID_AA64ISAR1_EL1, CTR_EL0, DCZID_EL0 ->
			identification.put(register.encoding(), value);
		case ID_AA64PFR0_EL1 -> identification.put(register.encoding(), value & FLOATING_POINT | EXCEPTION_LEVELS);
		case ID_AA64DFR0_EL1 -> identification.put(register.encoding(), DEBUG);
		case ID_AA64MMFR0_EL1 -> identification.put(register.encoding(), NO_GRANULES);
		case ID_AA64PFR1_EL1, ID_AA64DFR1_EL1, ID_AA64MMFR1_EL1, ID_AA64MMFR2_EL1, CLIDR_EL1 -> { }
		}
	}

	long read(Core core, int register) {
		if (register == THREAD)
			return thread;
		if (register == THREAD_READ_ONLY)
			return 0;
		if (register == COUNTER)
			return clock.ticks(core);
		if (register == COUNTER_FREQUENCY)
			return GuestClock.FREQUENCY;
		if (register == AFFINITY)
			return SINGLE;
		Long value = identification.get(register);
		if (value != null)
			return value;
		// the rest of the ID registers' space, which reads as 0
		int crm = register >>> 3 & 15;
		if ((register & IDENTIFICATION_MASK) == IDENTIFICATION && crm >= 2 && crm <= 7)
			return 0;
		throw GuestException.undefined();
	}

	void write(int register, long value) {
		if (register != THREAD)
			throw GuestException.undefined();
		thread = value;
	}
}
