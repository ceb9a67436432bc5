// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import java.util.function.LongSupplier;

/// A breakpoint or watchpoint: its value and control registers (Arm ARM D24.3, DBGBCR and DBGWCR; AArch64.StateMatch,
/// AArch64.BreakpointValueMatch, AArch64.WatchpointByteMatch). There is one security state, Non-secure.
///
/// @param values DBGBVR or DBGWVR
/// @param controls DBGBCR or DBGWCR
record DebugPoint(LongSupplier values, LongSupplier controls) {
	private static final int EL0 = 1 << 2;
	private static final int EL1 = 1 << 1;
	private static final int EL2 = 1 << 13;
	private static final int SECURITY = 14;
	private static final int SECURE_ONLY = 2;
	private static final int LINK = 16;
	private static final int LINK_MASK = 0xF;
	/// Breakpoints: BT, of which the lowest bit says "linked".
	private static final int TYPE = 20;
	private static final int LINKED = 1 << TYPE;
	private static final int OF_CONTEXT = 0xE << TYPE;
	private static final int CONTEXT_EL1 = 1;
	private static final int CONTEXT_EL1_AT_EL2_TOO = 3;
	private static final int VMID = 4;
	private static final int VMID_AND_CONTEXT = 5;
	private static final int CONTEXT_EL2 = 6;
	private static final int BOTH_CONTEXTS = 7;
	/// BAS, of which a breakpoint of A64 has the first.
	private static final int BYTES = 5;
	/// Watchpoints.
	private static final int LOADS = 1 << 3;
	private static final int STORES = 1 << 4;
	private static final int WATCH_LINKED = 1 << 20;
	private static final int MASK = 24;
	private static final int MASK_MASK = 0x1F;
	private static final int DOUBLE_WORD = 3;
	/// Address bits that are compared: the top byte may be a tag, and an address that is not canonical faults.
	private static final int TOP = Byte.SIZE;
	private static final int VMID_SHIFT = 32;
	private static final int VMID_MASK = 0xFFFF;
	private static final int VTTBR_VMID = 48;

	boolean enabled() {
		return (control() & 1) != 0;
	}

	long value() {
		return values.getAsLong();
	}

	private int control() {
		return (int) controls.getAsLong();
	}

	/// Whether it is for an exception level.
	boolean at(int level) {
		int control = control();
		if ((control >>> SECURITY & 3) == SECURE_ONLY)
			return false;
		return (control & switch (level) {
		case 0 -> EL0;
		case 1 -> EL1;
		case 2 -> EL2;
		default -> 0;
		}) != 0;
	}

	/// The breakpoint whose context has to match, too.
	int link() {
		return control() >>> LINK & LINK_MASK;
	}

	/// Whether a breakpoint is for contexts, not for an address.
	boolean ofContext() {
		return (control() & OF_CONTEXT) != 0;
	}

	/// Whether a breakpoint is linked to another, or is for links.
	boolean linked() {
		return (control() & LINKED) != 0;
	}

	/// Whether a breakpoint is at an instruction.
	boolean isAt(long pc) {
		return (control() >>> BYTES & 1) != 0 && same(pc, value(), 2);
	}

	private static boolean same(long a, long b, int from) {
		return (a ^ b) << TOP >>> TOP + from == 0;
	}

	/// Whether a breakpoint for contexts is for the present one.
	boolean inContext(SystemState s) {
		boolean guest = s.level < 2 && !s.host();
		int context = (int) value();
		int vmid = (int) (value() >>> VMID_SHIFT) & VMID_MASK;
		boolean sameVm = guest && vmid == (s.vttbr >>> VTTBR_VMID & VMID_MASK);
		return switch (control() >>> TYPE + 1 & OF_CONTEXT >>> TYPE + 1) {
		case CONTEXT_EL1 -> context == (int) (s.host() || s.level == 2 && s.virtualizationHost() ? s.contextidr[2] : s.contextidr[1])
				&& (s.level < 2 || s.virtualizationHost());
		case CONTEXT_EL1_AT_EL2_TOO -> guest && context == (int) s.contextidr[1];
		case VMID -> sameVm;
		case VMID_AND_CONTEXT -> sameVm && context == (int) s.contextidr[1];
		case CONTEXT_EL2 -> s.virtualizationHost() && (int) (value() >>> VMID_SHIFT) == (int) s.contextidr[2];
		case BOTH_CONTEXTS -> guest && s.virtualizationHost() && context == (int) s.contextidr[1]
				&& (int) (value() >>> VMID_SHIFT) == (int) s.contextidr[2];
		default -> false;
		};
	}

	/// Whether a watchpoint is for stores, or for loads.
	boolean of(boolean store) {
		return (control() & (store ? STORES : LOADS)) != 0;
	}

	/// Whether a watchpoint is linked to a breakpoint for contexts.
	boolean linkedWatch() {
		return (control() & WATCH_LINKED) != 0;
	}

	/// Low bits of an address that a watchpoint leaves out.
	int maskBits() {
		return control() >>> MASK & MASK_MASK;
	}

	/// Whether a watchpoint is in the same block as an address.
	///
	/// @param bits of an address within the block
	boolean near(long address, int bits) {
		return same(address, value(), Math.max(bits, maskBits()));
	}

	/// The first byte of an access that is watched.
	///
	/// @return its distance from the access's address; negative if there is none
	int firstWatched(long address, int bytes) {
		// WVR with bit 2 set is of the bytes of a word
		int aligned = Math.max((value() & 4) != 0 ? 2 : DOUBLE_WORD, maskBits());
		int selected = control() >>> BYTES & 0xFF;
		for (int i = 0; i < bytes; i++)
			if (same(address + i, value(), aligned)
					&& (maskBits() > 0 || (selected >>> ((address + i) & (1 << aligned) - 1) & 1) != 0))
				return i;
		return -1;
	}
}
