// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.vcpu;

import java.util.Optional;
import org.trapline.kvm.host.HostCpu;
import org.trapline.platform.firmware.Psci;
import org.trapline.platform.machine.Ending;

/// What a VM's calls of firmware do: PSCI, which the host's kernel answers.
final class VirtualFirmware {
	private final VirtualMachine vm;

	VirtualFirmware(VirtualMachine vm) {
		this.vm = vm;
	}

	/// Answers a call, and has the vCPU go on as that says.
	void call(HostCpu cpu, Vcpu vcpu) {
		Caller caller = new Caller(vm, cpu, vcpu);
		cpu.cpu.core().x[0] = Psci.call(cpu.cpu.core(), caller);
		if (!caller.waits)
			vcpu.enter(cpu);
		else if (vcpu.gic.pending())
			vcpu.enter(cpu);
		else
			vcpu.waiting().begin(cpu);
	}

	private static final class Caller implements Psci.Caller<Vcpu> {
		private final VirtualMachine vm;
		private final HostCpu cpu;
		private final Vcpu vcpu;
		private boolean waits;

		Caller(VirtualMachine vm, HostCpu cpu, Vcpu vcpu) {
			this.vm = vm;
			this.cpu = cpu;
			this.vcpu = vcpu;
		}

		@Override
		public void suspend() {
			waits = true;
			vcpu.gic.look(cpu);
		}

		@Override
		public void turnOff() {
			vcpu.stop();
		}

		@Override
		public Optional<Vcpu> find(long affinity) {
			return affinity >= 0 && affinity < vm.vcpus.size() ? Optional.of(vm.vcpus.get((int) affinity)) : Optional.empty();
		}

		@Override
		public boolean on(Vcpu target) {
			return target.on();
		}

		@Override
		public boolean memory(long address) {
			return vm.memory.contains(address);
		}

		@Override
		public void turnOn(Vcpu target, long entry, long argument) {
			target.start(entry, argument);
			target.waiting().turnedOn(cpu);
		}

		@Override
		public void end(Ending ending) {
			vm.end(ending, "");
		}
	}
}
