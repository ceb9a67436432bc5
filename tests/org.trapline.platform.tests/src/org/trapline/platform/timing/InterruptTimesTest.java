// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.platform.cpu.Cpu;

/// Interrupts take in timing mode what the board says, and a restored run has those that are on their way.
class InterruptTimesTest {
	/// CPU 0 turns another on, waits a while, and sends it an SGI; both note CNTVCT_EL0, which ticks every other cycle.
	private static final String SGI = """
				mov	x19, #0x08000000 // GICD
				mov	x20, #0x08010000 // GICC
				mov	x0, #3
				movk	x0, #0xc400, lsl #16
				mov	x1, #%d
				adr	x2, 2f
				mov	x3, #0
				hvc	#0
				mov	w0, #1
				str	w0, [x19]
				mov	x2, #9000
			1:	subs	x2, x2, #1
				b.ne	1b
				mov	w0, #%d
				lsl	w0, w0, #16
				mrs	x10, cntvct_el0
				str	w0, [x19, #0xf00] // GICD_SGIR
				b	999f
			2:	mov	x19, #0x08000000
				mov	x20, #0x08010000
				mov	w0, #1
				str	w0, [x19]
				str	w0, [x19, #0x100] // SGI 0
				str	w0, [x20]
				mov	w0, #0xff
				str	w0, [x20, #4]
				wfi
				mrs	x10, cntvct_el0
				ldr	w0, [x20, #12]
				b	999f
			""";

	private static Rig.Kind kind() {
		return Rig.Kind.of("seattle", "timer=1000 MHz", "interconnect.device-write=0", "interconnect.sgi=500",
				"interconnect.sgi-across=800");
	}

	@ParameterizedTest
	@CsvSource({"1, 500", "2, 800", "7, 800"})
	void anSgiTakesWhatTheBoardSays(int target, long ticks) throws Exception {
		Rig rig = kind().run(SGI.formatted(target, 1 << target));
		List<Cpu> cpus = rig.board.machine.cpus();
		long taken = cpus.get(target).core().x[10] - cpus.getFirst().core().x[10];
		assertThat(taken).isBetween(ticks, ticks + 350);
		assertThat(kind().run(SGI.formatted(target, 1 << target)).counted()).isEqualTo(rig.counted());
	}

	@Test
	void inFunctionalModeItIsThereAtOnce() throws Exception {
		Rig rig = kind().run(SGI.formatted(1, 2), false);
		List<Cpu> cpus = rig.board.machine.cpus();
		assertThat(cpus.get(1).core().x[10] - cpus.getFirst().core().x[10]).isBetween(0L, 20L);
	}

	@Test
	void anInterruptOnItsWayIsInTheCheckpoint() throws Exception {
		Rig whole = kind().run(SGI.formatted(2, 4));
		Rig saved = kind().rig();
		saved.load(SGI.formatted(2, 4));
		saved.board.machine.timed(true);
		for (long time = 500; time < 30_000; time += 500) {
			saved.board.machine.run(time);
			Rig restored = kind().rig();
			restored.restore(saved.save(), saved);
			restored.run();
			assertThat(restored.counted()).as("saved at %d", time).isEqualTo(whole.counted());
		}
	}

	@Test
	void aTimersInterruptTakesWhatTheBoardSays() throws Exception {
		String program = """
				mov	x19, #0x08000000
				mov	x20, #0x08010000
				mov	w0, #1
				str	w0, [x19]
				mov	w0, #1 << 27
				str	w0, [x19, #0x100]
				mov	w0, #1
				str	w0, [x20]
				mov	w0, #0xff
				str	w0, [x20, #4]
				mrs	x11, cntvct_el0
				mov	x0, #10000
				add	x11, x11, x0
				msr	cntv_cval_el0, x11
				mov	x0, #1
				msr	cntv_ctl_el0, x0
				wfi
				mrs	x10, cntvct_el0
				msr	cntv_ctl_el0, xzr
				b	999f
			""";
		for (long nanos : new long[] {0, 1000}) {
			Rig rig = Rig.Kind.of("seattle", "timer=1000 MHz", "interconnect.spi=" + nanos).run(program);
			assertThat(rig.x(10) - rig.x(11)).isBetween(nanos, nanos + 50);
		}
	}
}
