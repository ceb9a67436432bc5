// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trapline.a64.translate.Options;

/// Code of more pages than fit a few bits: each branch is predicted as what it is, whatever the way to run it.
class ManyPagesTest {
	/// Of each page: a loop, a branch over one instruction, one that sometimes goes, a call, and a jump to the next; in each
	/// some instructions further on.
	private static final String PAGES = """
				mov	x20, #40
				b	4f
				.set	page, 0
			0:
				.rept	150
				.balign	4096
				.fill	page % 13, 4, 0xd503201f
				.set	page, page + 1
				mov	x2, #3
			1:	subs	x2, x2, #1
				b.ne	1b
				tbz	x20, #0, 2f
				nop
			2:	bl	3f
				b	4f
			3:	ret
				.space	3900
			4:
				.endr
				subs	x20, x20, #1
				b.ne	0b
			""";

	@Test
	void branchesOfAllPagesAreKnownForWhatTheyAre() throws Exception {
		Rig interpreted = Rig.Kind.of("virt").with(Options.interpretOnly()).run(PAGES);
		assertThat(Rig.Kind.of("virt").with(Options.atOnce(1)).run(PAGES).counted()).isEqualTo(interpreted.counted());
		assertThat(Rig.Kind.of("virt").with(Options.atOnce(20)).run(PAGES).counted()).isEqualTo(interpreted.counted());
		Counts counts = interpreted.regions.cpus().getFirst();
		assertThat(counts.events(Event.BR_RETIRED)).isBetween(40L * 150 * 6, 40L * 150 * 8);
		// returns are predicted; of the rest at most the loop's end and the branch that sometimes goes are not
		assertThat(counts.events(Event.BR_MIS_PRED)).isLessThan(2 * 40L * 150);
	}
}
