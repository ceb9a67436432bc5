// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.firmware;

import java.util.Optional;
import org.trapline.a64.core.Core;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.cpu.HigherLevel;
import org.trapline.platform.machine.Ending;
import org.trapline.platform.machine.Machine;

/// The firmware of a machine as system software calls it by SMC, or by HVC where there is no EL2: {@link Psci}.
///
/// CPUs start at the highest level that they have below it.
public final class Firmware implements HigherLevel {
	private final Machine machine;

	public Firmware(Machine machine) {
		this.machine = machine;
	}

	@Override
	public void take(Cpu cpu, int vector) {
		Core core = cpu.core();
		// the caller goes on behind the call, and what turns it off or has it wait comes after that
		cpu.exceptionReturn();
		core.x[0] = Psci.call(core, new Caller(machine, cpu));
	}

	private record Caller(Machine machine, Cpu cpu) implements Psci.Caller<Cpu> {
		@Override
		public void suspend() {
			cpu.sleep.waitForInterrupt();
		}

		@Override
		public void turnOff() {
			cpu.turnOff();
		}

		@Override
		public Optional<Cpu> find(long affinity) {
			return machine.cpus().stream().filter(each -> (each.mpidr & Psci.AFFINITY) == affinity).findFirst();
		}

		@Override
		public boolean on(Cpu target) {
			return target.on();
		}

		@Override
		public boolean memory(long address) {
			return machine.bus.ram().contains(address);
		}

		@Override
		public void turnOn(Cpu target, long entry, long argument) {
			target.turnOn(entry, target.hypervisor ? 2 : 1, argument, machine.now());
		}

		@Override
		public void end(Ending ending) {
			cpu.turnOff();
			machine.end(ending);
		}
	}
}
