// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.vcpu;

import org.trapline.kvm.cost.Step;
import org.trapline.kvm.host.HostCpu;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitReason;
import org.trapline.platform.cpu.SystemState;

/// What is done about an exit, by its reason.
final class ExitHandler {
	private static final int CLASS = 26;
	private static final int ISS = (1 << 25) - 1;
	private static final int WRITE = 1 << 6;
	private static final int WFE = 1;

	private final Vcpu vcpu;
	private final MemoryExits memory;
	private final RegisterExits registers;

	ExitHandler(Vcpu vcpu) {
		this.vcpu = vcpu;
		memory = new MemoryExits(vcpu);
		registers = new RegisterExits(vcpu);
	}

	/// Handles an exit, and enters the guest again.
	void handle(HostCpu cpu, boolean interrupt) {
		HostCpu.Source source = cpu.interrupts();
		if (interrupt) {
			cause(ExitReason.INTERRUPT, refinement(source), "");
			vcpu.enter(cpu);
			return;
		}
		SystemState s = cpu.cpu.state;
		ExitReason reason = ExitReason.ofExceptionClass((int) (s.esr[2] >>> CLASS));
		int syndrome = (int) s.esr[2] & ISS;
		switch (reason) {
		case WFX -> waits(cpu, (syndrome & WFE) != 0);
		case HVC64, SMC64 -> call(cpu, reason);
		case SYS64 -> registers.handle(cpu, syndrome);
		case DABT_LOW, IABT_LOW -> {
			long address = s.hpfar << 8 | s.far[2] & 0xFFF;
			vcpu.record.address(address, reason == ExitReason.DABT_LOW && (syndrome & WRITE) != 0);
			memory.handle(cpu, reason, syndrome, address);
		}
		default -> {
			cause(reason, Refinement.NONE, "");
			vcpu.vm.fail(vcpu.name + ": " + reason.description() + ", ESR_EL2 0x" + Long.toHexString(s.esr[2]) + ", at 0x"
					+ Long.toHexString(s.elr[2]));
			vcpu.enter(cpu);
		}
		}
	}

	private void cause(ExitReason reason, Refinement refinement, String detail) {
		vcpu.record.cause(new ExitCause(reason, refinement, detail));
	}

	private static Refinement refinement(HostCpu.Source source) {
		return switch (source) {
		case GUEST_TIMER -> Refinement.GUEST_TIMER;
		case TIMER -> Refinement.HOST_TIMER;
		case KICK -> Refinement.HOST_IPI;
		case CALL, DEVICE -> Refinement.HOST_DEVICE;
		case NONE, MAINTENANCE -> Refinement.NONE;
		};
	}

	private void waits(HostCpu cpu, boolean event) {
		cause(ExitReason.WFX, event ? Refinement.WFE : Refinement.WFI, "");
		cpu.cpu.state.elr[2] += Integer.BYTES;
		vcpu.gic.look(cpu);
		if (event) {
			if (cpu.scheduler().others())
				cpu.scheduler().yield();
			else
				vcpu.enter(cpu);
		} else if (vcpu.gic.pending())
			vcpu.enter(cpu);
		else
			vcpu.waiting().begin(cpu);
	}

	private void call(HostCpu cpu, ExitReason reason) {
		int function = cpu.cpu.core().w(0);
		cause(reason, Refinement.HYPERCALL, "0x" + Integer.toHexString(function));
		cpu.spend(Step.HYPERCALL);
		if (reason == ExitReason.SMC64)
			cpu.cpu.state.elr[2] += Integer.BYTES;
		cpu.then(() -> vcpu.vm.firmware.call(cpu, vcpu));
	}
}
