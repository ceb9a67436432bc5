// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import java.util.Arrays;
import java.util.List;

/// The types of events that refine exits, with when each first came: recorders switch them on one after another, and
/// often record some only.
final class EventTypes {
	/// A type, or several of which one is enough.
	enum Type {
		ABORT("kvm_guest_fault", "kvm_mmio"), HYPERCALL("kvm_hvc_arm64"), REGISTER("kvm_sys_access", "kvm_handle_sys_reg"),
		WFX("kvm_wfx_arm64"), MMIO("kvm_mmio"), USER_EXIT("kvm_userspace_exit"), WAKEUP("kvm_vcpu_wakeup"),
		HOST_IRQ("irq_handler_entry"), SWITCH("sched_switch"),
		/// A sched_switch to a vCPU's thread.
		SWITCH_BACK("sched_switch");

		final List<String> names;

		Type(String... names) {
			this.names = List.of(names);
		}

		/// The names for a sentence.
		String words() {
			return String.join(" or ", names);
		}
	}

	private static final long NEVER = Long.MAX_VALUE;
	private static final int COUNT = Type.values().length;

	private final long[] firstSeen = new long[COUNT];
	private final long[] lacking = new long[COUNT];
	private final long[] lastLacking = new long[COUNT];

	EventTypes() {
		Arrays.fill(firstSeen, NEVER);
	}

	void saw(Type type, long time) {
		if (firstSeen[type.ordinal()] == NEVER)
			firstSeen[type.ordinal()] = time;
	}

	boolean seen(Type type) {
		return firstSeen[type.ordinal()] != NEVER;
	}

	/// When the type first came; only for one that was seen.
	long firstSeen(Type type) {
		return firstSeen[type.ordinal()];
	}

	/// Notes that an exit should have had an event of a type and has none.
	void lacks(Type type, long time) {
		lacking[type.ordinal()]++;
		lastLacking[type.ordinal()] = time;
	}

	/// How many exits lack the type.
	long lacking(Type type) {
		return lacking[type.ordinal()];
	}

	/// When the last of them was.
	long lastLacking(Type type) {
		return lastLacking[type.ordinal()];
	}
}
