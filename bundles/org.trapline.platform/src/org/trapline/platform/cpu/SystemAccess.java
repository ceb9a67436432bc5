// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.GuestException;

/// System instructions of a CPU: MRS, MSR, SYS, hints, with the checks and traps that come before them.
final class SystemAccess {
	private static final int ENCODINGS = 1 << 16;
	private static final int SP_SELECT = 0b000_101;
	private static final int DAIF_SET = 0b011_110;
	private static final int DAIF_CLEAR = 0b011_111;
	private static final int PAN = 0b000_100;
	/// CRn of implementation-defined registers and operations: 11 and 15.
	private static final int IMPLEMENTATION_DEFINED = 0b1011;
	private static final int WFE = 2;
	private static final int WFI = 3;
	private static final int SEV = 4;
	private static final int SEVL = 5;

	private final Cpu cpu;
	private final SystemState s;
	private final @Nullable Rule[] rules = new @Nullable Rule[ENCODINGS];
	private final boolean[] vectorsTrapped = new boolean[SystemState.LEVELS];
	private final boolean[] stackChecked = new boolean[SystemState.LEVELS];
	private final boolean[] zeroTrapped = new boolean[SystemState.LEVELS];
	private final Registers registers;
	private final Operations operations;
	private final VectorAccess vectors;

	SystemAccess(Cpu cpu) {
		this.cpu = cpu;
		s = cpu.state;
		List<Rule> all = Rules.of(cpu.model);
		for (Rule rule : all)
			rules[rule.encoding()] = rule;
		registers = new Registers(cpu, all);
		operations = new Operations(cpu);
		vectors = new VectorAccess(cpu);
	}

	/// The registers that have a value of their own.
	Registers registers() {
		return registers;
	}

	/// Gives all registers their values after a reset.
	void reset() {
		registers.reset();
	}

	/// Registers have changed that traps of vectors and DC ZVA and checks of the stack depend on.
	void changed() {
		for (int level = 0; level < SystemState.LEVELS; level++) {
			vectorsTrapped[level] = vectors.trappedTo(level) != Control.NONE;
			stackChecked[level] = (s.sctlr[level == 0 ? s.host() ? 2 : 1 : level]
					& (level == 0 ? SystemState.SCTLR_SA0 : SystemState.SCTLR_SA)) != 0;
		}
		boolean trapped = !s.host() && (s.hcr & SystemState.HCR_TDZ) != 0;
		zeroTrapped[0] = trapped || (s.sctlr[s.host() ? 2 : 1] & SystemState.SCTLR_DZE) == 0;
		zeroTrapped[1] = trapped;
	}

	/// The level has changed that those depend on.
	void levelChanged() {
		Core core = cpu.core();
		int level = s.level;
		core.vectorsTrapped = vectorsTrapped[level];
		core.stackChecked = stackChecked[level];
		core.zeroTrapped = zeroTrapped[level];
	}

	long read(int register) {
		Rule rule = rules[register];
		if (rule == null || s.level < rule.readFrom())
			throw refuse(register);
		LongSupplier reader = cpu.registers.reader(reached(rule));
		if (reader == null)
			throw GuestException.undefined();
		check(rule, false);
		return reader.getAsLong();
	}

	void write(int register, long value) {
		Rule rule = rules[register];
		if (rule == null || s.level < rule.writeFrom())
			throw refuse(register);
		LongConsumer writer = cpu.registers.writer(reached(rule));
		if (writer == null)
			throw GuestException.undefined();
		check(rule, true);
		writer.accept(value);
	}

	void operate(int operation, long value) {
		Rule rule = rules[operation];
		if (rule == null || s.level < rule.writeFrom())
			throw refuse(operation);
		check(rule, true);
		operations.execute(operation, value);
	}

	private void check(Rule rule, boolean write) {
		List<Control> controls = rule.controls();
		for (int i = 0; i < controls.size(); i++) {
			int level = controls.get(i).level(s, write);
			if (level == Control.UNDEFINED)
				throw GuestException.undefined();
			if (level != Control.NONE)
				throw trap(level);
		}
	}

	/// The trap of the system instruction that executes.
	GuestException trap(int level) {
		int word = CoreState.word(cpu.core(), cpu.core().pc);
		return GuestException.trap(GuestException.SYSTEM_TRAP, Syndromes.system(word), level);
	}

	/// The register that a name means at this level.
	private int reached(Rule rule) {
		boolean host = rule.host() != Rule.NONE && s.virtualizationHost() && (s.level == 2 || s.level == 0 && s.host());
		return host ? rule.host() : rule.reaches();
	}

	/// What an access raises to what there is not, or not at this level.
	private GuestException refuse(int encoding) {
		boolean own = (encoding >>> 14 & 1) != 0 && (encoding >>> 7 & IMPLEMENTATION_DEFINED) == IMPLEMENTATION_DEFINED;
		return own && s.level == 1 && (s.hcr & SystemState.HCR_TIDCP) != 0 ? trap(2) : GuestException.undefined();
	}

	void writePstate(int field, int value) {
		boolean mask = field == DAIF_SET || field == DAIF_CLEAR;
		if (s.level == 0) {
			if (!mask)
				throw GuestException.undefined();
			if (Control.UMA.level(s, true) != Control.NONE)
				throw trap(1);
		}
		switch (field) {
		case DAIF_SET -> s.daif |= value;
		case DAIF_CLEAR -> {
			s.daif &= ~value;
			cpu.interrupt();
		}
		case SP_SELECT -> ProcessState.select(cpu.core(), s, s.level, (value & 1) != 0);
		case PAN -> {
			s.pan = (value & 1) != 0;
			cpu.mmu.changed();
		}
		default -> throw GuestException.undefined();
		}
	}

	GuestException vectorTrap() {
		return GuestException.trap(GuestException.VECTOR_TRAP, Syndromes.CONDITION, vectors.trappedTo(s.level));
	}

	void hint(int hint) {
		switch (hint) {
		case WFE -> {
			if (cpu.sleep.takeEvent())
				return;
			checkWait(SystemState.SCTLR_NTWE, SystemState.HCR_TWE, 1);
			cpu.sleep.waitForEvent();
		}
		case WFI -> {
			if (cpu.signals.waking())
				return;
			checkWait(SystemState.SCTLR_NTWI, SystemState.HCR_TWI, 0);
			cpu.sleep.waitForInterrupt();
		}
		case SEV -> cpu.broadcast.sendEvent(cpu);
		case SEVL -> cpu.sleep.event(cpu.time());
		default -> cpu.mark(hint);
		}
	}

	/// Traps a wait.
	private void checkWait(long allowed, long trapped, int instruction) {
		int level = s.level == 0 && (s.sctlr[s.regime()] & allowed) == 0 ? 1
				: s.level < 2 && !s.host() && (s.hcr & trapped) != 0 ? 2 : Control.NONE;
		if (level != Control.NONE)
			throw GuestException.trap(Syndromes.WFX, Syndromes.CONDITION | instruction, level);
	}
}
