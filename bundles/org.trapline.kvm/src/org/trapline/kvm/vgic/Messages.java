// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.vgic;

import java.util.Map;
import java.util.TreeMap;
import org.trapline.a64.core.Ram;
import org.trapline.kvm.cost.Step;
import org.trapline.kvm.host.HostCpu;
import org.trapline.platform.gic.InterruptBank;
import org.trapline.platform.gic.v3.LpiTargets;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The LPIs of a VM, which its ITS makes of messages: each is kept as other interrupts are, with its configuration from the table
/// in the guest's memory that the redistributors name (IHI 0069, 5.1). As in KVM, the tables of pending LPIs are read when LPIs
/// are enabled, and not written.
public final class Messages implements LpiTargets {
	private static final int FIRST = 8192;
	private static final int ID_BITS = 16;
	private static final long CONFIGURATION_ADDRESS = 0xF_FFFF_FFFF_F000L;
	private static final long PENDING_ADDRESS = 0xF_FFFF_FFFF_0000L;
	/// GICR_PENDBASER.PTZ: the table is all zero.
	private static final long ZERO = 1L << 62;
	private static final int ID_BITS_MASK = 0x1F;
	private static final int ENABLED = 1;

	private final VirtualGic gic;
	private final Ram ram;
	private final Map<Integer, VirtualInterrupt> all = new TreeMap<>();
	/// GICR_PROPBASER, GICR_PENDBASER and GICR_CTLR.EnableLPIs, by vCPU.
	private final long[] configurations;
	private final long[] tables;
	private final boolean[] enabled;

	/// @param ram the guest's memory
	public Messages(VirtualGic gic, Ram ram, int cpus) {
		this.gic = gic;
		this.ram = ram;
		configurations = new long[cpus];
		tables = new long[cpus];
		enabled = new boolean[cpus];
	}

	boolean enabled(int cpu) {
		return enabled[cpu];
	}

	/// GICR_CTLR.EnableLPIs.
	void enable(int cpu, boolean on) {
		if (enabled[cpu] == on)
			return;
		enabled[cpu] = on;
		if (!on)
			for (VirtualInterrupt each : all.values())
				if (each.target == gic.cpu(cpu))
					each.latched = false;
		if (on && (tables[cpu] & ZERO) == 0)
			for (int intid = FIRST; intid < limit(cpu); intid++)
				if ((read((tables[cpu] & PENDING_ADDRESS) + intid / 8) >>> intid % 8 & 1) != 0)
					set(cpu, intid, true);
	}

	long configuration(int cpu) {
		return configurations[cpu];
	}

	/// Sets GICR_PROPBASER; ignored while LPIs are enabled.
	void configuration(int cpu, long value) {
		if (!enabled[cpu])
			configurations[cpu] = value;
	}

	/// GICR_PENDBASER, of which PTZ can only be written.
	long table(int cpu) {
		return tables[cpu] & ~ZERO;
	}

	/// Sets GICR_PENDBASER; ignored while LPIs are enabled.
	void table(int cpu, long value) {
		if (!enabled[cpu])
			tables[cpu] = value;
	}

	/// INTIDs are below.
	private int limit(int cpu) {
		return 1 << Math.min((int) configurations[cpu] & ID_BITS_MASK, ID_BITS - 1) + 1;
	}

	private int read(long address) {
		return ram.contains(address) ? (int) ram.load(address, 1) : 0;
	}

	private void configure(VirtualInterrupt each, int cpu) {
		int configuration = read((configurations[cpu] & CONFIGURATION_ADDRESS) + each.intid - FIRST);
		each.enabled = (configuration & ENABLED) != 0;
		each.priority = configuration & InterruptBank.PRIORITY_MASK;
	}

	@Override
	public int count() {
		return enabled.length;
	}

	@Override
	public void set(int target, int intid, boolean pending) {
		if (!enabled[target] || intid < FIRST || intid >= limit(target))
			return;
		VirtualInterrupt each = all.computeIfAbsent(intid, this::made);
		each.target = gic.cpu(target);
		configure(each, target);
		each.latched = pending;
		HostCpu acting = gic.kernel.acting();
		if (!pending || acting == null)
			return;
		acting.spend(Step.MESSAGE);
		gic.raised(each, acting.now());
	}

	private VirtualInterrupt made(int intid) {
		VirtualInterrupt made = new VirtualInterrupt(intid);
		made.edge = true;
		made.group1 = true;
		return made;
	}

	@Override
	public boolean isPending(int target, int intid) {
		VirtualInterrupt each = all.get(intid);
		return each != null && each.latched && each.target == gic.cpu(target);
	}

	@Override
	public void moveAll(int from, int to) {
		for (VirtualInterrupt each : all.values())
			if (each.target == gic.cpu(from)) {
				each.target = gic.cpu(to);
				gic.changed(each);
			}
	}

	@Override
	public void configured(int target) {
		for (VirtualInterrupt each : all.values())
			if (each.target == gic.cpu(target)) {
				configure(each, target);
				gic.changed(each);
			}
	}

	void save(StateOutput out) {
		out.int64s(configurations);
		out.int64s(tables);
		for (boolean each : enabled)
			out.bool(each);
		out.int32(all.size());
		all.forEach((intid, each) -> {
			out.int32(intid);
			each.save(out);
		});
	}

	void restore(StateInput in) throws StateException {
		in.int64s(configurations);
		in.int64s(tables);
		for (int i = 0; i < enabled.length; i++)
			enabled[i] = in.bool();
		all.clear();
		int count = StateException.within(in.int32(), 0, 1 << ID_BITS, "the number of LPIs");
		for (int i = 0; i < count; i++) {
			VirtualInterrupt each = made(StateException.within(in.int32(), FIRST, (1 << ID_BITS) - 1, "an LPI"));
			each.restore(in, gic);
			all.put(each.intid, each);
			CpuInterface target = each.target;
			if (target != null)
				target.list(each);
		}
	}
}
