// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.a64.translate.Options;

/// Caches, TLBs and branch prediction that learn in functional mode: as much as in timing mode, and nothing else is different.
class WarmingTest {
	private static final int LINES = 300;
	/// Runs a procedure in functional mode, and then, as region t, in timing mode.
	private static final String TWICE = Rig.CACHED + """
				mov	x20, #0x44000000
				bl	1f
				hint	#0x71
				mov	x0, #'t'
				hint	#0x72
				bl	1f
				mov	x0, #'t'
				hint	#0x73
				b	999f
				.balign	64
			1:
			""";
	/// Loads a byte of so many of the 512 lines that L1D holds, in an order that no prefetcher follows.
	private static final String LOADS = TWICE + """
				mov	x3, #300
				mov	x4, #0
				mov	x7, #167
			2:	mul	x5, x3, x7
				and	x5, x5, #0x1ff
				add	x5, x20, x5, lsl #6
				ldrb	w6, [x5]
				add	x4, x4, x6
				subs	x3, x3, #1
				b.ne	2b
				ret
			""";
	/// A branch that goes as the bits of a number say, which only its history tells.
	private static final String BRANCHES = TWICE + """
				movz	x6, #0x4c95
				movk	x6, #0xf42d, lsl #16
				movk	x6, #0x7f4a, lsl #32
				movk	x6, #0x5851, lsl #48
				mov	x3, #64
			2:	ror	x6, x6, #1
				tbz	x6, #0, 3f
				nop
			3:	subs	x3, x3, #1
				b.ne	2b
				ret
			""";

	private static Rig rig(String program, boolean warm, Options options) throws Exception {
		Rig rig = Rig.Kind.of("seattle", "cpus=2").with(options).rig();
		rig.load(program);
		rig.board.machine.cpus().forEach(cpu -> cpu.timing.warm(warm));
		return rig;
	}

	/// What the second time counts, after the first in functional mode, warming or not.
	private static Counts second(String program, boolean warm) throws Exception {
		Rig rig = rig(program, warm, Options.usual());
		rig.run();
		return rig.region("t");
	}

	/// The same after the first in timing mode.
	private static Counts trained(String program) throws Exception {
		Rig rig = rig(program, false, Options.usual());
		rig.board.machine.timed(true);
		rig.run();
		return rig.region("t");
	}

	@Test
	void whatWasTouchedBeforeIsThere() throws Exception {
		Counts cold = second(LOADS, false);
		Counts warm = second(LOADS, true);
		assertThat(cold.events(Event.L1D_CACHE_REFILL)).isGreaterThan(LINES * 3 / 4);
		assertThat(cold.cycles(Category.DRAM)).isPositive();
		assertThat(warm.events(Event.L1D_CACHE_REFILL)).isLessThan(4);
		assertThat(warm.cycles(Category.DRAM)).isZero();
		assertThat(warm.cycles()).isLessThan(cold.cycles() / 4);
		assertThat(warm.instructions()).isEqualTo(cold.instructions());
	}

	@ParameterizedTest
	@ValueSource(strings = { LOADS, BRANCHES })
	void asMuchIsLearntAsInTimingMode(String program) throws Exception {
		Counts warm = second(program, true);
		Counts trained = trained(program);
		for (Event event : Event.values())
			if (event != Event.CPU_CYCLES)
				assertThat(warm.events(event)).as(event.words).isEqualTo(trained.events(event));
		assertThat(second(program, false).cycles()).isGreaterThan(warm.cycles() * 5 / 4);
		assertThat(warm.cycles()).as("with nothing still on its way").isLessThanOrEqualTo(trained.cycles());
	}

	@Test
	void nothingElseIsDifferentInFunctionalMode() throws Exception {
		Rig cold = rig(TimedCheckpointTest.PROGRAM, false, Options.usual());
		cold.run();
		Rig warm = rig(TimedCheckpointTest.PROGRAM, true, Options.usual());
		warm.run();
		assertThat(warm.counted()).isEqualTo(cold.counted());
		assertThat(warm.cpu().time()).isGreaterThan(10_000);
	}

	@Test
	void isTheSameTranslatedOrNotAndSavedOrNot() throws Exception {
		Rig whole = rig(TimedCheckpointTest.PROGRAM, true, Options.usual());
		whole.board.machine.run(30_000);
		whole.board.machine.timed(true);
		whole.run();
		Rig interpreted = rig(TimedCheckpointTest.PROGRAM, true, Options.interpretOnly());
		interpreted.board.machine.run(30_000);
		interpreted.board.machine.timed(true);
		interpreted.run();
		assertThat(interpreted.counted()).isEqualTo(whole.counted());
		Rig saved = rig(TimedCheckpointTest.PROGRAM, true, Options.usual());
		for (int i = 1; i <= 10; i++) {
			saved.board.machine.run(2_999L * i);
			List<byte[]> states = saved.save();
			Rig restored = Rig.Kind.of("seattle", "cpus=2").rig();
			restored.restore(states, saved);
			restored.board.machine.cpus().forEach(cpu -> cpu.timing.warm(true));
			restored.board.machine.run(30_000);
			restored.board.machine.timed(true);
			restored.run();
			assertThat(restored.counted()).as("saved at %d", 2_999 * i).isEqualTo(whole.counted());
		}
	}
}
