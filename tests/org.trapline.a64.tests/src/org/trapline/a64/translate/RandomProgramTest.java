// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.a64.Depth;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.FlatEnvironment;
import org.trapline.a64.core.Timing;
import org.trapline.a64.run.Engine;
import org.trapline.a64.run.Stepper;

/// Programs of random instructions do the same translated as they do one instruction after the other: registers,
/// memory, flags, counts, exceptions, and where runs end.
class RandomProgramTest {
	/// Of each kind; how long they are goes by their seed.
	private static final int PROGRAMS = Depth.of(2, 40);
	private static final int INSTRUCTIONS = 3000;

	@ParameterizedTest
	@ValueSource(ints = {1, 2, 5})
	void withoutTiming(int threshold) {
		compareFrom(0, Options.atOnce(threshold), Optional.empty());
	}

	@ParameterizedTest
	@ValueSource(ints = {3, 10, 60})
	void inRegionsOfFewInstructions(int most) {
		compareFrom(101, Options.atOnce(1).withInstructions(most), Optional.empty());
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "accesses", "branches", "accesses branches", "fetches", "accesses fetches"})
	void withTiming(String wanted) {
		compareFrom(202, Options.atOnce(1), Optional.of(wanted));
	}

	@ParameterizedTest
	@ValueSource(ints = {3, 10, 60})
	void inTimedRegionsOfFewInstructions(int most) {
		compareFrom(404, Options.atOnce(1).withInstructions(most), Optional.of("accesses fetches"));
	}

	@ParameterizedTest
	@ValueSource(longs = {2_000, 20_000})
	void whenCodeIsDroppedAgainAndAgain(long bytes) {
		compareFrom(303, Options.atOnce(1).withBytes(bytes), Optional.empty());
	}

	/// Compares programs of as many seeds as are wanted.
	///
	/// @param timed what a timing model asks for; empty without one
	private static void compareFrom(int first, Options options, Optional<String> timed) {
		int translating = 0;
		for (int seed = first; seed < first + PROGRAMS; seed++)
			if (compare(seed, options, timed) > 0)
				translating++;
		// one that soon has its stack pointer misaligned and that checked is only ever stepped
		assertThat(translating).as("programs of which something was translated").isGreaterThan(PROGRAMS * 2 / 3);
	}

	/// @return how many regions were translated
	private static long compare(int seed, Options options, Optional<String> timed) {
		RandomProgram program = new RandomProgram(seed, 60 + seed % 5 * 150);
		Core stepped = core(program, timed);
		Core translated = core(program, timed);
		Stepper stepper = new Stepper(stepped);
		Engine engine = new Engine(translated, options);
		Random random = new Random(seed);
		while (stepped.instructions < INSTRUCTIONS) {
			if (random.nextInt(8) == 0) {
				// out of a loop that does not end, perhaps
				stepped.pc = program.start(random);
				translated.pc = stepped.pc;
				stepped.arrived = true;
				translated.arrived = true;
			}
			long budget = random.nextInt(3) == 0 ? random.nextInt(300) : random.nextInt(3);
			stepped.deadline = stepped.time() + budget;
			translated.deadline = translated.time() + budget;
			stepper.run();
			engine.run();
			RandomProgram.check(translated, stepped, "seed " + seed);
		}
		assertThat(((FlatEnvironment) translated.environment).calls)
				.isEqualTo(((FlatEnvironment) stepped.environment).calls);
		assertThat(RandomProgram.memory(translated)).isEqualTo(RandomProgram.memory(stepped));
		return engine.regions().statistics().regions();
	}

	private static Core core(RandomProgram program, Optional<String> timed) {
		Optional<CountingTiming> timing = timed.map(CountingTiming::new);
		Core core = program.core(timing.map(Timing.class::cast));
		timing.ifPresent(t -> t.of(core));
		return core;
	}
}
