// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.conditions;

import java.util.List;
import java.util.stream.Stream;
import org.trapline.measure.Condition;

/// Conditions that stand together in the form.
enum ConditionGroup {
	MACHINE("Machine"), SYSTEM("Host and VMs"), PLACEMENT("Which CPU does what"), MEMORY("Memory, interrupts, build");

	private final String title;

	ConditionGroup(String title) {
		this.title = title;
	}

	String title() {
		return title;
	}

	List<Condition> conditions() {
		return Stream.of(Condition.values()).filter(c -> of(c) == this).toList();
	}

	private static ConditionGroup of(Condition condition) {
		return switch (condition) {
		case SIDE, BOARD, CPU, CPUS, CLUSTERS, CLOCK, GOVERNOR, CACHES, MEMORY -> MACHINE;
		case HOST_LOAD, HOST_KERNEL, HYPERVISOR, VMM, VMM_COMMAND, GUEST_KERNEL, VMS, VCPUS, PROCESSES, PREEMPTION ->
			SYSTEM;
		case VCPU_AFFINITY, IO_AFFINITY, IRQ_AFFINITY -> PLACEMENT;
		case HOST_PAGES, GUEST_PAGES, BACKING, GIC, COMPILER -> MEMORY;
		};
	}

	/// Values that are to be expected of a condition; others may be typed as well.
	static List<String> expected(Condition condition) {
		return switch (condition) {
		case SIDE -> List.of("native", "guest");
		case GOVERNOR -> List.of("performance", "powersave", "schedutil", "ondemand", "conservative", "userspace");
		case HYPERVISOR -> List.of("VHE", "nVHE", "protected");
		case HOST_LOAD -> List.of("idle");
		case HOST_PAGES, GUEST_PAGES -> List.of("4 KiB", "16 KiB", "64 KiB");
		case BACKING -> List.of("anonymous 4 KiB", "transparent huge pages", "hugetlbfs 2 MiB", "hugetlbfs 1 GiB");
		case PREEMPTION -> List.of("PREEMPT_NONE", "PREEMPT_VOLUNTARY", "PREEMPT", "PREEMPT_RT");
		case GIC -> List.of("GICv2, emulated", "GICv3, emulated", "GICv3, virtual CPU interface");
		default -> List.of();
		};
	}
}
