// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trapline.measure.ExitReason.DABT_LOW;
import static org.trapline.measure.ExitReason.INTERRUPT;
import static org.trapline.measure.ExitReason.WFX;
import static org.trapline.trace.exits.HypervisorEvents.NOT_RECORDED;
import static org.trapline.trace.exits.HypervisorEvents.RETURN_IRQ;
import static org.trapline.trace.exits.HypervisorEvents.RETURN_TRAP;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Notice;
import org.trapline.measure.Vcpu;

/// Hand-made sequences of events, one for each thing that an exit may show.
class ExitReconstructionTest {
	private static final int CPU = 2;
	private static final int THREAD = 42;
	private static final int OTHER_THREAD = 7;
	private static final long PC = 0xffff_8000_0000_1000L;
	private static final int EC_WFX = 0x01;
	private static final int EC_HVC = 0x16;
	private static final int EC_SYS = 0x18;
	private static final int EC_IABT = 0x20;
	private static final int EC_DABT = 0x24;

	private final ExitReconstruction events = new ExitReconstruction();
	private long now = 1_000_000;
	private ExitTrace trace = new ExitReconstruction().finish(Map.of());

	@AfterEach
	void close() {
		trace.close();
		events.close();
	}

	private long at(long step) {
		now += step;
		return now;
	}

	private void entry(long step) {
		events.entry(at(step), CPU, THREAD, PC);
	}

	private void exit(long step, int ret, int ec) {
		events.exit(at(step), CPU, THREAD, ret, ec, PC);
	}

	private void out(long step, boolean runnable) {
		events.schedSwitch(at(step), CPU, THREAD, runnable, 0);
	}

	private void back(long step) {
		events.schedSwitch(at(step), CPU, 0, true, THREAD);
	}

	private List<Rows.Row> rows() {
		trace = events.finish(Map.of());
		return Rows.of(trace);
	}

	private Rows.Row only() {
		List<Rows.Row> rows = rows();
		assertThat(rows).hasSize(1);
		return rows.getFirst();
	}

	private String said() {
		return events.notices().stream().map(Notice::message).collect(Collectors.joining("\n"));
	}

	private static ExitCause cause(ExitReason reason, Refinement refinement, String detail) {
		return new ExitCause(reason, refinement, detail);
	}

	@Nested
	class Pairing {
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
					.containsExactly(org.assertj.core.groups.Tuple.tuple(15L, 2, Refinement.NONE),
							org.assertj.core.groups.Tuple.tuple(50L, 1, Refinement.MMIO_KERNEL));
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

	@Nested
	class Reasons {
		@Test
		void returnCodeComesBeforeExceptionClass() {
			int[][] codes = { { 0, 0 }, { 0, EC_DABT }, { 1, 0 }, { 2, 0x24 }, { 3, 0 }, { 0xbadca11, 0 }, { 2, 0x0e },
					{ 2, 0x1a }, { 2, 0x2d }, { 77, 0 } };
			entry(0);
			for (int[] c : codes) {
				exit(10, c[0], c[1]);
				entry(10);
			}
			assertThat(rows()).extracting(Rows.Row::cause).containsExactly(cause(INTERRUPT, Refinement.NONE, ""),
					cause(INTERRUPT, Refinement.NONE, ""), cause(ExitReason.SERROR_EL1, Refinement.NONE, ""),
					cause(DABT_LOW, Refinement.NONE, ""), cause(ExitReason.ILLEGAL, Refinement.NONE, ""),
					cause(ExitReason.HYP_GONE, Refinement.NONE, ""), cause(ExitReason.ILL, Refinement.NONE, ""),
					cause(ExitReason.ERET, Refinement.NONE, ""),
					cause(ExitReason.RESERVED, Refinement.NONE, "exception class 0x2d"),
					cause(ExitReason.RESERVED, Refinement.NONE, "return code 77"));
		}

		@Test
		void kernelMmioHasItsExactAddress() {
			entry(0);
			exit(10, RETURN_TRAP, EC_DABT);
			events.guestFault(at(1), CPU, THREAD, PC, 0x93c0_8007L, 0x0800_0104, 0x800_0000);
			events.mmio(at(1), CPU, THREAD, 0, 4, 0x800_0104, 0);
			events.mmio(at(1), CPU, THREAD, 1, 4, 0x800_0104, 5);
			entry(10);
			Rows.Row row = only();
			assertThat(row.cause()).isEqualTo(cause(DABT_LOW, Refinement.MMIO_KERNEL, ""));
			assertThat(row.address()).isEqualTo(0x800_0104);
			assertThat(row.flags()).isEqualTo(ExitBlocks.HAS_ADDRESS);
		}

		@Test
		void userMmioNamesTheKvmExitAndSplitsOffUserTime() {
			entry(0);
			exit(10, RETURN_TRAP, EC_DABT);
			events.mmio(at(5), CPU, THREAD, 2, 1, 0x100_0000, 0x70);
			events.userspaceExit(at(5), CPU, THREAD, 6, 0);
			events.otherKvm(at(100), CPU, THREAD);
			entry(20);
			Rows.Row row = only();
			assertThat(row.cause()).isEqualTo(cause(DABT_LOW, Refinement.MMIO_USER, "KVM_EXIT_MMIO"));
			assertThat(row.user()).isEqualTo(100);
			assertThat(row.handling()).isEqualTo(130);
			assertThat(row.flags()).isEqualTo(ExitBlocks.HAS_ADDRESS | ExitBlocks.WRITE | ExitBlocks.USER);
			assertThat(row.cause().timingRow()).isEqualTo("DABT_IO_MEM");
		}

		@Test
		void userMmioWithoutItsEventTakesTheAddressOfTheFault() {
			entry(0);
			exit(10, RETURN_TRAP, EC_DABT);
			events.guestFault(at(1), CPU, THREAD, PC, 0x9300_0047L, 0xffff_0000_1234_5678L, 0x900_0000);
			events.userspaceExit(at(5), CPU, THREAD, 6, 0);
			entry(20);
			Rows.Row row = only();
			assertThat(row.cause().refinement()).isEqualTo(Refinement.MMIO_USER);
			assertThat(row.address()).isEqualTo(0x900_0678);
			assertThat(row.has(ExitBlocks.WRITE)).isTrue();
		}

		@Test
		void sgirWriteHandledInTheKernelIsAnIpi() {
			long[][] writes = { { 2, 4, 0x800_0f00L, 0x0002_0001 }, { 2, 4, 0x3fff_0f00L, 0x0100_0003 },
					{ 2, 4, 0x600_0f00L, 0x0200_0000 } };
			entry(0);
			for (long[] w : writes) {
				exit(10, RETURN_TRAP, EC_DABT);
				events.mmio(at(1), CPU, THREAD, (int) w[0], (int) w[1], w[2], w[3]);
				entry(10);
			}
			List<Rows.Row> rows = rows();
			assertThat(rows).extracting(Rows.Row::cause).containsOnly(cause(DABT_LOW, Refinement.IPI, "GICD_SGIR"));
			assertThat(rows.getFirst().cause().timingRow()).isEqualTo("DABT_IO_MEM_IPI");
		}

		@Test
		void otherAccessesAtThatOffsetAreNoIpi() {
			long[][] accesses = { { 1, 4, 0x800_0f00L, 0 }, { 2, 1, 0x800_0f00L, 0 }, { 2, 4, 0x800_0f04L, 0 },
					{ 2, 4, 0x800_0f00L, 0xffff_ffffL } };
			entry(0);
			for (long[] a : accesses) {
				exit(10, RETURN_TRAP, EC_DABT);
				events.mmio(at(1), CPU, THREAD, (int) a[0], (int) a[1], a[2], a[3]);
				entry(10);
			}
			assertThat(rows()).extracting(r -> r.cause().refinement()).containsOnly(Refinement.MMIO_KERNEL);
		}

		@Test
		void sgirOffsetHandledInUserSpaceIsADevice() {
			entry(0);
			exit(10, RETURN_TRAP, EC_DABT);
			events.mmio(at(1), CPU, THREAD, 2, 4, 0xa00_0f00L, 1);
			events.userspaceExit(at(1), CPU, THREAD, 6, 0);
			entry(10);
			assertThat(only().cause().refinement()).isEqualTo(Refinement.MMIO_USER);
		}

		@Test
		void faultWithoutMmioIsAMemoryFault() {
			entry(0);
			exit(10, RETURN_TRAP, EC_DABT);
			events.guestFault(at(1), CPU, THREAD, PC, 0x9200_0047L, 0xffff_0000_0000_0123L, 0x8000_1000L);
			entry(10);
			exit(10, RETURN_TRAP, EC_IABT);
			events.guestFault(at(1), CPU, THREAD, PC, 0x8200_0047L, PC, 0x8000_2000L);
			entry(10);
			List<Rows.Row> rows = rows();
			assertThat(rows).extracting(Rows.Row::cause).containsExactly(cause(DABT_LOW, Refinement.MEMORY_FAULT, ""),
					cause(ExitReason.IABT_LOW, Refinement.MEMORY_FAULT, ""));
			assertThat(rows).extracting(Rows.Row::address).containsExactly(0x8000_1000L, 0x8000_2000L);
			assertThat(rows).extracting(r -> r.has(ExitBlocks.WRITE)).containsExactly(true, false);
			assertThat(rows.getFirst().cause().timingRow()).isEqualTo("DABT_USER_MEM");
		}

		@Test
		void cacheMaintenanceFaultIsNoWrite() {
			entry(0);
			exit(10, RETURN_TRAP, EC_DABT);
			events.guestFault(at(1), CPU, THREAD, PC, 0x9200_0147L, 0, 0x8000_1000L);
			entry(10);
			assertThat(only().has(ExitBlocks.WRITE)).isFalse();
		}

		@Test
		void hypercallsAreNamedByFunctionWhereTheImmediateIsZero() {
			long[][] calls = { { 0x8400_0000L, 0 }, { 0xc400_0003L, 0 }, { 0x8600_ff01L, 0 }, { 0xc500_0021L, 0 },
					{ 0xdead_beef_8400_0000L, 0 }, { 0x8400_0000L, 7 }, { 0x1234, 0 }, { 0x95c1_ba60L, 0 } };
			entry(0);
			for (long[] c : calls) {
				exit(10, RETURN_TRAP, EC_HVC);
				events.hypercall(at(1), CPU, THREAD, PC, c[0], c[1]);
				entry(10);
			}
			assertThat(rows()).allMatch(r -> r.cause().refinement() == Refinement.HYPERCALL)
					.extracting(r -> r.cause().detail()).containsExactly("PSCI_VERSION", "PSCI_CPU_ON", "KVM_CALL_UID",
							"PV_TIME_ST", "PSCI_VERSION", "#7", "0x1234", "PSCI_0.1_CPU_ON");
		}

		@Test
		void systemRegistersAreNamedWithTheirDirection() {
			entry(0);
			exit(10, RETURN_TRAP, EC_SYS);
			events.systemRegister(at(1), CPU, THREAD, PC, 3, 0, 0, 4, 0, false);
			entry(10);
			exit(10, RETURN_TRAP, EC_SYS);
			events.systemRegister(at(1), CPU, THREAD, PC, 3, 0, 15, 2, 0, true);
			entry(10);
			List<Rows.Row> rows = rows();
			assertThat(rows).extracting(Rows.Row::cause).containsExactly(
					cause(ExitReason.SYS64, Refinement.SYSTEM_REGISTER, "ID_AA64PFR0_EL1 read"),
					cause(ExitReason.SYS64, Refinement.SYSTEM_REGISTER, "S3_0_C15_C2_0 write"));
			assertThat(rows).extracting(r -> r.has(ExitBlocks.WRITE)).containsExactly(false, true);
		}

		@Test
		void syndromeOfTheTrapServesWhereTheAccessEventIsMissing() {
			entry(0);
			exit(10, RETURN_TRAP, EC_SYS);
			// MRS x0, ID_AA64PFR0_EL1: op0 3, op2 0, op1 0, CRn 0, Rt 0, CRm 4, read
			events.systemRegisterTrap(at(1), CPU, THREAD, 0x6230_0009L);
			entry(10);
			assertThat(only().cause().detail()).isEqualTo("ID_AA64PFR0_EL1 read");
		}

		@Test
		void sgiRegistersAreIpis() {
			entry(0);
			for (int op2 = 5; op2 <= 7; op2++) {
				exit(10, RETURN_TRAP, EC_SYS);
				events.systemRegister(at(1), CPU, THREAD, PC, 3, 0, 12, 11, op2, true);
				entry(10);
			}
			assertThat(rows()).extracting(Rows.Row::cause).containsExactly(
					cause(ExitReason.SYS64, Refinement.IPI, "ICC_SGI1R_EL1"),
					cause(ExitReason.SYS64, Refinement.IPI, "ICC_ASGI1R_EL1"),
					cause(ExitReason.SYS64, Refinement.IPI, "ICC_SGI0R_EL1"));
		}

		@Test
		void signalAndSystemEventAreUserExits() {
			entry(0);
			exit(10, RETURN_IRQ, 0);
			events.userspaceExit(at(1), CPU, THREAD, 10, 4);
			entry(10);
			exit(10, RETURN_TRAP, 0x3c);
			events.userspaceExit(at(1), CPU, THREAD, 4, 0);
			entry(10);
			exit(10, RETURN_TRAP, 0x3c);
			events.userspaceExit(at(1), CPU, THREAD, 0, 14);
			entry(10);
			assertThat(rows()).extracting(Rows.Row::cause).containsExactly(
					cause(INTERRUPT, Refinement.USER_EXIT, "signal"),
					cause(ExitReason.BRK64, Refinement.USER_EXIT, "KVM_EXIT_DEBUG"),
					cause(ExitReason.BRK64, Refinement.USER_EXIT, "error 14"));
		}

		@Test
		void signalDuringKernelMmioDoesNotMakeItADeviceOfUserSpace() {
			entry(0);
			exit(10, RETURN_TRAP, EC_DABT);
			events.mmio(at(1), CPU, THREAD, 1, 4, 0x800_0000, 0);
			events.userspaceExit(at(1), CPU, THREAD, 10, 4);
			entry(10);
			Rows.Row row = only();
			assertThat(row.cause().refinement()).isEqualTo(Refinement.MMIO_KERNEL);
			assertThat(row.has(ExitBlocks.USER)).isTrue();
		}
	}

	@Nested
	class Interrupts {
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
	}

	@Nested
	class TimeSplit {
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
	}

	@Nested
	class Losses {
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
	}

	@Nested
	class OldKernels {
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

	@Nested
	class Names {
		@Test
		void vcpusAreNamedByCommOrElseByTheirTimer() {
			events.process(100, "qemu-system-aar");
			events.thread(101, 100, "CPU 1/KVM");
			events.thread(102, 100, "worker");
			events.entry(1, 0, 101, 0);
			events.entry(2, 1, 102, 0);
			events.timerIrq(3, 1, 102, 3, 27, 0);
			rows();
			assertThat(trace.vcpus()).containsExactly(
					new Vcpu(0, "qemu-system-aar 100", 1, 100, 101, "CPU 1/KVM"),
					new Vcpu(1, "qemu-system-aar 100", 3, 100, 102, "worker"));
		}

		@Test
		void knownThreadNames() {
			assertThat(List.of("CPU 12/KVM", "kvm-vcpu-3", "crosvm_vcpu0", "vcpu7", "fc_vcpu 2", "bash", "vcpu", "CPU x/KVM"))
					.extracting(VcpuNames::numberOf).containsExactly(12, 3, 0, 7, 2, -1, -1, -1);
		}

		@Test
		void threadRenamedBeforeItRunsKeepsItsNewName() {
			events.thread(5, 4, "qemu-system-aar");
			events.entry(1, 0, 5, 0);
			events.thread(5, -1, "CPU 0/KVM");
			rows();
			assertThat(trace.vcpus()).containsExactly(new Vcpu(0, "process 4", 0, 4, 5, "CPU 0/KVM"));
		}

		@Test
		void threadIdUsedAgainByAnotherProcessIsAnotherVcpu() {
			events.thread(THREAD, 40, "kvm-vcpu-0");
			entry(0);
			exit(10, RETURN_IRQ, 0);
			events.thread(THREAD, 50, "kvm-vcpu-0");
			entry(10);
			exit(10, RETURN_IRQ, 0);
			entry(10);
			assertThat(rows()).hasSize(1);
			assertThat(trace.vcpus()).extracting(Vcpu::process).containsExactly(40, 50);
			assertThat(trace.losses().exitsWithoutEntry()).isEqualTo(1);
		}

		@Test
		void threadIdUsedAgainUnderAnotherNameIsAnotherVcpu() {
			events.thread(THREAD, -1, "kvm-vcpu-0");
			entry(0);
			events.thread(THREAD, -1, "bash");
			events.schedSwitch(at(10), CPU, THREAD, true, 0);
			events.thread(THREAD, -1, "kvm-vcpu-1");
			entry(10);
			rows();
			assertThat(trace.vcpus()).extracting(Vcpu::threadName).containsExactly("kvm-vcpu-0", "kvm-vcpu-1");
		}

		@Test
		void vcpusWithoutProcessAreGroupedByNumber() {
			for (int thread = 10; thread < 14; thread++) {
				events.thread(thread, -1, "kvm-vcpu-" + thread % 2);
				events.entry(thread, 0, thread, 0);
			}
			rows();
			assertThat(trace.vcpus()).extracting(Vcpu::vm).containsExactly("VM", "VM", "VM 2", "VM 2");
			assertThat(said()).contains("grouped into VMs by their numbers");
		}

		@Test
		void oneVmWithoutProcessNeedsNoGuess() {
			events.thread(10, -1, "kvm-vcpu-0");
			events.entry(1, 0, 10, 0);
			events.exit(2, 0, 10, RETURN_IRQ, 0, 0);
			events.entry(3, 0, 10, 0);
			rows();
			assertThat(said()).doesNotContain("grouped");
		}
	}

	@Nested
	class WhatTheRecordingCannotTell {
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
}
