// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic;

/// How registers reach the states of a bank's interrupts: those of GICv3's distributor and redistributors, which have the same
/// arrays at the same offsets (IHI 0069, 12.8).
public final class BankRegisters {
	/// The first array of a bit an interrupt, IGROUPR.
	public static final int BITS = 0x80;
	public static final int IPRIORITYR = 0x400;
	public static final int IPRIORITYR_END = 0x800;
	public static final int ICFGR = 0xC00;
	public static final int ICFGR_END = 0xD00;

	private BankRegisters() {
	}

	/// Reads one of the arrays of a bit an interrupt.
	///
	/// @param array its offset / 0x80: 1 for IGROUPR, then ISENABLER, ICENABLER, ISPENDR, ICPENDR, ISACTIVER, ICACTIVER
	public static int read(InterruptBank bank, int array) {
		return switch (array) {
		case 1 -> bank.group;
		case 2, 3 -> bank.enabled;
		case 4, 5 -> bank.pending();
		default -> bank.active;
		};
	}

	/// Writes to one of the arrays of a bit an interrupt.
	///
	/// @param value 0 in the bits that are not written
	/// @param mask ones in the bits that are written
	public static void write(InterruptBank bank, int array, int value, int mask) {
		switch (array) {
		case 1 -> bank.group = bank.group & ~mask | value;
		case 2 -> bank.enabled |= value;
		case 3 -> bank.enabled &= ~value;
		case 4 -> bank.latched |= value;
		case 5 -> bank.latched &= ~value;
		case 6 -> bank.active |= value;
		default -> bank.active &= ~value;
		}
	}

	/// Writes up to four priorities.
	///
	/// @param first index of the first
	public static void writePriorities(InterruptBank bank, int first, int value, int mask) {
		for (int i = 0; i < Integer.BYTES; i++)
			if ((mask >>> 8 * i & 1) != 0)
				bank.priority(first + i, value >>> 8 * i & 0xFF);
	}

	/// Writes to an ICFGR.
	///
	/// @param half whether of the first or the second 16 interrupts
	public static void writeConfiguration(InterruptBank bank, int half, int value, int mask) {
		bank.configuration(half, bank.configuration(half) & ~mask | value);
	}
}
