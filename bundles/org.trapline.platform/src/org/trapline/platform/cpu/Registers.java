// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.trapline.a64.SystemRegisters;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The system registers of a CPU that have a value of their own: those that {@link SystemState} has, and the rest in
/// an array.
final class Registers {
	private final Cpu cpu;
	private final SystemState s;
	private final List<Rule> stored;
	private final Map<String, Field> fields = new HashMap<>();
	private final Map<Integer, LongConsumer> setters = new HashMap<>();
	private final long[] rest;
	private final Special special;

	/// A register that {@link SystemState} has.
	private record Field(LongSupplier get, LongConsumer set) {
	}

	Registers(Cpu cpu, List<Rule> rules) {
		this.cpu = cpu;
		s = cpu.state;
		stored = rules.stream().filter(Rule::stored).toList();
		rest = new long[stored.size()];
		addFields();
		for (int i = 0; i < stored.size(); i++)
			bind(stored.get(i), i);
		special = new Special(cpu, this);
		special.bind();
		cpu.debug.bind(this);
	}

	private void bind(Rule rule, int slot) {
		Field known = fields.get(rule.name());
		Field field = known != null ? known : new Field(() -> rest[slot], value -> rest[slot] = value);
		setters.put(rule.encoding(), field.set);
		cpu.registers.bind(rule.encoding(), field.get, switch (rule.then()) {
		case NOTHING -> value -> field.set.accept(rule.written(value));
		case SIGNALS -> value -> {
			field.set.accept(rule.written(value));
			cpu.interrupt();
		};
		case DEBUG -> value -> {
			field.set.accept(rule.written(value));
			cpu.debug.changed();
		};
		case TRANSLATION -> value -> {
			field.set.accept(rule.written(value));
			cpu.mmu.changed();
		};
		case ALL -> value -> {
			field.set.accept(rule.written(value));
			cpu.changed();
		};
		});
	}

	/// Gives all their values after a reset.
	void reset() {
		for (Rule rule : stored)
			setters.getOrDefault(rule.encoding(), _ -> { }).accept(rule.reset());
		special.reset();
		cpu.debug.changed();
	}

	/// The value of a register of the array or {@link SystemState}, by name.
	LongSupplier reader(String name) {
		LongSupplier reader = cpu.registers.reader(SystemRegisters.encoding(name).orElseThrow());
		if (reader == null)
			throw new IllegalArgumentException("no value of " + name);
		return reader;
	}

	void save(StateOutput out) {
		s.save(out);
		out.int64s(rest);
	}

	void restore(StateInput in) throws StateException {
		s.restore(in);
		in.int64s(rest);
		cpu.debug.changed();
	}

	private void field(String name, LongSupplier get, LongConsumer set) {
		fields.put(name, new Field(get, set));
	}

	/// NAME_EL1 and NAME_EL2, or from a lower level on.
	private void levels(String name, long[] values, int from) {
		for (int level = from; level <= 2; level++) {
			int at = level;
			field(name + "_EL" + level, () -> values[at], value -> values[at] = value);
		}
	}

	private void addFields() {
		levels("SCTLR", s.sctlr, 1);
		levels("TTBR0", s.ttbr0, 1);
		levels("TTBR1", s.ttbr1, 1);
		levels("TCR", s.tcr, 1);
		levels("MAIR", s.mair, 1);
		levels("VBAR", s.vbar, 1);
		levels("ELR", s.elr, 1);
		levels("SPSR", s.spsr, 1);
		levels("ESR", s.esr, 1);
		levels("FAR", s.far, 1);
		levels("CONTEXTIDR", s.contextidr, 1);
		levels("SP", s.sp, 0);
		levels("TPIDR", s.tpidr, 0);
		field("TPIDRRO_EL0", () -> s.tpidrro, value -> s.tpidrro = value);
		field("PAR_EL1", () -> s.par, value -> s.par = value);
		field("CPACR_EL1", () -> s.cpacr, value -> s.cpacr = value);
		field("MDSCR_EL1", () -> s.mdscr, value -> s.mdscr = value);
		field("HCR_EL2", () -> s.hcr, value -> s.hcr = value);
		field("HSTR_EL2", () -> s.hstr, value -> s.hstr = value);
		field("MDCR_EL2", () -> s.mdcr, value -> s.mdcr = value);
		field("VTCR_EL2", () -> s.vtcr, value -> s.vtcr = value);
		field("VTTBR_EL2", () -> s.vttbr, value -> s.vttbr = value);
		field("HPFAR_EL2", () -> s.hpfar, value -> s.hpfar = value);
		field("CNTHCTL_EL2", () -> s.cnthctl, value -> s.cnthctl = value);
		field("CNTKCTL_EL1", () -> s.cntkctl, value -> s.cntkctl = value);
		field("PMUSERENR_EL0", () -> s.pmuserenr, value -> s.pmuserenr = value);
	}
}
