// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.vgic;

import org.trapline.platform.gic.Candidate;
import org.trapline.platform.gic.RegisterDevice;

/// The CPU interfaces of a GICv2 that user space emulates, GICC (IHI 0048B, 4.4), instead of a guest's having the CPU's
/// virtual one.
public final class SoftwareInterface extends RegisterDevice {
	private static final int CTLR = 0x00;
	private static final int PMR = 0x04;
	private static final int BPR = 0x08;
	private static final int IAR = 0x0C;
	private static final int EOIR = 0x10;
	private static final int RPR = 0x14;
	private static final int HPPIR = 0x18;
	private static final int IIDR = 0xFC;
	private static final int DIR = 0x1000;
	private static final int ID = 0x3FF;
	private static final int VERSION_2 = 0x0202043B;

	private final VirtualGic gic;

	/// @param base intermediate physical address
	public SoftwareInterface(VirtualGic gic, long base) {
		super("vgicc@" + Long.toHexString(base), WINDOW);
		this.gic = gic;
	}

	@Override
	protected int read(int cpu, int offset) {
		CpuInterface port = gic.cpu(cpu);
		return switch (offset) {
		case CTLR -> port.software().control;
		case PMR -> port.software().mask;
		case BPR -> port.software().point;
		case IAR -> port.acknowledge();
		case RPR -> port.software().active.running();
		case HPPIR -> port.next() instanceof VirtualInterrupt next ? next.intid : Candidate.SPURIOUS;
		case IIDR -> VERSION_2;
		default -> 0;
		};
	}

	@Override
	protected void write(int cpu, int offset, int value, int mask) {
		CpuInterface port = gic.cpu(cpu);
		switch (offset) {
		case CTLR -> port.software().control = value;
		case PMR -> port.software().mask = value & 0xF8;
		case BPR -> port.software().point = Math.max(value & 7, 2);
		case EOIR -> port.end(value & ID);
		case DIR -> port.deactivate(value & ID);
		default -> {
			// nothing is there
		}
		}
	}

	@Override
	public void reset() {
		// vCPUs' interfaces begin as after a reset
	}
}
