// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timer;

import java.util.List;
import org.trapline.a64.SystemRegisters;
import org.trapline.platform.clock.EventQueue;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.cpu.SystemRegisterMap;
import org.trapline.platform.interrupt.InterruptController;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.state.Stateful;

/// A CPU's timers: EL1 physical and virtual, EL2 physical, and EL2 virtual with FEAT_VHE (Arm ARM D11.2).
public final class GenericTimers implements Stateful {
	/// Private peripheral interrupts, as boards have them by Arm's Base System Architecture.
	public static final int EL2_PHYSICAL_PPI = 10;
	public static final int VIRTUAL_PPI = 11;
	public static final int EL2_VIRTUAL_PPI = 12;
	public static final int SECURE_PHYSICAL_PPI = 13;
	public static final int PHYSICAL_PPI = 14;

	private static final int CNTFRQ_EL0 = SystemRegisters.encoding(3, 3, 14, 0, 0);
	private static final int CNTPCT_EL0 = SystemRegisters.encoding(3, 3, 14, 0, 1);
	private static final int CNTVCT_EL0 = SystemRegisters.encoding(3, 3, 14, 0, 2);
	private static final int CNTVOFF_EL2 = SystemRegisters.encoding(3, 4, 14, 0, 3);

	private final Cpu cpu;
	private final SystemCounter counter;
	private final Timer physical;
	private final Timer virtual;
	private final Timer hypervisorPhysical;
	private final Timer hypervisorVirtual;
	private final List<Timer> timers;
	private final CounterEvents stream;
	private long frequency;
	private long offset;

	/// Binds the registers of a CPU and connects its interrupts.
	public GenericTimers(Cpu cpu, SystemCounter counter, EventQueue events, InterruptController controller) {
		this.cpu = cpu;
		this.counter = counter;
		frequency = counter.frequency();
		physical = new Timer(counter, () -> 0, events, controller.ppi(cpu.index, PHYSICAL_PPI));
		virtual = new Timer(counter, () -> offset, events, controller.ppi(cpu.index, VIRTUAL_PPI));
		hypervisorPhysical = new Timer(counter, () -> 0, events, controller.ppi(cpu.index, EL2_PHYSICAL_PPI));
		hypervisorVirtual = new Timer(counter, () -> 0, events, controller.ppi(cpu.index, EL2_VIRTUAL_PPI));
		timers = List.of(physical, virtual, hypervisorPhysical, hypervisorVirtual);
		stream = new CounterEvents(cpu, counter, () -> offset, events);
		cpu.sleep.stream(stream);
		bind(cpu.registers);
	}

	private void bind(SystemRegisterMap registers) {
		registers.bind(CNTFRQ_EL0, () -> frequency, value -> frequency = value & 0xFFFF_FFFFL);
		registers.bindReadOnly(CNTPCT_EL0, counter::count);
		registers.bindReadOnly(CNTVCT_EL0, this::virtualCount);
		registers.bind(CNTVOFF_EL2, () -> offset, value -> {
			offset = value;
			virtual.update();
		});
		bind(registers, physical, 3, 2);
		bind(registers, virtual, 3, 3);
		bind(registers, hypervisorPhysical, 4, 2);
		bind(registers, hypervisorVirtual, 4, 3);
	}

	private static void bind(SystemRegisterMap registers, Timer timer, int op1, int crm) {
		registers.bind(SystemRegisters.encoding(3, op1, 14, crm, 0), timer::value, timer::value);
		registers.bind(SystemRegisters.encoding(3, op1, 14, crm, 1), timer::control, timer::control);
		registers.bind(SystemRegisters.encoding(3, op1, 14, crm, 2), timer::compare, timer::compare);
	}

	/// CNTVCT_EL0, whose offset the host does not see.
	private long virtualCount() {
		boolean host = cpu.state.level == 2 && cpu.state.virtualizationHost() || cpu.state.level == 0 && cpu.state.host();
		return counter.count() - (host ? 0 : offset);
	}

	/// The offset of the virtual count: CNTVOFF_EL2.
	public long offset() {
		return offset;
	}

	/// Becomes as after a reset of the CPU.
	public void reset() {
		offset = 0;
		frequency = counter.frequency();
		timers.forEach(Timer::reset);
		stream.reset();
	}

	@Override
	public String key() {
		return "timers@" + cpu.index;
	}

	@Override
	public void save(StateOutput out) {
		out.int64(offset);
		out.int64(frequency);
		timers.forEach(timer -> timer.save(out));
		stream.save(out);
	}

	@Override
	public void restore(StateInput in) throws StateException {
		offset = in.int64();
		frequency = in.int64();
		for (Timer timer : timers)
			timer.restore(in);
		timers.forEach(Timer::update);
		stream.restore(in);
	}
}
