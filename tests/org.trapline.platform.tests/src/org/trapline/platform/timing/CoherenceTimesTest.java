// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A line that two cores write in turn goes to and fro between them, at what the board says for one cluster and for two.
class CoherenceTimesTest {
	/// Two CPUs count in turn: each waits until the count is its own, and adds one.
	private static String program(int other) {
		String turns = """
				mov	x9, #300
			1:	ldr	x2, [x1]
				and	x4, x2, #1
				cmp	x4, x3
				b.ne	1b
				add	x2, x2, #1
				str	x2, [x1]
				subs	x9, x9, #1
				b.ne	1b
				b	999f
			""";
		return Rig.CACHED + """
				mov	x0, #3
				movk	x0, #0xc400, lsl #16
				mov	x1, #%d
				adr	x2, other
				mov	x3, #0
				hvc	#0
				mov	x1, #0x44000000
				mov	x3, #0
			""".formatted(other) + turns + "other:\n" + Rig.CACHED + "\tmov x3, #1\n" + turns;
	}

	private static Counts run(int other) throws Exception {
		Rig rig = Rig.Kind.of("seattle", "quantum=20").run(program(other));
		assertThat(rig.board.machine.bus.ram().load(0x4400_0000L, 8)).isEqualTo(600);
		return rig.regions.cpus().getFirst();
	}

	@Test
	void aLineGoesToAndFro() throws Exception {
		Counts near = run(1);
		Counts far = run(2);
		assertThat(near.events(Event.L1D_CACHE_REFILL)).as("a refill in each turn").isBetween(250L, 2000L);
		assertThat(far.events(Event.L1D_CACHE_REFILL)).isBetween(250L, 2000L);
		assertThat(far.events(Event.L2D_CACHE_REFILL)).as("from another cluster").isBetween(250L, 2000L);
		assertThat(near.events(Event.L2D_CACHE_REFILL)).as("within the cluster").isLessThan(50);
		// a turn of both costs a transfer there and one back
		assertThat(near.cycles() / 300).isBetween(2 * 18L, 400L);
		assertThat(far.cycles()).isGreaterThan(near.cycles() + 300 * 35);
		assertThat(far.cycles(Category.COHERENCE)).isGreaterThan(300 * 35);
	}
}
