// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.firmware;

import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Core;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.cpu.HigherLevel;
import org.trapline.platform.machine.Ending;
import org.trapline.platform.machine.Machine;

/// The firmware of a machine as system software calls it by SMC, or by HVC where there is no EL2: PSCI 1.1 (Arm DEN 0022) by
/// the SMC calling convention 1.1 (Arm DEN 0028).
///
/// What it does not know it answers as not supported. CPUs start at the highest level that they have below it.
public final class Firmware implements HigherLevel {
	private static final long SUCCESS = 0;
	private static final long NOT_SUPPORTED = -1;
	private static final long INVALID_PARAMETERS = -2;
	private static final long ALREADY_ON = -4;
	private static final long INVALID_ADDRESS = -9;
	/// SMC64 in a function's identifier; those of 32 bits see the low half of registers.
	private static final int SMC64 = 1 << 30;
	private static final int CALLING_CONVENTION_VERSION = 0x8000_0000;
	private static final int ARCHITECTURE_FEATURES = 0x8000_0001;
	private static final int VERSION = 0x8400_0000;
	private static final int CPU_SUSPEND = 0x8400_0001;
	private static final int CPU_OFF = 0x8400_0002;
	private static final int CPU_ON = 0x8400_0003;
	private static final int AFFINITY_INFO = 0x8400_0004;
	private static final int MIGRATE_INFO_TYPE = 0x8400_0006;
	private static final int SYSTEM_OFF = 0x8400_0008;
	private static final int SYSTEM_RESET = 0x8400_0009;
	private static final int FEATURES = 0x8400_000A;
	private static final int SYSTEM_RESET2 = 0x8400_0012;
	private static final long PSCI_1_1 = 0x1_0001;
	private static final long SMCCC_1_1 = 0x1_0001;
	/// MIGRATE_INFO_TYPE: no trusted OS that would have to be migrated.
	private static final long NO_MIGRATION = 2;
	/// AFFINITY_INFO.
	private static final long ON = 0;
	private static final long OFF = 1;
	/// Affinity fields of MPIDR_EL1.
	private static final long AFFINITY = 0xFF_00FF_FFFFL;
	private static final long LOW_WORD = 0xFFFF_FFFFL;

	private final Machine machine;

	public Firmware(Machine machine) {
		this.machine = machine;
	}

	@Override
	public void take(Cpu cpu, int vector) {
		Core core = cpu.core();
		int function = core.w(0);
		boolean wide = (function & SMC64) != 0;
		long[] arguments = new long[3];
		for (int i = 0; i < arguments.length; i++)
			arguments[i] = wide ? core.x(i + 1) : core.x(i + 1) & LOW_WORD;
		// the caller goes on behind the call, and what turns it off or has it wait comes after that
		cpu.exceptionReturn();
		core.x[0] = call(cpu, function, arguments);
	}

	private long call(Cpu cpu, int function, long[] arguments) {
		int plain = function & ~SMC64;
		if (!known(function))
			return NOT_SUPPORTED;
		return switch (plain) {
		case CALLING_CONVENTION_VERSION -> SMCCC_1_1;
		case ARCHITECTURE_FEATURES -> known((int) arguments[0]) && (int) arguments[0] >>> 24 == 0x80 ? SUCCESS : NOT_SUPPORTED;
		case VERSION -> PSCI_1_1;
		case CPU_SUSPEND -> {
			// every state is entered as standby, which PSCI allows (5.4.5)
			cpu.sleep.waitForInterrupt();
			yield SUCCESS;
		}
		case CPU_OFF -> {
			cpu.turnOff();
			yield SUCCESS;
		}
		case CPU_ON -> turnOn(arguments);
		case AFFINITY_INFO -> affinity(arguments);
		case MIGRATE_INFO_TYPE -> NO_MIGRATION;
		case SYSTEM_OFF -> end(cpu, Ending.POWER_OFF);
		case SYSTEM_RESET, SYSTEM_RESET2 -> end(cpu, Ending.RESET);
		case FEATURES -> known((int) arguments[0]) ? SUCCESS : NOT_SUPPORTED;
		default -> NOT_SUPPORTED;
		};
	}

	/// Whether there is a function, in the width that its identifier says.
	private static boolean known(int function) {
		return switch (function) {
		case CALLING_CONVENTION_VERSION, ARCHITECTURE_FEATURES, VERSION, CPU_SUSPEND, CPU_OFF, CPU_ON, AFFINITY_INFO,
				MIGRATE_INFO_TYPE, SYSTEM_OFF, SYSTEM_RESET, FEATURES, SYSTEM_RESET2, CPU_SUSPEND | SMC64, CPU_ON | SMC64,
				AFFINITY_INFO | SMC64, SYSTEM_RESET2 | SMC64 -> true;
		default -> false;
		};
	}

	private long turnOn(long[] arguments) {
		Cpu target = find(arguments[0]);
		long entry = arguments[1];
		if (target == null)
			return INVALID_PARAMETERS;
		if (target.on())
			return ALREADY_ON;
		if ((entry & 3) != 0 || !machine.bus.ram().contains(entry))
			return INVALID_ADDRESS;
		target.turnOn(entry, target.hypervisor ? 2 : 1, arguments[2], machine.now());
		return SUCCESS;
	}

	private long affinity(long[] arguments) {
		if (arguments[1] != 0)
			return INVALID_PARAMETERS;
		Cpu target = find(arguments[0]);
		return target == null ? INVALID_PARAMETERS : target.on() ? ON : OFF;
	}

	private @Nullable Cpu find(long affinity) {
		for (Cpu cpu : machine.cpus())
			if ((cpu.mpidr & AFFINITY) == affinity)
				return cpu;
		return null;
	}

	private long end(Cpu cpu, Ending ending) {
		cpu.turnOff();
		machine.end(ending);
		return SUCCESS;
	}
}
