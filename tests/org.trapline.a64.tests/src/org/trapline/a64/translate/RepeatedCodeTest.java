// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.FlatEnvironment;
import org.trapline.a64.run.Engine;

class RepeatedCodeTest {
	private static final int INNER = 50;
	private static final int ROUNDS = 2000;

	/// The inner loop is hot first; but what is translated is the outer one, with it. Where the translator's thread does not get to
	/// run for long, the inner one is asked for, too.
	@Test
	void nestedLoopsAreTranslatedTogether() throws InterruptedException {
		Core core = FlatEnvironment.core("cortex-a57");
		FlatEnvironment.put(core, FlatEnvironment.BASE, 0xD2800000 | INNER << 5 | 1 /* mov x1, #50 */,
				0xF1000421 /* subs x1, x1, #1 */, 0x54FFFFE1 /* b.ne to the subs */, 0xF1000442 /* subs x2, x2, #1 */,
				0x54FFFF81 /* b.ne to the mov */, 0xD4000001 /* svc #0 */);
		core.x[2] = ROUNDS;
		Engine engine = new Engine(core, Options.usual());
		core.deadline = Long.MAX_VALUE;
		engine.run();
		// what was asked for may be done after the program
		for (int i = 0; i < 200 && engine.regions().present().stream().noneMatch(r -> r.pc == FlatEnvironment.BASE); i++) {
			Thread.sleep(10);
			core.pc = FlatEnvironment.BASE;
			core.x[2] = 1;
			core.deadline = Long.MAX_VALUE;
			engine.run();
		}
		assertThat(engine.regions().present()).filteredOn(region -> region.pc == FlatEnvironment.BASE).singleElement()
				.satisfies(region -> assertThat(region.instructions).isEqualTo(5));
	}
}
