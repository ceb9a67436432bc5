// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v3;

import java.util.function.Consumer;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.cpu.SystemRegisterMap;
import org.trapline.platform.cpu.SystemState;

/// A CPU as a GICv3 sees it.
///
/// @param mpidr with its affinity
/// @param hypervisor whether it has EL2
/// @param state whose level and HCR_EL2 say which side of the interface an access reaches
/// @param registers where the interface's are bound
/// @param onReset takes what is to be done whenever the CPU is reset, of which the interface is part
public record Target(long mpidr, boolean hypervisor, SystemState state, SystemRegisterMap registers,
		Consumer<Runnable> onReset) {
	/// A CPU of a machine.
	public static Target of(Cpu cpu) {
		return new Target(cpu.mpidr, cpu.hypervisor, cpu.state, cpu.registers, cpu::onReset);
	}

	/// Affinity in 32 bits, Aff3 the highest, as GICR_TYPER has it.
	int affinity() {
		return (int) (mpidr >>> 8 & 0xFF000000L | mpidr & 0xFFFFFF);
	}
}
