// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Entering EL2 and returning take on board xgene what was measured on an X-Gene: 68 to 76 and 65 cycles (NEVE, SOSP 2017,
/// section 5), by the cycle counter that the program itself reads at both levels.
class ExceptionTimesTest {
	/// X10 is the least time of an entry, X11 of a return, X12 of reading the counter twice.
	private static final String PROGRAM = """
				mov	x0, #0x80000000
				msr	hcr_el2, x0
				adr	x0, vectors
				msr	vbar_el2, x0
				mov	x0, #0x1004 // C, I
				msr	sctlr_el2, x0
				mov	x0, #0x1000
				msr	sctlr_el1, x0
				mov	x0, #1
				lsl	x0, x0, #27 // counts at EL2
				msr	pmccfiltr_el0, x0
				mov	x0, #0x80000000
				msr	pmcntenset_el0, x0
				mov	x0, #0x45
				msr	pmcr_el0, x0
				adr	x0, 1f
				msr	elr_el2, x0
				mov	x0, #0x3c5
				msr	spsr_el2, x0
				mov	x10, #9999
				mov	x11, #9999
				mov	x12, #9999
				isb
				eret
			1:	mov	x9, #20
			2:	isb
				mrs	x1, pmccntr_el0
				hvc	#0
				mrs	x4, pmccntr_el0
				sub	x2, x2, x1
				sub	x4, x4, x3
				cmp	x2, x10
				csel	x10, x2, x10, lo
				cmp	x4, x11
				csel	x11, x4, x11, lo
				isb
				mrs	x5, pmccntr_el0
				mrs	x6, pmccntr_el0
				sub	x6, x6, x5
				cmp	x6, x12
				csel	x12, x6, x12, lo
				subs	x9, x9, #1
				b.ne	2b
				b	999f
				.balign	2048
			vectors: .space	0x400
				mrs	x2, pmccntr_el0
				mrs	x3, pmccntr_el0
				eret
			""";

	@Test
	void anEntryOfEl2AndItsReturnTakeWhatWasMeasured() throws Exception {
		Rig rig = Rig.Kind.of("xgene").withHypervisor().run(PROGRAM);
		long read = rig.x(12);
		assertThat(read).isBetween(1L, 20L);
		assertThat(rig.x(10) - read).as("entry, and HVC").isBetween(65L, 76L);
		assertThat(rig.x(11) - read).as("return").isBetween(65L, 76L);
	}
}
