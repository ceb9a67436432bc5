// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v2;

import org.trapline.platform.gic.ListRegister;
import org.trapline.platform.gic.RegisterDevice;
import org.trapline.platform.gic.VirtualInterface;

/// The window GICH, in which each CPU finds the control registers of its own virtual interface (IHI 0048B, 5.3).
public final class HypervisorWindow extends RegisterDevice {
	private static final int HCR = 0x000;
	private static final int VTR = 0x004;
	private static final int VMCR = 0x008;
	private static final int MISR = 0x010;
	private static final int EISR0 = 0x020;
	private static final int ELRSR0 = 0x030;
	private static final int APR = 0x0F0;
	private static final int LR = 0x100;
	private static final int LR_END = LR + 4 * VirtualInterface.LISTS;
	/// 5 bits of priority and of preemption.
	private static final int VTR_VALUE = 4 << 29 | 4 << 26 | VirtualInterface.LISTS - 1;

	private static final int LOW_STATE = 28;
	private static final int LOW_PRIORITY = 23;
	private static final int LOW_PHYSICAL = 10;
	private static final int LOW_HIGH_BITS = 30;
	private static final int STATE = 62;
	private static final int GROUP_AND_HARDWARE = 60;
	private static final int PRIORITY = 48;
	private static final int PHYSICAL = 32;
	private static final int ID_MASK = 0x3FF;

	private final VirtualInterface[] interfaces;

	/// @param interfaces by the number of the CPU
	public HypervisorWindow(String key, VirtualInterface[] interfaces) {
		super(key, WINDOW);
		this.interfaces = interfaces.clone();
	}

	@Override
	protected int read(int cpu, int offset) {
		VirtualInterface port = interfaces[cpu];
		if (offset >= LR && offset < LR_END)
			return narrow(port.list((offset - LR) / 4));
		return switch (offset) {
		case HCR -> port.hypervisorControl();
		case VTR -> VTR_VALUE;
		case VMCR -> port.control();
		case MISR -> port.maintenanceStatus();
		case EISR0 -> port.ended();
		case ELRSR0 -> port.empty();
		case APR -> port.active().group0;
		default -> 0;
		};
	}

	@Override
	protected void write(int cpu, int offset, int value, int mask) {
		VirtualInterface port = interfaces[cpu];
		if (offset >= LR && offset < LR_END)
			port.list((offset - LR) / 4, widen(value));
		else if (offset == HCR)
			port.hypervisorControl(value);
		else if (offset == VMCR)
			port.control(value);
		else if (offset == APR) {
			port.active().group0 = value;
			port.update();
		}
	}

	/// A GICH_LR as {@link ListRegister} has it. The bit that asks to be told of an end is in the physical ID in both.
	private static long widen(int value) {
		long list = value & ID_MASK | (long) (value >>> LOW_PHYSICAL & ID_MASK) << PHYSICAL;
		list |= (value >>> LOW_PRIORITY & 0x1FL) << PRIORITY + 3;
		list |= (long) (value >>> LOW_HIGH_BITS) << GROUP_AND_HARDWARE;
		return list | (value >>> LOW_STATE & 3L) << STATE;
	}

	private static int narrow(long list) {
		int value = ListRegister.intid(list) | (ListRegister.physical(list) & ID_MASK) << LOW_PHYSICAL;
		value |= ListRegister.priority(list) >>> 3 << LOW_PRIORITY;
		value |= (int) (list >>> GROUP_AND_HARDWARE & 3) << LOW_HIGH_BITS;
		return value | ListRegister.state(list) << LOW_STATE;
	}

	@Override
	public void reset() {
		for (VirtualInterface port : interfaces)
			port.reset(VirtualInterface.VMCR_RESET);
	}
}
