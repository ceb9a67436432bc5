// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.kvmcounters;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A counter's name and what it counts for.
///
/// @param scope {@code 1894-4} for a VM (process id and file descriptor), {@code 1894-4/vcpu0} for a vCPU; empty for
///        all
/// @param event for instance {@code halt_wakeup} or {@code kvm_exit(WFx)}
record CounterName(String scope, String event) {
	/// Where debugfs stands; a dump may have whole paths.
	private static final Pattern ROOT = Pattern.compile("^(?:/sys/kernel/debug/kvm/|\\./)");
	private static final Pattern PATH = Pattern.compile("((?:[\\w.-]+/)*)([A-Za-z][\\w.-]*(?:\\([\\w.-]+\\))?)");
	private static final Pattern VM = Pattern.compile("\\d+-\\d+(?:/vcpu\\d+)?");
	/// Counters of all architectures, of arm64, and the commonest of x86: enough to know a dump by.
	private static final Set<String> COUNTERS = Set.of("blocking", "exits", "halt_attempted_poll", "halt_poll_fail_ns",
			"halt_poll_fail_hist", "halt_poll_invalid", "halt_poll_success_ns", "halt_poll_success_hist",
			"halt_successful_poll", "halt_wait_ns", "halt_wait_hist", "halt_wakeup", "remote_tlb_flush",
			"remote_tlb_flush_requests", "hvc_exit_stat", "wfe_exit_stat", "wfi_exit_stat", "mmio_exit_user",
			"mmio_exit_kernel", "signal_exits", "vgic-state", "trap_reg", "vgic_update_irq_pending", "halt_exits",
			"irq_exits", "io_exits", "mmio_exits", "hypercalls", "insn_emulation", "irq_injections", "nmi_injections",
			"tlb_flush", "pf_fixed", "pf_guest", "mmu_cache_miss", "request_irq_exits", "fpu_reload",
			"host_state_reload", "irq_window", "nmi_window", "req_event", "l1d_flush", "largepages", "invlpg");

	/// Reads a path such as {@code 1894-4/vcpu0/halt_wakeup}; one that is no name of a counter gives an empty event.
	static CounterName of(String path) {
		Matcher matcher = PATH.matcher(ROOT.matcher(path).replaceFirst(""));
		if (!matcher.matches())
			return new CounterName("", "");
		String directory = matcher.group(1);
		return new CounterName(directory.isEmpty() ? "" : directory.substring(0, directory.length() - 1),
				matcher.group(2));
	}

	boolean valid() {
		return !event.isEmpty();
	}

	/// Whether it is of one VM or vCPU.
	boolean ofVm() {
		return valid() && VM.matcher(scope).matches();
	}

	/// Whether it can be told from its name that KVM counts it.
	boolean known() {
		return COUNTERS.contains(event) || event.startsWith("kvm_") || ofVm();
	}
}
