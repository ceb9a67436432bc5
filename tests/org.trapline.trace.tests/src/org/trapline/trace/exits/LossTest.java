// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trapline.trace.exits.HypervisorEvents.RETURN_IRQ;
import static org.trapline.trace.exits.HypervisorEvents.RETURN_TRAP;

import org.junit.jupiter.api.Test;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitTrace;

/// What lost events cost.
class LossTest extends ExitScenario {
	@Test
	void lossThrowsAwayWhatIsOpenOnThatCpu() {
		entry(0);
		exit(10, RETURN_TRAP, EC_DABT);
		events.lost(at(10), now - 5, CPU, 17);
		entry(10);
		exit(10, RETURN_TRAP, EC_DABT);
		entry(10);
		assertThat(rows()).extracting(Rows.Row::guestBefore).containsExactly(10L);
		assertThat(trace.losses()).isEqualTo(new ExitTrace.Losses(0, 0, 17, 1, 0));
		assertThat(said()).contains("lost 17 events in 1 place; 1 exit");
	}

	@Test
	void lossOnAnotherCpuTouchesNothing() {
		entry(0);
		exit(10, RETURN_TRAP, EC_DABT);
		events.lost(at(10), now - 5, CPU + 1, 17);
		entry(10);
		assertThat(rows()).hasSize(1);
		assertThat(trace.losses().intervalsAcrossLoss()).isZero();
	}

	@Test
	void lossOnAnUnknownCpuTouchesAll() {
		entry(0);
		exit(10, RETURN_TRAP, EC_DABT);
		events.lost(at(10), now - 5, -1, 0);
		entry(10);
		assertThat(rows()).isEmpty();
		assertThat(said()).contains("lost events in 1 place");
	}

	@Test
	void lossWhileInTheGuestLeavesItsTimeUnknown() {
		entry(0);
		events.timerIrq(at(1), CPU, THREAD, 0, 27, 1);
		events.lost(at(10), now - 5, CPU, 3);
		exit(10, RETURN_IRQ, 0);
		entry(10);
		Rows.Row row = only();
		assertThat(row.has(ExitBlocks.NO_GUEST_TIME)).isTrue();
		assertThat(row.cause().refinement()).isEqualTo(Refinement.NONE);
	}

	@Test
	void vcpuThatMovedToTheCpuDuringTheLossIsGivenUp() {
		entry(0);
		exit(10, RETURN_TRAP, EC_DABT);
		events.lost(at(100), now - 95, CPU + 1, 3);
		events.entry(at(10), CPU + 1, THREAD, PC);
		assertThat(rows()).isEmpty();
		assertThat(trace.losses().intervalsAcrossLoss()).isEqualTo(1);
	}

	@Test
	void vcpuThatMovedToTheCpuAfterTheLossIsKept() {
		entry(0);
		exit(10, RETURN_TRAP, EC_DABT);
		events.lost(at(100), now - 95, CPU + 1, 3);
		out(10, true);
		events.schedSwitch(at(10), CPU + 1, 0, true, THREAD);
		events.entry(at(10), CPU + 1, THREAD, PC);
		assertThat(only().descheduled()).isEqualTo(10);
	}

	@Test
	void entryWithoutTheSwitchBackIsGivenUp() {
		entry(0);
		exit(10, RETURN_IRQ, 0);
		out(5, true);
		back(5);
		entry(5);
		exit(10, RETURN_IRQ, 0);
		out(5, true);
		entry(50);
		assertThat(rows()).hasSize(1);
		assertThat(trace.losses().intervalsAcrossLoss()).isEqualTo(1);
		assertThat(said()).contains("1 exit left out since the recording lacks an event");
	}

	@Test
	void switchBackWithoutTheSwitchAwayIsGivenUp() {
		entry(0);
		exit(10, RETURN_IRQ, 0);
		back(5);
		entry(5);
		assertThat(rows()).isEmpty();
		assertThat(trace.losses().intervalsAcrossLoss()).isEqualTo(1);
	}

	@Test
	void recordingOfOneThreadWithoutSwitchesBackKeepsItsExits() {
		entry(0);
		for (int i = 0; i < 3; i++) {
			exit(10, RETURN_TRAP, EC_WFX);
			events.wfx(at(1), CPU, THREAD, PC, HypervisorEvents.Wait.WFI);
			out(5, false);
			events.wakeup(at(100), CPU, THREAD, 101, true, true);
			entry(5);
		}
		assertThat(rows()).hasSize(3).extracting(Rows.Row::idle).containsOnly(101L);
		assertThat(said()).contains("no sched_switch to a vCPU's thread");
	}

	@Test
	void evidenceOfAnExitGivenUpDoesNotLeakIntoTheNext() {
		entry(0);
		exit(10, RETURN_TRAP, EC_DABT);
		events.mmio(at(1), CPU, THREAD, 1, 4, 0x1000, 0);
		back(5);
		exit(10, RETURN_TRAP, EC_DABT);
		entry(5);
		assertThat(only().cause().refinement()).isEqualTo(Refinement.NONE);
	}
}
