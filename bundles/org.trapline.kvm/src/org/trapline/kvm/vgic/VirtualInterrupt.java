// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.vgic;

import org.jspecify.annotations.Nullable;

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
