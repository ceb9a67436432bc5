// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.pmu;

import org.trapline.platform.clock.Event;
import org.trapline.platform.clock.EventQueue;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.interrupt.InterruptLine;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.state.Stateful;

/// The performance monitors of a CPU: a cycle counter and six event counters, as Cortex-A57 has them (PMUv3, Arm ARM D13).
///
/// Counters are brought up to date when somebody looks, and when the exception level changes while any is enabled. An overflow's
/// interrupt is planned for when it can come at the earliest, and planned again if it has not. PMCR_EL0.D is kept and divides
/// nothing.
public final class PerformanceMonitor implements Stateful {
	/// Its private peripheral interrupt, as boards have it by Arm's Base System Architecture.
	public static final int PPI = 7;
	static final int COUNTERS = 6;
	/// Number of the cycle counter in masks of counters.
	static final int CYCLE_COUNTER = 31;
	static final long ENABLE = 1;
	static final long RESET_EVENTS = 1 << 1;
	static final long RESET_CYCLES = 1 << 2;
	static final long LONG_CYCLES = 1 << 6;
	/// E, D, X, DP and LC.
	private static final long CONTROL_BITS = 0x79;
	private static final long ALL = 1L << CYCLE_COUNTER | (1L << COUNTERS) - 1;
	/// Most of an event in a cycle: as many as instructions are dispatched, at most.
	private static final int MOST_A_CYCLE = 4;
	/// Cycles after which a CPU that waits is looked at again.
	private static final long LEAST_WHILE_WAITING = 1_000_000;
	private static final long HYPERVISOR_ENABLE = 1 << 7;

	final Cpu cpu;
	final EventSource source;
	private final InterruptLine line;
	private final Event overflow;
	private final Counter[] counters = new Counter[COUNTERS + 1];
	private long control;
	private long enabled;
	private long overflowed;
	private long interrupts;
	private int level;
	/// When is to be looked next, and was last.
	private long planned;
	private long looked;
	/// PMSELR_EL0.
	int selected;

	/// Binds the registers of a CPU.
	public PerformanceMonitor(Cpu cpu, EventSource source, InterruptLine line, EventQueue events) {
		this.cpu = cpu;
		this.source = source;
		this.line = line;
		overflow = events.event(this::settleAndPlan);
		for (int i = 0; i < counters.length; i++)
			counters[i] = new Counter();
		counters[COUNTERS].type = EventSource.CPU_CYCLES;
		new MonitorRegisters(this).bind(cpu.registers);
	}

	/// Becomes as after a reset of the CPU.
	public void reset() {
		settle();
		control = 0;
		enabled = 0;
		overflowed = 0;
		interrupts = 0;
		selected = 0;
		changed();
	}

	/// The counter of a number in masks.
	Counter counter(int number) {
		return counters[number == CYCLE_COUNTER ? COUNTERS : number];
	}

	/// Brings all counters up to date.
	void settle() {
		for (int i = 0; i <= COUNTERS; i++) {
			int number = i == COUNTERS ? CYCLE_COUNTER : i;
			Counter counter = counters[i];
			overflow(number, counter.advance(source.count(counter.event()), runs(number), wide(number)));
		}
		level = cpu.state.level;
	}

	/// A counter has overflowed some times, 0 for not: its flag says so, and the next one counts that if it is chained.
	private void overflow(int number, long times) {
		if (times == 0)
			return;
		overflowed |= 1L << number;
		if (chained(number + 1) && runs(number + 1))
			overflow(number + 1, counters[number + 1].add(times));
	}

	/// Whether a counter counts the overflows of the one before.
	private boolean chained(int number) {
		return (number & 1) != 0 && number < COUNTERS && counters[number].event() == EventSource.CHAIN;
	}

	/// Has a counter begin with what its event has come to by now.
	void settleAnew(int number) {
		Counter counter = counter(number);
		counter.advance(source.count(counter.event()), false, false);
	}

	/// Whether a counter overflows at 64 bits.
	private boolean wide(int number) {
		return number == CYCLE_COUNTER && (control & LONG_CYCLES) != 0;
	}

	/// Whether a counter has counted since the last time.
	private boolean runs(int number) {
		return on(number) && counter(number).countsAt(level);
	}

	private boolean on(int number) {
		return allowed(number) && (enabled >>> number & 1) != 0;
	}

	/// Whether the bit is set that enables all: PMCR_EL0.E, or of EL2's own counters MDCR_EL2.HPME.
	private boolean allowed(int number) {
		boolean hypervisors = number != CYCLE_COUNTER && number >= reserved();
		return (hypervisors ? cpu.state.mdcr & HYPERVISOR_ENABLE : control & ENABLE) != 0;
	}

	/// The first counter that is EL2's (MDCR_EL2.HPMN).
	private int reserved() {
		int first = (int) cpu.state.mdcr & 0x1F;
		return cpu.hypervisor && first <= COUNTERS ? first : COUNTERS;
	}

	/// How many event counters the present level sees: PMCR_EL0.N.
	int visible() {
		return cpu.state.level < 2 ? reserved() : COUNTERS;
	}

	private void settleAndPlan() {
		looked = planned;
		settle();
		changed();
	}

	/// Something has changed that the interrupt depends on, or what has to be looked at when.
	void changed() {
		boolean raised = false;
		boolean any = false;
		long earliest = Long.MAX_VALUE;
		for (int i = 0; i <= COUNTERS; i++) {
			int number = i == COUNTERS ? CYCLE_COUNTER : i;
			raised |= (overflowed & interrupts & 1L << number) != 0 && allowed(number);
			if (!on(number))
				continue;
			any = true;
			int counted = chained(number) ? number - 1 : number;
			if ((interrupts >>> number & 1) != 0 && on(counted) && source.counts(counter(counted).event()))
				earliest = Math.min(earliest, earliest(counted));
		}
		line.set(raised);
		cpu.onLevelChange(any ? this::settle : null);
		if (earliest == Long.MAX_VALUE)
			overflow.cancel();
		else {
			planned = earliest;
			overflow.at(earliest);
		}
	}

	/// When a counter can overflow.
	private long earliest(int number) {
		long rest = counter(number).rest(wide(number));
		long cycles = counter(number).event() == EventSource.CPU_CYCLES ? rest : Math.max(1, rest / MOST_A_CYCLE);
		// while the CPU waits its time stands still, and not much happens
		long now = Math.max(cpu.time(), looked);
		if (!cpu.runs())
			cycles = Math.max(cycles, LEAST_WHILE_WAITING);
		return cycles > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + cycles;
	}

	long control() {
		return control;
	}

	/// Writes PMCR_EL0.
	void control(long value) {
		settle();
		control = value & CONTROL_BITS;
		if ((value & RESET_EVENTS) != 0)
			for (int i = 0; i < visible(); i++)
				counters[i].set(0);
		if ((value & RESET_CYCLES) != 0)
			counter(CYCLE_COUNTER).set(0);
		changed();
	}

	/// Counters that the present level may see, in a mask.
	private long mask() {
		return ALL & (1L << CYCLE_COUNTER | (1L << visible()) - 1);
	}

	long enabled() {
		return enabled & mask();
	}

	void enable(long counters, boolean on) {
		settle();
		enabled = on ? enabled | counters & mask() : enabled & ~(counters & mask());
		changed();
	}

	long interrupts() {
		return interrupts & mask();
	}

	void interrupts(long counters, boolean on) {
		settle();
		interrupts = on ? interrupts | counters & mask() : interrupts & ~(counters & mask());
		changed();
	}

	long overflowed() {
		settle();
		return overflowed & mask();
	}

	void overflowed(long counters, boolean on) {
		settle();
		overflowed = on ? overflowed | counters & mask() : overflowed & ~(counters & mask());
		changed();
	}

	/// PMSWINC_EL0: adds one to those counters that count the software's increments.
	void increment(long which) {
		settle();
		for (int i = 0; i < visible(); i++)
			if ((which >>> i & 1) != 0 && counters[i].event() == 0 && runs(i))
				overflow(i, counters[i].add(1));
		changed();
	}

	@Override
	public String key() {
		return "pmu@" + cpu.index;
	}

	@Override
	public void save(StateOutput out) {
		settle();
		out.int64s(new long[] {control, enabled, overflowed, interrupts, selected});
		for (Counter counter : counters) {
			out.int64(counter.type);
			out.int64(counter.wide());
		}
	}

	@Override
	public void restore(StateInput in) throws StateException {
		long[] registers = new long[5];
		in.int64s(registers);
		control = registers[0];
		enabled = registers[1];
		overflowed = registers[2];
		interrupts = registers[3];
		selected = (int) registers[4] & CYCLE_COUNTER;
		for (Counter counter : counters) {
			long type = in.int64();
			counter.restore(type, in.int64(), source.count((int) type & 0xFFFF));
		}
		level = cpu.state.level;
		changed();
	}
}
