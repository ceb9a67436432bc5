// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.host;

import static org.trapline.a64.SystemRegisters.encoding;

import java.util.Objects;
import org.trapline.platform.board.Gic;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.gic.VirtualInterface;

/// A GICv3: distributor and redistributors by their registers in memory, the CPU interface by system registers (IHI
/// 0069, chapter 12).
final class PhysicalGicV3 implements PhysicalGic {
	private static final int GICD_CTLR = 0;
	private static final int GICR_WAKER = 0x14;
	private static final int SGI_BASE = 0x10000;
	private static final int FRAMES_SHIFT = 17;
	private static final int IGROUPR = 0x80;
	private static final int ISENABLER = 0x100;
	private static final int ICENABLER = 0x180;
	private static final int ISACTIVER = 0x300;
	private static final int ICACTIVER = 0x380;
	private static final int IROUTER = 0x6000;
	private static final int ICC_PMR = encoding(3, 0, 4, 6, 0);
	private static final int ICC_IAR1 = encoding(3, 0, 12, 12, 0);
	private static final int ICC_EOIR1 = encoding(3, 0, 12, 12, 1);
	private static final int ICC_DIR = encoding(3, 0, 12, 11, 1);
	private static final int ICC_SGI1R = encoding(3, 0, 12, 11, 5);
	private static final int ICC_CTLR = encoding(3, 0, 12, 12, 4);
	private static final int ICC_IGRPEN1 = encoding(3, 0, 12, 12, 7);
	private static final int ICC_SRE_EL1 = encoding(3, 0, 12, 12, 5);
	private static final int ICC_SRE_EL2 = encoding(3, 4, 12, 9, 5);
	private static final int ICH_AP0R0 = encoding(3, 4, 12, 8, 0);
	private static final int ICH_AP1R0 = encoding(3, 4, 12, 9, 0);
	private static final int ICH_HCR = encoding(3, 4, 12, 11, 0);
	private static final int ICH_VMCR = encoding(3, 4, 12, 11, 7);
	private static final int ICH_LR = encoding(3, 4, 12, 12, 0);
	private static final int GROUP1 = 1 << 1;
	private static final int EOI_MODE = 1 << 1;
	private static final int LOWEST = 0xF0;
	private static final int ENABLE = 1;
	private static final int UNDERFLOW = 1 << 1;
	private static final int PRIVATE = 32;
	private static final int SRE_ENABLE = 1 << 3;
	/// Above the INTID, as a guest's GICC_IAR tells it (IHI 0069, 12.4.9, with ICC_SRE_EL1.SRE 0).
	private static final int SENDER = 10;

	private final Cpu cpu;
	private final Gic gic;

	PhysicalGicV3(Cpu cpu, Gic gic) {
		this.cpu = cpu;
		this.gic = gic;
	}

	private void write(int register, long value) {
		Objects.requireNonNull(cpu.registers.writer(register)).accept(value);
	}

	private long read(int register) {
		return Objects.requireNonNull(cpu.registers.reader(register)).getAsLong();
	}

	private void store(long address, int value) {
		cpu.bus.store(cpu.index, address, Integer.BYTES, value & 0xFFFF_FFFFL);
	}

	private long redistributor() {
		return gic.redistributors() + ((long) cpu.index << FRAMES_SHIFT);
	}

	@Override
	public void start() {
		store(gic.distributor() + GICD_CTLR, GROUP1);
		store(redistributor() + GICR_WAKER, 0);
		store(redistributor() + SGI_BASE + IGROUPR, -1);
		write(ICC_PMR, LOWEST);
		write(ICC_CTLR, EOI_MODE);
		write(ICC_IGRPEN1, 1);
		for (int sgi = 0; sgi < HostCpu.SGIS; sgi++)
			enable(sgi, true);
	}

	@Override
	public int acknowledge() {
		return (int) read(ICC_IAR1);
	}

	@Override
	public void end(int intid) {
		write(ICC_EOIR1, intid);
	}

	@Override
	public void deactivate(int intid) {
		write(ICC_DIR, intid);
	}

	@Override
	public void enable(int intid, boolean on) {
		int offset = (on ? ISENABLER : ICENABLER) + intid / 32 * 4;
		if (intid < PRIVATE) {
			store(redistributor() + SGI_BASE + offset, 1 << intid);
			return;
		}
		long group = gic.distributor() + IGROUPR + intid / 32 * 4L;
		store(group, (int) cpu.bus.load(cpu.index, group, Integer.BYTES) | 1 << intid);
		cpu.bus.store(cpu.index, gic.distributor() + IROUTER + 8L * intid, Long.BYTES, cpu.mpidr & 0xFF_00FF_FFFFL);
		store(gic.distributor() + offset, 1 << intid);
	}

	@Override
	public void active(int intid, boolean on) {
		store(redistributor() + SGI_BASE + (on ? ISACTIVER : ICACTIVER), 1 << intid);
	}

	@Override
	public void send(int sgi, HostCpu to) {
		long mpidr = to.cpu.mpidr;
		write(ICC_SGI1R, (mpidr >>> 32 & 0xFF) << 48 | (mpidr >>> 16 & 0xFF) << 32 | (mpidr >>> 8 & 0xFF) << 16
				| (mpidr >>> 4 & 0xF) << 44 | (long) sgi << 24 | 1L << (mpidr & 0xF));
	}

	@Override
	public int lists() {
		return VirtualInterface.LISTS;
	}

	@Override
	public long list(int index) {
		return read(ICH_LR + index);
	}

	@Override
	public void list(int index, long value) {
		write(ICH_LR + index, value);
	}

	@Override
	public int senderShift() {
		return SENDER;
	}

	@Override
	public void window(boolean on) {
		write(ICC_SRE_EL1, on ? 0 : 1);
		write(ICC_SRE_EL2, on ? 1 : SRE_ENABLE | 1);
	}

	@Override
	public long[] guestState() {
		return new long[] {read(ICH_VMCR), read(ICH_AP0R0), read(ICH_AP1R0)};
	}

	@Override
	public void guestState(long[] state) {
		write(ICH_VMCR, state[0]);
		write(ICH_AP0R0, state[1]);
		write(ICH_AP1R0, state[2]);
	}

	@Override
	public void control(boolean on, boolean underflow) {
		write(ICH_HCR, (on ? ENABLE : 0) | (underflow ? UNDERFLOW : 0));
	}
}
