// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trapline.measure.ExitReason.WFX;
import static org.trapline.trace.exits.HypervisorEvents.RETURN_IRQ;
import static org.trapline.trace.exits.HypervisorEvents.RETURN_TRAP;

import org.junit.jupiter.api.Test;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitCause.Refinement;

/// Where the time from exit to entry went.
class TimeSplitTest extends ExitScenario {
	private void wfi() {
		entry(0);
		exit(100, RETURN_TRAP, EC_WFX);
		events.wfx(at(10), CPU, THREAD, PC, HypervisorEvents.Wait.WFI);
	}

	@Test
	void blockedInWfiIsIdle() {
		wfi();
		out(5, false);
		back(1000);
		entry(20);
		Rows.Row row = only();
		assertThat(row.idle()).isEqualTo(1000);
		assertThat(row.descheduled()).isZero();
		assertThat(row.handling()).isEqualTo(35);
		assertThat(row.awayAt()).isEqualTo(15);
		assertThat(row.flags()).isZero();
	}

	@Test
	void wakeupTellsThePolledTimeToo() {
		wfi();
		out(300, false);
		back(1000);
		events.wakeup(at(10), CPU, THREAD, 1250, true, true);
		entry(20);
		Rows.Row row = only();
		assertThat(row.idle()).isEqualTo(1250);
		assertThat(row.handling()).isEqualTo(1340 - 1250);
		assertThat(row.awayAt()).isEqualTo(70);
	}

	@Test
	void preemptedWhilePollingIsIdle() {
		wfi();
		out(10, true);
		back(200);
		events.wakeup(at(90), CPU, THREAD, 300, false, true);
		entry(20);
		Rows.Row row = only();
		assertThat(row.idle()).isEqualTo(300);
		assertThat(row.descheduled()).isZero();
		assertThat(row.has(ExitBlocks.PREEMPTED)).isTrue();
	}

	@Test
	void preemptedBeforeTheWaitIsDescheduled() {
		wfi();
		out(10, true);
		back(200);
		out(10, false);
		back(1000);
		events.wakeup(at(0), CPU, THREAD, 1005, true, true);
		entry(20);
		Rows.Row row = only();
		assertThat(row.descheduled()).isEqualTo(200);
		assertThat(row.idle()).isEqualTo(1005);
		assertThat(row.handling()).isEqualTo(row.interval() - 1205);
		assertThat(row.awayAt()).isEqualTo(20);
	}

	@Test
	void wakeupLongerThanTheExitIsCutToIt() {
		wfi();
		events.wakeup(at(40), CPU, THREAD, 1_000_000_000, true, true);
		entry(20);
		Rows.Row row = only();
		assertThat(row.idle()).isEqualTo(50);
		assertThat(row.handling()).isEqualTo(20);
	}

	@Test
	void preemptedElsewhereIsDescheduled() {
		entry(0);
		exit(10, RETURN_IRQ, 0);
		out(5, true);
		back(700);
		entry(5);
		Rows.Row row = only();
		assertThat(row.descheduled()).isEqualTo(700);
		assertThat(row.idle()).isZero();
		assertThat(row.has(ExitBlocks.PREEMPTED)).isTrue();
	}

	@Test
	void waitingInUserSpaceIsDescheduledAndNotUserTime() {
		entry(0);
		exit(10, RETURN_TRAP, EC_DABT);
		events.mmio(at(1), CPU, THREAD, 2, 4, 0x900_0000, 0);
		events.userspaceExit(at(1), CPU, THREAD, 6, 0);
		out(10, false);
		back(500);
		out(10, true);
		back(300);
		events.otherKvm(at(20), CPU, THREAD);
		entry(5);
		Rows.Row row = only();
		assertThat(row.user()).isEqualTo(40);
		assertThat(row.descheduled()).isEqualTo(800);
		assertThat(row.handling()).isEqualTo(47);
		assertThat(row.has(ExitBlocks.PREEMPTED)).isTrue();
	}

	@Test
	void eventsOfTheContextSwitchDoNotEndTheStayInUserSpace() {
		entry(0);
		exit(10, RETURN_TRAP, EC_DABT);
		events.userspaceExit(at(1), CPU, THREAD, 6, 0);
		out(10, true);
		// the preempt notifier of the thread that leaves traces after sched_switch
		events.otherKvm(at(2), CPU, THREAD);
		back(300);
		entry(20);
		Rows.Row row = only();
		assertThat(row.user()).isEqualTo(30);
		assertThat(row.descheduled()).isEqualTo(302);
	}

	@Test
	void hostInterruptsAndTimersDoNotEndTheStayInUserSpace() {
		entry(0);
		exit(10, RETURN_TRAP, EC_DABT);
		events.userspaceExit(at(1), CPU, THREAD, 6, 0);
		events.hostIrq(at(10), CPU, THREAD, 13, "arch_timer");
		events.vgicIrq(at(10), CPU, THREAD, 0, 33, true);
		entry(20);
		assertThat(only().user()).isEqualTo(40);
	}

	@Test
	void wfeThatYieldsIsDescheduled() {
		entry(0);
		exit(10, RETURN_TRAP, EC_WFX);
		events.wfx(at(1), CPU, THREAD, PC, HypervisorEvents.Wait.WFE);
		out(5, true);
		back(50);
		entry(5);
		Rows.Row row = only();
		assertThat(row.cause()).isEqualTo(cause(WFX, Refinement.WFE, ""));
		assertThat(row.descheduled()).isEqualTo(50);
		assertThat(row.idle()).isZero();
	}

	@Test
	void waitThatThePrinterCouldNotNameIsWfiIfItBlocked() {
		entry(0);
		exit(10, RETURN_TRAP, EC_WFX);
		events.wfx(at(1), CPU, THREAD, PC, HypervisorEvents.Wait.EITHER);
		out(5, false);
		back(50);
		entry(5);
		exit(10, RETURN_TRAP, EC_WFX);
		events.wfx(at(1), CPU, THREAD, PC, HypervisorEvents.Wait.EITHER);
		entry(5);
		assertThat(rows()).extracting(r -> r.cause().refinement()).containsExactly(Refinement.WFI, Refinement.NONE);
	}

	@Test
	void wfiWithoutEitherKindOfEventIsAssumedIdle() {
		wfi();
		entry(900);
		Rows.Row row = only();
		assertThat(row.idle()).isEqualTo(910);
		assertThat(row.handling()).isZero();
		assertThat(row.has(ExitBlocks.IDLE_ASSUMED)).isTrue();
		assertThat(said()).contains("1 WFx exit;").contains("no sched_switch events");
	}

	@Test
	void wfiThatOnlyPolledIsNotAssumedIdleOnceTheRecordingTells() {
		wfi();
		out(5, false);
		back(100);
		entry(5);
		exit(10, RETURN_TRAP, EC_WFX);
		events.wfx(at(1), CPU, THREAD, PC, HypervisorEvents.Wait.WFI);
		entry(20);
		Rows.Row polled = rows().get(1);
		assertThat(polled.idle()).isZero();
		assertThat(polled.has(ExitBlocks.IDLE_ASSUMED)).isFalse();
	}

	@Test
	void psciSuspendAndOffAreIdle() {
		entry(0);
		for (long call : new long[] { 0xc400_0001L, 0x8400_0002L }) {
			exit(10, RETURN_TRAP, EC_HVC);
			events.hypercall(at(1), CPU, THREAD, PC, call, 0);
			out(1, false);
			back(400);
			entry(1);
		}
		assertThat(rows()).extracting(Rows.Row::idle).containsExactly(400L, 400L);
	}

	@Test
	void blockedInAnotherHypercallIsDescheduled() {
		entry(0);
		exit(10, RETURN_TRAP, EC_HVC);
		events.hypercall(at(1), CPU, THREAD, PC, 0x8400_0000L, 0);
		out(1, false);
		back(400);
		entry(1);
		assertThat(only().descheduled()).isEqualTo(400);
	}

	@Test
	void moreStretchesThanAreRememberedStillAddUp() {
		wfi();
		for (int i = 0; i < 30; i++) {
			out(3, true);
			back(7);
		}
		events.wakeup(at(1), CPU, THREAD, 1_000_000, true, true);
		entry(2);
		Rows.Row row = only();
		assertThat(row.idle() + row.descheduled()).isBetween(30 * 7L, row.interval() - 2);
		assertThat(row.handling()).isNotNegative();
	}

	@Test
	void blockedInUserSpaceAfterASignalDuringWfiIsDescheduled() {
		wfi();
		events.userspaceExit(at(10), CPU, THREAD, 10, 4);
		out(5, false);
		back(700);
		entry(5);
		Rows.Row row = only();
		assertThat(row.descheduled()).isEqualTo(700);
		assertThat(row.idle()).isZero();
		assertThat(row.user()).isEqualTo(10);
		assertThat(row.cause()).isEqualTo(cause(WFX, Refinement.WFI, ""));
	}
}
