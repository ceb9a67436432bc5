// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.vgic;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.trapline.platform.gic.RegisterDevice;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The emulated redistributors of a GICv3, GICR (IHI 0069, 12.10): two frames of 64 KiB a vCPU.
public final class Redistributors extends RegisterDevice {
	static final int FRAMES_SHIFT = 17;
	private static final int CTLR = 0;
	private static final int IIDR = 4;
	private static final int TYPER = 8;
	private static final int TYPER_HIGH = 0xC;
	private static final int WAKER = 0x14;
	private static final int PROPBASER = 0x70;
	private static final int PENDBASER = 0x78;
	private static final int PIDR2 = 0xFFE8;
	private static final int SGI_BASE = 0x10000;
	private static final int NUMBER = 8;
	private static final int LAST = 1 << 4;
	private static final int LPIS = 1;
	private static final int ENABLE_LPIS = 1;
	private static final int SLEEP = 1 << 1;
	private static final int ASLEEP = 3 << 1;

	private final InterruptRegisters registers;
	private final boolean[] awake;
	private final @Nullable Messages messages;

	/// @param base intermediate physical address
	/// @param cpus vCPUs
	/// @param messages its LPIs; null for none
	public Redistributors(VirtualGic gic, long base, int cpus, @Nullable Messages messages) {
		super("vgicr@" + Long.toHexString(base), (long) cpus << FRAMES_SHIFT);
		registers = new InterruptRegisters(gic);
		awake = new boolean[cpus];
		this.messages = messages;
	}

	@Override
	protected int read(int by, int offset) {
		int cpu = offset >>> FRAMES_SHIFT;
		int within = offset & (1 << FRAMES_SHIFT) - 1;
		if (within >= SGI_BASE)
			return InterruptRegisters.has(within - SGI_BASE) && privates(within - SGI_BASE)
					? registers.read(cpu, within - SGI_BASE) : 0;
		Messages lpis = messages;
		return switch (within) {
		case CTLR -> lpis != null && lpis.enabled(cpu) ? ENABLE_LPIS : 0;
		case IIDR -> DistributorV3.IMPLEMENTER;
		case TYPER -> cpu << NUMBER | (cpu == awake.length - 1 ? LAST : 0) | (lpis != null ? LPIS : 0);
		case TYPER_HIGH -> cpu;
		case WAKER -> awake[cpu] ? 0 : ASLEEP;
		case PROPBASER, PROPBASER + 4 -> lpis == null ? 0 : (int) (lpis.configuration(cpu) >>> (within & 4) * 8);
		case PENDBASER, PENDBASER + 4 -> lpis == null ? 0 : (int) (lpis.table(cpu) >>> (within & 4) * 8);
		case PIDR2 -> DistributorV3.VERSION;
		default -> 0;
		};
	}

	private static boolean privates(int offset) {
		return offset < 0x400 ? (offset & 0x7C) == 0 : offset < 0x800 ? offset < 0x420 : offset < 0xC08;
	}

	@Override
	protected void write(int by, int offset, int value, int mask) {
		int cpu = offset >>> FRAMES_SHIFT;
		int within = offset & (1 << FRAMES_SHIFT) - 1;
		if (within == WAKER)
			awake[cpu] = (value & SLEEP) == 0;
		else if (within >= SGI_BASE && InterruptRegisters.has(within - SGI_BASE) && privates(within - SGI_BASE))
			registers.write(cpu, within - SGI_BASE, value, mask);
		else if (messages != null)
			write(messages, cpu, within, value);
	}

	private static void write(Messages lpis, int cpu, int offset, int value) {
		switch (offset) {
		case CTLR -> lpis.enable(cpu, (value & ENABLE_LPIS) != 0);
		case PROPBASER, PROPBASER + 4 -> lpis.configuration(cpu, merge(lpis.configuration(cpu), offset, value));
		case PENDBASER, PENDBASER + 4 -> lpis.table(cpu, merge(lpis.table(cpu), offset, value));
		default -> {
			// nothing is there
		}
		}
	}

	private static long merge(long old, int offset, int value) {
		int shift = (offset & 4) * 8;
		return old & ~(0xFFFF_FFFFL << shift) | (value & 0xFFFF_FFFFL) << shift;
	}

	@Override
	public void reset() {
		Arrays.fill(awake, false);
	}

	@Override
	public void save(StateOutput out) {
		for (boolean each : awake)
			out.bool(each);
		if (messages != null)
			messages.save(out);
	}

	@Override
	public void restore(StateInput in) throws StateException {
		for (int i = 0; i < awake.length; i++)
			awake[i] = in.bool();
		if (messages != null)
			messages.restore(in);
	}
}
