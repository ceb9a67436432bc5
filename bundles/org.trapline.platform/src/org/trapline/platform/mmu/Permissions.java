// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

/// Bits that say who may do what with a page (Arm ARM D8.4).
final class Permissions {
	/// Unprivileged: EL0.
	static final int USER_READ = 1;
	static final int USER_WRITE = 1 << 1;
	static final int USER_EXECUTE = 1 << 2;
	/// Privileged: EL1 or EL2.
	static final int READ = 1 << 3;
	static final int WRITE = 1 << 4;
	static final int EXECUTE = 1 << 5;
	/// All of them.
	static final int ALL = (1 << 6) - 1;
	/// No permission: stage 1 lets EL0 access it, so that PSTATE.PAN keeps EL1 and EL2 from it.
	static final int USER = 1 << 6;

	/// From the bit of a permission of a level above EL0 to that of EL0.
	static final int PRIVILEGED_SHIFT = 3;

	private static final long UXN = 1L << 54;
	private static final long PXN = 1L << 53;
	private static final int AP_USER = 1 << 6;
	private static final int AP_READ_ONLY = 1 << 7;
	private static final int S2AP_READ = 1 << 6;
	private static final int S2AP_WRITE = 1 << 7;

	private Permissions() {
	}

	/// Those of a stage 1 descriptor where EL0 has some of its own: EL1&0 and EL2&0 (AArch64.S1DirectBasePermissions).
	///
	/// @param descriptor of the page, with what its tables' descriptors take away taken away
	/// @param wxn SCTLR_ELx.WXN
	static int two(long descriptor, boolean wxn) {
		boolean writable = (descriptor & AP_READ_ONLY) == 0;
		int all = READ | (writable ? WRITE : 0);
		if ((descriptor & AP_USER) != 0)
			all |= USER | USER_READ | (writable ? USER_WRITE : 0);
		if ((descriptor & UXN) == 0 && !(wxn && (all & USER_WRITE) != 0))
			all |= USER_EXECUTE;
		if ((descriptor & PXN) == 0 && (all & USER_WRITE) == 0 && !(wxn && writable))
			all |= EXECUTE;
		return all;
	}

	/// Those of a stage 1 descriptor of the EL2 regime.
	static int one(long descriptor, boolean wxn) {
		boolean writable = (descriptor & AP_READ_ONLY) == 0;
		boolean executable = (descriptor & UXN) == 0 && !(wxn && writable);
		return READ | (writable ? WRITE : 0) | (executable ? EXECUTE : 0);
	}

	/// Those of a stage 2 descriptor (AArch64.S2DirectBasePermissions).
	///
	/// @param xnx whether EL0 and EL1 may have different permissions to execute (FEAT_XNX)
	static int second(long descriptor, boolean xnx) {
		int all = USER;
		if ((descriptor & S2AP_READ) != 0)
			all |= READ | USER_READ;
		if ((descriptor & S2AP_WRITE) != 0)
			all |= WRITE | USER_WRITE;
		// XN[1:0]: 00 neither is kept from it, 01 EL1 is, 10 both are, 11 EL0 is
		boolean high = (descriptor & UXN) != 0;
		boolean low = xnx && (descriptor & PXN) != 0;
		if (high == low)
			all |= EXECUTE;
		if (!high)
			all |= USER_EXECUTE;
		return all;
	}
}
