// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.Ram;
import org.trapline.a64.run.OpClassTiming;
import org.trapline.a64.translate.Options;
import org.trapline.platform.interrupt.InterruptController;
import org.trapline.platform.interrupt.InterruptLine;
import org.trapline.platform.interrupt.Signal;
import org.trapline.platform.machine.Ending;
import org.trapline.platform.machine.Machine;
import org.trapline.platform.timer.GenericTimers;
import org.trapline.platform.timer.SystemCounter;

/// WFE, by the Arm ARM, D1.6.1: what ends it, and what does not.
class SleepTest {
	private static final long START = 0x4000_0000L;
	private static final long FLAG = START + 0x8000;

	private final Machine machine = new Machine(new Ram().add(START, 1 << 20), 1_000_000_000, 1000);

	private Cpu add(int level, String assembly) {
		int index = machine.cpus().size();
		Cpu cpu = machine.add(new Cpu(new CpuSettings(index, 0x8000_0000L | index, CoreModel.of("cortex-a57").orElseThrow(), true,
				Options.interpretOnly(), c -> OpClassTiming.of(c.model)), machine.bus, machine));
		GenericTimers timers = new GenericTimers(cpu, new SystemCounter(machine, 100_000_000), machine.events, new NoController());
		cpu.onReset(timers::reset);
		cpu.onSemihosting(Cpu::turnOff);
		long place = START + 0x1000 * index;
		int[] words = Assembler.assemble(assembly);
		for (int i = 0; i < words.length; i++)
			machine.bus.ram().store(place + 4L * i, 4, words[i]);
		cpu.turnOn(place, level, FLAG, machine.now());
		return cpu;
	}

	@Test
	void withTheEventRegisterClearNothingIsExecutedAndNothingPlanned() {
		Cpu cpu = add(1, "wfe\nhlt #0xf000");
		assertThat(machine.run(Long.MAX_VALUE)).contains(Ending.IDLE);
		assertThat(cpu.on()).isTrue();
		assertThat(cpu.instructions()).isEqualTo(1);
	}

	@Test
	void theEventRegisterLetsOneWfePass() {
		Cpu cpu = add(1, "sevl\nwfe\nmov x1, #1\nwfe\nmov x1, #2\nhlt #0xf000");
		assertThat(machine.run(Long.MAX_VALUE)).contains(Ending.IDLE);
		assertThat(cpu.core().x[1]).isEqualTo(1);
	}

	@Test
	void anExceptionReturnIsAnEvent() {
		Cpu cpu = add(1, """
				adr x9, 1f
				msr elr_el1, x9
				mov x9, #0x3c5
				msr spsr_el1, x9
				eret
				1: wfe
				mov x1, #1
				wfe
				hlt #0xf000
				""");
		assertThat(machine.run(Long.MAX_VALUE)).contains(Ending.IDLE);
		assertThat(cpu.core().x[1]).isEqualTo(1);
	}

	@Test
	void sevOfAnotherCpuEndsItAtItsTime() {
		Cpu sleeper = add(1, "wfe\nmov x1, #1\nhlt #0xf000");
		Cpu waker = add(1, "mov x2, #5000\n1: subs x2, x2, #1\nb.ne 1b\nsev\n2: b 2b");
		machine.run(20_000);
		assertThat(sleeper.core().x[1]).isEqualTo(1);
		assertThat(sleeper.instructions()).isEqualTo(3);
		assertThat(sleeper.time()).isBetween(10_000L, 10_010L);
		assertThat(waker.on()).isTrue();
	}

	@Test
	void aStoreToWhatTheExclusiveMonitorMarksEndsIt() {
		Cpu sleeper = add(1, """
				1: ldxr w1, [x0]
				cbnz w1, 2f
				wfe
				b 1b
				2: hlt #0xf000
				""");
		add(1, "mov x2, #50000\n1: subs x2, x2, #1\nb.ne 1b\nmov w1, #7\nstr w1, [x0]\n2: b 2b");
		machine.run(200_000);
		assertThat(sleeper.on()).isFalse();
		assertThat(sleeper.core().x[1]).isEqualTo(7);
		assertThat(sleeper.instructions()).as("slept until the store").isLessThan(10);
		assertThat(sleeper.time()).as("within a quantum").isBetween(99_000L, 102_000L);
	}

	@Test
	void aMaskedInterruptDoesNotEndItAndOneThatIsNotMaskedIsTaken() {
		Cpu cpu = add(1, """
				adr x9, vectors
				msr vbar_el1, x9
				wfe
				mov x1, #1
				msr daifclr, #2
				wfe
				hlt #0xf000
				.balign 2048
				vectors:
				.space 0x280
				mov x2, #2
				hlt #0xf000
				""");
		machine.run(1000);
		machine.signal(0, Signal.IRQ, true);
		machine.run(5000);
		assertThat(cpu.runs()).isFalse();
		assertThat(cpu.core().x[1]).isZero();
		cpu.sleep.event(6000);
		machine.run(10_000);
		assertThat(cpu.on()).isFalse();
		assertThat(cpu.core().x[1]).isEqualTo(1);
		assertThat(cpu.core().x[2]).isEqualTo(2);
	}

	@Test
	void theEventStreamEndsItWhenItsBitRises() {
		// EVNTEN, EVNTI 5: when bit 5 of the count rises, at 32, 96, 160...; the counter's period is 10 cycles
		Cpu cpu = add(1, """
				mov x9, #0x54
				msr cntkctl_el1, x9
				wfe
				mrs x1, cntvct_el0
				wfe
				mrs x2, cntvct_el0
				mov x9, #0x5c
				msr cntkctl_el1, x9
				wfe
				mrs x3, cntvct_el0
				hlt #0xf000
				""");
		assertThat(machine.run(Long.MAX_VALUE)).contains(Ending.IDLE);
		assertThat(cpu.on()).isFalse();
		assertThat(cpu.core().x[1]).isEqualTo(32);
		assertThat(cpu.core().x[2]).isEqualTo(96);
		assertThat(cpu.core().x[3]).as("when it falls").isEqualTo(128);
		assertThat(cpu.instructions()).isEqualTo(11);
	}

	@Test
	void theEventStreamOfEl2FollowsThePhysicalCountAndThatOfEl1TheVirtualOne() {
		Cpu cpu = add(2, """
				mov x9, #16
				msr cntvoff_el2, x9
				mov x9, #0x54
				msr cntkctl_el1, x9
				wfe
				mrs x1, cntpct_el0
				mov x9, #0
				msr cntkctl_el1, x9
				mov x9, #0x57
				msr cnthctl_el2, x9
				wfe
				mrs x2, cntpct_el0
				hlt #0xf000
				""");
		machine.run(1_000_000);
		assertThat(cpu.core().x[1]).isEqualTo(48);
		assertThat(cpu.core().x[2]).isEqualTo(96);
	}

	/// None: interrupts go nowhere.
	private static final class NoController implements InterruptController {
		@Override
		public InterruptLine spi(int number) {
			return _ -> { };
		}

		@Override
		public InterruptLine ppi(int cpu, int number) {
			return _ -> { };
		}
	}
}
