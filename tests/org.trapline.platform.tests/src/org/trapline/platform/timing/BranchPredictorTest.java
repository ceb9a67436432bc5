// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the branch predictor of the Cortex-A57 learns, and what not, by the branches of programs that it gets wrong.
class BranchPredictorTest {
	private static long wrong(String board, String body, String behind) throws Exception {
		Rig rig = Rig.Kind.of(board).run(Rig.CACHED + """
				mov	x9, #2
			10:	mov	x0, #'p'
				hint	#0x72
				mov	x20, #1000
			11:
			%s
				subs	x20, x20, #1
				b.ne	11b
				mov	x0, #'p'
				hint	#0x73
				b	999f
			%s
			""".formatted(body, behind));
		return rig.region("p").events(Event.BR_MIS_PRED);
	}

	@Test
	void aLoopIsWrongAtItsEndAlone() throws Exception {
		assertThat(wrong("seattle", "nop", "")).isLessThan(20);
	}

	@Test
	void directionsThatAlternateAreLearntByHistory() throws Exception {
		String alternating = "tbz x20, #0, 12f\nnop\n12:";
		assertThat(wrong("seattle", alternating, "")).isLessThan(60);
	}

	@Test
	void directionsThatAreRandomAreNot() throws Exception {
		String random = "mul x4, x4, x5\nadd x4, x4, #7\ntbz x4, #40, 12f\nnop\n12:";
		String seeded = "movz x5, #0x4C95\nmovk x5, #0xF42D, lsl #16\nmovk x5, #0x5851, lsl #32\n" + random;
		assertThat(wrong("seattle", seeded, "")).isBetween(350L, 650L);
	}

	@Test
	void targetsOfAnIndirectBranchAreLearntByHistory() throws Exception {
		// four targets in turn
		String turn = "and x6, x20, #3\nadr x7, 20f\nadd x7, x7, x6, lsl #3\nbr x7\n20: b 21f\nnop\nb 21f\nnop\nb 21f\nnop\nb 21f\n"
				+ "nop\n21:";
		assertThat(wrong("seattle", turn, "")).isLessThan(100);
	}

	@Test
	void returnsAreRightUpToTheDepthOfTheStack() throws Exception {
		// calls itself so often, then returns
		String deep = "mov x21, #%d\nmov x22, x1\nbl 30f";
		String recursion = "30:	str	x30, [x22], #8\n	subs x21, x21, #1\n	b.eq 31f\n	bl 30b\n31:	ldr x30, [x22, #-8]!\n	ret\n";
		long within = wrong("seattle", deep.formatted(6), recursion);
		long beyond = wrong("seattle", deep.formatted(12), recursion);
		assertThat(within).isLessThan(100);
		// the stack holds 8: the outermost return's place was taken by others, which all go to one address
		assertThat(beyond).isBetween(950L, 1200L);
	}
}
