// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.trapline.a64.translate.Options;

class CoreTimingTest {
	private static final int AREA = 1 << 20;
	/// Sorts of things: calls, branches that depend on data, loads and stores in any order, divisions, barriers.
	private static final String PROGRAM = """
				mov	x0, #3000
				mov	x1, x25
				mov	x6, #0x4C95
				movk	x6, #0xF42D, lsl #16
				mov	x4, #1
			1:	mul	x4, x4, x6
				add	x4, x4, #7
				lsr	x9, x4, #20
				and	x9, x9, #0xFFFF8
				ldr	x8, [x1, x9]
				eor	x4, x4, x8
				str	x4, [x1, x9]
				tbz	x4, #5, 2f
				bl	4f
			2:	ldp	x10, x11, [x1, #16]
				add	x12, x10, x11
				tst	x4, #0x300
				b.ne	3f
				udiv	x13, x4, x0
				dsb	sy
			3:	subs	x0, x0, #1
				b.ne	1b
				b	5f
			4:	ldr	x14, [x1, #4096]
				adr	x15, 6f
				br	x15
			6:	ret
			5:
			""";

	private static Chase run(Options options) throws Exception {
		Chase chase = new Chase("seattle", options, 2);
		chase.map(AREA, false);
		chase.start(Assembler.words(PROGRAM + "wfi\nb .\n"));
		chase.core().x[25] = Chase.area();
		chase.run();
		return chase;
	}

	@Test
	void cyclesAreTheSameTranslatedAndInterpreted() throws Exception {
		Chase interpreted = run(Options.atOnce(0));
		Chase translated = run(Options.atOnce(1));
		Chase usual = run(Options.usual());
		for (Chase other : new Chase[] {translated, usual}) {
			assertThat(other.core().instructions).isEqualTo(interpreted.core().instructions);
			assertThat(other.core().cycles).isEqualTo(interpreted.core().cycles);
			for (Category category : Category.values())
				assertThat(other.timing().profile().cycles(category)).as(category.words())
						.isEqualTo(interpreted.timing().profile().cycles(category));
			for (Event event : Event.values())
				assertThat(other.timing().profile().events(event)).as(event.words)
						.isEqualTo(interpreted.timing().profile().events(event));
		}
	}

	@Test
	void profileSaysWhereCyclesWent() throws Exception {
		Chase chase = run(Options.usual());
		Profile profile = chase.timing().profile();
		assertThat(profile.beyondBase()).isBetween(1L, chase.core().cycles);
		assertThat(profile.cycles(Category.BRANCH)).isPositive();
		assertThat(profile.cycles(Category.L2) + profile.cycles(Category.DRAM)).isPositive();
		assertThat(profile.events(Event.BR_MIS_PRED)).isBetween(500L, 6000L);
		assertThat(profile.events(Event.L1D_TLB_REFILL)).isGreaterThan(1000);
		assertThat(profile.events(Event.L1D_CACHE)).isGreaterThan(9000);
	}

	@Test
	void independentMissesOverlapAndDependentOnesDoNot() throws Exception {
		double dependent = misses("ldr x2, [x1, x9]\nand x3, x2, #1\nadd x9, x9, #4096\nadd x9, x9, #64\nadd x9, x9, x3");
		double independent = misses("ldr x2, [x1, x9]\nand x3, x2, #1\nadd x9, x9, #4096\nadd x9, x9, #64");
		// six miss buffers, but also the bandwidth of memory
		assertThat(independent).isLessThan(dependent / 3);
		assertThat(dependent).isGreaterThan(200);
	}

	/// Cycles of a turn of a loop that misses all caches.
	private static double misses(String body) throws Exception {
		Chase chase = new Chase("seattle", Options.usual(), 3);
		chase.map(8 << 20, true);
		int turns = 1500;
		chase.start(Assembler.words("mov x0, #" + turns + "\nmov x9, #0\n1:\n" + body
				+ "\nsubs x0, x0, #1\nb.ne 1b\nwfi\nb .\n"));
		chase.core().x[1] = Chase.area();
		return (double) chase.run() / turns;
	}

	@Test
	void anExceptionAndItsReturnTakeWhatTheBoardSays() throws Exception {
		// SVC from EL1 to EL1, whose handler returns at once: entry and return of the X-Gene are 68 and 65 cycles
		double empty = exceptions("nop");
		double svc = exceptions("svc #0");
		assertThat(svc - empty).isCloseTo(68 + 65, within(12.0));
	}

	private static double exceptions(String body) throws Exception {
		Chase chase = new Chase("xgene", Options.usual(), 1);
		chase.map(4096, false);
		int turns = 1000;
		int[] words = Assembler.words("adr x1, 2f\nmsr vbar_el1, x1\nmov x0, #" + turns + "\n1:\n" + body
				+ "\nsubs x0, x0, #1\nb.ne 1b\nwfi\nb .\n.balign 2048\n2:\n.space 0x200\neret\n");
		chase.start(words);
		return (double) chase.run() / turns;
	}
}
