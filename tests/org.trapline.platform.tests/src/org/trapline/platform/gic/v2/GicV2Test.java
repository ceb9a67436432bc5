// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trapline.platform.gic.Signals;
import org.trapline.platform.interrupt.Signal;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The physical side of a GICv2; expectations from IHI 0048B.
class GicV2Test {
	private static final int SPURIOUS = 1023;
	private static final int ISENABLER = 0x100;
	private static final int ICENABLER = 0x180;
	private static final int ISPENDR = 0x200;
	private static final int ICPENDR = 0x280;
	private static final int ISACTIVER = 0x300;
	private static final int ICACTIVER = 0x380;
	private static final int IPRIORITYR = 0x400;
	private static final int ITARGETSR = 0x800;
	private static final int ICFGR = 0xC00;
	private static final int SGIR = 0xF00;
	private static final int CPENDSGIR = 0xF10;
	private static final int SPENDSGIR = 0xF20;
	private static final int CTLR = 0;
	private static final int PMR = 4;
	private static final int BPR = 8;
	private static final int IAR = 0xC;
	private static final int EOIR = 0x10;
	private static final int RPR = 0x14;
	private static final int HPPIR = 0x18;
	private static final int ABPR = 0x1C;
	private static final int AIAR = 0x20;
	private static final int AEOIR = 0x24;
	private static final int AHPPIR = 0x28;
	private static final int DIR = 0x1000;

	private final Signals signals = new Signals();
	private GicV2 gic = controller(2);

	private GicV2 controller(int cpus) {
		return new GicV2(new GicV2.Settings(cpus, 256, new Layout(0x8000000, 0x8010000, Optional.empty())), signals);
	}

	private long gicd(int cpu, int offset) {
		return gic.distributor().load(cpu, offset, 4);
	}

	private void gicd(int cpu, int offset, long value) {
		gic.distributor().store(cpu, offset, 4, value);
	}

	private long gicc(int cpu, int offset) {
		return gic.cpuInterfaces().load(cpu, offset, 4);
	}

	private void gicc(int cpu, int offset, long value) {
		gic.cpuInterfaces().store(cpu, offset, 4, value);
	}

	/// Everything enabled, at the lowest mask.
	private void enable(int cpu) {
		gicd(cpu, CTLR, 3);
		gicc(cpu, CTLR, 7);
		gicc(cpu, PMR, 0xFF);
	}

	/// An SPI that is enabled, with its priority and target.
	private void configure(int intid, int priority, int targets, boolean edge) {
		gic.distributor().store(0, IPRIORITYR + intid, 1, priority);
		gic.distributor().store(0, ITARGETSR + intid, 1, targets);
		int config = ICFGR + intid / 16 * 4;
		long bit = 2L << intid % 16 * 2;
		gicd(0, config, edge ? gicd(0, config) | bit : gicd(0, config) & ~bit);
		gicd(0, ISENABLER + intid / 32 * 4, 1L << intid % 32);
	}

	@Test
	void aLevelSensitiveInterruptIsPendingWhileItsInputIsHigh() {
		enable(0);
		configure(40, 0xA0, 1, false);
		assertThat(gicc(0, IAR)).isEqualTo(SPURIOUS);
		gic.spi(8).set(true);
		assertThat(signals.of(0)).containsExactly(Signal.IRQ);
		assertThat(gicd(0, ISPENDR + 4)).isEqualTo(0x100);
		gic.spi(8).set(false);
		assertThat(signals.of(0)).isEmpty();
		gic.spi(8).set(true);
		assertThat(gicc(0, IAR)).isEqualTo(40);
		// active and pending: not signalled again until it is ended
		assertThat(gicd(0, ISPENDR + 4)).isEqualTo(0x100);
		assertThat(gicd(0, ISACTIVER + 4)).isEqualTo(0x100);
		assertThat(signals.of(0)).isEmpty();
		gicc(0, EOIR, 40);
		assertThat(signals.of(0)).containsExactly(Signal.IRQ);
		assertThat(gicc(0, IAR)).isEqualTo(40);
		gic.spi(8).set(false);
		gicc(0, EOIR, 40);
		assertThat(signals.of(0)).isEmpty();
		assertThat(gicd(0, ISACTIVER + 4)).isZero();
	}

	@Test
	void anEdgeIsKeptUntilItIsAcknowledged() {
		enable(0);
		configure(41, 0x80, 1, true);
		gic.spi(9).set(true);
		gic.spi(9).set(false);
		assertThat(gicc(0, IAR)).isEqualTo(41);
		assertThat(gicd(0, ISPENDR + 4)).isZero();
		gic.spi(9).set(true);
		assertThat(gicd(0, ISPENDR + 4)).isEqualTo(0x200);
		gicc(0, EOIR, 41);
		assertThat(gicc(0, IAR)).isEqualTo(41);
		gicc(0, EOIR, 41);
		// the input is still high, but there was no new edge
		assertThat(gicc(0, IAR)).isEqualTo(SPURIOUS);
	}

	@Test
	void clearingPendingOfALevelThatIsHighHasNoEffect() {
		configure(42, 0, 1, false);
		gicd(0, ISPENDR + 4, 1 << 10);
		assertThat(gicd(0, ISPENDR + 4)).isEqualTo(1 << 10);
		gicd(0, ICPENDR + 4, 1 << 10);
		assertThat(gicd(0, ISPENDR + 4)).isZero();
		gic.spi(10).set(true);
		gicd(0, ICPENDR + 4, 1 << 10);
		assertThat(gicd(0, ISPENDR + 4)).isEqualTo(1 << 10);
	}

	@Test
	void higherPrioritiesComeFirstAndPreempt() {
		enable(0);
		configure(50, 0xA0, 1, true);
		configure(51, 0x40, 1, true);
		configure(52, 0x40, 1, true);
		gic.spi(18).set(true);
		assertThat(gicc(0, IAR)).isEqualTo(50);
		assertThat(gicc(0, RPR)).isEqualTo(0xA0);
		gic.spi(20).set(true);
		gic.spi(19).set(true);
		assertThat(signals.of(0)).containsExactly(Signal.IRQ);
		assertThat(gicc(0, HPPIR)).isEqualTo(51);
		assertThat(gicc(0, IAR)).isEqualTo(51);
		assertThat(gicc(0, RPR)).isEqualTo(0x40);
		// of the same priority: waits
		assertThat(signals.of(0)).isEmpty();
		assertThat(gicc(0, IAR)).isEqualTo(SPURIOUS);
		gicc(0, EOIR, 51);
		assertThat(gicc(0, IAR)).isEqualTo(52);
		gicc(0, EOIR, 52);
		assertThat(gicc(0, RPR)).isEqualTo(0xA0);
		gicc(0, EOIR, 50);
		assertThat(gicc(0, RPR)).isEqualTo(0xFF);
	}

	@Test
	void theBinaryPointSaysWhatPreempts() {
		enable(0);
		gicc(0, BPR, 6);
		configure(50, 0x70, 1, true);
		configure(51, 0x10, 1, true);
		gic.spi(18).set(true);
		assertThat(gicc(0, IAR)).isEqualTo(50);
		assertThat(gicc(0, RPR)).isZero();
		gic.spi(19).set(true);
		assertThat(signals.of(0)).isEmpty();
		gicc(0, BPR, 0);
		assertThat(gicc(0, BPR)).isEqualTo(2);
		gicc(0, ABPR, 0);
		assertThat(gicc(0, ABPR)).isEqualTo(3);
	}

	@Test
	void theMaskHidesPrioritiesThatAreNotHigher() {
		enable(0);
		configure(50, 0x80, 1, true);
		gic.spi(18).set(true);
		gicc(0, PMR, 0x80);
		assertThat(signals.of(0)).isEmpty();
		assertThat(gicc(0, IAR)).isEqualTo(SPURIOUS);
		gicc(0, PMR, 0x8F);
		assertThat(gicc(0, PMR)).isEqualTo(0x88);
		assertThat(signals.of(0)).containsExactly(Signal.IRQ);
	}

	@Test
	void endAndDeactivationAreApartInEoiMode1() {
		enable(0);
		gicc(0, CTLR, 7 | 1 << 9);
		configure(50, 0x80, 1, false);
		configure(51, 0x80, 1, true);
		gic.spi(18).set(true);
		assertThat(gicc(0, IAR)).isEqualTo(50);
		gicc(0, EOIR, 50);
		assertThat(gicc(0, RPR)).isEqualTo(0xFF);
		assertThat(gicd(0, ISACTIVER + 4)).isEqualTo(1 << 18);
		assertThat(signals.of(0)).isEmpty();
		gic.spi(19).set(true);
		assertThat(gicc(0, IAR)).isEqualTo(51);
		gicc(0, EOIR, 51);
		gicc(0, DIR, 51);
		gicc(0, DIR, 50);
		assertThat(gicd(0, ISACTIVER + 4)).isZero();
		assertThat(signals.of(0)).containsExactly(Signal.IRQ);
	}

	@Test
	void sgisArePendingForEachSender() {
		enable(0);
		enable(1);
		gicd(0, SGIR, 1 << 24 | 5);
		gicd(1, SGIR, 2 << 24 | 5);
		assertThat(gicd(1, SPENDSGIR + 4)).isEqualTo(0x0300);
		assertThat(signals.of(0)).isEmpty();
		assertThat(gicc(1, HPPIR)).isEqualTo(5);
		assertThat(gicc(1, IAR)).isEqualTo(5);
		assertThat(gicd(1, ISPENDR)).isEqualTo(0x20);
		gicc(1, EOIR, 5);
		assertThat(gicc(1, IAR)).isEqualTo(1 << 10 | 5);
		gicc(1, EOIR, 1 << 10 | 5);
		assertThat(signals.of(1)).isEmpty();
		gicd(1, SPENDSGIR + 8, 0x01000000);
		assertThat(gicc(1, HPPIR)).isEqualTo(11);
		gicd(1, CPENDSGIR + 8, 0x01000000);
		assertThat(gicc(1, HPPIR)).isEqualTo(SPURIOUS);
		gicd(0, SGIR, 0x030000 | 9);
		assertThat(signals.of(0)).containsExactly(Signal.IRQ);
		assertThat(signals.of(1)).containsExactly(Signal.IRQ);
		// neither these nor their enables are written as other interrupts'
		gicd(0, ISPENDR, 0x8);
		gicd(0, ICPENDR, 0xFFFF);
		gicd(0, ICENABLER, 0xFFFF);
		assertThat(gicd(0, ISPENDR)).isEqualTo(0x200);
		assertThat(gicd(0, ISENABLER)).isEqualTo(0xFFFF);
	}

	@Test
	void privateInterruptsAreOfTheirCpu() {
		enable(0);
		enable(1);
		gicd(1, ISENABLER, 1 << 27);
		gic.ppi(0, 11).set(true);
		gic.ppi(1, 11).set(true);
		assertThat(signals.of(0)).isEmpty();
		assertThat(gicc(1, IAR)).isEqualTo(27);
		assertThat(gicd(0, ISACTIVER)).isZero();
		assertThat(gicd(1, ISACTIVER)).isEqualTo(1 << 27);
		gicd(1, ICACTIVER, 1 << 27);
		assertThat(gicd(1, ISACTIVER)).isZero();
	}

	@Test
	void sharedInterruptsGoToTheirTargets() {
		enable(0);
		enable(1);
		configure(60, 0, 3, true);
		gic.spi(28).set(true);
		assertThat(signals.of(0)).containsExactly(Signal.IRQ);
		assertThat(gicc(1, IAR)).isEqualTo(60);
		assertThat(signals.of(0)).isEmpty();
		assertThat(gicc(0, IAR)).isEqualTo(SPURIOUS);
		assertThat(gicd(0, ITARGETSR + 60)).isEqualTo(3);
		assertThat(gicd(1, ITARGETSR)).isEqualTo(0x02020202);
	}

	@Test
	void group0CanBeSignalledAsFiqAndGroup1HasItsOwnRegisters() {
		enable(0);
		gicc(0, CTLR, 0xB);
		configure(50, 0x40, 1, true);
		configure(51, 0x20, 1, true);
		gicd(0, 0x84, 1 << 19);
		gic.spi(19).set(true);
		assertThat(signals.of(0)).containsExactly(Signal.IRQ);
		assertThat(gicc(0, IAR)).isEqualTo(1022);
		assertThat(gicc(0, HPPIR)).isEqualTo(1022);
		assertThat(gicc(0, AHPPIR)).isEqualTo(51);
		assertThat(gicc(0, AIAR)).isEqualTo(51);
		gicc(0, AEOIR, 51);
		gic.spi(18).set(true);
		assertThat(signals.of(0)).containsExactly(Signal.FIQ);
		assertThat(gicc(0, AIAR)).isEqualTo(SPURIOUS);
		assertThat(gicc(0, IAR)).isEqualTo(50);
	}

	@Test
	void oneCpuAloneIsTheTargetOfAll() {
		gic = controller(1);
		enable(0);
		configure(33, 0, 0, true);
		gic.spi(1).set(true);
		assertThat(gicd(0, ITARGETSR + 32)).isZero();
		assertThat(gicc(0, IAR)).isEqualTo(33);
	}

	@Test
	void identifiesItself() {
		assertThat(gicd(0, 4)).isEqualTo(0x28);
		assertThat(gicd(0, 0xFE8)).isEqualTo(0x2B);
		assertThat(gicd(0, 0xFFC)).isEqualTo(0xB1);
		assertThat(gicc(0, 0xFC)).isEqualTo(0x0202143B);
	}

	@Test
	void aRestoredControllerGoesOnAsTheSavedOne() throws StateException {
		enable(0);
		configure(50, 0xA0, 1, true);
		configure(51, 0x40, 1, false);
		gic.spi(18).set(true);
		assertThat(gicc(0, IAR)).isEqualTo(50);
		gicd(1, SGIR, 0x010003);
		gic.spi(19).set(true);
		StateOutput out = new StateOutput();
		gic.distributor().save(out);
		GicV2 saved = gic;
		signals.of(0).clear();
		gic = controller(2);
		StateInput in = new StateInput(out.toByteArray());
		gic.distributor().restore(in);
		in.end();
		assertThat(signals.of(0)).containsExactly(Signal.IRQ);
		assertThat(gicc(0, RPR)).isEqualTo(0xA0);
		assertThat(gicc(0, IAR)).isEqualTo(1 << 10 | 3);
		gicc(0, EOIR, 1 << 10 | 3);
		assertThat(gicc(0, IAR)).isEqualTo(51);
		assertThat(saved.distributor().load(0, ISPENDR, 4)).isEqualTo(8);
		gic.distributor().reset();
		gic.cpuInterfaces().reset();
		assertThat(signals.of(0)).isEmpty();
		assertThat(gicc(0, CTLR)).isZero();
	}
}
