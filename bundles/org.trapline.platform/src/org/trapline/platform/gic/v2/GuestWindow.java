// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v2;

import org.trapline.platform.gic.Candidate;
import org.trapline.platform.gic.ListRegister;
import org.trapline.platform.gic.RegisterDevice;
import org.trapline.platform.gic.VirtualInterface;

/// The window GICV, in which a guest finds the virtual interface of its CPU with the registers of GICC (IHI 0048B, 5.5).
public final class GuestWindow extends RegisterDevice {
	private static final int CTLR_MASK = 0x21F;

	private final VirtualInterface[] interfaces;
	private final int idMask;

	/// @param interfaces by the number of the CPU
	/// @param idMask bits that tell list registers apart: of the INTID, and, where that has it, of an SGI's sender
	public GuestWindow(String key, VirtualInterface[] interfaces, int idMask) {
		super(key, WINDOW);
		this.interfaces = interfaces.clone();
		this.idMask = idMask;
	}

	@Override
	protected int read(int cpu, int offset) {
		VirtualInterface port = interfaces[cpu];
		return switch (offset) {
		case CpuInterface.CTLR -> port.control() & CTLR_MASK;
		case CpuInterface.PMR -> port.priorityMask();
		case CpuInterface.BPR -> port.point0();
		case CpuInterface.IAR -> acknowledge(port, false);
		case CpuInterface.RPR -> port.active().running();
		case CpuInterface.HPPIR -> visible(port, false);
		case CpuInterface.ABPR -> port.point1();
		case CpuInterface.AIAR -> acknowledge(port, true);
		case CpuInterface.AHPPIR -> visible(port, true);
		case CpuInterface.APR0 -> port.active().group0;
		case CpuInterface.IIDR -> CpuInterface.GIC_400;
		default -> 0;
		};
	}

	@Override
	protected void write(int cpu, int offset, int value, int mask) {
		VirtualInterface port = interfaces[cpu];
		switch (offset) {
		case CpuInterface.CTLR -> port.control(value, CTLR_MASK);
		case CpuInterface.PMR -> port.priorityMask(value);
		case CpuInterface.BPR -> port.point0(value);
		case CpuInterface.ABPR -> port.point1(value);
		case CpuInterface.EOIR -> end(port, value, false);
		case CpuInterface.AEOIR -> end(port, value, true);
		case CpuInterface.APR0 -> {
			port.active().group0 = value;
			port.update();
		}
		case CpuInterface.DIR -> port.deactivate(value & idMask);
		default -> {
			// nothing is there
		}
		}
	}

	/// What a read of IAR or HPPIR tells of what comes next.
	private static int visible(VirtualInterface port, boolean aliased) {
		if (!port.pending() || aliased && !port.nextIsGroup1())
			return Candidate.SPURIOUS;
		if (port.nextIsGroup1() && !aliased && (port.control() & VirtualInterface.ACK_CTL) == 0)
			return CpuInterface.OTHER_GROUP;
		return tell(port.next());
	}

	/// The INTID, and of an SGI that software sent the CPU that it names.
	private static int tell(long list) {
		int intid = ListRegister.intid(list);
		return intid < Distributor.SGIS && !ListRegister.hardware(list)
				? intid | (ListRegister.physical(list) & 7) << CpuInterface.SENDER_SHIFT : intid;
	}

	private static int acknowledge(VirtualInterface port, boolean aliased) {
		int told = port.signalled() ? visible(port, aliased) : Candidate.SPURIOUS;
		return (told & CpuInterface.ID_MASK) < CpuInterface.OTHER_GROUP ? tell(port.acknowledge()) : told;
	}

	private void end(VirtualInterface port, int value, boolean aliased) {
		if ((value & CpuInterface.ID_MASK) < CpuInterface.OTHER_GROUP)
			port.end(value & idMask, aliased);
	}

	/// Nothing: the window GICH has the same interfaces.
	@Override
	public void reset() {
	}
}
