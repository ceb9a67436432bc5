// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.vcpu;

import org.trapline.a64.SystemRegisters;
import org.trapline.kvm.cost.Step;
import org.trapline.kvm.host.HostCpu;
import org.trapline.kvm.host.HostKernel;
import org.trapline.kvm.setup.Host;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitReason;
import org.trapline.platform.cpu.SystemState;

/// What changes between host and guest at each exit and entry, and when a vCPU is loaded and put: in split mode
/// everything at each exit, at EL2 with VHE general registers and traps only (Linux, arch/arm64/kvm/hyp).
final class WorldSwitch {
	/// PSTATE of a CPU after a reset: EL1 with its own stack, all masked.
	static final long START = 0x3C5;
	/// HCR_EL2 as KVM has it for a guest (Linux, HCR_GUEST_FLAGS): VM, SWIO, PTW, FMO, IMO, AMO, FB, BSU, TSC, TIDCP,
	/// TACR, TSW, RW.
	private static final long GUEST = SystemState.HCR_VM | SystemState.HCR_SWIO | SystemState.HCR_PTW | SystemState.HCR_FMO
			| SystemState.HCR_IMO | SystemState.HCR_AMO | SystemState.HCR_FB | 1 << 10 | SystemState.HCR_TSC
			| SystemState.HCR_TIDCP
			| 1 << 21 | 1 << 22 | SystemState.HCR_RW;
	/// CNTHCTL_EL2: EL1 reads the physical counter; its physical timer traps.
	private static final long COUNTER = 1;
	/// MDCR_EL2: TPM and TPMCR.
	private static final long PERFORMANCE = 3 << 5;
	private static final long TRAP_FP = 1 << 10;
	private static final int FP_CLASS = 0x07;
	private static final int CLASS = 26;
	private static final int TLBI_VMALLE1 = SystemRegisters.encoding(1, 0, 8, 7, 0);

	private final Vcpu vcpu;
	private final HostKernel kernel;
	private final Host host;
	private boolean fpLoaded;
	private boolean timerActive;

	WorldSwitch(Vcpu vcpu, HostKernel kernel) {
		this.vcpu = vcpu;
		this.kernel = kernel;
		host = kernel.host;
	}

	/// The vCPU gets a CPU: its registers are there already.
	void load(HostCpu cpu) {
		cpu.spend(Step.LOAD);
		if (kernel.vhe())
			loadLazily(cpu);
		SystemState s = cpu.cpu.state;
		s.hcr = GUEST | (host.trapWfi() ? SystemState.HCR_TWI : 0) | (host.trapWfe() ? SystemState.HCR_TWE : 0);
		s.vtcr = vcpu.vm.memory.tables.control();
		s.vttbr = vcpu.vm.memory.tables.base();
		s.vmpidr = 1L << 31 | vcpu.index;
		s.cnthctl = COUNTER;
		s.mdcr = vcpu.vm.settings.pmu() ? 0 : PERFORMANCE;
		s.cptr = host.lazyFp() ? TRAP_FP : 0;
		fpLoaded = !host.lazyFp();
		cpu.gic.window(vcpu.vm.gic.version() == 2);
		cpu.cpu.changed();
	}

	/// The vCPU leaves its CPU.
	void put(HostCpu cpu) {
		cpu.spend(Step.PUT);
		if (kernel.vhe())
			putLazily(cpu);
		cpu.cpu.state.hcr &= ~(SystemState.HCR_VM | SystemState.HCR_VI);
	}

	/// With VHE, what is only switched where another vCPU or user space may need it.
	void loadLazily(HostCpu cpu) {
		cpu.spend(Step.RESTORE_EL1);
		cpu.spend(Step.RESTORE_VGIC);
		cpu.spend(Step.RESTORE_TIMER);
		cpu.spend(Step.RESTORE_STAGE2);
		if (!host.lazyFp())
			cpu.spend(Step.RESTORE_FP);
	}

	void putLazily(HostCpu cpu) {
		cpu.spend(Step.SAVE_EL1);
		cpu.spend(Step.SAVE_VGIC);
		cpu.spend(Step.SAVE_TIMER);
		cpu.spend(Step.SAVE_STAGE2);
		saveFp(cpu);
	}

	private void saveFp(HostCpu cpu) {
		if (!fpLoaded)
			return;
		cpu.spend(Step.SAVE_FP);
		if (host.lazyFp()) {
			fpLoaded = false;
			cpu.cpu.state.cptr = TRAP_FP;
			cpu.cpu.changed();
		}
	}

	/// Handles what the hypervisor's code at EL2 does by itself: the first use of floating-point registers.
	///
	/// @return whether the guest goes on
	boolean traps(HostCpu cpu) {
		if (cpu.cpu.state.esr[2] >>> CLASS != FP_CLASS)
			return false;
		vcpu.record.cause(new ExitCause(ExitReason.FP_ASIMD, ExitCause.Refinement.NONE, ""));
		cpu.spend(Step.RESTORE_FP);
		fpLoaded = true;
		cpu.cpu.state.cptr = 0;
		cpu.cpu.changed();
		return true;
	}

	/// From the guest to the host's kernel.
	void exit(HostCpu cpu) {
		cpu.spend(Step.SAVE_GP);
		if (!kernel.vhe()) {
			saveFp(cpu);
			cpu.spend(Step.SAVE_EL1);
			cpu.spend(Step.SAVE_VGIC);
			cpu.spend(Step.SAVE_TIMER);
			cpu.spend(Step.SAVE_STAGE2);
		}
		cpu.spend(Step.SAVE_TRAPS);
		if (!kernel.vhe())
			cpu.spend(Step.HOST_RETURN);
		cpu.spend(Step.RUN_EXIT);
	}

	/// From the host's kernel to the guest.
	void enter(HostCpu cpu) {
		if (!kernel.vhe()) {
			cpu.spend(Step.HOST_CALL);
			cpu.spend(Step.RESTORE_STAGE2);
			cpu.spend(Step.RESTORE_TIMER);
			cpu.spend(Step.RESTORE_VGIC);
			cpu.spend(Step.RESTORE_EL1);
			if (!host.lazyFp())
				cpu.spend(Step.RESTORE_FP);
		}
		cpu.spend(Step.RESTORE_TRAPS);
		cpu.spend(Step.RESTORE_GP);
	}

	/// From the handler to user space.
	void toUser(HostCpu cpu) {
		cpu.spend(Step.USER_EXIT);
		if (kernel.vhe())
			putLazily(cpu);
	}

	/// From user space to the run loop.
	void fromUser(HostCpu cpu) {
		cpu.spend(Step.USER_ENTRY);
		if (kernel.vhe())
			loadLazily(cpu);
	}

	/// Another vCPU of the VM had the CPU before, whose translations are tagged the same.
	void forgetSibling(HostCpu cpu) {
		cpu.cpu.mmu.invalidate(TLBI_VMALLE1, 0);
	}

	/// Has the physical interrupt of the guest's timer be active, which keeps it from being signalled, while the guest has
	/// it.
	void timerActive(HostCpu cpu, boolean active) {
		if (timerActive == active)
			return;
		timerActive = active;
		cpu.gic.active(VirtualTimer.INTID, active);
	}
}
