// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.a64.SystemRegisters;
import org.trapline.platform.interrupt.Signal;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

class CpuTest {
	/// A program that changes levels, stack pointers, registers and flags for a few thousand instructions.
	private static final String BUSY = """
			adr x9, vectors
			msr vbar_el1, x9
			msr spsr_el1, xzr
			mov x9, sp
			adr x10, user
			msr elr_el1, x10
			mov x11, #0x1000
			add x11, x11, x10
			and x11, x11, #-16
			msr sp_el0, x11
			eret
			user:
			mov x20, #0
			1: add x20, x20, #1
			adds x21, x21, x20, lsl #60
			ldxr x22, [sp]
			svc #5
			stxr w23, x20, [sp]
			cmp x20, #500
			b.ne 1b
			svc #6
			.balign 2048
			vectors:
			.space 0x400
			mrs x24, esr_el1
			add x25, x25, x24
			msr tpidr_el1, x25
			cmp w24, w26
			mov w27, #6
			bfxil w27, w24, #16, #16
			and x28, x24, #7
			cmp x28, #6
			b.eq 2f
			eret
			2: hlt #0xf000
			""";

	/// VBAR_EL1 is 0, where no memory is: the vector of the first exception raises one, and so on.
	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void timeGoesOnWhereEveryInstructionRaisesAnException(boolean timed) {
		BareMachine bare = new BareMachine("cortex-a57", true).start(1, "msr vbar_el1, xzr\n svc #0\n");
		bare.cpu.timed(timed);
		assertThat(bare.machine.run(10_000)).isEmpty();
		assertThat(bare.cpu.time()).isBetween(10_000L, 20_000L);
		assertThat(bare.cpu.core().pc).isEqualTo(0x200);
	}

	@Test
	void goesOnFromASavedStateAsItWouldHave() throws StateException {
		BareMachine first = new BareMachine("cortex-a57", true).start(1, BUSY);
		first.machine.run(1237);
		StateOutput saved = new StateOutput();
		first.cpu.save(saved);
		BareMachine second = new BareMachine("cortex-a57", true);
		first.machine.bus.ram().touchedBanks()
				.forEach((address, bank) -> System.arraycopy(bank, 0, second.machine.bus.ram().touch(address), 0, bank.length));
		second.cpu.restore(new StateInput(saved.toByteArray()));
		assertThat(second.cpu.time()).isEqualTo(first.cpu.time());

		first.run();
		second.run();

		assertThat(second.cpu.core().x).isEqualTo(first.cpu.core().x);
		assertThat(second.cpu.time()).isEqualTo(first.cpu.time());
		StateOutput firstEnd = new StateOutput();
		first.cpu.save(firstEnd);
		StateOutput secondEnd = new StateOutput();
		second.cpu.save(secondEnd);
		assertThat(secondEnd.toByteArray()).isEqualTo(firstEnd.toByteArray());
	}

	@Test
	void savesAWaitAndWhatEndsIt() throws StateException {
		BareMachine first = new BareMachine("cortex-a57", true).start(1, "wfi\nmov x20, #1\nhlt #0xf000");
		first.machine.run(100);
		StateOutput saved = new StateOutput();
		first.cpu.save(saved);
		BareMachine second = new BareMachine("cortex-a57", true);
		second.load("wfi\nmov x20, #1\nhlt #0xf000");
		second.cpu.restore(new StateInput(saved.toByteArray()));
		assertThat(second.cpu.runs()).isFalse();
		second.machine.signal(0, Signal.IRQ, true);
		assertThat(second.run().x(20)).isEqualTo(1);
	}

	@Test
	void refusesAStateThatIsCut() {
		BareMachine bare = new BareMachine("cortex-a57", true).start(1, BUSY);
		StateOutput saved = new StateOutput();
		bare.cpu.save(saved);
		byte[] bytes = saved.toByteArray();
		assertThatThrownBy(() -> bare.cpu.restore(new StateInput(Arrays.copyOf(bytes, bytes.length - 9))))
				.isInstanceOf(StateException.class).hasMessageContaining("expected");
	}

	@Test
	void aPlayedLevelAnswersSmc() {
		BareMachine bare = new BareMachine("cortex-a57", true).start(2, """
				mov x1, sp
				mov w0, #0x84000000
				smc #3
				mov x20, x0
				mov x21, sp
				mrs x22, currentel
				hlt #0xf000
				""");
		bare.cpu.play(3, (cpu, vector) -> {
			assertThat(vector).isEqualTo(0x400);
			assertThat(cpu.state.esr[3]).isEqualTo(0x5E000003L);
			assertThat(cpu.state.level).isEqualTo(3);
			cpu.core().x[0]++;
			cpu.exceptionReturn();
		});
		bare.run();
		assertThat(bare.x(20)).isEqualTo(0x84000001L);
		assertThat(bare.x(21)).isEqualTo(bare.x(1));
		assertThat(bare.x(22)).isEqualTo(8);
	}

	@Test
	void aPlayedLevelAnswersHvcWhereThereIsNoEl2() {
		BareMachine bare = new BareMachine("cortex-a57", false).start(1, """
				mov w0, #7
				hvc #0
				mov x20, x0
				mrs x21, id_aa64pfr0_el1
				hlt #0xf000
				""");
		bare.cpu.play(2, (cpu, _) -> {
			cpu.core().x[0] *= 6;
			cpu.exceptionReturn();
		});
		bare.run();
		assertThat(bare.x(20)).isEqualTo(42);
		assertThat(bare.x(21)).as("ID_AA64PFR0_EL1 without EL2 and EL3").isEqualTo(0x11);
	}

	@Test
	void timesOfBothModesGoOn() {
		BareMachine bare = new BareMachine("cortex-a57", true).start(1, BUSY);
		bare.machine.run(1000);
		long before = bare.cpu.time();
		bare.cpu.timed(true);
		assertThat(bare.cpu.time()).isEqualTo(before);
		bare.machine.run(3000);
		bare.cpu.timed(false);
		bare.run();
		assertThat(bare.x(20)).isEqualTo(500);
	}

	@Test
	void trapsOfRegistersThatAreBoundElsewhereSayWhatInstructionItWas() {
		BareMachine bare = new BareMachine("cortex-a57", true).start(2, """
				adr x9, vectors
				msr vbar_el2, x9
				mov x9, #0x80000000
				msr hcr_el2, x9
				mov x9, #0x3c5
				msr spsr_el2, x9
				adr x9, 1f
				msr elr_el2, x9
				eret
				1: msr S3_0_C12_C11_5, x3
				.balign 2048
				vectors:
				.space 0x400
				mrs x20, esr_el2
				hlt #0xf000
				""");
		bare.cpu.registers.bindWriteOnly(SystemRegisters.encoding("ICC_SGI1R_EL1").orElseThrow(), _ -> {
			throw bare.cpu.systemTrap(2);
		});
		assertThat(Long.toHexString(bare.run().x(20))).isEqualTo("623a3076");
	}

	@Test
	void panIsSetByAnExceptionUnlessSpanKeepsIt() {
		for (int span = 0; span <= 1; span++) {
			BareMachine bare = new BareMachine("armv8.2-vhe", true).start(1, """
					mov x19, #%d
					mrs x9, sctlr_el1
					bfi x9, x19, #23, #1
					msr sctlr_el1, x9
					adr x9, vectors
					msr vbar_el1, x9
					svc #0
					.balign 2048
					vectors:
					.space 0x200
					mrs x20, S3_0_C4_C2_3
					mrs x21, spsr_el1
					hlt #0xf000
					""".formatted(span));
			bare.run();
			assertThat(bare.x(20)).as("PAN with SPAN %d", span).isEqualTo(span == 0 ? 1 << 22 : 0);
			assertThat(bare.x(21)).isEqualTo(0x3c5);
		}
	}

	@Test
	void waitsOfTheHostsUserSpaceTrapByItsOwnControl() {
		BareMachine bare = new BareMachine("armv8.2-vhe", true).start(2, """
				adr x9, vectors
				msr vbar_el2, x9
				mov x9, #1 << 34
				orr x9, x9, #1 << 27
				orr x9, x9, #1 << 31
				msr hcr_el2, x9
				mrs x9, sctlr_el2
				bic x9, x9, #1 << 16
				msr sctlr_el2, x9
				msr spsr_el2, xzr
				adr x9, 1f
				msr elr_el2, x9
				eret
				1: wfi
				.balign 2048
				vectors:
				.space 0x400
				mrs x20, esr_el2
				hlt #0xf000
				""");
		assertThat(bare.run().x(20)).isEqualTo(0x07E00000L);
	}
}
