// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.a64.core.Ram;
import org.trapline.platform.bus.Bus;
import org.trapline.platform.cpu.SystemRegisterMap;
import org.trapline.platform.cpu.SystemState;
import org.trapline.platform.gic.Signals;
import org.trapline.platform.gic.v2.GicV2;
import org.trapline.platform.gic.v2.Layout;
import org.trapline.platform.gic.v3.Target;

/// Random accesses to a GICv2 and changes of its inputs, on QEMU and on ours.
///
/// QEMU's has 8 bits of priority: the lists have priorities and binary points that 5 bits can have. It has no GICC_AIAR,
/// AEOIR and AHPPIR, and without AckCtl it tells of an interrupt of group 1 whose priority is not high enough; PPIs are not
/// made pending by software as told, and their configuration is not each CPU's own; an SPI that is pending stays with the
/// targets that it had.
class GicV2OracleTest {
	private static final int CPUS = 2;
	private static final int LENGTH = Trial.length();
	private static final long GICD = 0x800_0000;
	private static final long GICC = 0x801_0000;
	private static final long GICH = 0x803_0000;
	private static final long GICV = 0x804_0000;
	/// What the lists are about: SGIs, the timers' PPIs, the SPIs of Lines, and some that only software makes pending.
	private static final int[] INTIDS = {0, 1, 7, 15, 26, 27, 30, 33, 39, 40, 63, 64, 100, 255};

	/// GICC_CTLR.CBPR of each CPU.
	private final int[] commonPoint = new int[CPUS];
	/// What each CPU has ended last.
	private final long[] ended = new long[CPUS];
	private final Random random = new Random(20481);
	private final Trial trial = new Trial(model());
	/// What each CPU has acknowledged and not ended.
	private final List<Deque<Long>> handled = List.of(new ArrayDeque<>(), new ArrayDeque<>());

	@Test
	void physicalSideReadsAsOnQemu(@TempDir Path folder) throws IOException, InterruptedException {
		trial.putAll(Lines.prepare());
		start();
		while (trial.size() < LENGTH) {
			distribute();
			handle();
			if (random.nextInt(4) == 0)
				trial.put(Lines.any(random, CPUS));
			trial.put(Access.read(random.nextInt(CPUS), AccessModel.ISR, 2));
			if (random.nextInt(100) == 0)
				settle();
		}
		trial.compare(folder, 2, CPUS);
	}

	@Test
	void virtualSideReadsAsOnQemu(@TempDir Path folder) throws IOException, InterruptedException {
		// the physical interface stays disabled: EL1 would not get far with its interrupts pending; and it is in EOI mode 1, without
		// which QEMU does not deactivate what stands behind virtual interrupts
		for (int cpu = 0; cpu < CPUS; cpu++) {
			trial.put(Access.store(cpu, GICC, 4, 0x200));
			// one binary point: QEMU takes GICV_ABPR otherwise than GICC_ABPR
			trial.put(Access.store(cpu, GICH + 8, 4, point(cpu) << 21 | point(cpu) + 1 << 18 | 1 << 4));
			trial.put(Access.write(cpu, AccessModel.HCR, 2, 1L << 31 | 1 << 3 | 1 << 4));
		}
		VirtualLists lists = new VirtualLists(random);
		while (trial.size() < LENGTH) {
			guest(lists, cpu());
			if (random.nextInt(8) == 0)
				trial.put(Access.load(cpu(), GICD + 0x300, 4));
			for (int level = 1; level <= 2; level++)
				trial.put(Access.read(cpu(), AccessModel.ISR, level));
			if (random.nextInt(8) == 0)
				trial.put(Access.load(cpu(), GICD + 0x200, 4));
			if (random.nextInt(8) == 0)
				physical();
		}
		trial.compare(folder, 2, CPUS);
	}

	/// The binary point of a virtual interface, which stays: see {@link #start}.
	private static long point(int cpu) {
		return 2 + 2L * cpu;
	}

	/// Has the interrupts be active that virtual ones may stand for.
	private void physical() {
		int cpu = cpu();
		trial.put(Access.store(cpu, GICD + 0x300, 4, 1L << 26 | 1L << 27 | 1L << 30));
		trial.put(Access.load(cpu, GICD + 0x300, 4));
	}

	/// A step of a hypervisor or its guest.
	private void guest(VirtualLists lists, int cpu) {
		int list = random.nextInt(4);
		switch (random.nextInt(20)) {
		case 0, 1, 2 -> trial.put(Access.store(cpu, GICH + 0x100 + 4 * list, 4, lists.low(list)));
		case 3 -> trial.put(Access.store(cpu, GICH, 4, lists.control(0xFE)));
		case 4 -> trial.put(Access.store(cpu, GICH + 8, 4, lists.machine(3, point(cpu)) | 1 << 4));
		case 5 -> trial.put(Access.store(cpu, GICV, 4, 0x17 | random.nextInt(2) << 3));
		case 6 -> trial.put(Access.store(cpu, GICV + 4, 4, random.nextInt(3) == 0 ? random.nextInt(32) * 8 : 0xF8));
		case 7, 8, 9, 10 -> acknowledgeVirtual(cpu);
		case 11, 12, 13 -> endVirtual(cpu);
		case 14 -> trial.put(Access.store(cpu, GICV + 0x10, 4, lists.intid()));
		case 15 -> trial.put(Access.store(cpu, GICV + 0x1000, 4, lists.intid()));
		case 16 -> trial.put(Access.load(cpu, GICV + 0x14, 4));
		case 17 -> trial.put(Access.load(cpu, GICV + 4 * random.nextInt(3), 4));
		case 18 -> trial.put(Access.store(cpu, GICH + 0xF0, 4, 0));
		default -> trial.put(Access.load(cpu, GICH + 0x100 + 4 * random.nextInt(4), 4));
		}
		for (int offset : new int[] {0, 0x10, 0x20, 0x30, 0xF0})
			if (random.nextInt(3) == 0)
				trial.put(Access.load(cpu, GICH + offset, 4));
	}

	private void acknowledgeVirtual(int cpu) {
		long read = trial.put(Access.load(cpu, GICV + 0xC, 4));
		if (read < 1020 || read > 1023)
			handled.get(cpu).push(read);
	}

	private void endVirtual(int cpu) {
		Long last = handled.get(cpu).poll();
		if (last != null)
			trial.put(Access.store(cpu, GICV + 0x10, 4, last));
	}

	private static AccessModel model() {
		Signals signals = new Signals();
		Bus bus = new Bus(new Ram());
		GicV2 gic = new GicV2(new GicV2.Settings(CPUS, 256, new Layout(GICD, GICC,
				Optional.of(new Layout.Virtual(GICH, GICV)))), signals);
		gic.map(bus);
		Target target = new Target(0, true, new SystemState(), new SystemRegisterMap(), _ -> { });
		Target other = new Target(1, true, new SystemState(), new SystemRegisterMap(), _ -> { });
		return new AccessModel(bus, gic, signals, List.of(target, other));
	}

	private int cpu() {
		return random.nextInt(CPUS);
	}

	private int intid() {
		return INTIDS[random.nextInt(INTIDS.length)];
	}

	private void gicd(int offset, long value) {
		trial.put(Access.store(cpu(), GICD + offset, 4, value));
	}

	private void gicc(int offset, long value) {
		trial.put(Access.store(cpu(), GICC + offset, 4, value));
	}

	private void start() {
		for (int cpu = 0; cpu < CPUS; cpu++) {
			trial.put(Access.store(cpu, GICC + 4, 4, 0xF8));
			// what of a priority preempts is the same while something is active and in both groups: QEMU does not signal what has
			// preemption by its group priority alone
			int point = 2 + random.nextInt(5);
			trial.put(Access.store(cpu, GICC + 8, 4, point));
			trial.put(Access.store(cpu, GICC + 0x1C, 4, point + 1));
			commonPoint[cpu] = random.nextInt(2) << 4;
			trial.put(Access.store(cpu, GICC, 4, commonPoint[cpu] | 7));
		}
		gicd(0, 3);
		for (int intid : INTIDS)
			trial.put(Access.store(0, GICD + 0x800 + intid, 1, 1 + intid % 3));
	}

	/// Reads HPPIR with nothing masked and both groups enabled: QEMU's has only what the mask lets through, also what is of a group
	/// that the interface has disabled, and no sender.
	private void next() {
		int cpu = cpu();
		trial.put(Access.store(cpu, GICC + 4, 4, 0xF8));
		trial.put(Access.store(cpu, GICC, 4, commonPoint[cpu] | 7));
		trial.put(Access.load(cpu, GICC + 0x18, 4).masked(0x3FF));
	}

	private void acknowledge(int cpu) {
		long read = trial.put(Access.load(cpu, GICC + 0xC, 4));
		if (read < 1020 || read > 1023)
			handled.get(cpu).push(read);
	}

	/// Ends what was acknowledged last: of others it is unpredictable.
	private void end(int cpu) {
		Long last = handled.get(cpu).poll();
		trial.put(Access.store(cpu, GICC + 0x10, 4, last == null ? 1023 : last));
		if (last != null)
			ended[cpu] = last;
	}

	/// Deactivates a private interrupt, or what the CPU has ended last: QEMU's CPUs deactivate no SPI of each other.
	private void deactivate(int cpu) {
		trial.put(Access.store(cpu, GICC + 0x1000, 4, random.nextBoolean() ? ended[cpu] : intid() % 32));
	}

	private void control(int cpu) {
		// both groups or none: QEMU lets one be acknowledged that is disabled, and not signalled, while the other is enabled
		int value = random.nextInt(16) == 0 ? 4 : random.nextInt(2) << 3 | 7 | (random.nextInt(4) == 0 ? 0x200 : 0);
		trial.put(Access.store(cpu, GICC, 4, value | commonPoint[cpu]));
	}

	/// Ends all activity.
	private void settle() {
		for (int cpu = 0; cpu < CPUS; cpu++) {
			handled.get(cpu).clear();
			for (int i = 0; i < 8; i++)
				trial.put(Access.store(cpu, GICD + 0x380 + 4 * i, 4, 0xFFFFFFFFL));
			// of 8 bits of priority there are four registers
			for (int i = 0; i < 32; i += 4)
				trial.put(Access.store(cpu, GICC + 0xD0 + i, 4, 0));
		}
		start();
	}

	private void distribute() {
		int intid = intid();
		int word = intid / 32 * 4;
		long bit = 1L << intid % 32;
		switch (random.nextInt(20)) {
		// both groups or none: on QEMU an interrupt of a group that is disabled here hides others
		case 0 -> gicd(0, random.nextInt(8) == 0 ? 0 : 3);
		case 1 -> gicd(0x80 + word, random.nextInt());
		case 2, 3, 4 -> gicd(0x100 + word, bit);
		case 5 -> gicd(0x180 + word, bit);
		case 6, 7, 8 -> gicd(0x200 + word, intid < 32 ? 0 : bit);
		case 9 -> gicd(0x280 + word, intid < 32 ? 0 : bit);
		case 10 -> gicd((random.nextInt(4) == 0 ? 0x300 : 0x380) + word, bit);
		case 11, 12 -> trial.put(Access.store(cpu(), GICD + 0x400 + intid, 1, random.nextInt(31) * 8));
		case 13, 14 -> gicd(0xC00 + Math.max(intid, 32) / 16 * 4, random.nextInt() & 0xAAAA_AAAAL);
		case 15, 16, 17 -> gicd(0xF00, random.nextInt(3) << 24 | random.nextInt(4) << 16 | random.nextInt(16));
		// not 0: with that QEMU has an SGI pending that nobody sent, and stops by an assertion when it is acknowledged
		case 18 -> trial.put(Access.store(cpu(), GICD + 0xF10 + random.nextInt(32), 1, 1 + random.nextInt(3)));
		default -> trial.put(Access.load(cpu(), GICD + 0x80 * (1 + random.nextInt(7)) + word, 4));
		}
		if (random.nextInt(4) == 0)
			trial.put(Access.load(cpu(), GICD + 0x400 * (1 + random.nextInt(2)) + intid, 1));
		if (random.nextInt(8) == 0)
			trial.put(Access.load(cpu(), GICD + 0xC00 + intid / 16 * 4, 4));
		if (random.nextInt(8) == 0)
			trial.put(Access.load(cpu(), GICD + 0xF10 + 4 * random.nextInt(8), 4));
	}

	private void handle() {
		switch (random.nextInt(16)) {
		case 0 -> control(cpu());
		case 1 -> gicc(4, random.nextInt(32) * 8);
		case 2 -> gicc(4, 0xF8);
		case 3, 4, 5, 6, 7, 8 -> acknowledge(cpu());
		case 9, 10, 11 -> end(cpu());
		case 12 -> deactivate(cpu());
		case 13, 14 -> next();
		default -> trial.put(Access.load(cpu(), GICC + 4 * random.nextInt(3), 4));
		}
		if (random.nextInt(4) == 0)
			trial.put(Access.load(cpu(), GICC + 0x14, 4));
	}
}
