// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracepoint;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The tracepoints that exits are made from, with the fields that are read of each.
///
/// A tracepoint may have had several names, and a field too: the first that a format has is taken.
enum EventKind {
	EXIT("kvm_exit", "ret|idx?", "esr_ec|exit_reason|hsr_ec|class?", "vcpu_pc|pc"),
	ENTRY("kvm_entry", "vcpu_pc|pc"),
	MMIO("kvm_mmio", "type", "len?", "gpa", "val?"),
	MMIO_EMULATE("kvm_mmio_emulate", "vcpu_pc", "instr?", "cpsr?"),
	USERSPACE_EXIT("kvm_userspace_exit", "reason", "errno?"),
	GUEST_FAULT("kvm_guest_fault", "vcpu_pc?", "hsr?", "hxfar?", "ipa"),
	WFX("kvm_wfx_arm64|kvm_wfx|kvm_wfi", "vcpu_pc?", "is_wfe?"),
	HYPERCALL("kvm_hvc_arm64|kvm_hvc", "vcpu_pc?", "r0", "imm?"),
	SYS_ACCESS("kvm_sys_access", "vcpu_pc?", "Op0", "Op1", "CRn", "CRm", "Op2", "is_write?"),
	HANDLE_SYS_REG("kvm_handle_sys_reg", "hsr|esr"),
	WAKEUP("kvm_vcpu_wakeup", "ns", "waited?", "valid?"),
	TIMER_IRQ("kvm_timer_update_irq", "vcpu_id", "irq", "level"),
	VGIC_IRQ("vgic_update_irq_pending", "vcpu_id", "irq", "level"),
	HOST_IRQ("irq_handler_entry", "irq", "name?"),
	SCHED_SWITCH("sched_switch", "prev_pid|prev_tid", "prev_state", "next_pid|next_tid", "prev_comm?", "next_comm?"),
	/// Any other tracepoint that only a thread inside the ioctl KVM_RUN hits.
	OTHER_KVM(""),
	OTHER("");

	/// KVM's tracepoints that a thread may hit outside KVM_RUN: in another ioctl, in a notifier of its memory, or in an
	/// interrupt.
	private static final List<String> OUTSIDE_RUN = List.of("kvm_unmap_hva", "kvm_unmap_hva_range", "kvm_set_spte_hva",
			"kvm_age_hva", "kvm_test_age_hva", "kvm_irq_line", "kvm_set_irq", "kvm_msi_set_irq", "kvm_ack_irq",
			"kvm_ioapic_set_irq", "kvm_timer_hrtimer_expire", "kvm_dirty_ring_push", "kvm_dirty_ring_reset",
			"kvm_set_guest_debug", "kvm_age_page", "kvm_async_pf_completed");
	private static final Map<String, EventKind> BY_NAME = new HashMap<>();

	static {
		for (EventKind kind : values())
			for (String name : kind.names)
				BY_NAME.put(name, kind);
	}

	private final List<String> names;
	private final List<FieldNames> fields;

	/// Names that a field may have.
	record FieldNames(List<String> names, boolean optional) {
		static FieldNames of(String pattern) {
			boolean optional = pattern.endsWith("?");
			String names = optional ? pattern.substring(0, pattern.length() - 1) : pattern;
			return new FieldNames(List.of(names.split("\\|")), optional);
		}
	}

	EventKind(String names, String... fields) {
		this.names = names.isEmpty() ? List.of() : List.of(names.split("\\|"));
		this.fields = Arrays.stream(fields).map(FieldNames::of).toList();
	}

	/// The kind of a tracepoint.
	///
	/// @param system empty where not known
	static EventKind of(String system, String name) {
		EventKind kind = BY_NAME.get(name);
		if (kind != null)
			return kind;
		boolean kvm = system.equals("kvm") || system.isEmpty() && (name.startsWith("kvm_") || name.startsWith("vgic_"));
		return kvm && !OUTSIDE_RUN.contains(name) ? OTHER_KVM : OTHER;
	}

	/// The fields read, in the order in which they are read.
	List<FieldNames> fields() {
		return fields;
	}

	/// Whether a field is text; all others are integers.
	///
	/// @param field its place in {@link #fields()}
	boolean text(int field) {
		return this == SCHED_SWITCH && field > 2 || this == HOST_IRQ && field == 1;
	}

	/// Whether events of this kind come from KVM.
	boolean ofKvm() {
		return this != HOST_IRQ && this != SCHED_SWITCH && this != OTHER;
	}
}
