// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.vgic;

import org.trapline.platform.gic.BankRegisters;
import org.trapline.platform.gic.InterruptBank;

/// The registers that have a field for each interrupt, the same in GICv2's distributor, GICv3's, and its redistributors
/// (IHI 0048B, 4.3, and IHI 0069, 12.9).
final class InterruptRegisters {
	private static final int LOWEST = 0x80;
	private static final int ARRAY = 7;

	private final VirtualGic gic;

	InterruptRegisters(VirtualGic gic) {
		this.gic = gic;
	}

	/// Whether an offset is that of one of them.
	static boolean has(int offset) {
		return offset >= LOWEST && offset < BankRegisters.IPRIORITYR_END
				|| offset >= BankRegisters.ICFGR && offset < BankRegisters.ICFGR_END;
	}

	/// Reads 4 bytes.
	///
	/// @param cpu whose private interrupts are meant
	int read(int cpu, int offset) {
		int value = 0;
		int width = width(offset);
		int first = first(offset, width);
		for (int i = 0; i < Integer.SIZE / width; i++) {
			VirtualInterrupt each = gic.find(cpu, first + i);
			if (each != null)
				value |= read(each, offset) << i * width;
		}
		return value;
	}

	/// Writes 4 bytes.
	///
	/// @param mask ones in the bits that are written
	void write(int cpu, int offset, int value, int mask) {
		int width = width(offset);
		int first = first(offset, width);
		for (int i = 0; i < Integer.SIZE / width; i++) {
			VirtualInterrupt each = gic.find(cpu, first + i);
			if (each == null || (mask >>> i * width & 1) == 0)
				continue;
			if (write(each, offset, value >>> i * width & (1 << width) - 1))
				gic.changed(each);
		}
	}

	private static int width(int offset) {
		return offset < BankRegisters.IPRIORITYR ? 1 : offset < BankRegisters.IPRIORITYR_END ? 8 : 2;
	}

	private static int first(int offset, int width) {
		int within = width == 1 ? offset & (1 << ARRAY) - 1 : offset & 0x3FF & (width == 8 ? -1 : 0xFF);
		return within * 8 / width;
	}

	private static int read(VirtualInterrupt each, int offset) {
		if (offset >= BankRegisters.ICFGR)
			return each.edge ? 2 : 0;
		if (offset >= BankRegisters.IPRIORITYR)
			return each.priority;
		boolean set = switch (offset >>> ARRAY) {
		case 1 -> each.group1;
		case 2, 3 -> each.enabled;
		case 4, 5 -> each.pending();
		default -> each.active;
		};
		return set ? 1 : 0;
	}

	/// @return whether something has changed that could have it signalled
	private boolean write(VirtualInterrupt each, int offset, int value) {
		if (offset >= BankRegisters.ICFGR) {
			each.edge = each.sgi() || (value & 2) != 0;
			return false;
		}
		if (offset >= BankRegisters.IPRIORITYR) {
			each.priority = value & InterruptBank.PRIORITY_MASK;
			return false;
		}
		boolean one = value != 0;
		// SGIs of a GICv2 are always enabled, and made pending by registers of their own
		boolean fixed = each.sgi() && gic.version == 2;
		switch (offset >>> ARRAY) {
		case 1 -> each.group1 = one;
		case 2 -> each.enabled |= one;
		case 3 -> each.enabled &= !one || fixed;
		case 4 -> each.latched |= one && !fixed;
		case 5 -> each.latched &= !one || fixed;
		case 6 -> each.active |= one;
		default -> each.active &= !one;
		}
		return one;
	}
}
