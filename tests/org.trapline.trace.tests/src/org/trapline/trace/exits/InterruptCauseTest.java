// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trapline.measure.ExitReason.INTERRUPT;
import static org.trapline.measure.ExitReason.WFX;
import static org.trapline.trace.exits.HypervisorEvents.RETURN_IRQ;
import static org.trapline.trace.exits.HypervisorEvents.RETURN_TRAP;

import org.junit.jupiter.api.Test;
import org.trapline.measure.ExitCause.Refinement;

/// What interrupted the guest.
class InterruptCauseTest extends ExitScenario {
	@Test
	void guestTimerIsToldByItsUpdateBetweenEntryAndExit() {
		entry(0);
		events.timerIrq(at(10), CPU, THREAD, 1, 27, 1);
		events.vgicIrq(at(1), CPU, THREAD, 1, 27, true);
		exit(5, RETURN_IRQ, 0);
		entry(10);
		assertThat(only().cause()).isEqualTo(cause(INTERRUPT, Refinement.GUEST_TIMER, ""));
		assertThat(trace.vcpus().getFirst().id()).isEqualTo(1);
	}

	@Test
	void timerThatFallsOrThatIsUpdatedInTheHostIsNotTheCause() {
		entry(0);
		events.timerIrq(at(10), CPU, THREAD, 1, 27, 0);
		exit(5, RETURN_IRQ, 0);
		events.timerIrq(at(10), CPU, THREAD, 1, 27, 1);
		entry(10);
		exit(5, RETURN_IRQ, 0);
		entry(10);
		assertThat(rows()).extracting(r -> r.cause().refinement()).containsOnly(Refinement.NONE);
	}

	@Test
	void hostInterruptsAreNamedByTheFirstHandler() {
		String[] names = { "arch_timer", "IPI", "eth0", "kvm guest vtimer" };
		entry(0);
		for (String name : names) {
			events.hostIrq(at(10), CPU, THREAD, 13, name);
			exit(5, RETURN_IRQ, 0);
			entry(10);
		}
		events.hostIrq(at(10), CPU, THREAD, 40, "eth0");
		events.hostIrq(at(10), CPU, THREAD, 13, "arch_timer");
		exit(5, RETURN_IRQ, 0);
		entry(10);
		assertThat(rows()).extracting(Rows.Row::cause).containsExactly(
				cause(INTERRUPT, Refinement.HOST_TIMER, ""), cause(INTERRUPT, Refinement.HOST_IPI, ""),
				cause(INTERRUPT, Refinement.HOST_DEVICE, "eth0"), cause(INTERRUPT, Refinement.GUEST_TIMER, ""),
				cause(INTERRUPT, Refinement.HOST_DEVICE, "eth0"));
	}

	@Test
	void guestTimerBeatsAHostTickHandledWithIt() {
		entry(0);
		events.hostIrq(at(10), CPU, THREAD, 13, "arch_timer");
		events.hostIrq(at(10), CPU, THREAD, 12, "kvm guest vtimer");
		exit(5, RETURN_IRQ, 0);
		entry(10);
		assertThat(only().cause().refinement()).isEqualTo(Refinement.GUEST_TIMER);
	}

	@Test
	void interruptOfAnotherThreadOnTheCpuIsNotTheCause() {
		entry(0);
		events.hostIrq(at(10), CPU, OTHER_THREAD, 13, "arch_timer");
		exit(5, RETURN_IRQ, 0);
		entry(10);
		assertThat(only().cause().refinement()).isEqualTo(Refinement.NONE);
	}

	@Test
	void handlingBeforeTheExitIsSaidToCountAsGuestTime() {
		entry(0);
		events.hostIrq(at(600_000), CPU, THREAD, 13, "arch_timer");
		exit(400_000, RETURN_IRQ, 0);
		entry(10);
		assertThat(only().guestBefore()).isEqualTo(1_000_000);
		assertThat(said()).contains("counts as guest time; here at least 0.4 ms, 40.00 % of it, in 1 exit");
	}

	@Test
	void timerOfATrapDoesNotMakeItAnInterrupt() {
		entry(0);
		events.timerIrq(at(10), CPU, THREAD, 1, 27, 1);
		exit(5, RETURN_TRAP, EC_WFX);
		events.wfx(at(1), CPU, THREAD, PC, HypervisorEvents.Wait.WFI);
		entry(10);
		assertThat(only().cause()).isEqualTo(cause(WFX, Refinement.WFI, ""));
	}

	@Test
	void signalThatCameWithTheGuestTimerIsAUserExit() {
		entry(0);
		events.timerIrq(at(10), CPU, THREAD, 1, 27, 1);
		exit(5, RETURN_IRQ, 0);
		events.userspaceExit(at(1), CPU, THREAD, 10, 4);
		entry(10);
		assertThat(only().cause()).isEqualTo(cause(INTERRUPT, Refinement.USER_EXIT, "signal"));
	}
}
