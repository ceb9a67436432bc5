// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.trapline.a64.SystemRegisters;
import org.trapline.a64.core.IdRegister;
import org.trapline.platform.interrupt.Signal;

/// System registers that are not just a value: identification, PSTATE, and those of which a write is an order.
final class Special {
	private static final long PFR0_EL2 = 0xFL << 8;
	private static final long PFR0_EL3 = 0xFL << 12;
	private static final long PFR0_GIC = 1L << 24;
	private static final long ZERO_PROHIBITED = 1 << 4;
	private static final int DAIF = 0xF;
	/// RES1 of CPTR_EL2 without E2H, and the bits that take what is written in either of its formats: TCPAC, FPEN, TFP.
	private static final long CPTR_ONES = 0x33FF;
	private static final long CPTR_BITS = 1L << 31 | 3 << 20;
	private static final long CPTR_TFP = 1 << 10;
	private static final long OSLSR = 0x8;
	private static final long OSLK = 2;
	private static final long CLAIMS = 0xFF;
	private static final int ISR_SHIFT = 6;

	private final Cpu cpu;
	private final SystemState s;
	private final LongSupplier cacheSelection;

	Special(Cpu cpu, Registers registers) {
		this.cpu = cpu;
		s = cpu.state;
		cacheSelection = registers.reader("CSSELR_EL1");
	}

	void reset() {
		s.vpidr = cpu.model.register(IdRegister.MIDR_EL1);
		s.vmpidr = cpu.mpidr;
		s.cptr = 0;
		s.osLock = true;
		s.claims = 0;
	}

	void bind() {
		for (IdRegister register : IdRegister.values()) {
			long value = cpu.model.register(register);
			cpu.registers.bindReadOnly(register.encoding(), () -> value);
		}
		constant("ID_AA64PFR0_EL1", this::processorFeatures);
		constant("MIDR_EL1", () -> s.level == 1 && cpu.hypervisor ? s.vpidr : cpu.model.register(IdRegister.MIDR_EL1));
		constant("MPIDR_EL1", () -> s.level == 1 && cpu.hypervisor ? s.vmpidr : cpu.mpidr);
		register("VPIDR_EL2", () -> s.vpidr, value -> s.vpidr = value & 0xFFFF_FFFFL);
		register("VMPIDR_EL2", () -> s.vmpidr, value -> s.vmpidr = value & 0xFF_FFFF_FFFFL);
		constant("DCZID_EL0", () -> cpu.model.register(IdRegister.DCZID_EL0)
				| (cpu.core().zeroTrapped ? ZERO_PROHIBITED : 0));
		constant("CCSIDR_EL1", () -> cpu.caches.sizeRegister((int) cacheSelection.getAsLong()));
		register("S3_1_C11_C0_2", cpu.caches::clusterRegister, _ -> { });
		processState();
		debug();
	}

	private long processorFeatures() {
		long value = cpu.model.register(IdRegister.ID_AA64PFR0_EL1);
		if (!cpu.hypervisor)
			value &= ~PFR0_EL2;
		if (cpu.played(3) == null)
			value &= ~PFR0_EL3;
		return cpu.registers.reader(encoding("ICC_SRE_EL1")) == null ? value : value | PFR0_GIC;
	}

	private void processState() {
		constant("CurrentEL", () -> (long) s.level << ProcessState.LEVEL);
		register("SPSel", () -> s.ownStack ? 1 : 0,
				value -> ProcessState.select(cpu.core(), s, s.level, (value & 1) != 0));
		register("DAIF", () -> (long) s.daif << ProcessState.DAIF, value -> {
			s.daif = (int) (value >>> ProcessState.DAIF) & DAIF;
			cpu.interrupt();
		});
		register("PAN", () -> s.pan ? ProcessState.PAN : 0, value -> {
			s.pan = (value & ProcessState.PAN) != 0;
			cpu.mmu.changed();
		});
		constant("ISR_EL1", this::interruptStatus);
		register("CPTR_EL2", () -> s.cptr | (s.virtualizationHost() ? 0 : CPTR_ONES), value -> {
			s.cptr = value & (s.virtualizationHost() ? CPTR_BITS : CPTR_BITS | CPTR_TFP);
			cpu.changed();
		});
	}

	/// Which of SError, IRQ and FIQ are pending, at EL1 their virtual ones where HCR_EL2 routes the physical ones to EL2.
	private long interruptStatus() {
		int raised = cpu.signals.raised();
		return (status(raised, Signal.SERROR, Signal.VSERROR, SystemState.HCR_AMO) << 2
				| status(raised, Signal.IRQ, Signal.VIRQ, SystemState.HCR_IMO) << 1
				| status(raised, Signal.FIQ, Signal.VFIQ, SystemState.HCR_FMO)) << ISR_SHIFT;
	}

	private long status(int raised, Signal physical, Signal virtual, long routing) {
		Signal signal = s.level == 1 && (s.hcr & routing) != 0 ? virtual : physical;
		return (raised & Interrupts.bit(signal)) != 0 ? 1 : 0;
	}

	private void debug() {
		cpu.registers.bindWriteOnly(encoding("OSLAR_EL1"), value -> {
			s.osLock = (value & 1) != 0;
			cpu.debug.changed();
		});
		constant("OSLSR_EL1", () -> OSLSR | (s.osLock ? OSLK : 0));
		register("DBGCLAIMSET_EL1", () -> CLAIMS, value -> s.claims |= value & CLAIMS);
		register("DBGCLAIMCLR_EL1", () -> s.claims, value -> s.claims &= ~value);
	}

	private void constant(String name, LongSupplier read) {
		cpu.registers.bindReadOnly(encoding(name), read);
	}

	private void register(String name, LongSupplier read, LongConsumer write) {
		cpu.registers.bind(encoding(name), read, write);
	}

	private static int encoding(String name) {
		return SystemRegisters.encoding(name).orElseThrow();
	}
}
