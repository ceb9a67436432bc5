// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A walk of two stages costs the accesses that it makes, those of stage 2 apart.
class SecondStageTimesTest {
	/// At EL2: a stage 2 of 1 GiB blocks from level 1 on, or none; then to EL1 with stage 1 of pages, whose 512 addresses are read
	/// twice in an order in which no TLB of the first level helps.
	private static String program(boolean second) {
		return """
				mov	x0, #0x80000000
			""" + (second ? "	orr	x0, x0, #1\n" : "") + """
				msr	hcr_el2, x0
				adr	x0, stage2
				msr	vttbr_el2, x0
				mov	x0, #0x3559 // 39 bits, level 1, write-back
				movk	x0, #0x8002, lsl #16
				msr	vtcr_el2, x0
				adr	x0, 1f
				msr	elr_el2, x0
				mov	x0, #0x3c5
				msr	spsr_el2, x0
				isb
				eret
			1:
			""" + Rig.CACHED + """
				// a table of pages for the GiB from 5 GiB on
				adr	x0, table
				adr	x2, middle
				orr	x3, x2, #3
				str	x3, [x0, #48]
				adr	x4, leaves
				orr	x3, x4, #3
				str	x3, [x2]
				mov	x5, #0
			2:	add	x6, x1, x5, lsl #12
				movz	x7, #0x703
				orr	x6, x6, x7
				str	x6, [x4, x5, lsl #3]
				add	x5, x5, #1
				cmp	x5, #512
				b.ne	2b
				dsb	ish
				isb
				mov	x8, #0x180000000
				mov	x9, #4
			3:	tlbi	vmalle1
				dsb	ish
				isb
				mov	x0, #'w'
				hint	#0x72
				mov	x5, #512
				mov	x10, x8
			4:	ldr	x11, [x10]
				and	x11, x11, #0x1000
				eor	x11, x11, x11
				add	x10, x10, x11
				add	x10, x10, #4096
				subs	x5, x5, #1
				b.ne	4b
				mov	x0, #'w'
				hint	#0x73
				subs	x9, x9, #1
				b.ne	3b
				b	999f
				.balign	4096
			stage2:	.quad	0x4fd, 0x400007fd, 0x800007fd, 0
				.space	4064
			middle:	.space	4096
			leaves:	.space	4096
			""";
	}

	@Test
	void aWalkOfTwoStagesCostsWhatItReads() throws Exception {
		Counts one = Rig.Kind.of("seattle").withHypervisor().run(program(false)).region("w");
		Counts two = Rig.Kind.of("seattle").withHypervisor().run(program(true)).region("w");
		assertThat(one.events(Event.DTLB_WALK)).isBetween(4L * 512, 4L * 520);
		assertThat(two.events(Event.DTLB_WALK)).isEqualTo(one.events(Event.DTLB_WALK));
		assertThat(one.cycles(Category.TLB_STAGE2)).isZero();
		assertThat(one.cycles(Category.TLB_STAGE1)).as("a descriptor from level 2, at least, and 9 cycles")
				.isGreaterThan(4 * 512 * (9 + 10));
		// one descriptor, a block, for each page's address; those of tables are known
		assertThat(two.cycles(Category.TLB_STAGE2)).isBetween(4L * 512 * 10, 4L * 512 * 25);
		assertThat(two.cycles()).isGreaterThan(one.cycles() + 4 * 512 * 10);
		assertThat(two.instructions()).isEqualTo(one.instructions());
	}
}
