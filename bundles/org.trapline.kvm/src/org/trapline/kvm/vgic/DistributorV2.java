// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.vgic;

import java.util.Optional;
import org.trapline.platform.gic.RegisterDevice;
import org.trapline.platform.gic.v2.Layout;
import org.trapline.platform.tree.Node;

/// The emulated distributor of a GICv2, GICD (IHI 0048B, 4.3).
public final class DistributorV2 extends RegisterDevice {
	/// Where GICD_SGIR is.
	public static final int SGIR = 0xF00;
	private static final int CTLR = 0;
	private static final int TYPER = 4;
	private static final int IIDR = 8;
	private static final int ITARGETSR = 0x800;
	private static final int ITARGETSR_END = 0xC00;
	private static final int CPENDSGIR = 0xF10;
	private static final int SPENDSGIR = 0xF20;
	private static final int SPENDSGIR_END = 0xF30;
	/// GICD_ICPIDR2: version 2 of the architecture.
	private static final int ICPIDR2 = 0xFE8;
	private static final int VERSION = 2 << 4;
	/// Product "K", implementer Arm, as KVM has it.
	private static final int IMPLEMENTER = 0x4B << 24 | 0x43B;

	private final VirtualGic gic;
	private final InterruptRegisters registers;
	private final long cpuInterface;

	/// @param base intermediate physical address
	/// @param cpuInterface that of GICC
	public DistributorV2(VirtualGic gic, long base, long cpuInterface) {
		super("vgicd@" + Long.toHexString(base), WINDOW);
		this.gic = gic;
		this.cpuInterface = cpuInterface;
		registers = new InterruptRegisters(gic);
	}

	@Override
	protected int read(int cpu, int offset) {
		if (InterruptRegisters.has(offset))
			return registers.read(cpu, offset);
		if (offset >= ITARGETSR && offset < ITARGETSR_END)
			return readTargets(cpu, offset - ITARGETSR);
		if (offset >= CPENDSGIR && offset < SPENDSGIR_END)
			return readSenders(cpu, offset & 0xC);
		return switch (offset) {
		case CTLR -> gic.enabled ? 1 : 0;
		case TYPER -> gic.shared.length / 32 | gic.cpus() - 1 << 5;
		case IIDR -> IMPLEMENTER;
		case ICPIDR2 -> VERSION;
		default -> 0;
		};
	}

	private int readTargets(int cpu, int first) {
		int value = 0;
		for (int i = 0; i < Integer.BYTES; i++) {
			VirtualInterrupt each = gic.find(cpu, first + i);
			CpuInterface target = each == null ? null : each.target;
			if (target != null)
				value |= 1 << target.index + 8 * i;
		}
		return value;
	}

	private int readSenders(int cpu, int first) {
		int value = 0;
		for (int i = 0; i < Integer.BYTES; i++)
			value |= gic.cpu(cpu).own[first + i].senders << 8 * i;
		return value;
	}

	@Override
	protected void write(int cpu, int offset, int value, int mask) {
		if (InterruptRegisters.has(offset))
			registers.write(cpu, offset, value, mask);
		else if (offset >= ITARGETSR && offset < ITARGETSR_END)
			writeTargets(offset - ITARGETSR, value, mask);
		else if (offset == SGIR)
			send(cpu, value);
		else if (offset >= CPENDSGIR && offset < SPENDSGIR_END)
			writeSenders(cpu, offset, value);
		else if (offset == CTLR && (mask & 1) != 0) {
			gic.enabled = (value & 3) != 0;
			gic.changed();
		}
	}

	private void writeTargets(int first, int value, int mask) {
		for (int i = 0; i < Integer.BYTES; i++) {
			VirtualInterrupt each = first + i < VirtualInterrupt.SHARED ? null : gic.find(0, first + i);
			if (each == null || (mask >>> 8 * i & 1) == 0)
				continue;
			// of several CPUs the first, as KVM has it
			int cpu = Integer.numberOfTrailingZeros(value >>> 8 * i & 0xFF);
			each.target = cpu < gic.cpus() ? gic.cpu(cpu) : null;
			gic.changed(each);
		}
	}

	private void send(int from, int value) {
		int list = targets(from, value);
		for (int cpu = 0; cpu < gic.cpus(); cpu++)
			if ((list >>> cpu & 1) != 0)
				gic.send(from, cpu, value & VirtualInterrupt.SGIS - 1);
	}

	/// The CPUs, a bit each, that a CPU sends an interrupt to by a value of GICD_SGIR.
	public static int targets(int from, int value) {
		return switch (value >>> 24 & 3) {
		case 0 -> value >>> 16 & 0xFF;
		case 1 -> 0xFF & ~(1 << from);
		case 2 -> 1 << from;
		default -> 0;
		};
	}

	private void writeSenders(int cpu, int offset, int value) {
		for (int i = 0; i < Integer.BYTES; i++) {
			VirtualInterrupt each = gic.cpu(cpu).own[(offset & 0xC) + i];
			int bits = value >>> 8 * i & 0xFF;
			each.senders = offset < SPENDSGIR ? each.senders & ~bits : each.senders | bits;
			each.latched = each.senders != 0;
			gic.changed(each);
		}
	}

	@Override
	public void reset() {
		gic.enabled = false;
	}

	@Override
	public void describe(Node root, long base) {
		new Layout(base, cpuInterface, Optional.empty()).describe(root);
	}
}
