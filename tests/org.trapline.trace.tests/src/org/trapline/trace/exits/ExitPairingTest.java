// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trapline.measure.ExitReason.DABT_LOW;
import static org.trapline.trace.exits.HypervisorEvents.RETURN_IRQ;
import static org.trapline.trace.exits.HypervisorEvents.RETURN_TRAP;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitTrace;

/// Which exit goes with which entry.
class ExitPairingTest extends ExitScenario {
	@Test
	void exitToNextEntryIsOneRowWithTheGuestTimeBefore() {
		entry(0);
		exit(300, RETURN_TRAP, EC_DABT);
		entry(70);
		Rows.Row row = only();
		assertThat(row.time()).isEqualTo(1_000_300);
		assertThat(row.interval()).isEqualTo(70);
		assertThat(row.handling()).isEqualTo(70);
		assertThat(row.guestBefore()).isEqualTo(300);
		assertThat(row.pc()).isEqualTo(PC);
		assertThat(row.cpu()).isEqualTo(CPU);
		assertThat(row.flags()).isZero();
		assertThat(trace.losses()).isEqualTo(new ExitTrace.Losses(0, 0, 0, 0, 0));
		assertThat(trace.span()).isEqualTo(new ExitTrace.Span(1_000_000, 1_000_370));
	}

	@Test
	void firstExitWithoutEntryBeforeHasNoGuestTime() {
		exit(0, RETURN_TRAP, EC_DABT);
		entry(70);
		Rows.Row row = only();
		assertThat(row.guestBefore()).isZero();
		assertThat(row.has(ExitBlocks.NO_GUEST_TIME)).isTrue();
	}

	@Test
	void exitWithoutEntryIsCounted() {
		entry(0);
		exit(10, RETURN_TRAP, EC_DABT);
		exit(10, RETURN_TRAP, EC_DABT);
		entry(10);
		exit(10, RETURN_IRQ, 0);
		List<Rows.Row> rows = rows();
		assertThat(rows).hasSize(1);
		assertThat(rows.getFirst().has(ExitBlocks.NO_GUEST_TIME)).isTrue();
		assertThat(trace.losses().exitsWithoutEntry()).isEqualTo(2);
		assertThat(said()).contains("2 exits without an entry after, 0 entries without an exit before were left out");
	}

	@Test
	void entryWithoutExitIsCountedButForTheFirst() {
		entry(0);
		entry(10);
		exit(10, RETURN_IRQ, 0);
		entry(10);
		assertThat(only().guestBefore()).isEqualTo(10);
		assertThat(trace.losses().entriesWithoutExit()).isEqualTo(1);
	}

	@Test
	void evidenceOfAnUnpairedExitDoesNotLeakIntoTheNext() {
		entry(0);
		exit(10, RETURN_TRAP, EC_DABT);
		events.mmio(at(1), CPU, THREAD, 2, 4, 0x900_0000, 1);
		exit(10, RETURN_TRAP, EC_DABT);
		entry(10);
		assertThat(only().cause()).isEqualTo(cause(DABT_LOW, Refinement.NONE, ""));
	}

	@Test
	void threadsAreIndependent() {
		events.entry(100, 0, 1, 0);
		events.entry(110, 1, 2, 0);
		events.exit(200, 0, 1, RETURN_TRAP, EC_DABT, 0);
		events.exit(205, 1, 2, RETURN_IRQ, 0, 0);
		events.mmio(206, 0, 1, 1, 4, 0x1000, 0);
		events.entry(220, 1, 2, 0);
		events.entry(250, 0, 1, 0);
		assertThat(rows()).extracting(Rows.Row::interval, r -> r.vcpu().thread(), r -> r.cause().refinement())
				.containsExactly(Tuple.tuple(15L, 2, Refinement.NONE),
						Tuple.tuple(50L, 1, Refinement.MMIO_KERNEL));
	}

	@Test
	void entryOnAnotherCpuIsMigrated() {
		entry(0);
		exit(10, RETURN_TRAP, EC_DABT);
		out(10, true);
		events.schedSwitch(at(10), CPU + 1, 0, true, THREAD);
		events.entry(at(10), CPU + 1, THREAD, PC);
		Rows.Row row = only();
		assertThat(row.has(ExitBlocks.MIGRATED)).isTrue();
		assertThat(row.cpu()).isEqualTo(CPU);
	}

	@Test
	void eventsOutOfOrderAreCountedAndLeftOut() {
		entry(0);
		events.exit(now - 5, CPU, THREAD, RETURN_IRQ, 0, PC);
		exit(10, RETURN_TRAP, EC_DABT);
		events.mmio(now - 1, CPU, THREAD, 1, 4, 0x1000, 0);
		entry(10);
		assertThat(only().cause().refinement()).isEqualTo(Refinement.NONE);
		assertThat(trace.losses()).isEqualTo(new ExitTrace.Losses(1, 0, 0, 0, 2));
		assertThat(said()).contains("2 events came out of the order of time");
	}

	@Test
	void recordingWithoutEntriesSaysThatItHoldsNoExits() {
		exit(0, RETURN_IRQ, 0);
		assertThat(rows()).isEmpty();
		assertThat(said()).contains("no kvm_entry");
	}

	@Test
	void nothingAtAllIsAnEmptyTrace() {
		assertThat(rows()).isEmpty();
		assertThat(trace.span()).isEqualTo(new ExitTrace.Span(0, 0));
		assertThat(said()).contains("neither kvm_exit nor kvm_entry");
	}

	@Test
	void moreVcpusThanTheColumnHoldsAreRefusedPolitely() {
		for (int thread = 1; thread <= Short.MAX_VALUE + 2; thread++)
			events.entry(at(1), 0, thread, 0);
		events.exit(at(1), 0, Short.MAX_VALUE + 2, RETURN_IRQ, 0, 0);
		assertThat(rows()).isEmpty();
		assertThat(trace.vcpus()).hasSize(Short.MAX_VALUE);
		assertThat(trace.losses().exitsWithoutEntry()).isEqualTo(1);
		assertThat(said()).contains("more than 32767 vCPU threads; 3 exit or entry events");
	}
}
