// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.a64.translate.Options;

/// A branch to an address whose top byte is ignored does not keep that byte in the PC (AArch64.BranchAddr).
class BranchAddressTest {
	/// Branches eight times to the code behind, with a tag, and collects in X0 what bits above the address the PC had; then
	/// notes in X2 the level.
	private static final String LOOP = """
			mov x3, #8
			again:
			adr x1, there
			movk x1, #0x5a00, lsl #48
			%s
			nop
			there:
			adr x4, .
			orr x0, x0, x4, lsr #48
			subs x3, x3, #1
			b.ne again
			mrs x2, currentel
			hlt #0xf000
			""";
	private static final String TO_EL1 = """
			mov x9, #0x80000000
			msr hcr_el2, x9
			mov x9, #0x3c5
			msr spsr_el2, x9
			adr x10, code
			movk x10, #0xa500, lsl #48
			msr elr_el2, x10
			mov x9, #0x2000000000
			msr tcr_el1, x9
			eret
			code:
			""";
	private static final String AT_EL2 = """
			mov x9, #0x100000
			msr tcr_el2, x9
			isb
			""";

	@ParameterizedTest
	@ValueSource(strings = {"br x1", "blr x1", "ret x1"})
	void tagsOfTheRangeOfEl1(String branch) {
		runs(TO_EL1 + LOOP.formatted(branch), 4);
	}

	@ParameterizedTest
	@ValueSource(strings = {"br x1", "blr x1", "ret x1"})
	void tagsOfTheSingleRangeOfEl2(String branch) {
		runs(AT_EL2 + LOOP.formatted(branch), 8);
	}

	private static void runs(String program, long level) {
		for (Options options : List.of(Options.interpretOnly(), Options.atOnce(2))) {
			BareMachine bare = new BareMachine("cortex-a57", true, options).start(2, program).run();
			assertThat(bare.x(0)).as("bits above 48 of the PC").isZero();
			assertThat(bare.x(2)).as("CurrentEL").isEqualTo(level);
		}
	}
}
