// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExceptionsTest {
	/// Vectors of EL1 and EL2 that note in X20 which one was taken, and what it tells in X21 to X25, and end the program.
	private static final String VECTORS = """
			.macro vectors level
			.balign 2048
			vectors\\level:
			.set at, 0
			.rept 16
			mov x20, #(\\level << 12)
			add x20, x20, #at
			b taken\\level
			.balign 128
			.set at, at + 128
			.endr
			taken\\level:
			mrs x21, esr_el\\level
			mrs x22, far_el\\level
			mrs x23, elr_el\\level
			mrs x24, spsr_el\\level
			hlt #0xf000
			.endm
			vectors 1
			vectors 2
			""";
	private static final String SETUP = """
			adr x9, vectors1
			msr vbar_el1, x9
			adr x9, vectors2
			msr vbar_el2, x9
			""";

	/// Enters a level with code, from EL2.
	private static String enter(int spsr, long hcr, String code) {
		return SETUP + """
				ldr x9, =%d
				msr hcr_el2, x9
				mov x9, #%d
				msr spsr_el2, x9
				adr x10, code
				msr elr_el2, x10
				mov x9, #0x300000
				msr cpacr_el1, x9
				eret
				code:
				%s
				hlt #0xf000
				.ltorg
				""".formatted(hcr, spsr, code) + VECTORS;
	}

	@ParameterizedTest
	@CsvSource({
			// code, SPSR to start with, HCR_EL2 without RW, level and vector, ESR, offset of ELR from code
			"svc #7,        0x3c0, 0,         0x1400, 0x56000007, 4", // EL0 to EL1
			"svc #7,        0x3c5, 0,         0x1200, 0x56000007, 4", // EL1 with SP_EL1
			"svc #7,        0x3c4, 0,         0x1000, 0x56000007, 4", // EL1 with SP_EL0
			"svc #7,        0x3c0, 0x8000000, 0x2400, 0x56000007, 4", // EL0, TGE
			"hvc #9,        0x3c5, 0,         0x2400, 0x5a000009, 4",
			"hvc #9,        0x3c9, 0,         0x2200, 0x5a000009, 4",
			"hvc #9,        0x3c8, 0,         0x2000, 0x5a000009, 4",
			"hvc #9,        0x3c0, 0,         0x1400, 0x02000000, 0", // undefined at EL0
			"smc #3,        0x3c5, 0x80000,   0x2400, 0x5e000003, 0", // TSC
			"smc #3,        0x3c5, 0,         0x1200, 0x02000000, 0", // nobody is at EL3
			"smc #3,        0x3c0, 0x80000,   0x1400, 0x02000000, 0",
			"brk #5,        0x3c5, 0,         0x1200, 0xf2000005, 0",
			"brk #5,        0x3c0, 0x8000000, 0x2400, 0xf2000005, 0",
			".inst 0,       0x3c5, 0,         0x1200, 0x02000000, 0",
			".inst 0,       0x3c0, 0x8000000, 0x2400, 0x02000000, 0",
			"hlt #1,        0x3c5, 0,         0x1200, 0x02000000, 0",
			"eret,          0x3c0, 0,         0x1400, 0x02000000, 0",
			"'mrs x5, midr_el1', 0x3c0, 0,    0x1400, 0x02000000, 0",
			"'mrs x5, hcr_el2',  0x3c5, 0,    0x1200, 0x02000000, 0",
			"'mrs x5, id_aa64pfr0_el1', 0x3c5, 0x40000, 0x2400, 0x623000a9, 0", // TID3
			"'msr daifset, #2', 0x3c0, 0,     0x1400, 0x620cd3e4, 0",
			"wfi,           0x3c5, 0x2000,    0x2400, 0x07e00000, 0", // TWI
			"'wfe; wfe',    0x3c5, 0x4000,    0x2400, 0x07e00001, 4" // ERET set the event register
	})
	void areTakenWhereTheArchitectureSays(String code, String spsr, String hcr, String vector, String esr, int after) {
		BareMachine bare = BareMachine.run("cortex-a57", 2,
				enter(Integer.decode(spsr), 1L << 31 | Long.decode(hcr), code));

		assertThat(Long.toHexString(bare.x(20))).isEqualTo(vector.substring(2));
		assertThat(Long.toHexString(bare.x(21))).as("ESR").isEqualTo(Long.toHexString(Long.decode(esr)));
		assertThat(bare.x(23) - bare.x(10)).as("ELR").isEqualTo(after);
		assertThat(bare.x(24)).as("SPSR").isEqualTo(Long.decode(spsr));
	}

	@Test
	void eretAtEl2ToEl1() {
		BareMachine bare = BareMachine.run("cortex-a57", 2, enter(0x3c5, 1L << 31, "mrs x0, currentel"));
		assertThat(bare.x(0)).isEqualTo(4);
	}
}
