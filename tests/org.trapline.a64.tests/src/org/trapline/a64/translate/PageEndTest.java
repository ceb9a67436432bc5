// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.FlatEnvironment;
import org.trapline.a64.core.Ram;
import org.trapline.a64.run.Engine;
import org.trapline.a64.run.Stepper;

/// A load at the end of a page whose own page the TLB does not have: the timing model is told that control comes to the next page,
/// translated as well as stepped.
class PageEndTest {
	private static final long CODE = FlatEnvironment.BASE + 0x10FF8;
	private static final int RUNS = 5;

	@Test
	void loadThatMissesTheTlbIsFollowedByAFetch() {
		Core stepped = core();
		Core translated = core();
		Engine engine = new Engine(translated, Options.atOnce(1));
		for (int i = 0; i < RUNS; i++) {
			again(stepped);
			new Stepper(stepped).run();
			again(translated);
			engine.run();
			assertThat(translated.cycles).isEqualTo(stepped.cycles);
			assertThat(translated.pc).isEqualTo(stepped.pc);
		}
		assertThat(engine.regions().statistics().regions()).isPositive();
	}

	private static void again(Core core) {
		core.pc = CODE;
		core.arrived = true;
		core.x[1] = FlatEnvironment.BASE;
		core.deadline = 0;
		core.memory.flush();
	}

	private static Core core() {
		CountingTiming timing = new CountingTiming("fetches");
		Core core = new Core(CoreModel.of("cortex-a57").orElseThrow(), new Ram().add(FlatEnvironment.BASE, FlatEnvironment.BYTES),
				new FlatEnvironment(), Optional.of(timing));
		timing.of(core);
		FlatEnvironment.put(core, CODE, 0x91000484 /* add x4, x4, #1 */, 0xF9400022 /* ldr x2, [x1] */,
				0x91000484 /* add x4, x4, #1 */, 0xD4000001 /* svc #0 */);
		return core;
	}
}
