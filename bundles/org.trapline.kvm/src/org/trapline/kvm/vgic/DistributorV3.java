// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.vgic;

import java.util.Optional;
import org.trapline.platform.gic.RegisterDevice;
import org.trapline.platform.gic.v3.GicV3;
import org.trapline.platform.gic.v3.Layout;
import org.trapline.platform.tree.Node;

/// The emulated distributor of a GICv3, GICD (IHI 0069, 12.9), with affinity routing and one Security state.
public final class DistributorV3 extends RegisterDevice {
	private static final int CTLR = 0;
	private static final int TYPER = 4;
	private static final int IIDR = 8;
	private static final int IROUTER = 0x6000;
	private static final int IROUTER_END = 0x8000;
	private static final int PIDR2 = 0xFFE8;
	private static final int ENABLES = 3;
	private static final int ROUTING = 1 << 4;
	private static final int ONE_STATE = 1 << 6;
	private static final int LPIS = 1 << 17;
	private static final int ID_BITS = 15 << 19;
	static final int VERSION = 3 << 4;
	static final int IMPLEMENTER = 0x4B << 24 | 0x43B;

	private final VirtualGic gic;
	private final InterruptRegisters registers;
	private final long redistributors;
	private final Optional<GicV3.Translation> translation;

	/// @param base intermediate physical address
	/// @param redistributors that of GICR
	/// @param translation its ITS; empty for none
	public DistributorV3(VirtualGic gic, long base, long redistributors, Optional<GicV3.Translation> translation) {
		super("vgicd@" + Long.toHexString(base), WINDOW);
		this.gic = gic;
		this.redistributors = redistributors;
		this.translation = translation;
		registers = new InterruptRegisters(gic);
	}

	@Override
	protected int read(int cpu, int offset) {
		if (InterruptRegisters.has(offset))
			return privates(offset) ? 0 : registers.read(cpu, offset);
		if (offset >= IROUTER && offset < IROUTER_END) {
			VirtualInterrupt each = gic.find(cpu, offset - IROUTER >>> 3);
			CpuInterface target = each == null ? null : each.target;
			return target == null || (offset & 4) != 0 ? 0 : target.index;
		}
		return switch (offset) {
		case CTLR -> (gic.enabled ? 2 : 0) | ROUTING | ONE_STATE;
		case TYPER -> gic.shared.length / 32 | ID_BITS | (translation.isPresent() ? LPIS : 0);
		case IIDR -> IMPLEMENTER;
		case PIDR2 -> VERSION;
		default -> 0;
		};
	}

	/// Whether a register is of private interrupts, which redistributors have.
	private static boolean privates(int offset) {
		return offset < 0x400 ? (offset & 0x7C) == 0 : offset < 0x800 ? offset < 0x420 : offset < 0xC08;
	}

	@Override
	protected void write(int cpu, int offset, int value, int mask) {
		if (InterruptRegisters.has(offset)) {
			if (!privates(offset))
				registers.write(cpu, offset, value, mask);
		} else if (offset >= IROUTER && offset < IROUTER_END && (offset & 4) == 0) {
			VirtualInterrupt each = gic.find(cpu, offset - IROUTER >>> 3);
			if (each != null && each.intid >= VirtualInterrupt.SHARED) {
				each.target = (value & 0xFFFFFF) < gic.cpus() ? gic.cpu(value & 0xFFFFFF) : null;
				gic.changed(each);
			}
		} else if (offset == CTLR) {
			gic.enabled = (value & ENABLES) != 0;
			gic.changed();
		}
	}

	@Override
	public void reset() {
		gic.enabled = false;
	}

	@Override
	public void describe(Node root, long base) {
		new Layout(base, redistributors).describe(root, (long) gic.cpus() << Redistributors.FRAMES_SHIFT, false,
				translation);
	}
}
