// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.oracle;

import static org.trapline.a64.SystemRegisters.encoding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Random accesses to a GICv3 and changes of its inputs, on QEMU and on ours.
class GicV3OracleTest {
	private static final int CPUS = 2;
	private static final int LENGTH = Trial.length();
	private static final long GICD = GicV3Model.GICD;
	private static final long GICR = GicV3Model.GICR;
	/// What the lists are about: SGIs, the timers' PPIs, the SPIs of Lines, and some that only software makes pending.
	private static final int[] INTIDS = {0, 1, 7, 15, 20, 26, 27, 30, 33, 39, 40, 63, 64, 100, 250};
	private static final int PMR = encoding(3, 0, 4, 6, 0);
	private static final int DIR = encoding(3, 0, 12, 11, 1);
	private static final int RPR = encoding(3, 0, 12, 11, 3);
	private static final int SGI1R = encoding(3, 0, 12, 11, 5);
	private static final int ASGI1R = encoding(3, 0, 12, 11, 6);
	private static final int SGI0R = encoding(3, 0, 12, 11, 7);
	private static final int CTLR = encoding(3, 0, 12, 12, 4);
	private static final int IGRPEN0 = encoding(3, 0, 12, 12, 6);
	private static final int IGRPEN1 = encoding(3, 0, 12, 12, 7);

	private static final int ICH_AP0R0 = encoding(3, 4, 12, 8, 0);
	private static final int ICH_AP1R0 = encoding(3, 4, 12, 9, 0);
	private static final int ICH_HCR = encoding(3, 4, 12, 11, 0);
	private static final int ICH_MISR = encoding(3, 4, 12, 11, 2);
	private static final int ICH_EISR = encoding(3, 4, 12, 11, 3);
	private static final int ICH_ELRSR = encoding(3, 4, 12, 11, 5);
	private static final int ICH_VMCR = encoding(3, 4, 12, 11, 7);
	private static final int ICH_LR0 = encoding(3, 4, 12, 12, 0);

	private final Random random = new Random(69);
	private final Trial trial = new Trial(GicV3Model.create(CPUS));
	/// What each CPU has acknowledged and not ended, with the group in bit 16.
	private final List<Deque<Long>> handled = List.of(new ArrayDeque<>(), new ArrayDeque<>());

	@Test
	void physicalSideReadsAsOnQemu(@TempDir Path folder) throws IOException, InterruptedException {
		trial.putAll(Lines.prepare());
		for (int cpu = 0; cpu < CPUS; cpu++)
			trial.put(Access.store(cpu, GICR + cpu * 0x20000 + 0x14, 4, 0));
		for (int intid : INTIDS)
			if (intid >= 32)
				trial.put(Access.store(0, GICD + 0x6000 + 8 * intid, 8, intid % 3));
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
		trial.compare(folder, 3, CPUS);
	}

	@Test
	void virtualSideReadsAsOnQemu(@TempDir Path folder) throws IOException, InterruptedException {
		for (int cpu = 0; cpu < CPUS; cpu++) {
			trial.put(Access.store(cpu, GICR + cpu * 0x20000 + 0x14, 4, 0));
			msr(cpu, CTLR, 2);
			msr(cpu, AccessModel.HCR, 1L << 31 | 1 << 3 | 1 << 4);
			msr(cpu, ICH_VMCR, 0);
		}
		VirtualLists lists = new VirtualLists(random);
		while (trial.size() < LENGTH) {
			int cpu = cpu();
			hypervisor(lists, cpu);
			guest(lists, cpu);
			if (random.nextInt(8) == 0)
				trial.put(Access.store(0, GICR + cpu * 0x20000 + 0x10300, 4, 1L << 26 | 1L << 27 | 1L << 30));
			if (random.nextInt(8) == 0)
				trial.put(Access.load(0, GICR + cpu * 0x20000 + 0x10200 + 0x100 * random.nextInt(2), 4));
			for (int level = 1; level <= 2; level++)
				trial.put(Access.read(cpu, AccessModel.ISR, level));
		}
		trial.compare(folder, 3, CPUS);
	}

	private void hypervisor(VirtualLists lists, int cpu) {
		int list = random.nextInt(4);
		switch (random.nextInt(10)) {
		case 0, 1, 2 -> msr(cpu, ICH_LR0 + list, lists.high(list));
		case 3 -> msr(cpu, ICH_HCR, lists.control(0xFE));
		case 4 -> msr(cpu, ICH_VMCR, lists.machine(3, 2 + random.nextInt(4)));
		case 5 -> {
			if (random.nextInt(4) == 0)
				msr(cpu, random.nextBoolean() ? ICH_AP0R0 : ICH_AP1R0, 0);
		}
		case 6 -> mrs(cpu, ICH_LR0 + list);
		default -> {
			// the guest goes on
		}
		}
		for (int register : new int[] {ICH_HCR, ICH_MISR, ICH_EISR, ICH_ELRSR, ICH_VMCR, ICH_AP0R0, ICH_AP1R0})
			if (random.nextInt(4) == 0)
				mrs(cpu, register);
	}

	private void guest(VirtualLists lists, int cpu) {
		int group = random.nextInt(2);
		switch (random.nextInt(14)) {
		case 0 -> trial.put(Access.write(cpu, CTLR, 1, random.nextInt(4)));
		case 1 -> trial.put(Access.write(cpu, PMR, 1, random.nextInt(3) == 0 ? random.nextInt(32) * 8 : 0xF8));
		case 2 -> trial.put(Access.write(cpu, point(group), 1, random.nextInt(8)));
		case 3, 4, 5 -> acknowledge(cpu, group, 1);
		case 6, 7, 8 -> end(cpu, 1);
		case 9 -> trial.put(Access.write(cpu, DIR, 1, lists.intid()));
		case 10 -> trial.put(Access.write(cpu, encoding(3, 0, 12, group == 0 ? 8 : 12, 1), 1, lists.intid()));
		case 11 -> trial.put(Access.read(cpu, encoding(3, 0, 12, group == 0 ? 8 : 12, 2), 1));
		case 12 -> trial.put(Access.read(cpu, RPR, 1));
		default -> trial.put(Access.read(cpu, point(group), 1));
		}
		if (random.nextInt(4) == 0)
			trial.put(Access.read(cpu, random.nextBoolean() ? PMR : random.nextBoolean() ? IGRPEN0 : IGRPEN1, 1).masked(0xFF));
		if (random.nextInt(4) == 0)
			trial.put(Access.read(cpu, CTLR, 1).masked(0x703));
	}

	private int cpu() {
		return random.nextInt(CPUS);
	}

	private int intid() {
		return INTIDS[random.nextInt(INTIDS.length)];
	}

	/// Where an INTID's registers are: at the distributor, or some CPU's redistributor.
	private long frame(int intid) {
		return intid < 32 ? GICR + cpu() * 0x20000 + 0x10000 : GICD;
	}

	private void put(long address, long value) {
		trial.put(Access.store(cpu(), address, 4, value));
	}

	private void msr(int cpu, int register, long value) {
		trial.put(Access.write(cpu, register, 2, value));
	}

	private long mrs(int cpu, int register) {
		return trial.put(Access.read(cpu, register, 2));
	}

	private static int point(int group) {
		return encoding(3, 0, 12, group == 0 ? 8 : 12, 3);
	}

	private static int activePriorities(int group) {
		return encoding(3, 0, 12, 8 + group, group == 0 ? 4 : 0);
	}

	private void start() {
		for (int cpu = 0; cpu < CPUS; cpu++) {
			msr(cpu, PMR, 0xF8);
			msr(cpu, CTLR, random.nextInt(2));
			msr(cpu, point(0), random.nextInt(8));
			msr(cpu, point(1), random.nextInt(8));
			enable(cpu, 1);
		}
		put(GICD, 3);
	}

	/// Ends all activity.
	private void settle() {
		for (int cpu = 0; cpu < CPUS; cpu++) {
			handled.get(cpu).clear();
			put(GICR + cpu * 0x20000 + 0x10380, 0xFFFF_FFFFL);
			msr(cpu, activePriorities(0), 0);
			msr(cpu, activePriorities(1), 0);
		}
		for (int i = 1; i < 8; i++)
			put(GICD + 0x380 + 4 * i, 0xFFFF_FFFFL);
		start();
	}

	private void distribute() {
		int intid = intid();
		int word = intid / 32 * 4;
		long bit = 1L << intid % 32;
		long frame = frame(intid);
		switch (random.nextInt(20)) {
		case 0 -> put(GICD, random.nextInt(8) == 0 ? random.nextInt(4) : 3);
		case 1 -> put(frame + 0x80 + word, random.nextInt() & 0xFFFF_FFFFL);
		case 2, 3, 4 -> put(frame + 0x100 + word, bit);
		case 5 -> put(frame + 0x180 + word, bit);
		case 6, 7, 8 -> put(frame + 0x200 + word, bit);
		case 9 -> put(frame + 0x280 + word, bit);
		case 10 -> put(frame + (random.nextInt(4) == 0 ? 0x300 : 0x380) + word, bit);
		case 11, 12 -> trial.put(Access.store(cpu(), frame + 0x400 + intid, 1, random.nextInt(31) * 8));
		case 13 -> trial.put(Access.store(cpu(), GICD + 0x6000 + 8 * Math.max(intid, 32), 8, random.nextInt(3)));
		case 14 -> configure(frame, Math.max(intid, 16));
		case 15, 16, 17 -> send();
		case 18 -> trial.put(Access.load(cpu(), GICD + 0x6000 + 8 * Math.max(intid, 32), 8));
		default -> trial.put(Access.load(cpu(), frame + 0x80 * (1 + random.nextInt(7)) + word, 4));
		}
		if (random.nextInt(4) == 0)
			trial.put(Access.load(cpu(), frame + 0x400 + intid, 1));
		if (random.nextInt(8) == 0)
			trial.put(Access.load(cpu(), frame + 0xC00 + intid / 16 * 4, 4));
	}

	private void configure(long frame, int intid) {
		if (intid >= 32 == (frame == GICD))
			put(frame + 0xC00 + intid / 16 * 4, random.nextInt() & 0xAAAA_AAAAL);
		// QEMU notices that what was pending by its level is not when another register of it is written
		put(frame + 0x100 + intid / 32 * 4, 0);
	}

	private void send() {
		long toOthers = random.nextInt(4) == 0 ? 1L << 40 : 0;
		long elsewhere = random.nextInt(16) == 0 ? 1L << 16 : 0;
		int register = switch (random.nextInt(8)) {
		case 0 -> ASGI1R;
		case 1, 2, 3 -> SGI0R;
		default -> SGI1R;
		};
		msr(cpu(), register, toOthers | elsewhere | (long) random.nextInt(16) << 24 | random.nextInt(8));
	}

	private void handle() {
		int cpu = cpu();
		switch (random.nextInt(16)) {
		case 0 -> msr(cpu, CTLR, random.nextInt(4) == 0 ? random.nextInt(4) : random.nextInt(2));
		case 1 -> msr(cpu, PMR, random.nextInt(32) * 8);
		case 2 -> msr(cpu, PMR, 0xF8);
		case 3 -> msr(cpu, point(random.nextInt(2)), random.nextInt(8));
		case 4 -> enable(cpu, random.nextInt(4) == 0 ? 0 : 1);
		case 5, 6 -> acknowledge(cpu, 0, 2);
		case 7, 8 -> acknowledge(cpu, 1, 2);
		case 9, 10, 11 -> end(cpu, 2);
		case 12 -> msr(cpu, DIR, intid());
		case 13 -> mrs(cpu, encoding(3, 0, 12, 8, 2));
		case 14 -> mrs(cpu, encoding(3, 0, 12, 12, 2));
		default -> mrs(cpu, point(random.nextInt(2)));
		}
		if (random.nextInt(4) == 0)
			mrs(cpu(), RPR);
		if (random.nextInt(8) == 0)
			mrs(cpu(), activePriorities(random.nextInt(2)));
		if (random.nextInt(8) == 0)
			trial.put(Access.read(cpu(), PMR, 2).masked(0xFF));
	}

	/// Both groups or none: on QEMU an interrupt of a group that is disabled here hides others.
	private void enable(int cpu, int value) {
		msr(cpu, IGRPEN0, value);
		msr(cpu, IGRPEN1, value);
	}

	private void acknowledge(int cpu, int group, int level) {
		long read = trial.put(Access.read(cpu, encoding(3, 0, 12, group == 0 ? 8 : 12, 0), level));
		if (read < 1020)
			handled.get(cpu).push(read | group << 16);
	}

	/// Ends what was acknowledged last: of others it is unpredictable.
	private void end(int cpu, int level) {
		Long last = handled.get(cpu).poll();
		if (last != null)
			trial.put(Access.write(cpu, encoding(3, 0, 12, last >>> 16 == 0 ? 8 : 12, 1), level, last & 0xFFFF));
	}
}
