// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.FlatEnvironment;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.run.Engine;

class NearPageTest {
	private static final long CODE = FlatEnvironment.BASE + 0x10000;

	/// The page that a base register was last used for does not answer for an access that begins before it and ends in it.
	@Test
	void accessThatEndsInTheLastPageIsNotWithinIt() {
		List<Long> addresses = new ArrayList<>();
		Core core = FlatEnvironment.core("cortex-a57");
		FlatEnvironment environment = (FlatEnvironment) core.environment;
		FlatEnvironment.put(core, CODE, 0xF9400022 /* ldr x2, [x1] */, 0xD1001021 /* sub x1, x1, #4 */,
				0xF9400023 /* ldr x3, [x1] */, 0xD4000001 /* svc #0 */);
		Engine engine = new Engine(core, Options.atOnce(1));
		for (int i = 0; i < 3; i++) {
			core.pc = CODE;
			core.x[1] = FlatEnvironment.BASE;
			core.deadline = 0;
			engine.run();
			addresses.add(core.pc);
		}
		assertThat(engine.regions().statistics().regions()).isPositive();
		assertThat(environment.exceptions).hasSize(3)
				.allMatch(e -> e.exceptionClass == GuestException.DATA_ABORT && e.address == FlatEnvironment.BASE - 4);
		assertThat(addresses).allMatch(pc -> pc == CODE + 8);
	}

	@Test
	void contextsWhoseLowBitsWouldHideThoseOfAddressesAreRefused() {
		Core core = FlatEnvironment.core("cortex-a57");
		FlatEnvironment.put(core, CODE, 0xF9400022 /* ldr x2, [x1] */, 0xD4000001 /* svc #0 */);
		core.memory.context = 3;
		core.pc = CODE;
		core.x[1] = FlatEnvironment.BASE;
		Engine engine = new Engine(core, Options.atOnce(1));
		assertThatIllegalArgumentException().isThrownBy(() -> {
			engine.run();
			core.pc = CODE;
			engine.run();
		}).withMessageContaining("context 3");
	}
}
