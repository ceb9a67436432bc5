// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.a64.translate.Options;

/// A restored run goes on with the same cycles as the one that was saved, wherever it was saved, and saving changes nothing.
class TimedCheckpointTest {
	/// Misses in flight, dependent and not, prefetched lines, branches and calls that are learnt, stores, barriers, system
	/// instructions, exceptions, markers, and another CPU that writes the same lines.
	static final String PROGRAM = """
				adr	x0, vectors
				msr	vbar_el1, x0
			""" + Rig.CACHED + """
				mov	x0, #3
				movk	x0, #0xc400, lsl #16
				mov	x1, #1
				adr	x2, second
				mov	x3, #0
				hvc	#0
				mov	x1, #0x44000000
				mov	x3, #900
				mov	x6, #0x4C95
				movk	x6, #0xF42D, lsl #16
			1:	mul	x4, x4, x6
				add	x4, x4, #7
				lsr	x9, x4, #20
				and	x9, x9, #0xFFFF8
				ldr	x8, [x1, x9]
				ldr	x10, [x1], #128
				eor	x4, x4, x8
				and	x9, x9, #0xFFF8
				ldr	x12, [x1, x9]
				str	x4, [x1, x9]
				tbz	x4, #5, 2f
				bl	3f
			2:	tst	x4, #0x3000
				b.ne	4f
				mrs	x5, pmccntr_el0
				mov	x0, #'x'
				hint	#0x72
				svc	#0
				ldr	x5, [x1, x9]
				hint	#0x73
				dsb	sy
			4:	subs	x3, x3, #1
				b.ne	1b
				b	999f
			3:	adr	x15, 6f
				br	x15
			6:	ret
			second:
			""" + Rig.CACHED + """
				mov	x3, #1500
			5:	ldr	x8, [x1], #64
				add	x8, x8, #1
				str	x8, [x1]
				tbz	x3, #3, 7f
				nop
				mrs	x9, cntvct_el0
			7:	subs	x3, x3, #1
				b.ne	5b
				b	999f
				.balign	2048
			vectors: .space	0x200
				eret
			""";

	private static Rig rig(Options options) throws Exception {
		Rig rig = Rig.Kind.of("seattle", "cpus=2").with(options).rig();
		rig.load(PROGRAM);
		rig.board.machine.timed(true);
		return rig;
	}

	@Test
	void aRestoredRunTakesTheSameCyclesWhereverItWasSaved() throws Exception {
		Rig whole = rig(Options.usual());
		whole.run();
		String expected = whole.counted();
		Rig sliced = rig(Options.usual());
		for (int i = 1; i <= 40; i++)
			sliced.board.machine.run(1999L * i);
		sliced.run();
		assertThat(sliced.counted()).as("sliced").isEqualTo(expected);
		Rig saved = rig(Options.usual());
		for (int i = 1; i <= 40; i++) {
			saved.board.machine.run(1999L * i);
			List<byte[]> states = saved.save();
			Rig restored = Rig.Kind.of("seattle", "cpus=2").rig();
			restored.restore(states, saved);
			assertThat(restored.counted()).as("restored at %d", 1999 * i).isEqualTo(saved.counted());
			restored.run();
			assertThat(restored.counted()).as("saved at %d", 1999 * i).isEqualTo(expected);
		}
		saved.run();
		assertThat(saved.counted()).as("a run that was saved now and then").isEqualTo(expected);
	}

	@Test
	void countsOfBothModesAreKept() throws Exception {
		Rig rig = rig(Options.interpretOnly());
		rig.board.machine.run(20_000);
		rig.board.machine.timed(false);
		rig.board.machine.run(30_000);
		Rig restored = Rig.Kind.of("seattle", "cpus=2").rig();
		restored.restore(rig.save(), rig);
		assertThat(restored.counted()).isEqualTo(rig.counted());
		assertThat(restored.cpu().timed()).isFalse();
		for (Rig each : List.of(rig, restored)) {
			each.board.machine.run(40_000);
			each.board.machine.timed(true);
			each.run();
		}
		assertThat(restored.counted()).isEqualTo(rig.counted());
	}
}
