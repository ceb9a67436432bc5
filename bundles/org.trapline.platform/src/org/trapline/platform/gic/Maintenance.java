// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic;

/// When a virtual interface asks its hypervisor for maintenance: ICH_HCR_EL2 and ICH_MISR_EL2, which GICH_HCR and GICH_MISR equal
/// (IHI 0069, 12.4.7 and 12.4.10).
final class Maintenance {
	private static final int ENABLE = 1;
	private static final int UNDERFLOW = 1 << 1;
	private static final int NOT_PRESENT = 1 << 2;
	private static final int NONE_PENDING = 1 << 3;
	private static final int GROUP0_ENABLED = 1 << 4;
	private static final int GROUP0_DISABLED = 1 << 5;
	private static final int GROUP1_ENABLED = 1 << 6;
	private static final int GROUP1_DISABLED = 1 << 7;
	private static final int COUNT = 27;
	private static final int CONTROL_MASK = 0x1F << COUNT | 0xFF;

	private int control;

	int control() {
		return control;
	}

	void control(int value) {
		control = value & CONTROL_MASK;
	}

	boolean enabled() {
		return (control & ENABLE) != 0;
	}

	/// Counts an end of interrupt without a list register: EOIcount, which wraps.
	void count() {
		control += 1 << COUNT;
	}

	/// Whether the maintenance interrupt is asserted.
	boolean asks(long[] lists, int vmcr) {
		return enabled() && status(lists, vmcr) != 0;
	}

	/// ICH_MISR_EL2.
	int status(long[] lists, int vmcr) {
		int status = ended(lists) != 0 ? 1 : 0;
		boolean group0 = (vmcr & VirtualInterface.ENABLE_GROUP0) != 0;
		boolean group1 = (vmcr & VirtualInterface.ENABLE_GROUP1) != 0;
		int conditions = (group0 ? GROUP0_ENABLED : GROUP0_DISABLED) | (group1 ? GROUP1_ENABLED : GROUP1_DISABLED);
		if ((control & (UNDERFLOW | NONE_PENDING)) != 0)
			conditions |= ofLists(lists);
		if (control >>> COUNT != 0)
			conditions |= NOT_PRESENT;
		// each enable in ICH_HCR_EL2 is at the place of its condition
		return status | conditions & control;
	}

	/// Underflow, which is at most one valid list register, and that none is pending.
	private static int ofLists(long[] lists) {
		int valid = 0;
		boolean pending = false;
		for (long list : lists) {
			valid += ListRegister.state(list) != 0 ? 1 : 0;
			pending |= ListRegister.state(list) == ListRegister.PENDING;
		}
		return (valid <= 1 ? UNDERFLOW : 0) | (pending ? 0 : NONE_PENDING);
	}

	/// ICH_EISR_EL2.
	static int ended(long[] lists) {
		int bits = 0;
		for (int i = 0; i < lists.length; i++)
			if (ListRegister.state(lists[i]) == 0 && ListRegister.maintenance(lists[i]))
				bits |= 1 << i;
		return bits;
	}

	/// ICH_ELRSR_EL2.
	static int empty(long[] lists) {
		int bits = 0;
		for (int i = 0; i < lists.length; i++)
			if (ListRegister.state(lists[i]) == 0 && !ListRegister.maintenance(lists[i]))
				bits |= 1 << i;
		return bits;
	}
}
