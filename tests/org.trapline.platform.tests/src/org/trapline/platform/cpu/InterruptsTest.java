// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trapline.platform.interrupt.Signal;

/// Against the tables of routing and masking of asynchronous exceptions in the Arm ARM, D1.3.6.
class InterruptsTest {
	/// A: taken whatever PSTATE masks; B: taken unless masked; C: not taken.
	@ParameterizedTest
	@CsvSource({
			// TGE, E2H, xMO: level that takes it; at EL0, EL1, EL2
			"false, false, false, 1, B, B, C",
			"false, false, true,  2, A, A, B",
			"false, true,  false, 1, B, B, C",
			"false, true,  true,  2, A, A, B",
			"true,  false, false, 2, A, -, B",
			"true,  false, true,  2, A, -, B",
			"true,  true,  false, 2, B, -, B",
			"true,  true,  true,  2, B, -, B" })
	void physicalOnes(boolean tge, boolean e2h, boolean routed, int target, char el0, char el1, char el2) {
		for (Signal signal : new Signal[] { Signal.IRQ, Signal.FIQ, Signal.SERROR }) {
			SystemState s = state(tge, e2h, routed ? routing(signal) : 0);
			char[] expected = { el0, el1, el2 };
			assertThat(Interrupts.target(s, signal)).isEqualTo(target);
			for (int level = 0; level <= 2; level++) {
				if (expected[level] == '-')
					continue;
				s.level = level;
				s.daif = 0;
				assertThat(taken(s, signal)).as("%s at EL%d", signal, level).isEqualTo(expected[level] != 'C');
				s.daif = mask(signal);
				assertThat(taken(s, signal)).as("%s at EL%d, masked", signal, level).isEqualTo(expected[level] == 'A');
				s.daif = 0xF & ~mask(signal);
				assertThat(taken(s, signal)).as("%s at EL%d, others masked", signal, level).isEqualTo(expected[level] != 'C');
			}
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "VIRQ", "VFIQ", "VSERROR" })
	void virtualOnesAreTakenBelowEl2WhereThePhysicalOnesGoToEl2(Signal signal) {
		for (boolean tge : new boolean[] { false, true })
			for (boolean routed : new boolean[] { false, true })
				for (int level = 0; level <= 2; level++) {
					SystemState s = state(tge, false, routed ? routing(signal) : 0);
					s.level = level;
					assertThat(taken(s, signal)).isEqualTo(routed && !tge && level < 2);
					s.daif = mask(signal);
					assertThat(taken(s, signal)).isFalse();
				}
	}

	@Test
	void nothingIsTakenFromAPlayedLevel3() {
		SystemState s = state(false, false, SystemState.HCR_IMO);
		s.level = 3;
		assertThat(taken(s, Signal.IRQ)).isFalse();
	}

	@Test
	void physicalOnesEndAWaitThoughMaskedAndVirtualOnesWhereTheyAreMeant() {
		SystemState s = state(false, false, SystemState.HCR_IMO);
		s.level = 1;
		s.daif = 0xF;
		assertThat(Interrupts.waking(s, Interrupts.bit(Signal.FIQ))).isNotZero();
		assertThat(Interrupts.waking(s, Interrupts.bit(Signal.VIRQ))).isNotZero();
		assertThat(Interrupts.waking(s, Interrupts.bit(Signal.VFIQ))).isZero();
		s.level = 2;
		assertThat(Interrupts.waking(s, Interrupts.bit(Signal.VIRQ))).isZero();
	}

	@Test
	void anInterruptEndsAWaitAndIsTakenAfterIt() {
		BareMachine bare = new BareMachine("cortex-a57", true).start(1, """
				adr x9, vectors
				msr vbar_el1, x9
				msr daifclr, #2
				wfi
				after:
				hlt #0xf000
				.balign 2048
				vectors:
				.space 0x280
				mov x20, #1
				mrs x21, elr_el1
				adr x22, after
				hlt #0xf000
				""");
		bare.machine.run(10_000);
		assertThat(bare.cpu.on()).isTrue();
		assertThat(bare.cpu.runs()).isFalse();

		bare.machine.signal(0, Signal.IRQ, true);
		bare.run();

		assertThat(bare.x(20)).isEqualTo(1);
		assertThat(bare.x(21)).isEqualTo(bare.x(22));
		assertThat(bare.cpu.time()).as("the wait took the time until then").isGreaterThanOrEqualTo(10_000);
	}

	@Test
	void aSerrorIsTakenOnce() {
		BareMachine bare = new BareMachine("cortex-a57", true).start(1, """
				adr x9, vectors
				msr vbar_el1, x9
				msr daifclr, #4
				nop
				mov x21, #7
				hlt #0xf000
				.balign 2048
				vectors:
				.space 0x380
				add x20, x20, #1
				mrs x22, esr_el1
				eret
				""");
		bare.cpu.signal(Signal.SERROR, true, 0);
		bare.run();
		assertThat(bare.x(20)).isEqualTo(1);
		assertThat(bare.x(21)).isEqualTo(7);
		assertThat(bare.x(22)).isEqualTo(0xBE000000L);
	}

	private static SystemState state(boolean tge, boolean e2h, long routing) {
		SystemState s = new SystemState();
		s.hcr = (tge ? SystemState.HCR_TGE : 0) | (e2h ? SystemState.HCR_E2H : 0) | routing;
		return s;
	}

	private static boolean taken(SystemState s, Signal signal) {
		return Interrupts.choose(s, Interrupts.bit(signal)) == signal;
	}

	private static long routing(Signal signal) {
		return switch (signal) {
		case IRQ, VIRQ -> SystemState.HCR_IMO;
		case FIQ, VFIQ -> SystemState.HCR_FMO;
		case SERROR, VSERROR -> SystemState.HCR_AMO;
		};
	}

	private static int mask(Signal signal) {
		return switch (signal) {
		case IRQ, VIRQ -> 2;
		case FIQ, VFIQ -> 1;
		case SERROR, VSERROR -> 4;
		};
	}
}
