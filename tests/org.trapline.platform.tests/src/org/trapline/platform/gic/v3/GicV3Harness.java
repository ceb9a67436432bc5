// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v3;

import static org.trapline.a64.SystemRegisters.encoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.trapline.a64.core.Ram;
import org.trapline.platform.bus.Device;
import org.trapline.platform.cpu.SystemRegisterMap;
import org.trapline.platform.cpu.SystemState;
import org.trapline.platform.gic.Signals;
import org.trapline.platform.interrupt.Signal;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// A GICv3 with an ITS and CPUs in clusters of two, which are registers alone.
final class GicV3Harness {
	static final int PMR = encoding(3, 0, 4, 6, 0);
	static final int IAR0 = encoding(3, 0, 12, 8, 0);
	static final int EOIR0 = encoding(3, 0, 12, 8, 1);
	static final int HPPIR0 = encoding(3, 0, 12, 8, 2);
	static final int BPR0 = encoding(3, 0, 12, 8, 3);
	static final int AP0R0 = encoding(3, 0, 12, 8, 4);
	static final int AP1R0 = encoding(3, 0, 12, 9, 0);
	static final int DIR = encoding(3, 0, 12, 11, 1);
	static final int RPR = encoding(3, 0, 12, 11, 3);
	static final int SGI1R = encoding(3, 0, 12, 11, 5);
	static final int SGI0R = encoding(3, 0, 12, 11, 7);
	static final int IAR1 = encoding(3, 0, 12, 12, 0);
	static final int EOIR1 = encoding(3, 0, 12, 12, 1);
	static final int HPPIR1 = encoding(3, 0, 12, 12, 2);
	static final int BPR1 = encoding(3, 0, 12, 12, 3);
	static final int CTLR = encoding(3, 0, 12, 12, 4);
	static final int IGRPEN0 = encoding(3, 0, 12, 12, 6);
	static final int IGRPEN1 = encoding(3, 0, 12, 12, 7);
	static final int ICH_HCR = encoding(3, 4, 12, 11, 0);
	static final int ICH_MISR = encoding(3, 4, 12, 11, 2);
	static final int ICH_EISR = encoding(3, 4, 12, 11, 3);
	static final int ICH_ELRSR = encoding(3, 4, 12, 11, 5);
	static final int ICH_VMCR = encoding(3, 4, 12, 11, 7);
	static final int LR0 = encoding(3, 4, 12, 12, 0);
	static final int WAKER = 0x14;
	static final int SGI_BASE = 0x10000;
	static final long RAM = 0x4000_0000;
	private static final long GITS = 0x808_0000;

	final GicV3 controller;
	final Ram ram = new Ram().add(RAM, 1 << 24);
	final List<Target> cpus = new ArrayList<>();
	private final Signals signals = new Signals();
	private final List<List<Runnable>> resets = new ArrayList<>();

	GicV3Harness(int count) {
		this(count, false);
	}

	/// @param legacy whether CPUs have GICV, too
	GicV3Harness(int count, boolean legacy) {
		for (int cpu = 0; cpu < count; cpu++) {
			List<Runnable> actions = new ArrayList<>();
			resets.add(actions);
			cpus.add(new Target(1L << 31 | cpu / 2 << 8 | cpu % 2, true, new SystemState(), new SystemRegisterMap(),
					actions::add));
		}
		controller = new GicV3(new GicV3.Settings(cpus, 256, new Layout(0x800_0000, 0x80A_0000,
				legacy ? Optional.of(new Layout.Legacy(0xC0C_0000, 0xC0D_0000, 0xC0E_0000)) : Optional.empty()),
				Optional.of(new GicV3.Translation(GITS, ram))), signals);
		at(2, 0);
	}

	void resetCpu(int cpu) {
		resets.get(cpu).forEach(Runnable::run);
	}

	/// Puts all CPUs at a level.
	void at(int level, long hcr) {
		for (Target cpu : cpus) {
			cpu.state().level = level;
			cpu.state().hcr = hcr;
		}
	}

	/// Everything of a CPU enabled, at the lowest mask.
	void enable(int cpu) {
		gicd(0, 3);
		gicr(cpu, WAKER, 0);
		msr(cpu, PMR, 0xFF);
		msr(cpu, IGRPEN0, 1);
		msr(cpu, IGRPEN1, 1);
	}

	Set<Signal> signals(int cpu) {
		return signals.of(cpu);
	}

	long mrs(int cpu, int register) {
		return Objects.requireNonNull(cpus.get(cpu).registers().reader(register)).getAsLong();
	}

	void msr(int cpu, int register, long value) {
		Objects.requireNonNull(cpus.get(cpu).registers().writer(register)).accept(value);
	}

	long gicd(int offset) {
		return controller.distributor().load(0, offset, 4);
	}

	void gicd(int offset, long value) {
		controller.distributor().store(0, offset, 4, value);
	}

	long gicr(int cpu, int offset) {
		return controller.redistributors().load(0, (long) cpu << 17 | offset, 4);
	}

	void gicr(int cpu, int offset, long value) {
		controller.redistributors().store(0, (long) cpu << 17 | offset, 4, value);
	}

	Device its() {
		return controller.translationService().orElseThrow();
	}

	/// Another with its state, and its memory.
	GicV3Harness restored() throws StateException {
		GicV3Harness other = new GicV3Harness(cpus.size());
		byte[] memory = new byte[1 << 24];
		ram.read(RAM, memory, 0, memory.length);
		other.ram.write(RAM, memory, 0, memory.length);
		for (int i = 0; i < 2; i++) {
			Device from = i == 0 ? controller.distributor() : its();
			StateOutput out = new StateOutput();
			from.save(out);
			StateInput in = new StateInput(out.toByteArray());
			(i == 0 ? other.controller.distributor() : other.its()).restore(in);
			in.end();
		}
		return other;
	}
}
