// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trapline.measure.ExitReason.DABT_LOW;
import static org.trapline.measure.ExitReason.INTERRUPT;
import static org.trapline.trace.exits.HypervisorEvents.RETURN_IRQ;
import static org.trapline.trace.exits.HypervisorEvents.RETURN_TRAP;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitCause.Refinement;
import org.trapline.measure.ExitReason;

/// What the events between an exit and its entry make of its reason.
class ExitCauseTest extends ExitScenario {
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
		assertThat(rows).allMatch(row -> row.has(ExitBlocks.HAS_TARGETS));
		assertThat(rows).as("CPU 1, all others, none but itself").extracting(Rows.Row::targets).containsExactly(0b10, 0xff, 0);
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

	@Test
	void firstOfSeveralAccessesGivesTheAddress() {
		entry(0);
		exit(10, RETURN_TRAP, EC_DABT);
		events.mmio(at(1), CPU, THREAD, 2, 4, 0x900_0ffc, 1);
		events.mmio(at(1), CPU, THREAD, 2, 4, 0x900_1000, 1);
		entry(10);
		assertThat(only().address()).isEqualTo(0x900_0ffc);
	}
}
