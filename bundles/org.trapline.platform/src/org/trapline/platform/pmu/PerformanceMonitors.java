// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.pmu;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.trapline.a64.SystemRegisters;
import org.trapline.platform.clock.Event;
import org.trapline.platform.clock.EventQueue;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.cpu.SystemRegisterMap;
import org.trapline.platform.interrupt.InterruptLine;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.state.Stateful;

/// The performance monitors of a CPU: PMUv3 with six counters of events and one of cycles (Arm ARM D13), which count what the
/// timing model sees; without one, cycles and instructions.
///
/// Counters are brought up to date when they are looked at, and when the exception level changes, as they may count at some levels
/// alone. When one overflows is found by looking again after a time in which it cannot: no event happens more than four times
/// a cycle.
public final class PerformanceMonitors implements Stateful {
	/// Counters of events.
	static final int EVENTS = 6;
	private static final int CYCLES = 31;
	private static final int CPU_CYCLES = 0x11;
	private static final int INSTRUCTIONS = 0x08;
	private static final int SOFTWARE = 0x00;
	private static final long ALL = 1L << CYCLES | (1 << EVENTS) - 1;
	private static final int ENABLE = 1;
	private static final int RESET_EVENTS = 1 << 1;
	private static final int RESET_CYCLES = 1 << 2;
	private static final int LONG_CYCLES = 1 << 6;
	private static final int KEPT = 0x79;
	/// PMCR_EL0: Arm, Cortex-A57.
	private static final long IDENTITY = 0x41L << 24 | 1 << 16;
	private static final int NUMBER_SHIFT = 11;
	private static final int MOST_PER_CYCLE = 4;
	private static final int SHORT = 32;

	private final Cpu cpu;
	private final InterruptLine line;
	private final Event check;
	private final List<Counter> counters = new ArrayList<>();
	private final Counter cycles;
	private long control;
	private long enabled;
	private long interrupting;
	private long overflowed;
	private long selected;
	private int level;

	/// Binds the registers of a CPU.
	///
	/// @param line of its interrupt
	public PerformanceMonitors(Cpu cpu, EventQueue events, InterruptLine line) {
		this.cpu = cpu;
		this.line = line;
		check = events.event(this::update);
		for (int i = 0; i < EVENTS; i++) {
			int index = i;
			counters.add(new Counter(() -> count(counters.get(index).event())));
		}
		cycles = new Counter(cpu::busy);
		bind(cpu.registers);
		cpu.onChange(this::levelChanged);
		cpu.onReset(this::reset);
		level = cpu.state.level;
	}

	private long count(int event) {
		return switch (event) {
		case SOFTWARE -> 0;
		case INSTRUCTIONS -> cpu.instructions();
		case CPU_CYCLES -> cpu.busy();
		default -> cpu.events(event);
		};
	}

	private void bind(SystemRegisterMap map) {
		bind(map, 12, 0, () -> IDENTITY | (long) EVENTS << NUMBER_SHIFT | control, this::control);
		bind(map, 12, 1, () -> enabled, value -> enable(enabled | value & ALL));
		bind(map, 12, 2, () -> enabled, value -> enable(enabled & ~value));
		bind(map, 12, 3, this::overflows, value -> overflow(overflows() & ~value));
		bind(map, 14, 3, this::overflows, value -> overflow(overflows() | value & ALL));
		map.bindWriteOnly(register(12, 4), this::increment);
		bind(map, 12, 5, () -> selected, value -> selected = value & 31);
		map.bindReadOnly(register(12, 6), () -> 0xFFFF_FFFFL & common(0));
		map.bindReadOnly(register(12, 7), () -> common(SHORT));
		bind(map, 13, 0, () -> value(CYCLES), value -> set(CYCLES, value));
		bind(map, 13, 1, () -> type((int) selected), value -> type((int) selected, value));
		bind(map, 13, 2, () -> value((int) selected), value -> set((int) selected, value));
		map.bind(SystemRegisters.encoding(3, 0, 9, 14, 1), () -> interrupting, value -> interrupt(interrupting | value & ALL));
		map.bind(SystemRegisters.encoding(3, 0, 9, 14, 2), () -> interrupting, value -> interrupt(interrupting & ~value));
		for (int i = 0; i < EVENTS; i++) {
			int index = i;
			map.bind(SystemRegisters.encoding(3, 3, 14, 8, i), () -> value(index), value -> set(index, value));
			map.bind(SystemRegisters.encoding(3, 3, 14, 12, i), () -> type(index), value -> type(index, value));
		}
		map.bind(SystemRegisters.encoding(3, 3, 14, 15, 7), () -> type(CYCLES), value -> type(CYCLES, value));
	}

	private static void bind(SystemRegisterMap map, int crm, int op2, LongSupplier read, LongConsumer write) {
		map.bind(register(crm, op2), read, write);
	}

	private static int register(int crm, int op2) {
		return SystemRegisters.encoding(3, 3, 9, crm, op2);
	}

	/// Bits of the events that there are, from a number on.
	private static long common(int from) {
		long bits = 0;
		for (org.trapline.platform.timing.Event event : org.trapline.platform.timing.Event.values())
			if (event.number >= from && event.number < from + SHORT)
				bits |= 1L << event.number - from;
		return bits;
	}

	private void control(long value) {
		update();
		control = value & KEPT;
		if ((value & RESET_EVENTS) != 0)
			counters.forEach(counter -> counter.value = 0);
		if ((value & RESET_CYCLES) != 0)
			cycles.value = 0;
		update();
	}

	private void enable(long counting) {
		update();
		enabled = counting;
		update();
	}

	private long overflows() {
		update();
		return overflowed;
	}

	private void overflow(long bits) {
		overflowed = bits;
		signal();
	}

	private void interrupt(long bits) {
		update();
		interrupting = bits;
		update();
	}

	private void increment(long which) {
		update();
		for (int i = 0; i < EVENTS; i++)
			if ((which >>> i & 1) != 0 && counters.get(i).event() == SOFTWARE
					&& counters.get(i).increment(counts(i), level, SHORT))
				overflowed |= 1L << i;
		signal();
	}

	private long value(int index) {
		update();
		return index == CYCLES ? cycles.value : index < EVENTS ? counters.get(index).value & 0xFFFF_FFFFL : 0;
	}

	private void set(int index, long value) {
		update();
		if (index == CYCLES)
			cycles.value = value;
		else if (index < EVENTS)
			counters.get(index).value = value & 0xFFFF_FFFFL;
		update();
	}

	private long type(int index) {
		return index == CYCLES ? cycles.type : index < EVENTS ? counters.get(index).type : 0;
	}

	private void type(int index, long value) {
		update();
		if (index == CYCLES)
			cycles.type(value, true);
		else if (index < EVENTS)
			counters.get(index).type(value, false);
		update();
	}

	private void levelChanged() {
		if (level == cpu.state.level)
			return;
		if ((control & ENABLE) != 0 && enabled != 0)
			update();
		level = cpu.state.level;
	}

	/// Brings all counters up to date, and plans when to look again.
	private void update() {
		for (int i = 0; i < EVENTS; i++)
			count(i, counters.get(i), SHORT);
		count(CYCLES, cycles, cycleWidth());
		signal();
		long soonest = Long.MAX_VALUE;
		for (int i = 0; i < EVENTS; i++)
			if (awaited(i))
				soonest = Math.min(soonest, Math.max(1, counters.get(i).left(SHORT) / MOST_PER_CYCLE));
		if (awaited(CYCLES))
			soonest = Math.min(soonest, cycles.left(cycleWidth()));
		if (soonest > Long.MAX_VALUE / 2)
			check.cancel();
		else
			check.at(cpu.time() + soonest);
	}

	private int cycleWidth() {
		return (control & LONG_CYCLES) != 0 ? Long.SIZE : SHORT;
	}

	private boolean awaited(int index) {
		return counts(index) && (interrupting >>> index & 1) != 0 && (overflowed >>> index & 1) == 0;
	}

	private boolean counts(int index) {
		return (control & ENABLE) != 0 && (enabled >>> index & 1) != 0;
	}

	private void count(int index, Counter counter, int width) {
		if (counter.update(counts(index), level, width))
			overflowed |= 1L << index;
	}

	private void signal() {
		line.set((control & ENABLE) != 0 && (overflowed & interrupting) != 0);
	}

	/// Becomes as after a reset: what does not matter then is 0.
	public void reset() {
		control = 0;
		enabled = 0;
		interrupting = 0;
		overflowed = 0;
		update();
		level = cpu.state.level;
	}

	@Override
	public String key() {
		return "pmu" + cpu.index;
	}

	@Override
	public void save(StateOutput out) {
		update();
		for (long value : new long[] {control, enabled, interrupting, overflowed, selected, cycles.type, cycles.value})
			out.int64(value);
		for (Counter counter : counters) {
			out.int64(counter.type);
			out.int64(counter.value);
		}
	}

	@Override
	public void restore(StateInput in) throws StateException {
		control = in.int64();
		enabled = in.int64();
		interrupting = in.int64();
		overflowed = in.int64();
		selected = in.int64();
		cycles.type(in.int64(), true);
		cycles.value = in.int64();
		for (Counter counter : counters) {
			counter.type(in.int64(), false);
			counter.value = in.int64();
		}
		level = cpu.state.level;
		update();
	}
}
