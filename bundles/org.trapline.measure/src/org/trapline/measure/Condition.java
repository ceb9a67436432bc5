// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import java.util.Locale;
import java.util.Optional;

/// A circumstance that a benchmark of a virtual machine must tell to be reproducible.
public enum Condition {
	SIDE("Side", "native or guest: where the benchmark ran"),
	BOARD("Board", "name of the board or machine"),
	CPU("CPU", "model of the cores, for instance Cortex-A57"),
	CPUS("CPUs", "number of CPUs of the machine"),
	CLUSTERS("Clusters", "which CPUs share a cluster, for instance 0-1,2-3"),
	CLOCK("CPU clock", "frequency while it was measured, for instance 1.8 GHz"),
	GOVERNOR("Frequency governor", "for instance performance"),
	CACHES("Caches", "sizes of the data caches, for instance L1d 32 KiB, L2 1 MiB, L3 8 MiB"),
	MEMORY("Memory", "size of main memory"),
	HOST_LOAD("Host load", "idle, or what else ran"),
	HOST_KERNEL("Host kernel", "release of the kernel that runs KVM, or of the only one"),
	HYPERVISOR("Hypervisor mode", "VHE, nVHE or protected"),
	VMM("VMM", "for instance QEMU 7.2 or kvmtool b48735e"),
	VMM_COMMAND("VMM command line", "as the VMM was started"),
	GUEST_KERNEL("Guest kernel", "release of the guest's kernel"),
	VMS("VMs", "how many ran at the same time"),
	VCPUS("vCPUs", "how many each VM has"),
	PROCESSES("Instances", "how many copies of the benchmark ran at the same time, in each system"),
	VCPU_AFFINITY("vCPU affinity", "physical CPUs that vCPU threads may run on, for instance 0:2,1:3"),
	IO_AFFINITY("I/O thread affinity", "physical CPUs that the VMM's other threads may run on"),
	IRQ_AFFINITY("Interrupt affinity", "physical CPUs that take the interrupts"),
	HOST_PAGES("Host page size", "granule of the host's page tables, for instance 4 KiB"),
	GUEST_PAGES("Guest page size", "granule of the guest's page tables"),
	BACKING("Guest memory backing", "for instance anonymous 4 KiB, transparent huge pages, hugetlbfs 2 MiB"),
	GIC("GIC", "version that the guest sees, and how it is emulated"),
	PREEMPTION("Kernel preemption", "for instance PREEMPT_RT"),
	COMPILER("Compiler", "that built the benchmark, with its flags");

	private final String title;
	private final String hint;

	Condition(String title, String hint) {
		this.title = title;
		this.hint = hint;
	}

	/// What users read.
	public String title() {
		return title;
	}

	/// What it says and how it is written, in words.
	public String hint() {
		return hint;
	}

	/// How a file names it, for instance {@code vcpu-affinity}.
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/// The condition that a file names.
	public static Optional<Condition> ofKey(String key) {
		for (Condition condition : values())
			if (condition.key().equals(key))
				return Optional.of(condition);
		return Optional.empty();
	}
}
