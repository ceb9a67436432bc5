// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.FlatEnvironment;
import org.trapline.a64.translate.Options;

/// Functions that regions call, against the stepper. Words are as aarch64-linux-gnu-as writes them.
class GuestCallsTest {
	private static final long BASE = FlatEnvironment.BASE;
	private static final long STACK = BASE + FlatEnvironment.BYTES;
	private static final int SVC = 0xD4000001;
	private static final int RET = 0xD65F03C0;

	private final Core core = FlatEnvironment.core("cortex-a57");
	private final Core other = FlatEnvironment.core("cortex-a57");
	private final Engine engine = new Engine(core, Options.atOnce(1));
	private final Stepper stepper = new Stepper(other);

	private void put(int... words) {
		FlatEnvironment.put(core, BASE, words);
		FlatEnvironment.put(other, BASE, words);
	}

	/// Runs both from the start with these registers.
	private void run(long x1, long x2, long x3, long x5) {
		for (Core each : new Core[] {core, other}) {
			each.x[1] = x1;
			each.x[2] = x2;
			each.x[3] = x3;
			each.x[5] = x5;
			each.x[Core.SP] = STACK;
			each.pc = BASE;
			each.deadline = Long.MAX_VALUE;
		}
		engine.run();
		stepper.run();
		assertThat(core.x).isEqualTo(other.x);
		assertThat(core.pc).isEqualTo(other.pc);
		assertThat(core.nzcv).isEqualTo(other.nzcv);
		assertThat(core.instructions).isEqualTo(other.instructions);
	}

	@Test
	void recursionMayBeDeeperThanCallsOfTheJavaMachineGo() {
		// bl f; svc; f: cbz x1, ret; sub x1, x1, #1; str x30, [sp, #-16]!; bl f; ldr x30, [sp], #16; add x0, x0, #1; ret
		put(0x94000002, SVC, 0xB40000C1, 0xD1000421, 0xF81F0FFE, 0x97FFFFFD, 0xF84107FE, 0x91000400, RET);
		for (int depth : new int[] {1, 10, 63, 64, 65, 66, 1000, 10_000}) {
			core.x[0] = 0;
			other.x[0] = 0;
			run(depth, 0, 0, 0);
			assertThat(core.x[0]).isEqualTo(depth);
		}
	}

	@Test
	void aFunctionMayChangeTheCodeBehindItsCall() {
		// bl g; add x0, x0, #1; svc; g: str w3, [x2]; ic ivau, x2; ret
		put(0x94000003, 0x91000400, SVC, 0xB9000043, 0xD50B7522, RET);
		for (int i = 1; i <= 20; i++) {
			core.x[0] = 0;
			other.x[0] = 0;
			run(0, BASE + 4, 0x91000000 | (i / 3) << 10, 0);
			assertThat(core.x[0]).isEqualTo(i / 3);
		}
	}

	@Test
	void aFunctionThatFaultsDoesNotComeBack() {
		// m: bl h; subs x5, x5, #1; b.ne m; svc; h: ldr x4, [x1]; ret
		put(0x94000004, 0xF10004A5, 0x54FFFFC1, SVC, 0xF9400024, RET);
		run(BASE + 0x1000, 0, 0, 100);
		run(0x123, 0, 0, 100);
		assertThat(((FlatEnvironment) core.environment).exceptions).hasSize(1);
		assertThat(core.pc).isEqualTo(BASE + 16);
		assertThat(core.x[5]).isEqualTo(100);
	}
}
