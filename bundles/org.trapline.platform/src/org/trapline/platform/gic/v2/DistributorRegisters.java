// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v2;

import org.trapline.platform.gic.InterruptBank;

/// The registers of the distributor (IHI 0048B, table 4-1, Distributor register map).
final class DistributorRegisters {
	private static final int CTLR = 0x000;
	private static final int TYPER = 0x004;
	private static final int IIDR = 0x008;
	private static final int IPRIORITYR = 0x400;
	private static final int ITARGETSR = 0x800;
	private static final int ICFGR = 0xC00;
	private static final int ICFGR_END = 0xD00;
	private static final int SGIR = 0xF00;
	private static final int CPENDSGIR = 0xF10;
	private static final int SPENDSGIR = 0xF20;
	private static final int SPENDSGIR_END = 0xF30;
	private static final int IDENTIFICATION = 0xFD0;
	private static final int END = 0x1000;
	/// A GIC-400 r0p1 (DDI 0471B, 3.3).
	private static final int GIC_400 = 0x0200143B;
	/// ICPIDR4 to 7, ICPIDR0 to 3, ICCIDR0 to 3 of a GIC-400.
	private static final int[] IDS = {4, 0, 0, 0, 0x90, 0xB4, 0x2B, 0, 0x0D, 0xF0, 0x05, 0xB1};

	private final Distributor gic;

	DistributorRegisters(Distributor gic) {
		this.gic = gic;
	}

	int read(int cpu, int offset) {
		if (offset < IPRIORITYR)
			return offset < 0x80 ? control(offset) : readBits(cpu, offset >>> 7, offset >>> 2 & 31);
		if (offset < ICFGR) {
			int first = offset & 0x3FF;
			if (!gic.exists(first))
				return 0;
			return offset < ITARGETSR ? gic.bank(cpu, first / 32).priorities(first % 32) : readTargets(cpu, first);
		}
		if (offset < ICFGR_END)
			return gic.exists((offset - ICFGR) * 4)
					? gic.bank(cpu, offset - ICFGR >>> 3).configuration(offset >>> 2 & 1) : 0;
		if (offset >= CPENDSGIR && offset < SPENDSGIR_END)
			return readSenders(cpu, offset & 0xC);
		return offset >= IDENTIFICATION && offset < END ? IDS[offset - IDENTIFICATION >>> 2] : 0;
	}

	private int control(int offset) {
		return switch (offset) {
		case CTLR -> (gic.group0 ? 1 : 0) | (gic.group1 ? 2 : 0);
		case TYPER -> gic.shared.length | gic.cpus - 1 << 5;
		case IIDR -> GIC_400;
		default -> 0;
		};
	}

	/// One of the arrays of a bit an interrupt.
	///
	/// @param array 1 for IGROUPR, then in the order of their addresses
	private int readBits(int cpu, int array, int number) {
		if (number > gic.shared.length)
			return 0;
		InterruptBank bank = gic.bank(cpu, number);
		return switch (array) {
		case 1 -> bank.group;
		case 2, 3 -> bank.enabled;
		case 4, 5 -> bank.pending();
		default -> bank.active;
		};
	}

	private int readTargets(int cpu, int first) {
		if (gic.cpus == 1)
			return 0;
		if (first < 32)
			return (1 << cpu) * 0x01010101;
		int value = 0;
		for (int i = 0; i < 4; i++)
			for (int target = 0; target < gic.cpus; target++)
				value |= (gic.targets[first / 32 - 1][target] >>> first + i & 1) << 8 * i + target;
		return value;
	}

	private int readSenders(int cpu, int first) {
		int value = 0;
		for (int i = 0; i < 4; i++)
			value |= (gic.senders[cpu][first + i] & 0xFF) << 8 * i;
		return value;
	}

	void write(int cpu, int offset, int value, int mask) {
		if (offset == SGIR) {
			gic.send(cpu, value);
			return;
		}
		if (offset == CTLR && (mask & 1) != 0) {
			gic.group0 = (value & 1) != 0;
			gic.group1 = (value & 2) != 0;
		} else if (offset >= 0x80 && offset < IPRIORITYR)
			writeBits(cpu, offset >>> 7, offset >>> 2 & 31, value, mask);
		else if (offset >= IPRIORITYR && offset < ICFGR)
			writeBytes(cpu, offset, value, mask);
		else if (offset >= ICFGR && offset < ICFGR_END)
			writeConfiguration(cpu, offset, value, mask);
		else if (offset >= CPENDSGIR && offset < SPENDSGIR_END)
			writeSenders(cpu, offset, value);
		gic.changed();
	}

	private void writeBits(int cpu, int array, int number, int value, int mask) {
		if (number > gic.shared.length)
			return;
		InterruptBank bank = gic.bank(cpu, number);
		// SGIs are always enabled, and made pending by registers of their own
		int changeable = number == 0 ? value & 0xFFFF0000 : value;
		switch (array) {
		case 1 -> bank.group = bank.group & ~mask | value;
		case 2 -> bank.enabled |= changeable;
		case 3 -> bank.enabled &= ~changeable;
		case 4 -> bank.latched |= changeable;
		case 5 -> bank.latched &= ~changeable;
		case 6 -> bank.active |= value;
		default -> bank.active &= ~value;
		}
	}

	private void writeBytes(int cpu, int offset, int value, int mask) {
		int first = offset & 0x3FF;
		if (!gic.exists(first))
			return;
		for (int i = 0; i < 4; i++) {
			if ((mask >>> 8 * i & 1) == 0)
				continue;
			int part = value >>> 8 * i & 0xFF;
			if (offset < ITARGETSR)
				gic.bank(cpu, first / 32).priority(first % 32 + i, part);
			else if (first >= 32 && gic.cpus > 1)
				target(gic.targets[first / 32 - 1], 1 << first + i, part);
		}
	}

	private static void target(int[] targets, int bit, int list) {
		for (int cpu = 0; cpu < targets.length; cpu++)
			targets[cpu] = (list >>> cpu & 1) != 0 ? targets[cpu] | bit : targets[cpu] & ~bit;
	}

	private void writeConfiguration(int cpu, int offset, int value, int mask) {
		// those of SGIs can only be read
		if (offset == ICFGR || !gic.exists((offset - ICFGR) * 4))
			return;
		InterruptBank bank = gic.bank(cpu, offset - ICFGR >>> 3);
		int half = offset >>> 2 & 1;
		bank.configuration(half, bank.configuration(half) & ~mask | value);
	}

	private void writeSenders(int cpu, int offset, int value) {
		for (int i = 0; i < 4; i++) {
			int sgi = (offset & 0xC) + i;
			int bits = value >>> 8 * i & 0xFF;
			if (bits != 0)
				gic.setSenders(cpu, sgi, offset < SPENDSGIR ? gic.senders[cpu][sgi] & ~bits : gic.senders[cpu][sgi] | bits);
		}
	}
}
