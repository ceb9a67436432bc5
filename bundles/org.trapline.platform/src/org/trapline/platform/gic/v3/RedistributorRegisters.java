// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v3;

import org.trapline.platform.gic.BankRegisters;
import org.trapline.platform.gic.InterruptBank;

/// The registers of a redistributor (IHI 0069, tables 12-27 and 12-29, register maps of RD_base and SGI_base).
final class RedistributorRegisters {
	private static final int CTLR = 0x0000;
	private static final int IIDR = 0x0004;
	private static final int TYPER = 0x0008;
	private static final int TYPER_HIGH = 0x000C;
	private static final int WAKER = 0x0014;
	private static final int PROPBASER = 0x0070;
	private static final int PENDBASER = 0x0078;
	private static final int SGI_BASE = 0x10000;

	private static final int ENABLE_LPIS = 1;
	/// GICR_CTLR.CES: LPIs can be disabled again.
	private static final int CLEAR_ENABLE = 1 << 1;
	/// GICR_TYPER.PLPIS, and CommonLPIAff: those with the same Aff3 share a configuration table.
	private static final int PHYSICAL_LPIS = 1 | 1 << 24;
	private static final int PROCESSOR_SLEEP = 1 << 1;
	private static final int CHILDREN_ASLEEP = 1 << 2;
	private static final int LAST = 1 << 4;
	private static final int PROCESSOR_NUMBER = 8;

	private final Redistributor gic;

	RedistributorRegisters(Redistributor gic) {
		this.gic = gic;
	}

	int read(int offset) {
		return offset < SGI_BASE ? readControl(offset) : readOwn(offset - SGI_BASE);
	}

	private int readControl(int offset) {
		return switch (offset) {
		case CTLR -> gic.hasLpis ? (gic.lpis.enabled() ? ENABLE_LPIS : 0) | CLEAR_ENABLE : 0;
		case IIDR -> Identification.GIC_500;
		case TYPER -> gic.cpu << PROCESSOR_NUMBER | (gic.last ? LAST : 0) | (gic.hasLpis ? PHYSICAL_LPIS : 0);
		case TYPER_HIGH -> gic.affinity;
		case WAKER -> gic.asleep ? PROCESSOR_SLEEP | CHILDREN_ASLEEP : 0;
		case PROPBASER, PROPBASER + 4 -> (int) (gic.lpis.configuration() >>> (offset & 4) * 8);
		case PENDBASER, PENDBASER + 4 -> (int) (gic.lpis.table() >>> (offset & 4) * 8);
		default -> Identification.read(offset);
		};
	}

	private int readOwn(int offset) {
		if (offset >= Identification.START)
			return Identification.read(offset);
		if (offset >= BankRegisters.BITS && offset < BankRegisters.IPRIORITYR)
			return (offset & 0x7C) == 0 ? BankRegisters.read(gic.own, offset >>> 7) : 0;
		if (offset >= BankRegisters.IPRIORITYR && offset < BankRegisters.IPRIORITYR + InterruptBank.SIZE)
			return gic.own.priorities(offset - BankRegisters.IPRIORITYR);
		if (offset == BankRegisters.ICFGR || offset == BankRegisters.ICFGR + 4)
			return gic.own.configuration(offset >>> 2 & 1);
		return 0;
	}

	void write(int offset, int value, int mask) {
		if (offset < SGI_BASE)
			writeControl(offset, value, mask);
		else
			writeOwn(offset - SGI_BASE, value, mask);
		gic.changed();
	}

	private void writeControl(int offset, int value, int mask) {
		int shift = (offset & 4) * 8;
		switch (offset) {
		case CTLR -> gic.lpis.enable(gic.hasLpis && (value & ENABLE_LPIS) != 0);
		case WAKER -> {
			if ((mask & PROCESSOR_SLEEP) != 0)
				gic.asleep = (value & PROCESSOR_SLEEP) != 0;
		}
		case PROPBASER, PROPBASER + 4 -> gic.lpis.configuration(merge(gic.lpis.configuration(), shift, value, mask));
		case PENDBASER, PENDBASER + 4 -> gic.lpis.table(merge(gic.lpis.table(), shift, value, mask));
		default -> {
			// nothing is there
		}
		}
	}

	private static long merge(long old, int shift, int value, int mask) {
		return old & ~((mask & 0xFFFF_FFFFL) << shift) | (value & 0xFFFF_FFFFL) << shift;
	}

	private void writeOwn(int offset, int value, int mask) {
		if (offset >= BankRegisters.BITS && offset < BankRegisters.IPRIORITYR) {
			if ((offset & 0x7C) == 0)
				BankRegisters.write(gic.own, offset >>> 7, value, mask);
		} else if (offset >= BankRegisters.IPRIORITYR && offset < BankRegisters.IPRIORITYR + InterruptBank.SIZE)
			BankRegisters.writePriorities(gic.own, offset - BankRegisters.IPRIORITYR, value, mask);
		else if (offset == BankRegisters.ICFGR + 4)
			BankRegisters.writeConfiguration(gic.own, 1, value, mask);
	}
}
