// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trapline.trace.exits.HypervisorEvents.RETURN_IRQ;
import static org.trapline.trace.exits.HypervisorEvents.RETURN_TRAP;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is said of events that are not there.
class RecordingGapTest extends ExitScenario {
	@Test
	void eventsSwitchedOnLateAreSaidToBe() {
		entry(0);
		exit(1_000_000, RETURN_TRAP, EC_HVC);
		entry(10);
		exit(4_000_000, RETURN_TRAP, EC_HVC);
		events.hypercall(at(1), CPU, THREAD, PC, 0x8400_0000L, 0);
		entry(10);
		rows();
		assertThat(said()).contains("1 hypercall came in the first 5.0 ms, before the recorder had switched");
	}

	@Test
	void eventsThatAreAbsentAreSaidToBe() {
		entry(0);
		exit(10, RETURN_TRAP, EC_DABT);
		entry(10);
		rows();
		assertThat(said()).contains("kvm_guest_fault or kvm_mmio (for 1 data or instruction abort)")
				.contains("no sched_switch events").contains("no kvm_userspace_exit events");
	}

	@Test
	void eventsThatWereOnAndNeverCameAreNotMissed() {
		entry(0);
		exit(10, RETURN_TRAP, EC_DABT);
		events.guestFault(at(1), CPU, THREAD, PC, 0x9200_0047L, 0, 0x8000_1000L);
		entry(10);
		exit(10, RETURN_IRQ, 0);
		entry(10);
		trace = events.finish(Map.of("kvm:kvm_mmio", 0L, "kvm:kvm_userspace_exit", 0L, "sched:sched_switch", 0L,
				"irq:irq_handler_entry", 0L));
		assertThat(said()).isEqualTo("Linux (since 4.2) traces an exit after it has handled the host interrupt that"
				+ " caused it: that handling counts as guest time");
	}

	@Test
	void countsOfZeroAreNotKept() {
		entry(0);
		trace = events.finish(Map.of("kvm:kvm_entry", 1L, "kvm:kvm_mmio", 0L));
		assertThat(trace.eventCounts()).containsOnlyKeys("kvm:kvm_entry");
	}
}
