// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.FlatEnvironment;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.translate.Options;
import org.trapline.a64.translate.Statistics;

/// What translation must not change, in programs of a few instructions. Words are as aarch64-linux-gnu-as writes them.
class EngineTest {
	private static final long BASE = FlatEnvironment.BASE;
	private static final int SVC = 0xD4000001;
	private static final int NOP = 0xD503201F;
	private static final int ADD_X0_1 = 0x91000400;
	private static final int SUBS_X1_1 = 0xF1000421;
	private static final int BNE_BACK_2 = 0x54FFFFC1;
	private static final int IC_IVAU_X2 = 0xD50B7522;
	private static final int STR_W3_X2 = 0xB9000043;

	private final Core core = FlatEnvironment.core("cortex-a57");
	private final FlatEnvironment environment = (FlatEnvironment) core.environment;
	private final Engine engine = new Engine(core, Options.atOnce(1));

	private void run(long pc) {
		core.pc = pc;
		core.deadline = Long.MAX_VALUE;
		engine.run();
	}

	@Test
	void aLoopIsTranslatedAndCounted() {
		FlatEnvironment.put(core, BASE, ADD_X0_1, SUBS_X1_1, BNE_BACK_2, SVC);
		core.x[1] = 1000;
		run(BASE);
		assertThat(core.x[0]).isEqualTo(1000);
		assertThat(core.nzcv).isEqualTo(Core.Z | Core.C);
		assertThat(core.instructions).isEqualTo(3001);
		assertThat(environment.calls).containsExactly("SVC 0");
		assertThat(engine.regions().statistics().regions()).isPositive();
	}

	@Test
	void aRunEndsAtTheFirstPollAfterItsDeadline() {
		FlatEnvironment.put(core, BASE, ADD_X0_1, SUBS_X1_1, BNE_BACK_2, SVC);
		core.x[1] = 1_000_000;
		core.pc = BASE;
		for (int i = 0; i < 10; i++) {
			core.deadline = core.instructions + 100;
			engine.run();
			assertThat(core.instructions).isEqualTo((i + 1) * 102);
			assertThat(core.pc).isEqualTo(BASE);
		}
	}

	@Test
	void aDeadlineFurtherAwayThanAnIntHoldsIsReached() {
		FlatEnvironment.put(core, BASE, NOP, 0x17FFFFFF); // b .-4
		core.instructions = 5_000_000_000L;
		core.pc = BASE;
		core.deadline = core.instructions + 3_000;
		engine.run();
		assertThat(core.instructions).isEqualTo(5_000_003_000L);
	}

	/// ldr x0, ldrb w0, str x0, ldp x0 x3, stp x0 x3, ldr q0, ldr x0 with writeback, ld1, ldxr, ldadd of [x1].
	@ParameterizedTest
	@ValueSource(ints = {0xF9400020, 0x39400020, 0xF9000020, 0xA9400C20, 0xA9000C20, 0x3DC00020, 0xF8408420, 0x4C407020,
			0xC85F7C20, 0xA8C10C20})
	void aFaultLeavesAllAsItWasBeforeTheInstruction(int access) {
		// twice without a fault, then with: add x4, x4, #1; subs x5, x5, #1; the access; b.ne back; b back
		FlatEnvironment.put(core, BASE, 0x91000484, 0xF10004A5, access, 0x17FFFFFD);
		core.x[5] = 7;
		core.x[0] = 42;
		core.x[1] = BASE + 0x8000;
		core.pc = BASE;
		for (int i = 0; i < 3; i++) {
			core.deadline = core.instructions + 1;
			engine.run();
		}
		core.x[1] = 0x123;
		core.x[0] = 42;
		core.deadline = Long.MAX_VALUE;
		engine.run();
		assertThat(environment.exceptions).hasSize(1);
		assertThat(environment.exceptions.getFirst().exceptionClass).isEqualTo(GuestException.DATA_ABORT);
		assertThat(environment.exceptions.getFirst().address).isEqualTo(0x123);
		assertThat(core.pc).isEqualTo(BASE + 8);
		assertThat(core.x[0]).isEqualTo(42);
		assertThat(core.x[1]).isEqualTo(0x123);
		assertThat(core.x[4]).isEqualTo(4);
		assertThat(core.x[5]).isEqualTo(3);
		assertThat(core.nzcv).isEqualTo(Core.C);
		assertThat(core.instructions).isEqualTo(3 * 4 + 2);
	}

	@Test
	void aStackPointerThatIsNotAlignedFaultsOnlyWhereItIsChecked() {
		FlatEnvironment.put(core, BASE, 0xF94003E0, SVC); // ldr x0, [sp]
		core.x[Core.SP] = BASE + 0x8008;
		run(BASE);
		assertThat(environment.exceptions).isEmpty();
		core.stackChecked = true;
		run(BASE);
		assertThat(environment.exceptions).hasSize(1);
		assertThat(environment.exceptions.getFirst().exceptionClass).isEqualTo(GuestException.SP_ALIGNMENT);
		assertThat(core.pc).isEqualTo(BASE);
	}

	@Test
	void vectorInstructionsTrapWhenTheyAreToldToAfterTheyWereTranslated() {
		FlatEnvironment.put(core, BASE, 0x4EE08400, SVC); // add v0.2d, v0.2d, v0.2d
		core.v[0] = 1;
		run(BASE);
		run(BASE);
		assertThat(core.v[0]).isEqualTo(4);
		core.vectorsTrapped = true;
		run(BASE);
		assertThat(core.v[0]).isEqualTo(4);
		assertThat(environment.exceptions.getFirst().exceptionClass).isEqualTo(GuestException.VECTOR_TRAP);
		core.vectorsTrapped = false;
		run(BASE);
		assertThat(core.v[0]).isEqualTo(8);
	}

	@Test
	void codeThatChangesItselfRunsAnewAfterItsPageWasInvalidated() {
		// at BASE + 4096: add x0, x0, #1; svc. At BASE: str w3, [x2]; ic ivau, x2; b to it
		FlatEnvironment.put(core, BASE + 4096, ADD_X0_1, SVC);
		FlatEnvironment.put(core, BASE, STR_W3_X2, IC_IVAU_X2, 0x140003FE);
		core.x[2] = BASE + 4096;
		for (int i = 1; i <= 20; i++) {
			core.x[0] = 0;
			core.x[3] = 0x91000000 | i << 10; // add x0, x0, #i
			run(BASE);
			assertThat(core.x[0]).isEqualTo(i);
		}
	}

	@Test
	void codeThatChangesItselfRunsTheOldOneUntilItsPageIsInvalidated() {
		FlatEnvironment.put(core, BASE + 4096, ADD_X0_1, SVC);
		FlatEnvironment.put(core, BASE, STR_W3_X2, NOP, 0x140003FE);
		core.x[2] = BASE + 4096;
		run(BASE + 4096);
		core.x[3] = 0x91001400; // add x0, x0, #5
		core.x[0] = 0;
		run(BASE);
		assertThat(core.x[0]).isEqualTo(1);
		core.code.invalidate(BASE + 4096);
		run(BASE + 4096);
		assertThat(core.x[0]).isEqualTo(6);
	}

	@Test
	void aRegionOverAPageBorderGoesWithEitherPage() {
		long border = BASE + CoreMemory.PAGE_BYTES;
		FlatEnvironment.put(core, border - 8, ADD_X0_1, ADD_X0_1, SUBS_X1_1, 0x54FFFFA1, SVC); // b.ne to the first
		core.x[1] = 50;
		// the second page has to be known when the region is made
		Engine later = new Engine(core, Options.atOnce(5));
		core.pc = border - 8;
		core.deadline = Long.MAX_VALUE;
		later.run();
		assertThat(core.x[0]).isEqualTo(100);
		assertThat(later.regions().present()).anyMatch(region -> region.instructions == 4);
		for (long changed : new long[] {border - 4, border - 8}) {
			FlatEnvironment.put(core, changed, NOP);
			core.x[0] = 0;
			core.x[1] = 50;
			core.pc = border - 8;
			core.deadline = Long.MAX_VALUE;
			later.run();
			assertThat(core.x[0]).isEqualTo(changed == border - 4 ? 50 : 0);
		}
		FlatEnvironment.put(core, border, 0xF1000821); // subs x1, x1, #2
		core.x[1] = 50;
		core.pc = border - 8;
		core.deadline = core.instructions + 4 * 25;
		later.run();
		assertThat(core.x[1]).isZero();
	}

	@Test
	void aJumpToNowhereFaultsThere() {
		FlatEnvironment.put(core, BASE, 0xD61F0020); // br x1
		core.x[1] = 0x1234_5678;
		run(BASE);
		assertThat(core.pc).isEqualTo(0x1234_5678);
		core.x[1] = BASE + 2;
		run(BASE);
		assertThat(core.pc).isEqualTo(BASE + 2);
		assertThat(environment.exceptions.getLast().exceptionClass).isEqualTo(GuestException.PC_ALIGNMENT);
	}

	@Test
	void nothingIsTranslatedWhereOnlyTheInterpreterIsAskedFor() {
		Engine interpreter = new Engine(core, Options.interpretOnly());
		FlatEnvironment.put(core, BASE, ADD_X0_1, SUBS_X1_1, BNE_BACK_2, SVC);
		core.x[1] = 10_000;
		core.pc = BASE;
		core.deadline = Long.MAX_VALUE;
		interpreter.run();
		assertThat(core.x[0]).isEqualTo(10_000);
		assertThat(interpreter.regions().statistics()).isEqualTo(new Statistics(0, 0, 0, 0, 0, 0));
	}

	@Test
	void inTheBackgroundTheCountsAreTheSame() {
		Engine usual = new Engine(core, Options.usual());
		FlatEnvironment.put(core, BASE, ADD_X0_1, SUBS_X1_1, BNE_BACK_2, SVC);
		core.x[1] = 5_000_000;
		core.pc = BASE;
		while (environment.calls.isEmpty()) {
			core.deadline = core.instructions + 100_000;
			usual.run();
		}
		assertThat(core.x[0]).isEqualTo(5_000_000);
		assertThat(core.instructions).isEqualTo(15_000_001);
		assertThat(usual.regions().statistics().regions()).isPositive();
	}
}
