// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.Ram;
import org.trapline.platform.cpu.Cpu;

/// Translated code whose pages come to be elsewhere.
class RemappedCodeTest {
	private static final long LOOP = 0x40_0000;
	private static final long FUNCTION = 0x60_0000;
	/// Has the same entry in the fetch TLB.
	private static final long CONFLICTING = 0x70_0000;
	private static final long ONE = 0x20_0000;
	private static final long TWO = 0x40_0000;
	private static final long TABLES = 0x80_0000;
	private static final int MOV_X0_1 = 0xD2800020;
	private static final int MOV_X0_2 = 0xD2800040;
	private static final int RET = 0xD65F03C0;

	private final Ram ram = new Ram().add(0, 0x100_0000);
	private final Cpu cpu = TestCpu.of(TestCpu.ALL, ram);
	private final TableBuilder tables = new TableBuilder(ram, 12, 32, 1, TABLES);

	@BeforeEach
	void mapAndStart() {
		// blr x1; add x2, x2, x0; blr x3; b .-12
		put(0x10_0000, 0xD63F0020, 0x8B000042, 0xD63F0060, 0x17FFFFFD);
		// at the vector: b .
		put(0x10_0A00, 0x14000000);
		put(ONE, MOV_X0_1, RET);
		put(TWO, MOV_X0_2, RET);
		put(0x11_0000, RET);
		tables.map(LOOP, 0x10_0000, 3, TableBuilder.NORMAL);
		tables.map(CONFLICTING, 0x11_0000, 3, TableBuilder.NORMAL);
		cpu.turnOn(LOOP, 1, 0, 0);
		cpu.state.ttbr0[1] = tables.base;
		cpu.state.tcr[1] = 32 | 1 << 23;
		cpu.state.mair[1] = 0xFF;
		cpu.state.sctlr[1] |= 1;
		cpu.changed();
		Core core = cpu.core();
		core.x[1] = FUNCTION;
		core.x[3] = CONFLICTING;
	}

	private void put(long at, int... words) {
		for (int i = 0; i < words.length; i++)
			ram.store(at + 4L * i, 4, words[i]);
	}

	/// What a turn of the loop adds, seen over many turns.
	private long added() {
		long before = cpu.core().x[2];
		cpu.run(cpu.time() + 7000);
		return cpu.core().x[2] - before;
	}

	@Test
	void codeOfAnotherPageRunsAfterItsAddressIsInvalidated() {
		tables.map(FUNCTION, ONE, 3, TableBuilder.NORMAL);
		assertThat(added()).isEqualTo(1000);
		tables.map(FUNCTION, TWO, 3, TableBuilder.NORMAL);
		cpu.mmu.invalidate(Operation.VAE1.encoding, FUNCTION >>> 12);
		assertThat(added()).isEqualTo(2000);
		tables.map(FUNCTION, ONE, 3, TableBuilder.NORMAL);
		cpu.mmu.invalidate(Operation.VMALLE1.encoding, 0);
		assertThat(added()).isEqualTo(1000);
	}

	@Test
	void codeOfAnotherBlockRunsAfterAnyOfItsAddressesIsInvalidated() {
		long block = 0x1000_0000;
		cpu.core().x[1] = block;
		tables.map(block, ONE, 2, TableBuilder.NORMAL);
		assertThat(added()).isEqualTo(1000);
		tables.map(block, TWO, 2, TableBuilder.NORMAL);
		cpu.mmu.invalidate(Operation.VAALE1.encoding, block + 0x12_3000 >>> 12);
		assertThat(added()).isEqualTo(2000);
	}

	@Test
	void codeThatIsNotExecutableAnyMoreFaults() {
		tables.map(FUNCTION, ONE, 3, TableBuilder.NORMAL);
		assertThat(added()).isEqualTo(1000);
		tables.map(FUNCTION, ONE, 3, TableBuilder.NORMAL | TableBuilder.PXN);
		cpu.mmu.invalidate(Operation.VAE1.encoding, FUNCTION >>> 12);
		cpu.state.vbar[1] = LOOP + 0x800;
		added();
		assertThat(cpu.state.far[1]).isEqualTo(FUNCTION);
		assertThat(cpu.state.esr[1]).isEqualTo(0x8600_000FL);
	}
}
