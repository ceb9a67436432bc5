// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v3;

import org.trapline.platform.gic.BankRegisters;

/// The registers of the distributor (IHI 0069, table 12-25, Distributor register map).
final class DistributorRegisters {
	private static final int CTLR = 0x000;
	private static final int TYPER = 0x004;
	private static final int IIDR = 0x008;
	private static final int IROUTER = 0x6000;
	private static final int IROUTER_END = 0x8000;

	private static final int ENABLE_GROUP0 = 1;
	private static final int ENABLE_GROUP1 = 1 << 1;
	/// GICD_CTLR.ARE: affinity routing.
	private static final int AFFINITY_ROUTING = 1 << 4;
	/// GICD_CTLR.DS: one Security state.
	private static final int DISABLE_SECURITY = 1 << 6;
	/// GICD_TYPER.LPIS.
	private static final int LPIS = 1 << 17;
	/// GICD_TYPER.IDbits, less 1.
	private static final int ID_BITS = Redistributor.ID_BITS - 1 << 19;
	/// GICD_TYPER.A3V: Aff3 may be other than 0.
	private static final int AFFINITY_3 = 1 << 24;
	/// GICD_TYPER.No1N: no SPI goes to any one of several CPUs.
	private static final int NO_ONE_OF_N = 1 << 25;

	private final Distributor gic;

	DistributorRegisters(Distributor gic) {
		this.gic = gic;
	}

	int read(int offset) {
		if (offset >= Identification.START)
			return Identification.read(offset);
		if (offset >= IROUTER && offset < IROUTER_END) {
			int intid = offset - IROUTER >>> 3;
			return gic.isShared(intid) ? (int) (gic.routes[intid - 32] >>> (offset & 4) * 8) : 0;
		}
		if (offset < BankRegisters.BITS)
			return control(offset);
		if (offset < BankRegisters.IPRIORITYR) {
			int intid = (offset & 0x7C) * 8;
			return gic.isShared(intid) ? BankRegisters.read(gic.bank(intid), offset >>> 7) : 0;
		}
		if (offset < BankRegisters.IPRIORITYR_END) {
			int intid = offset - BankRegisters.IPRIORITYR;
			return gic.isShared(intid) ? gic.bank(intid).priorities(intid % 32) : 0;
		}
		if (offset >= BankRegisters.ICFGR && offset < BankRegisters.ICFGR_END) {
			int intid = (offset - BankRegisters.ICFGR) * 4;
			return gic.isShared(intid) ? gic.bank(intid).configuration(offset >>> 2 & 1) : 0;
		}
		return 0;
	}

	private int control(int offset) {
		return switch (offset) {
		case CTLR -> (gic.group0 ? ENABLE_GROUP0 : 0) | (gic.group1 ? ENABLE_GROUP1 : 0) | AFFINITY_ROUTING | DISABLE_SECURITY;
		case TYPER -> gic.shared.length | ID_BITS | AFFINITY_3 | NO_ONE_OF_N | (gic.hasLpis() ? LPIS : 0);
		case IIDR -> Identification.GIC_500;
		default -> 0;
		};
	}

	void write(int offset, int value, int mask) {
		if (offset == CTLR && (mask & 1) != 0) {
			gic.group0 = (value & ENABLE_GROUP0) != 0;
			gic.group1 = (value & ENABLE_GROUP1) != 0;
		} else if (offset >= BankRegisters.BITS && offset < BankRegisters.IPRIORITYR) {
			int intid = (offset & 0x7C) * 8;
			if (gic.isShared(intid))
				BankRegisters.write(gic.bank(intid), offset >>> 7, value, mask);
		} else if (offset >= BankRegisters.IPRIORITYR && offset < BankRegisters.IPRIORITYR_END) {
			int intid = offset - BankRegisters.IPRIORITYR;
			if (gic.isShared(intid))
				BankRegisters.writePriorities(gic.bank(intid), intid % 32, value, mask);
		} else if (offset >= BankRegisters.ICFGR && offset < BankRegisters.ICFGR_END) {
			int intid = (offset - BankRegisters.ICFGR) * 4;
			if (gic.isShared(intid))
				BankRegisters.writeConfiguration(gic.bank(intid), offset >>> 2 & 1, value, mask);
		} else if (offset >= IROUTER && offset < IROUTER_END && gic.isShared(offset - IROUTER >>> 3))
			route((offset - IROUTER >>> 3) - 32, (offset & 4) * 8, value, mask);
	}

	private void route(int spi, int shift, int value, int mask) {
		gic.route(spi, gic.routes[spi] & ~((mask & 0xFFFF_FFFFL) << shift) | (value & 0xFFFF_FFFFL) << shift);
	}
}
