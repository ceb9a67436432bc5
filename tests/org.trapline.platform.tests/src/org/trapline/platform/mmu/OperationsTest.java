// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trapline.a64.core.Access;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.core.Ram;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.cpu.SystemState;

/// AT where it takes exceptions, maintenance of caches by address, and what listeners are told of walks.
class OperationsTest {
	private static final long ADDRESS = 0x60_0123;
	private static final int CM_WNR = 0x140;
	private static final int S1PTW = 0x80;

	private final Ram ram = new Ram().add(0, 0x100_0000);
	private final Cpu cpu = TestCpu.of(TestCpu.ALL, ram);
	private final SystemState state = cpu.state;
	private final TableBuilder first = new TableBuilder(ram, 12, 32, 1, 0x80_0000);
	private final TableBuilder second = new TableBuilder(ram, 12, 32, 1, 0xA0_0000);

	@BeforeEach
	void enter() {
		cpu.turnOn(0, 1, 0, 0);
		first.map(ADDRESS, 0x10_0000, 3, TableBuilder.NORMAL);
		for (long at = 0; at < 0x100_0000; at += 0x1000)
			second.map(at, at, 3, TableBuilder.SECOND);
		state.ttbr0[1] = first.base;
		state.tcr[1] = 32 | 1 << 23;
		state.mair[1] = 0xFF;
		state.sctlr[1] |= 1;
		state.vttbr = second.base;
		state.vtcr = 1 << 6 | 32;
		cpu.changed();
	}

	private void secondStage() {
		state.hcr |= SystemState.HCR_VM;
		cpu.changed();
	}

	private GuestException fault(Runnable action) {
		return catchThrowableOfType(GuestException.class, action::run);
	}

	private void at(Operation operation) {
		cpu.mmu.addressTranslate(operation.encoding, ADDRESS);
	}

	@Test
	void aStage2FaultOfAWalkIsTakenFromEl1AndToldToEl2() {
		secondStage();
		long table = first.descriptor(ADDRESS, 3);
		second.map(table, 0, 3, 0);
		GuestException fault = fault(() -> at(Operation.S1E1R));
		assertThat(fault.exceptionClass).isEqualTo(GuestException.DATA_ABORT);
		assertThat(fault.syndrome).isEqualTo(CM_WNR | S1PTW | 0xB);
		assertThat(fault.address).isEqualTo(ADDRESS);
		assertThat(fault.intermediate).isEqualTo(table);
		state.level = 2;
		cpu.changed();
		at(Operation.S12E1R);
		assertThat(state.par).isEqualTo(1 << 11 | 1 << 9 | 1 << 8 | 0xB << 1 | 1);
	}

	@Test
	void anExternalAbortOfAWalkIsTaken() {
		ram.store(first.descriptor(ADDRESS, 2), 8, 0x4000_0003L);
		GuestException fault = fault(() -> at(Operation.S1E1W));
		assertThat(fault.syndrome).isEqualTo(CM_WNR | 0x17);
		assertThat(fault.intermediate).isEqualTo(-1);
	}

	@Test
	void panCountsForTheOperationsWithPAlone() {
		first.map(ADDRESS, 0x10_0000, 3, TableBuilder.NORMAL | TableBuilder.USER);
		state.pan = true;
		cpu.changed();
		at(Operation.S1E1R);
		assertThat(state.par).isEqualTo(0xFF00_0000_0010_0B80L);
		at(Operation.S1E1WP);
		assertThat(state.par).isEqualTo(1 << 11 | 0xF << 1 | 1);
	}

	@Test
	void maintenanceOfCachesNeedsNoPermissionButAtEl0() {
		state.pan = true;
		cpu.changed();
		assertThat(cpu.mmu.maintain(ADDRESS, false)).isEqualTo(0x10_0123);
		state.level = 0;
		cpu.changed();
		assertThat(fault(() -> cpu.mmu.maintain(ADDRESS, false)).syndrome).isEqualTo(CM_WNR | 0xF);
		first.map(ADDRESS, 0x10_0000, 3, TableBuilder.NORMAL | TableBuilder.USER | TableBuilder.READ_ONLY);
		assertThat(cpu.mmu.maintain(ADDRESS, false)).isEqualTo(0x10_0123);
		state.level = 1;
		cpu.changed();
		assertThat(fault(() -> cpu.mmu.maintain(ADDRESS, true)).syndrome).isEqualTo(CM_WNR | 0xF);
	}

	@Test
	void alignmentThatSctlrAsksForComesBeforeTranslation() {
		state.sctlr[1] |= 2;
		cpu.changed();
		assertThat(fault(() -> cpu.core().memory.load32(0x12_3456_7891L)).syndrome).isEqualTo(GuestException.ALIGNMENT_FAULT);
		assertThat(fault(() -> cpu.core().memory.load32(0x12_3456_7890L)).syndrome).isEqualTo(Walk.TRANSLATION);
		state.sctlr[1] &= ~2;
		cpu.changed();
		assertThat(fault(() -> cpu.core().memory.load32(0x12_3456_7891L)).syndrome).isEqualTo(Walk.TRANSLATION);
	}

	@Test
	void aWalkOfTwoStagesReadsEachDescriptorThroughStage2() {
		secondStage();
		List<String> read = new ArrayList<>();
		int bits = cpu.mmu.walk(ADDRESS, Access.READ,
				(physical, stage, level, within) -> read.add(stage + "." + level + "/" + within));
		assertThat(bits).isEqualTo(12);
		assertThat(read).containsExactly("2.1/1", "2.2/1", "2.3/1", "1.1/1", "2.1/2", "2.2/2", "2.3/2", "1.2/2", "2.1/3", "2.2/3",
				"2.3/3", "1.3/3", "2.1/4", "2.2/4", "2.3/4");
		first.map(ADDRESS, 0, 3, 0);
		assertThat(cpu.mmu.walk(ADDRESS, Access.READ, (_, _, _, _) -> read.clear())).isNegative();
		assertThat(state.par).isZero();
	}

	@Test
	void moreAddressSpacesThanContextsAreKeptApart() {
		first.map(ADDRESS, 0x10_0000, 3, TableBuilder.NORMAL | TableBuilder.NOT_GLOBAL);
		TableBuilder other = new TableBuilder(ram, 12, 32, 1, 0xC0_0000);
		other.map(ADDRESS, 0x11_0000, 3, TableBuilder.NORMAL | TableBuilder.NOT_GLOBAL);
		ram.store(0x10_0120, 8, 10);
		ram.store(0x11_0120, 8, 11);
		state.tcr[1] |= 1L << 36;
		for (int turn = 0; turn < 3; turn++)
			for (long asid = 0; asid < 1000; asid++) {
				boolean odd = (asid & 1) != 0;
				state.ttbr0[1] = asid << 48 | (odd ? other.base : first.base);
				cpu.mmu.changed();
				assertThat(cpu.core().memory.load64(ADDRESS & -8)).isEqualTo(odd ? 11 : 10);
			}
	}
}
