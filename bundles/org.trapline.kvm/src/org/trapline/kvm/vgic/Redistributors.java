// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.vgic;

import java.util.Arrays;
import org.trapline.platform.gic.RegisterDevice;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The emulated redistributors of a GICv3, GICR (IHI 0069, 12.10): two frames of 64 KiB a vCPU.
public final class Redistributors extends RegisterDevice {
	static final int FRAMES_SHIFT = 17;
	private static final int IIDR = 4;
	private static final int TYPER = 8;
	private static final int TYPER_HIGH = 0xC;
	private static final int WAKER = 0x14;
	private static final int PIDR2 = 0xFFE8;
	private static final int SGI_BASE = 0x10000;
	private static final int NUMBER = 8;
	private static final int LAST = 1 << 4;
	private static final int SLEEP = 1 << 1;
	private static final int ASLEEP = 3 << 1;

	private final InterruptRegisters registers;
	private final boolean[] awake;

	/// @param base intermediate physical address
	/// @param cpus vCPUs
	public Redistributors(VirtualGic gic, long base, int cpus) {
		super("vgicr@" + Long.toHexString(base), (long) cpus << FRAMES_SHIFT);
		registers = new InterruptRegisters(gic);
		awake = new boolean[cpus];
	}

	@Override
	protected int read(int by, int offset) {
		int cpu = offset >>> FRAMES_SHIFT;
		int within = offset & (1 << FRAMES_SHIFT) - 1;
		if (within >= SGI_BASE)
			return InterruptRegisters.has(within - SGI_BASE) && privates(within - SGI_BASE)
					? registers.read(cpu, within - SGI_BASE) : 0;
		return switch (within) {
		case IIDR -> DistributorV3.IMPLEMENTER;
		case TYPER -> cpu << NUMBER | (cpu == awake.length - 1 ? LAST : 0);
		case TYPER_HIGH -> cpu;
		case WAKER -> awake[cpu] ? 0 : ASLEEP;
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
	}

	@Override
	public void reset() {
		Arrays.fill(awake, false);
	}

	@Override
	public void save(StateOutput out) {
		for (boolean each : awake)
			out.bool(each);
	}

	@Override
	public void restore(StateInput in) throws StateException {
		for (int i = 0; i < awake.length; i++)
			awake[i] = in.bool();
	}
}
