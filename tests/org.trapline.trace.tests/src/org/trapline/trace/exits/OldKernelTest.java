// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trapline.measure.ExitReason.DABT_LOW;
import static org.trapline.measure.ExitReason.INTERRUPT;
import static org.trapline.measure.ExitReason.WFX;
import static org.trapline.trace.exits.HypervisorEvents.NOT_RECORDED;

import org.junit.jupiter.api.Test;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitReason;

/// Kernels whose kvm_exit has less.
class OldKernelTest extends ExitScenario {
	@Test
	void reasonIsInferredWhereTheExitHasOnlyAProgramCounter() {
		entry(0);
		exit(10, NOT_RECORDED, NOT_RECORDED);
		events.wfx(at(1), CPU, THREAD, PC, HypervisorEvents.Wait.WFI);
		entry(1);
		exit(10, NOT_RECORDED, NOT_RECORDED);
		events.hypercall(at(1), CPU, THREAD, PC, 0x8400_0000L, 0);
		entry(1);
		exit(10, NOT_RECORDED, NOT_RECORDED);
		events.guestFault(at(1), CPU, THREAD, PC, 0x8200_0007L, 0, 0x1000);
		entry(1);
		exit(10, NOT_RECORDED, NOT_RECORDED);
		events.mmio(at(1), CPU, THREAD, 1, 4, 0x1000, 0);
		entry(1);
		exit(10, NOT_RECORDED, NOT_RECORDED);
		events.hostIrq(at(1), CPU, THREAD, 13, "arch_timer");
		entry(1);
		exit(10, NOT_RECORDED, NOT_RECORDED);
		entry(1);
		assertThat(rows()).extracting(Rows.Row::cause).containsExactly(cause(WFX, Refinement.WFI, ""),
				cause(ExitReason.HVC64, Refinement.HYPERCALL, "PSCI_VERSION"),
				cause(ExitReason.IABT_LOW, Refinement.MEMORY_FAULT, ""),
				cause(DABT_LOW, Refinement.MMIO_KERNEL, ""), cause(INTERRUPT, Refinement.HOST_TIMER, ""),
				cause(ExitReason.UNKNOWN, Refinement.NONE, ""));
	}

	@Test
	void classWithoutItsEventIsThatOfAnEarlierTrap() {
		entry(0);
		exit(10, NOT_RECORDED, EC_DABT);
		events.guestFault(at(1), CPU, THREAD, PC, 0x9200_0007L, 0, 0x1000);
		entry(1);
		exit(10, NOT_RECORDED, EC_DABT);
		entry(1);
		exit(10, NOT_RECORDED, EC_HVC);
		entry(1);
		assertThat(rows()).extracting(r -> r.cause().reason()).containsExactly(DABT_LOW, INTERRUPT, ExitReason.HVC64);
	}

	@Test
	void interruptHandledAfterTheTrapIsNotItsCause() {
		entry(0);
		exit(10, NOT_RECORDED, NOT_RECORDED);
		events.userspaceExit(at(1), CPU, THREAD, 6, 0);
		events.hostIrq(at(1), CPU, THREAD, 13, "arch_timer");
		entry(1);
		assertThat(only().cause().reason()).isEqualTo(ExitReason.UNKNOWN);
	}
}
