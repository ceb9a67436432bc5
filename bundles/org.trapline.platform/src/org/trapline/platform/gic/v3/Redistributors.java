// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v3;

import org.trapline.platform.gic.InterruptBank;
import org.trapline.platform.gic.RegisterDevice;
import org.trapline.platform.gic.VirtualInterface;
import org.trapline.platform.interrupt.CpuSignals;
import org.trapline.platform.interrupt.InterruptLine;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The window GICR: for each CPU a frame RD_base and a frame SGI_base of 64 KiB (IHI 0069, 12.10).
final class Redistributors extends RegisterDevice implements LpiTargets {
	private static final int FRAMES_SHIFT = 17;
	private static final int SGI_TARGETS = 16;

	private final Redistributor[] all;
	private final int[] affinities;

	Redistributors(GicV3.Settings settings, Distributor distributor, CpuSignals signals) {
		super("gicr@" + Long.toHexString(settings.layout().redistributors()),
				(long) settings.cpus().size() << FRAMES_SHIFT);
		int count = settings.cpus().size();
		all = new Redistributor[count];
		affinities = new int[count];
		for (int cpu = 0; cpu < count; cpu++) {
			Target target = settings.cpus().get(cpu);
			affinities[cpu] = target.affinity();
			all[cpu] = new Redistributor(target, new Redistributor.Place(cpu, cpu == count - 1), distributor, settings.translation());
			all[cpu].connect(new CpuInterface(all[cpu], this, target, settings.layout().legacy().isPresent(), signals));
			target.onReset().accept(all[cpu]::wake);
		}
	}

	/// By the number of the CPU.
	VirtualInterface[] virtualInterfaces() {
		VirtualInterface[] interfaces = new VirtualInterface[all.length];
		for (int cpu = 0; cpu < all.length; cpu++)
			interfaces[cpu] = all[cpu].virtualInterface();
		return interfaces;
	}

	@Override
	public int count() {
		return all.length;
	}

	@Override
	public void set(int target, int intid, boolean pending) {
		all[target].setLpi(intid, pending);
	}

	@Override
	public boolean isPending(int target, int intid) {
		return all[target].lpis.isPending(intid);
	}

	@Override
	public void moveAll(int from, int to) {
		all[from].lpis.moveTo(all[to].lpis);
		update();
	}

	@Override
	public void configured(int target) {
		all[target].lpis.changed();
		all[target].changed();
	}

	Redistributor get(int number) {
		return all[number];
	}

	/// See {@link Distributor#changed}.
	void update() {
		for (Redistributor each : all)
			each.changed();
	}

	/// ICC_SGI1R_EL1 and ICC_SGI0R_EL1 (IHI 0069, 12.2.20): sends an SGI to those CPUs of the list at which its group is the one
	/// that is meant.
	void send(int from, long value, boolean group1) {
		int sgi = (int) (value >>> 24) & 0xF;
		boolean toOthers = (value >>> 40 & 1) != 0;
		int cluster = (int) (value >>> 24 & 0xFF000000L | value >>> 16 & 0xFF0000 | value >>> 8 & 0xFF00);
		int first = (int) (value >>> 44 & 0xF) * SGI_TARGETS;
		for (int cpu = 0; cpu < all.length; cpu++) {
			int index = (affinities[cpu] & 0xFF) - first;
			boolean meant = toOthers ? cpu != from : (affinities[cpu] & ~0xFF) == cluster && index >= 0
					&& index < SGI_TARGETS && (value >>> index & 1) != 0;
			if (meant)
				all[cpu].receive(sgi, group1);
		}
	}

	InterruptLine ppi(int cpu, int number) {
		if (number < 0 || number >= InterruptBank.SIZE / 2)
			throw new IllegalArgumentException("PPI " + number + ", expected 0 to 15");
		return all[cpu].ppi(number);
	}

	@Override
	protected int read(int cpu, int offset) {
		return all[offset >>> FRAMES_SHIFT].registers.read(offset & (1 << FRAMES_SHIFT) - 1);
	}

	@Override
	protected void write(int cpu, int offset, int value, int mask) {
		all[offset >>> FRAMES_SHIFT].registers.write(offset & (1 << FRAMES_SHIFT) - 1, value, mask);
	}

	@Override
	public void reset() {
		for (Redistributor each : all)
			each.reset();
	}

	void saveAll(StateOutput out) {
		for (Redistributor each : all)
			each.save(out);
	}

	void restoreAll(StateInput in) throws StateException {
		for (Redistributor each : all)
			each.restore(in);
	}
}
