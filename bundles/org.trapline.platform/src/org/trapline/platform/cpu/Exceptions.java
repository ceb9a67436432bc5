// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.Environment.Call;
import org.trapline.a64.core.Feature;
import org.trapline.a64.core.GuestException;
import org.trapline.platform.interrupt.Signal;

/// How a CPU takes exceptions (Arm ARM D1.3, AArch64.TakeException).
final class Exceptions {
	private static final int LOWER = 0x400;
	private static final int CURRENT = 0x200;
	private static final int IRQ = 0x80;
	private static final int FIQ = 0x100;
	private static final int SERROR = 0x180;
	private static final int ALL_MASKED = 0xF;

	/// How often an exception was taken or returned from.
	long changes;

	private final Cpu cpu;
	private final SystemState s;
	private final boolean privilegedAccessNever;

	Exceptions(Cpu cpu) {
		this.cpu = cpu;
		s = cpu.state;
		privilegedAccessNever = Feature.PAN.in(cpu.model);
	}

	/// Takes an exception that an instruction raised: {@link org.trapline.a64.core.Environment#exception}.
	void synchronous(GuestException exception) {
		Core core = cpu.core();
		int kind = exception.exceptionClass;
		int level = kind == Syndromes.WATCHPOINT ? debugTarget() : target(exception.intermediate >= 0 ? 2 : exception.level);
		int syndrome = exception.syndrome;
		switch (kind) {
		case GuestException.DATA_ABORT, GuestException.INSTRUCTION_ABORT -> {
			s.far[level] = exception.address;
			if (exception.intermediate >= 0) {
				s.hpfar = exception.intermediate >>> 12 << 4;
				if (kind == GuestException.DATA_ABORT && (syndrome & Syndromes.STAGE_1_WALK) == 0)
					syndrome |= Syndromes.transfer(CoreState.word(core, core.pc));
			}
			if (level == s.level)
				kind++;
		}
		case Syndromes.WATCHPOINT -> {
			s.far[level] = exception.address;
			if (level == s.level)
				kind++;
		}
		case GuestException.PC_ALIGNMENT -> s.far[level] = exception.address;
		case GuestException.VECTOR_TRAP -> {
			if (exception.level < level && s.level < level) {
				// CPACR_EL1's, but taken to EL2 because of HCR_EL2.TGE
				kind = GuestException.UNKNOWN;
				syndrome = 0;
			}
		}
		default -> { }
		}
		take(level, 0, Syndromes.esr(kind, syndrome), core.pc);
	}

	/// The level that takes an exception of the present one.
	///
	/// @param least that may
	private int target(int least) {
		int level = Math.max(Math.max(s.level, 1), least);
		return s.level == 0 && (s.hcr & SystemState.HCR_TGE) != 0 ? 2 : level;
	}

	/// Takes the exception of SVC, HVC, SMC, BRK, HLT or DCPS.
	void call(Call call, int immediate) {
		switch (call) {
		case SVC -> after(target(1), Syndromes.SVC, immediate);
		case HVC -> {
			if (s.level == 0 || !cpu.hypervisor && cpu.played(2) == null)
				throw GuestException.undefined();
			after(2, Syndromes.HVC, immediate);
		}
		case SMC -> {
			if (s.level == 0)
				throw GuestException.undefined();
			if (s.level == 1 && (s.hcr & SystemState.HCR_TSC) != 0)
				throw GuestException.trap(Syndromes.SMC, immediate, 2);
			if (cpu.played(3) == null)
				throw GuestException.undefined();
			after(3, Syndromes.SMC, immediate);
		}
		case BRK -> take(debugTarget(), 0, Syndromes.esr(Syndromes.BRK, immediate), cpu.core().pc);
		case HLT -> {
			Semihosting semihosting = cpu.semihosting();
			if (semihosting == null || immediate != Semihosting.IMMEDIATE)
				throw GuestException.undefined();
			semihosting.call(cpu);
		}
		case DCPS1, DCPS2, DCPS3 -> throw GuestException.undefined();
		}
	}

	private void after(int level, int exceptionClass, int immediate) {
		s.singleStep = false;
		take(level, 0, Syndromes.esr(exceptionClass, immediate), cpu.core().next);
	}

	/// The level that takes debug exceptions, unless the present one is higher.
	private int debugTarget() {
		boolean el2 = (s.mdcr & SystemState.MDCR_TDE) != 0 || (s.hcr & SystemState.HCR_TGE) != 0;
		return Math.max(Math.max(s.level, 1), el2 ? 2 : 1);
	}

	/// Takes the exception of an execution state that is not legal, of the instruction that is next.
	void illegalState() {
		take(target(1), 0, Syndromes.esr(GuestException.ILLEGAL_STATE, 0), cpu.core().next);
	}

	/// Takes the exception of a breakpoint or a software step, of the instruction at the PC.
	///
	/// @param kind {@link Syndromes#BREAKPOINT} or {@link Syndromes#STEP}
	void debug(int kind, int syndrome) {
		int level = debugTarget();
		Core core = cpu.core();
		take(level, 0, Syndromes.esr(level == s.level ? kind + 1 : kind, syndrome), core.pc);
		core.pc = core.next;
		core.arrived = true;
	}

	/// Takes a signal's exception.
	void asynchronous(Signal signal) {
		boolean virtual = signal == Signal.VIRQ || signal == Signal.VFIQ || signal == Signal.VSERROR;
		int level = virtual ? 1 : Interrupts.target(s, signal);
		Core core = cpu.core();
		switch (signal) {
		case IRQ, VIRQ -> take(level, IRQ, s.esr[level], core.pc);
		case FIQ, VFIQ -> take(level, FIQ, s.esr[level], core.pc);
		case SERROR, VSERROR -> {
			cpu.signals.set(signal, false);
			if (virtual)
				s.hcr &= ~SystemState.HCR_VSE;
			take(level, SERROR, Syndromes.esr(Syndromes.SERROR, 0), core.pc);
		}
		}
		core.pc = core.next;
	}

	/// @param kind offset of the vector for its kind
	/// @param returnTo preferred return address
	private void take(int level, int kind, long syndrome, long returnTo) {
		changes++;
		cpu.timing.exception(false);
		Core core = cpu.core();
		int from = s.level;
		s.spsr[level] = ProcessState.pack(core, s);
		s.elr[level] = returnTo;
		s.esr[level] = syndrome;
		int vector = kind + (level > s.level ? LOWER : s.ownStack ? CURRENT : 0);
		ProcessState.select(core, s, level, true);
		s.daif = ALL_MASKED;
		s.illegal = false;
		s.singleStep = false;
		if (privilegedAccessNever && (level == 1 || s.host()) && (s.sctlr[level] & SystemState.SCTLR_SPAN) == 0)
			s.pan = true;
		cpu.levelChanged();
		core.next = core.address(s.vbar[level] + vector);
		HigherLevel handler = cpu.played(level);
		if (handler != null)
			handler.take(cpu, vector);
		else
			remember(level, kind, returnTo, from);
	}

	/// Keeps an exception in mind that is neither an interrupt nor a call.
	private void remember(int level, int kind, long pc, int from) {
		boolean fault = kind == 0 && switch ((int) (s.esr[level] >>> Syndromes.CLASS)) {
		case Syndromes.SVC, Syndromes.HVC, Syndromes.SMC, Syndromes.WFX, GuestException.SYSTEM_TRAP, GuestException.VECTOR_TRAP -> false;
		default -> true;
		};
		if (fault)
			cpu.history.fault(new History.Fault(cpu.time(), level, s.esr[level], s.far[level], pc, 1), cpu.core().next, level == from);
		else
			cpu.history.other();
	}

	/// The signal to take now; null if none.
	@Nullable Signal deliverable() {
		int raised = cpu.signals.raised();
		return raised == 0 ? null : Interrupts.choose(s, raised);
	}
}
