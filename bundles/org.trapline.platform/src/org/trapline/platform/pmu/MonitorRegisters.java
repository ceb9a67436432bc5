// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.pmu;

import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.trapline.a64.SystemRegisters;
import org.trapline.a64.core.GuestException;
import org.trapline.platform.cpu.SystemRegisterMap;

/// The system registers of performance monitors (Arm ARM D24.5).
final class MonitorRegisters {
	/// IMP and IDCODE of PMCR_EL0: Arm, Cortex-A57.
	private static final long IDENTIFICATION = 0x4101_0000L;
	private static final int N_SHIFT = 11;
	private static final int SELECTED = 0x1F;
	private static final long EVENT_TYPE = 0xFE00_FFFFL;
	private static final long CYCLE_FILTER = 0xF800_0000L;
	private static final int COMMON_EVENTS = 32;

	private final PerformanceMonitor monitor;

	MonitorRegisters(PerformanceMonitor monitor) {
		this.monitor = monitor;
	}

	private static int register(int op1, int crm, int op2) {
		return SystemRegisters.encoding(3, op1, 9, crm, op2);
	}

	void bind(SystemRegisterMap map) {
		map.bind(register(3, 12, 0), () -> IDENTIFICATION | (long) monitor.visible() << N_SHIFT | monitor.control(),
				monitor::control);
		map.bind(register(3, 12, 1), monitor::enabled, value -> monitor.enable(value, true));
		map.bind(register(3, 12, 2), monitor::enabled, value -> monitor.enable(value, false));
		map.bind(register(3, 12, 3), monitor::overflowed, value -> monitor.overflowed(value, false));
		map.bindWriteOnly(register(3, 12, 4), monitor::increment);
		map.bind(register(3, 12, 5), () -> monitor.selected, value -> monitor.selected = (int) value & SELECTED);
		map.bindReadOnly(register(3, 12, 6), () -> common(0));
		map.bindReadOnly(register(3, 12, 7), () -> common(COMMON_EVENTS));
		map.bind(register(3, 13, 0), this::cycles, this::cycles);
		map.bind(register(3, 13, 1), () -> type(monitor.selected), value -> type(monitor.selected, value));
		map.bind(register(3, 13, 2), () -> value(monitor.selected), value -> value(monitor.selected, value));
		map.bind(register(3, 14, 3), monitor::overflowed, value -> monitor.overflowed(value, true));
		map.bind(register(0, 14, 1), monitor::interrupts, value -> monitor.interrupts(value, true));
		map.bind(register(0, 14, 2), monitor::interrupts, value -> monitor.interrupts(value, false));
		watch(map);
		for (int n = 0; n < PerformanceMonitor.CYCLE_COUNTER; n++) {
			int number = n;
			each(map, 0b1000, n, () -> value(number), value -> value(number, value));
			each(map, 0b1100, n, () -> type(number), value -> type(number, value));
		}
		each(map, 0b1100, PerformanceMonitor.CYCLE_COUNTER, () -> type(PerformanceMonitor.CYCLE_COUNTER),
				value -> type(PerformanceMonitor.CYCLE_COUNTER, value));
	}

	/// MDCR_EL2, which is the CPU's, says which counters are EL2's own and whether they count.
	private void watch(SystemRegisterMap map) {
		int encoding = SystemRegisters.encoding(3, 4, 1, 1, 1);
		LongSupplier read = map.reader(encoding);
		LongConsumer write = map.writer(encoding);
		if (read == null || write == null)
			return;
		map.bind(encoding, read, value -> {
			monitor.settle();
			write.accept(value);
			monitor.changed();
		});
	}

	/// PMEVCNTR<n>_EL0, PMEVTYPER<n>_EL0 and PMCCFILTR_EL0.
	private static void each(SystemRegisterMap map, int crm, int n, LongSupplier read, LongConsumer write) {
		map.bind(SystemRegisters.encoding(3, 3, 14, crm | n >> 3, n & 7), read, write);
	}

	/// PMCEID0_EL0 and PMCEID1_EL0: which common events are counted.
	private long common(int first) {
		long events = first == 0 ? 1 | 1L << EventSource.CHAIN : 0;
		for (int i = 0; i < COMMON_EVENTS; i++)
			if (monitor.source.counts(first + i))
				events |= 1L << i;
		return events;
	}

	private long cycles() {
		monitor.settle();
		return monitor.counter(PerformanceMonitor.CYCLE_COUNTER).wide();
	}

	private void cycles(long value) {
		monitor.settle();
		monitor.counter(PerformanceMonitor.CYCLE_COUNTER).set(value);
		monitor.changed();
	}

	/// @throws GuestException if there is no such counter: UNDEFINED, of the choices that the architecture leaves
	private void check(int number) {
		if (number >= monitor.visible())
			throw GuestException.undefined();
	}

	private long value(int number) {
		if (number == PerformanceMonitor.CYCLE_COUNTER)
			return cycles();
		check(number);
		monitor.settle();
		return monitor.counter(number).narrow();
	}

	private void value(int number, long value) {
		if (number == PerformanceMonitor.CYCLE_COUNTER) {
			cycles(value);
			return;
		}
		check(number);
		monitor.settle();
		monitor.counter(number).set(value & 0xFFFF_FFFFL);
		monitor.changed();
	}

	private long type(int number) {
		if (number == PerformanceMonitor.CYCLE_COUNTER)
			return monitor.counter(number).type & CYCLE_FILTER;
		check(number);
		return monitor.counter(number).type;
	}

	private void type(int number, long value) {
		monitor.settle();
		if (number == PerformanceMonitor.CYCLE_COUNTER)
			monitor.counter(number).type = value & CYCLE_FILTER | EventSource.CPU_CYCLES;
		else {
			check(number);
			monitor.counter(number).type = value & EVENT_TYPE;
		}
		// what its new event has come to is not counted
		monitor.settleAnew(number);
		monitor.changed();
	}
}
