// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.kvmstatreport;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.trapline.measure.ExitReason;

/// What perf's "Time" of an exit measures: it depends on the architecture, and the report does not name that.
///
/// tools/perf/arch/x86/util/kvm-stat.c begins at kvm_exit and ends at kvm_entry. tools/perf/arch/arm64/util/kvm-stat.c
/// and the one of riscv begin at kvm_entry and end at the kvm_exit that follows, under whose reason the time is booked.
enum MeasuredInterval {
	/// arm64: how long the guest ran before the exit.
	ARM64("arm64", "guest time before the exit (kvm_entry to kvm_exit), not its handling"),
	/// RISC-V: likewise.
	RISCV("riscv", ARM64.words),
	/// x86: exit to entry.
	X86("x86", ""),
	/// x86 with {@code --event=mmio} or {@code ioport}.
	ACCESS("x86", "emulation of one access by the hypervisor"),
	/// No reason that tells.
	UNKNOWN("", "unknown: guest time before the exit if recorded on arm64, exit to entry if on x86");

	/// What perf calls an exit without exception class, and classes that {@link ExitReason} knows by number only.
	private static final Set<String> ARM64_NAMES = new HashSet<>(
			Set.of("IRQ", "EL1_SERROR", "IL", "HYP_GONE", "BTI", "FPAC", "SME"));
	private static final Pattern RISCV_NAME = Pattern
			.compile("\\w+_GUEST_PAGE_FAULT|(?:VIRTUAL_)?(?:SUPERVISOR|HYPERVISOR)_SYSCALL|VIRTUAL_INST_FAULT");
	private static final Pattern X86_NAME = Pattern.compile("EXCEPTION_NMI|EXTERNAL_INTERRUPT|\\w+_INTERRUPT"
			+ "|EPT_\\w+|MSR_(?:READ|WRITE)\\w*|HLT|CPUID|IO_INSTRUCTION|[CD]R_ACCESS|INVLPG|RD(?:PMC|TSC)|VMCALL"
			+ "|(?:PAUSE|MWAIT|MONITOR)_INSTRUCTION|PREEMPTION_TIMER|APIC_\\w+|EOI_INDUCED|WBINVD|XSETBV|TASK_SWITCH"
			+ "|npf|msr|hlt|interrupt|vintr|ioio|io|cpuid|hypercall|pause|idle-halt|(?:read|write)_[cd]r\\d+|vmmcall");

	static {
		Arrays.stream(ExitReason.values()).filter(reason -> reason.exceptionClass() > 0).map(ExitReason::name)
				.forEach(ARM64_NAMES::add);
	}

	private final String architecture;
	private final String words;

	MeasuredInterval(String architecture, String words) {
		this.architecture = architecture;
		this.words = words;
	}

	/// Told from the names of the exits in a report.
	static MeasuredInterval of(Collection<String> names) {
		for (String name : names) {
			if (ARM64_NAMES.contains(name.toUpperCase(Locale.ROOT)))
				return ARM64;
			if (RISCV_NAME.matcher(name).matches())
				return RISCV;
			if (X86_NAME.matcher(name).matches())
				return X86;
		}
		return UNKNOWN;
	}

	/// As the kernel's source names it; empty where it is not known.
	String architecture() {
		return architecture;
	}

	/// As {@link org.trapline.measure.ExitTiming#interval()} has it.
	String words() {
		return words;
	}

	/// Whether the times are the guest's own.
	boolean residency() {
		return this == ARM64 || this == RISCV;
	}
}
