// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

/// What a walk found: a page or block, or a fault.
final class Walk {
	/// Fault status codes, to which the level is added (Arm ARM D24.2, ESR_EL1, DFSC).
	static final int ADDRESS_SIZE = 0x00;
	static final int TRANSLATION = 0x04;
	static final int ACCESS_FLAG = 0x08;
	static final int PERMISSION = 0x0C;
	static final int EXTERNAL_ON_WALK = 0x14;
	private static final int NONE = -1;

	/// Physical address of the byte asked for; before stage 2 the intermediate one.
	long output;
	/// Bits of an address within the page or block: of the smaller of both stages'.
	int bits;
	/// The same of stage 1's alone.
	int firstBits;
	/// Bits of {@link Permissions}.
	int permissions;
	/// Memory type, as {@link Attributes} says.
	int type;
	int shareability;
	/// Whether it belongs to all address spaces.
	boolean global;

	/// Fault status code; negative if there is no fault.
	int fault;
	/// Whether it is stage 2 that faulted.
	boolean second;
	/// Whether it did so for the address of a stage 1 descriptor.
	boolean onWalk;
	/// Intermediate physical address of a stage 2 fault.
	long intermediate;

	/// Begins anew.
	void clear() {
		fault = NONE;
		second = false;
		onWalk = false;
		intermediate = NONE;
	}

	boolean faulted() {
		return fault >= 0;
	}

	/// Ends in a fault of stage 1.
	///
	/// @return false
	boolean fail(int code, int level) {
		fault = code | level;
		return false;
	}

	/// Ends in a fault of stage 2.
	///
	/// @param walking whether the address is that of a stage 1 descriptor
	/// @return false
	boolean fail(int code, int level, long intermediate, boolean walking) {
		fault = code | level;
		second = true;
		onWalk = walking;
		this.intermediate = intermediate;
		return false;
	}
}
