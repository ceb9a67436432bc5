// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import java.util.Optional;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.Ram;
import org.trapline.a64.run.OpClassTiming;
import org.trapline.a64.translate.Options;
import org.trapline.platform.machine.Machine;

/// A machine of one CPU and a MiB of memory, which runs little programs in assembly with the MMU off.
///
/// A program ends with HLT #0xF000.
final class BareMachine {
	/// Where programs are, and where the CPU starts.
	static final long START = 0x4000_0000L;
	private static final int MEMORY = 1 << 20;
	private static final long PLENTY = 1_000_000;

	final Machine machine;
	final Cpu cpu;

	BareMachine(String model, boolean hypervisor) {
		this(model, hypervisor, Options.interpretOnly());
	}

	BareMachine(String model, boolean hypervisor, Options options) {
		machine = new Machine(new Ram().add(START, MEMORY), 1_000_000_000, 1000);
		cpu = machine.add(new Cpu(new CpuSettings(0, 0x8000_0000L, CoreModel.of(model).orElseThrow(), hypervisor,
				options, cpu -> OpClassTiming.of(cpu.model)), machine.bus, machine));
		cpu.onSemihosting(Cpu::turnOff);
	}

	/// Puts a program into memory and starts it.
	///
	/// @param level 1 or 2
	BareMachine start(int level, String assembly) {
		load(assembly);
		cpu.turnOn(START, level, 0, machine.now());
		return this;
	}

	/// Puts a program into memory.
	void load(String assembly) {
		int[] words = Assembler.assemble(assembly);
		for (int i = 0; i < words.length; i++)
			machine.bus.ram().store(START + 4L * i, 4, words[i]);
	}

	/// Runs until the program ends.
	///
	/// @return this
	BareMachine run() {
		Optional<?> ending = machine.run(machine.now() + PLENTY);
		if (cpu.on())
			throw new AssertionError("still running after " + PLENTY + " cycles, at EL" + cpu.state.level + ", PC 0x"
					+ Long.toHexString(cpu.core().pc) + ' ' + ending);
		return this;
	}

	/// Runs a program.
	static BareMachine run(String model, int level, String assembly) {
		return new BareMachine(model, true).start(level, assembly).run();
	}

	long x(int register) {
		return cpu.core().x[register];
	}
}
