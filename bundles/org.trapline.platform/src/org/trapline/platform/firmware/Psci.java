// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.firmware;

import java.util.Optional;
import org.trapline.a64.core.Core;
import org.trapline.platform.machine.Ending;

/// Calls by the SMC calling convention 1.1 (Arm DEN 0028) that control power, PSCI 1.1 (Arm DEN 0022), of a machine,
/// real or virtual.
///
/// What is not known is answered as not supported.
public final class Psci {
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
	/// Affinity fields of MPIDR_EL1, which name a CPU.
	public static final long AFFINITY = 0xFF_00FF_FFFFL;
	private static final long LOW_WORD = 0xFFFF_FFFFL;

	/// A CPU that calls, and its machine.
	///
	/// @param <P> CPU of the machine
	public interface Caller<P> {
		/// The caller waits for an interrupt.
		void suspend();

		/// The caller turns itself off.
		void turnOff();

		/// The CPU of an affinity.
		Optional<P> find(long affinity);

		/// Whether a CPU is on.
		boolean on(P cpu);

		/// Whether an address is memory.
		boolean memory(long address);

		/// Turns a CPU on.
		void turnOn(P cpu, long entry, long argument);

		/// The machine ends.
		void end(Ending ending);
	}

	private Psci() {
	}

	/// Answers a call.
	///
	/// @param core of the caller, with the function and its arguments in X0 to X3
	/// @return what X0 is to be
	public static <P> long call(Core core, Caller<P> caller) {
		int function = core.w(0);
		boolean wide = (function & SMC64) != 0;
		long[] arguments = new long[3];
		for (int i = 0; i < arguments.length; i++)
			arguments[i] = wide ? core.x(i + 1) : core.x(i + 1) & LOW_WORD;
		return known(function) ? call(caller, function & ~SMC64, arguments) : NOT_SUPPORTED;
	}

	private static <P> long call(Caller<P> caller, int function, long[] arguments) {
		switch (function) {
		// every state is entered as standby, which PSCI allows (5.4.5)
		case CPU_SUSPEND -> caller.suspend();
		case CPU_OFF -> caller.turnOff();
		case SYSTEM_OFF -> caller.end(Ending.POWER_OFF);
		case SYSTEM_RESET, SYSTEM_RESET2 -> caller.end(Ending.RESET);
		default -> {
			return answer(caller, function, arguments);
		}
		}
		return SUCCESS;
	}

	private static <P> long answer(Caller<P> caller, int function, long[] arguments) {
		return switch (function) {
		case CALLING_CONVENTION_VERSION -> SMCCC_1_1;
		case ARCHITECTURE_FEATURES -> known((int) arguments[0]) && (int) arguments[0] >>> 24 == 0x80 ? SUCCESS
				: NOT_SUPPORTED;
		case VERSION -> PSCI_1_1;
		case CPU_ON -> turnOn(caller, arguments);
		case AFFINITY_INFO -> arguments[1] != 0 ? INVALID_PARAMETERS
				: caller.find(arguments[0]).map(cpu -> caller.on(cpu) ? ON : OFF).orElse(INVALID_PARAMETERS);
		case MIGRATE_INFO_TYPE -> NO_MIGRATION;
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

	private static <P> long turnOn(Caller<P> caller, long[] arguments) {
		Optional<P> target = caller.find(arguments[0]);
		long entry = arguments[1];
		if (target.isEmpty())
			return INVALID_PARAMETERS;
		if (caller.on(target.get()))
			return ALREADY_ON;
		if ((entry & 3) != 0 || !caller.memory(entry))
			return INVALID_ADDRESS;
		caller.turnOn(target.get(), entry, arguments[2]);
		return SUCCESS;
	}
}
