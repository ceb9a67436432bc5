// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.host;

import org.trapline.platform.board.Gic;
import org.trapline.platform.bus.Bus;
import org.trapline.platform.gic.VirtualInterface;

/// A GICv2, by its registers in memory (IHI 0048B, chapters 4 and 5).
final class PhysicalGicV2 implements PhysicalGic {
	private static final int GICD_CTLR = 0;
	private static final int GICD_ISENABLER = 0x100;
	private static final int GICD_ICENABLER = 0x180;
	private static final int GICD_ISACTIVER = 0x300;
	private static final int GICD_ICACTIVER = 0x380;
	private static final int GICD_ITARGETSR = 0x800;
	private static final int GICD_SGIR = 0xF00;
	private static final int GICC_CTLR = 0;
	private static final int GICC_PMR = 4;
	private static final int GICC_IAR = 0xC;
	private static final int GICC_EOIR = 0x10;
	private static final int GICC_DIR = 0x1000;
	private static final int GICH_HCR = 0;
	private static final int GICH_VMCR = 8;
	private static final int GICH_APR = 0xF0;
	private static final int GICH_LR = 0x100;
	private static final int ENABLE = 1;
	private static final int EOI_MODE = 1 << 9;
	private static final int LOWEST = 0xF0;
	private static final int UNDERFLOW = 1 << 1;
	private static final int ID = 0x3FF;
	/// In {@link org.trapline.platform.gic.ListRegister}.
	private static final int PHYSICAL = 32;
	private static final int SGIS = 16;

	private final int cpu;
	private final Bus bus;
	private final Gic gic;
	/// What was acknowledged last, with its sender.
	private int acknowledged;

	PhysicalGicV2(int cpu, Bus bus, Gic gic) {
		this.cpu = cpu;
		this.bus = bus;
		this.gic = gic;
	}

	private void write(long base, int offset, int value) {
		bus.store(cpu, base + offset, Integer.BYTES, value & 0xFFFF_FFFFL);
	}

	private int read(long base, int offset) {
		return (int) bus.load(cpu, base + offset, Integer.BYTES);
	}

	@Override
	public void start() {
		write(gic.distributor(), GICD_CTLR, ENABLE);
		write(gic.cpuInterface(), GICC_CTLR, ENABLE | EOI_MODE);
		write(gic.cpuInterface(), GICC_PMR, LOWEST);
	}

	@Override
	public int acknowledge() {
		acknowledged = read(gic.cpuInterface(), GICC_IAR);
		return acknowledged & ID;
	}

	@Override
	public void end(int intid) {
		write(gic.cpuInterface(), GICC_EOIR, (acknowledged & ID) == intid ? acknowledged : intid);
	}

	@Override
	public void deactivate(int intid) {
		write(gic.cpuInterface(), GICC_DIR, (acknowledged & ID) == intid ? acknowledged : intid);
	}

	@Override
	public void enable(int intid, boolean on) {
		if (intid >= 2 * SGIS)
			bus.store(cpu, gic.distributor() + GICD_ITARGETSR + intid, 1, 1L << cpu);
		write(gic.distributor(), (on ? GICD_ISENABLER : GICD_ICENABLER) + intid / 32 * 4, 1 << intid);
	}

	@Override
	public void active(int intid, boolean on) {
		write(gic.distributor(), (on ? GICD_ISACTIVER : GICD_ICACTIVER) + intid / 32 * 4, 1 << intid);
	}

	@Override
	public void send(int sgi, HostCpu to) {
		write(gic.distributor(), GICD_SGIR, 1 << 16 + to.index | sgi);
	}

	@Override
	public int lists() {
		return VirtualInterface.LISTS;
	}

	@Override
	public long list(int index) {
		return widen(read(gic.hypervisor(), GICH_LR + 4 * index));
	}

	@Override
	public void list(int index, long value) {
		write(gic.hypervisor(), GICH_LR + 4 * index, narrow(value));
	}

	@Override
	public int senderShift() {
		return PHYSICAL;
	}

	@Override
	public void window(boolean on) {
		// there is nothing else
	}

	/// GICH_LR (5.3.9) as ICH_LR&lt;n&gt;_EL2 is.
	private static long widen(int value) {
		return value & ID | (value >>> 10 & ID) * (1L << 32) | (value >>> 23 & 0x1FL) << 51 | (value >>> 30 & 3L) << 60
				| (value >>> 28 & 3L) << 62;
	}

	private static int narrow(long list) {
		return (int) (list & ID | (list >>> 32 & ID) << 10 | (list >>> 51 & 0x1F) << 23 | (list >>> 60 & 3) << 30
				| (list >>> 62) << 28);
	}

	@Override
	public long[] guestState() {
		return new long[] {read(gic.hypervisor(), GICH_VMCR) & 0xFFFF_FFFFL, read(gic.hypervisor(), GICH_APR), 0};
	}

	@Override
	public void guestState(long[] state) {
		write(gic.hypervisor(), GICH_VMCR, (int) state[0]);
		write(gic.hypervisor(), GICH_APR, (int) state[1]);
	}

	@Override
	public void control(boolean on, boolean underflow) {
		write(gic.hypervisor(), GICH_HCR, (on ? ENABLE : 0) | (underflow ? UNDERFLOW : 0));
	}
}
