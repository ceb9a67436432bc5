// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trapline.platform.interrupt.Signal;
import org.trapline.platform.state.StateException;

/// The physical side of a GICv3; expectations from IHI 0069.
class GicV3Test {
	private final GicV3Harness gic = new GicV3Harness(4);

	@Test
	void aSleepingRedistributorSignalsNothing() {
		gic.enable(0);
		gic.gicd(0x84, 1);
		gic.gicd(0x104, 1);
		gic.gicr(0, GicV3Harness.WAKER, 2);
		gic.controller.spi(0).set(true);
		assertThat(gic.signals(0)).isEmpty();
		assertThat(gic.gicr(0, GicV3Harness.WAKER)).isEqualTo(6);
		gic.gicr(0, GicV3Harness.WAKER, 0);
		assertThat(gic.gicr(0, GicV3Harness.WAKER)).isZero();
		assertThat(gic.signals(0)).containsExactly(Signal.IRQ);
	}

	@Test
	void affinityTellsWhereAnSpiGoes() {
		gic.enable(0);
		gic.enable(3);
		gic.gicd(0x84, 2);
		gic.gicd(0x104, 2);
		// CPU 3 is 0.0.1.1
		gic.controller.distributor().store(0, 0x6000 + 8 * 33, 8, 0x101);
		gic.controller.spi(1).set(true);
		assertThat(gic.signals(0)).isEmpty();
		assertThat(gic.signals(3)).containsExactly(Signal.IRQ);
		gic.controller.distributor().store(0, 0x6000 + 8 * 33, 8, 0x202);
		assertThat(gic.signals(3)).isEmpty();
		gic.controller.distributor().store(0, 0x6000 + 8 * 33, 8, 0);
		assertThat(gic.mrs(0, GicV3Harness.IAR1)).isEqualTo(33);
	}

	@Test
	void groupsAreSignalledApart() {
		gic.enable(0);
		gic.gicd(0x104, 3);
		gic.gicd(0x84, 1);
		gic.controller.distributor().store(0, 0x420, 1, 0x40);
		gic.controller.spi(1).set(true);
		assertThat(gic.signals(0)).containsExactly(Signal.FIQ);
		gic.controller.spi(0).set(true);
		assertThat(gic.mrs(0, GicV3Harness.IAR1)).isEqualTo(1023);
		assertThat(gic.mrs(0, GicV3Harness.IAR0)).isEqualTo(33);
		assertThat(gic.mrs(0, GicV3Harness.AP0R0)).isEqualTo(1);
		gic.msr(0, GicV3Harness.EOIR1, 33);
		assertThat(gic.mrs(0, GicV3Harness.RPR)).isZero();
		gic.controller.spi(1).set(false);
		gic.msr(0, GicV3Harness.EOIR0, 33);
		assertThat(gic.mrs(0, GicV3Harness.RPR)).isEqualTo(0xFF);
		assertThat(gic.signals(0)).containsExactly(Signal.IRQ);
		assertThat(gic.mrs(0, GicV3Harness.IAR1)).isEqualTo(32);
		assertThat(gic.mrs(0, GicV3Harness.AP1R0)).isEqualTo(1 << 8);
	}

	@Test
	void thePointOfGroup1CountsFromOneMore() {
		assertThat(gic.mrs(0, GicV3Harness.BPR0)).isEqualTo(2);
		assertThat(gic.mrs(0, GicV3Harness.BPR1)).isEqualTo(3);
		gic.enable(0);
		gic.gicd(0x84, 3);
		gic.gicd(0x104, 3);
		gic.gicd(0x420, 0x6080);
		// bits 7 to 6 are the group's: 0x80 is preempted by 0x60, and 0x60 not by 0x40
		gic.msr(0, GicV3Harness.BPR1, 6);
		gic.controller.spi(0).set(true);
		assertThat(gic.mrs(0, GicV3Harness.IAR1)).isEqualTo(32);
		gic.controller.spi(1).set(true);
		assertThat(gic.signals(0)).containsExactly(Signal.IRQ);
		gic.msr(0, GicV3Harness.BPR1, 7);
		assertThat(gic.mrs(0, GicV3Harness.RPR)).isEqualTo(0x80);
		assertThat(gic.signals(0)).containsExactly(Signal.IRQ);
		gic.msr(0, GicV3Harness.BPR0, 7);
		gic.msr(0, GicV3Harness.CTLR, 1);
		assertThat(gic.mrs(0, GicV3Harness.BPR1)).isEqualTo(7);
		assertThat(gic.signals(0)).isEmpty();
	}

	@Test
	void endAndDeactivationAreApartInEoiMode1() {
		gic.enable(0);
		gic.msr(0, GicV3Harness.CTLR, 2);
		gic.gicd(0x84, 1);
		gic.gicd(0x104, 1);
		gic.controller.spi(0).set(true);
		assertThat(gic.mrs(0, GicV3Harness.IAR1)).isEqualTo(32);
		gic.msr(0, GicV3Harness.EOIR1, 32);
		assertThat(gic.mrs(0, GicV3Harness.RPR)).isEqualTo(0xFF);
		assertThat(gic.signals(0)).isEmpty();
		gic.msr(0, GicV3Harness.DIR, 32);
		assertThat(gic.signals(0)).containsExactly(Signal.IRQ);
	}

	@Test
	void sgisGoByAffinityAndGroup() {
		for (int cpu = 0; cpu < 4; cpu++) {
			gic.enable(cpu);
			gic.gicr(cpu, GicV3Harness.SGI_BASE + 0x80, 0xF0);
			gic.gicr(cpu, GicV3Harness.SGI_BASE + 0x100, 0xFF);
		}
		// Aff1 is 1: CPUs 2 and 3, of which only the second is meant
		gic.msr(0, GicV3Harness.SGI1R, 5L << 24 | 1L << 16 | 2);
		assertThat(gic.signals(2)).isEmpty();
		assertThat(gic.mrs(3, GicV3Harness.IAR1)).isEqualTo(5);
		// all but itself
		gic.msr(0, GicV3Harness.SGI1R, 6L << 24 | 1L << 40);
		assertThat(gic.signals(0)).isEmpty();
		assertThat(gic.mrs(1, GicV3Harness.IAR1)).isEqualTo(6);
		assertThat(gic.mrs(2, GicV3Harness.IAR1)).isEqualTo(6);
		// of the other group
		gic.msr(0, GicV3Harness.SGI0R, 7L << 24 | 1);
		assertThat(gic.signals(0)).isEmpty();
		gic.msr(0, GicV3Harness.SGI0R, 2L << 24 | 1);
		assertThat(gic.signals(0)).containsExactly(Signal.FIQ);
	}

	@Test
	void theRedistributorOfACpuThatIsTurnedOnIsAwake() {
		assertThat(gic.gicr(1, GicV3Harness.WAKER)).isEqualTo(6);
		gic.resetCpu(1);
		assertThat(gic.gicr(1, GicV3Harness.WAKER)).isZero();
	}

	@Test
	void theInterfaceIsResetWithItsCpu() {
		gic.enable(1);
		gic.msr(1, GicV3Harness.LR0, 1L << 62 | 40);
		gic.resetCpu(1);
		assertThat(gic.mrs(1, GicV3Harness.PMR)).isZero();
		assertThat(gic.mrs(1, GicV3Harness.IGRPEN1)).isZero();
		assertThat(gic.mrs(1, GicV3Harness.LR0)).isZero();
		assertThat(gic.gicr(1, GicV3Harness.WAKER)).isZero();
	}

	@Test
	void identifiesItself() {
		assertThat(gic.gicd(4) & 0x1F).isEqualTo(8);
		assertThat(gic.gicd(0) & 0x50).isEqualTo(0x50);
		assertThat(gic.gicd(0xFFE8)).isEqualTo(0x3B);
		assertThat(gic.gicr(0, 8) & 0xFF10).isZero();
		assertThat(gic.gicr(3, 8) & 0xFF10).isEqualTo(0x310);
		assertThat(gic.gicr(3, 12)).isEqualTo(0x101);
		assertThat(gic.gicr(1, 0xFFE8)).isEqualTo(0x3B);
		assertThat(gic.mrs(0, GicV3Harness.CTLR) >>> 8 & 7).isEqualTo(4);
	}

	@Test
	void aRestoredControllerGoesOnAsTheSavedOne() throws StateException {
		gic.enable(0);
		gic.gicd(0x84, 3);
		gic.gicd(0x104, 3);
		gic.gicd(0x420, 0x4080);
		gic.controller.spi(0).set(true);
		assertThat(gic.mrs(0, GicV3Harness.IAR1)).isEqualTo(32);
		gic.controller.spi(1).set(true);
		gic.msr(0, GicV3Harness.LR0, 0xD0A0_0000_0000_0010L);
		GicV3Harness restored = gic.restored();
		assertThat(restored.signals(0)).containsExactly(Signal.IRQ);
		assertThat(restored.mrs(0, GicV3Harness.LR0)).isEqualTo(0xD0A0_0000_0000_0010L);
		assertThat(restored.mrs(0, GicV3Harness.RPR)).isEqualTo(0x80);
		assertThat(restored.mrs(0, GicV3Harness.IAR1)).isEqualTo(33);
		restored.controller.distributor().reset();
		restored.controller.redistributors().reset();
		assertThat(restored.signals(0)).isEmpty();
		assertThat(restored.mrs(0, GicV3Harness.RPR)).isEqualTo(0xFF);
	}
}
