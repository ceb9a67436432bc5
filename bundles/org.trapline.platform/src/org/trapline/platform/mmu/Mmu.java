// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

import org.trapline.a64.core.Access;
import org.trapline.a64.core.GuestException;
import org.trapline.platform.cpu.Cpu;

/// A CPU's memory management unit: both stages, all regimes, with TLBs tagged by regime, ASID and VMID (Arm ARM D8).
public final class Mmu {
	private final Cpu cpu;

	public Mmu(Cpu cpu) {
		this.cpu = cpu;
	}

	/// Translates by the present regime: {@link org.trapline.a64.core.Environment#translate}.
	///
	/// @throws GuestException an abort with the class of {@link GuestException#DATA_ABORT} or INSTRUCTION_ABORT, the fault status
	///         code, WnR and S1PTW in its syndrome, the virtual address, and of a stage 2 fault the intermediate physical address
	public long translate(long address, Access access) {
		throw new UnsupportedOperationException(cpu.key() + address + access);
	}

	/// Something that translation depends on has changed: PSTATE.EL or PAN, SCTLR, TCR, TTBR, MAIR, HCR, VTCR, VTTBR. Chooses the
	/// context of the core's TLB.
	public void changed() {
		throw new UnsupportedOperationException();
	}

	/// TLBI (Arm ARM D8.14). Those of the Inner Shareable domain are the machine's to give to all CPUs.
	///
	/// @param operation op0 = 1, op1, CRn, CRm and op2 in 16 bits
	public void invalidate(int operation, long value) {
		throw new UnsupportedOperationException();
	}

	/// AT: sets PAR_EL1.
	///
	/// @throws GuestException of a fault that AT takes: a synchronous external abort, or of stage 2 where it traps to EL2
	public void addressTranslate(int operation, long value) {
		throw new UnsupportedOperationException();
	}

	/// Forgets all translations.
	public void reset() {
		throw new UnsupportedOperationException();
	}
}
