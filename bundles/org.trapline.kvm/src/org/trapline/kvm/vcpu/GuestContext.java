// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.vcpu;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.trapline.a64.SystemRegisters;
import org.trapline.a64.core.Core;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.cpu.SystemState;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The registers of a vCPU while another one has its physical CPU: those that KVM saves (Linux,
/// arch/arm64/kvm/hyp/sysreg-sr).
final class GuestContext {
	private static final List<Integer> REGISTERS = List.of("SCTLR_EL1", "TTBR0_EL1", "TTBR1_EL1", "TCR_EL1", "MAIR_EL1",
			"AMAIR_EL1", "VBAR_EL1", "ELR_EL1", "SPSR_EL1", "ESR_EL1", "FAR_EL1", "AFSR0_EL1", "AFSR1_EL1", "CONTEXTIDR_EL1",
			"TPIDR_EL0", "TPIDR_EL1", "TPIDRRO_EL0", "PAR_EL1", "CPACR_EL1", "MDSCR_EL1", "CNTKCTL_EL1", "CSSELR_EL1").stream()
			.map(name -> SystemRegisters.encoding(name).orElseThrow()).toList();

	private final long[] x = new long[Core.SP];
	private final long[] v;
	private final long[] system = new long[REGISTERS.size()];
	private final long[] initial;
	private long sp0;
	private long sp1;
	private int fpcr;
	private int fpsr;
	/// Where it goes on: ELR_EL2 and SPSR_EL2.
	long pc;
	long state;

	/// The registers of a CPU that was reset.
	GuestContext(Cpu reset) {
		v = new long[reset.core().v.length];
		save(reset);
		initial = system.clone();
	}

	/// Takes what a CPU has, which is at EL2.
	void save(Cpu cpu) {
		Core core = cpu.core();
		SystemState s = cpu.state;
		System.arraycopy(core.x, 0, x, 0, x.length);
		System.arraycopy(core.v, 0, v, 0, v.length);
		for (int i = 0; i < system.length; i++)
			system[i] = Objects.requireNonNull(cpu.registers.reader(REGISTERS.get(i))).getAsLong();
		sp0 = s.sp[0];
		sp1 = s.sp[1];
		fpcr = core.fpcr;
		fpsr = core.fpsr;
		pc = s.elr[2];
		state = s.spsr[2];
	}

	/// Gives a CPU that is at EL2 what was saved.
	void restore(Cpu cpu) {
		Core core = cpu.core();
		SystemState s = cpu.state;
		System.arraycopy(x, 0, core.x, 0, x.length);
		System.arraycopy(v, 0, core.v, 0, v.length);
		for (int i = 0; i < system.length; i++) {
			LongConsumer writer = cpu.registers.writer(REGISTERS.get(i));
			if (writer != null)
				writer.accept(system[i]);
		}
		s.sp[0] = sp0;
		s.sp[1] = sp1;
		core.fpcr = fpcr;
		core.fpsr = fpsr;
		s.elr[2] = pc;
		s.spsr[2] = state;
	}

	/// Starts at an address, as after a reset.
	void start(long entry, long argument, long processState) {
		Arrays.fill(x, 0);
		x[0] = argument;
		System.arraycopy(initial, 0, system, 0, system.length);
		pc = entry;
		state = processState;
	}

	void save(StateOutput out) {
		out.int64s(x);
		out.int64s(v);
		out.int64s(system);
		for (long each : new long[] {sp0, sp1, pc, state})
			out.int64(each);
		out.int32(fpcr);
		out.int32(fpsr);
	}

	void restore(StateInput in) throws StateException {
		in.int64s(x);
		in.int64s(v);
		in.int64s(system);
		sp0 = in.int64();
		sp1 = in.int64();
		pc = in.int64();
		state = in.int64();
		fpcr = in.int32();
		fpsr = in.int32();
	}
}
