// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.vgic;

import org.jspecify.annotations.Nullable;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// An interrupt of a VM, as the emulated distributor has it.
final class VirtualInterrupt {
	/// INTID from which interrupts are shared, and from which they are not SGIs.
	static final int SHARED = 32;
	static final int SGIS = 16;

	final int intid;
	boolean enabled;
	boolean edge;
	boolean group1;
	boolean active;
	/// Pending by an edge or by software.
	boolean latched;
	/// The input.
	boolean line;
	int priority;
	/// vCPUs that have sent it, a bit each, of an SGI of a GICv2.
	int senders;
	/// The physical interrupt that it stands for; -1 for none.
	int physical = -1;
	/// Where it goes; null for nowhere.
	@Nullable CpuInterface target;
	/// Whose list it is in; null if in none.
	@Nullable CpuInterface queued;
	/// When it became pending, for the record of its way.
	long since;

	VirtualInterrupt(int intid) {
		this.intid = intid;
	}

	void save(StateOutput out) {
		out.bool(enabled);
		out.bool(edge);
		out.bool(group1);
		out.bool(active);
		out.bool(latched);
		out.bool(line);
		out.int32(priority);
		out.int32(senders);
		CpuInterface to = target;
		out.int32(to == null ? -1 : to.index);
	}

	void restore(StateInput in, VirtualGic gic) throws StateException {
		enabled = in.bool();
		edge = in.bool();
		group1 = in.bool();
		active = in.bool();
		latched = in.bool();
		line = in.bool();
		priority = StateException.within(in.int32(), 0, 0xFF, "a priority");
		senders = in.int32();
		int to = StateException.within(in.int32(), -1, gic.cpus() - 1, "a target");
		target = to < 0 ? null : gic.cpu(to);
	}

	boolean pending() {
		return latched || line && !edge;
	}

	/// Whether it is to be signalled.
	boolean due() {
		return enabled && pending() && !active;
	}

	/// Whether it is to be in a list.
	boolean wanted() {
		return active || enabled && pending();
	}

	boolean sgi() {
		return intid < SGIS;
	}
}
