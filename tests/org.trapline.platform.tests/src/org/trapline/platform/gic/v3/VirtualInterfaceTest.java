// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trapline.platform.cpu.SystemState;
import org.trapline.platform.interrupt.Signal;

/// List registers, and a guest that acknowledges and ends what is in them; expectations from IHI 0069, chapter 6.
class VirtualInterfaceTest {
	private static final long PENDING = 1L << 62;
	private static final long ACTIVE = 1L << 63;
	private static final long HARDWARE = 1L << 61;
	private static final long GROUP1 = 1L << 60;
	private static final long TELL_END = 1L << 41;
	/// Both groups enabled, the lowest mask, the least binary points.
	private static final long OPEN = 0xF8L << 24 | 2 << 21 | 3 << 18 | 3;
	private static final long EOI_MODE = 1 << 9;

	private final GicV3Harness gic = new GicV3Harness(1);

	@BeforeEach
	void start() {
		gic.msr(0, GicV3Harness.ICH_HCR, 1);
		gic.msr(0, GicV3Harness.ICH_VMCR, OPEN);
		gic.at(1, SystemState.HCR_IMO | SystemState.HCR_FMO);
	}

	private void list(int index, int intid, int priority, long bits) {
		gic.msr(0, GicV3Harness.LR0 + index, intid | (long) priority << 48 | bits);
	}

	private long list(int index) {
		return gic.mrs(0, GicV3Harness.LR0 + index);
	}

	private long mrs(int register) {
		return gic.mrs(0, register);
	}

	private void msr(int register, long value) {
		gic.msr(0, register, value);
	}

	private boolean maintenance() {
		return (gic.gicr(0, GicV3Harness.SGI_BASE + 0x200) >>> 25 & 1) != 0;
	}

	@Test
	void aGuestAcknowledgesAndEndsWhatIsPending() {
		list(0, 40, 0x80, PENDING | GROUP1);
		assertThat(gic.signals(0)).containsExactly(Signal.VIRQ);
		assertThat(mrs(GicV3Harness.HPPIR1)).isEqualTo(40);
		assertThat(mrs(GicV3Harness.IAR0)).isEqualTo(1023);
		assertThat(mrs(GicV3Harness.IAR1)).isEqualTo(40);
		assertThat(list(0) >>> 62).isEqualTo(2);
		assertThat(mrs(GicV3Harness.RPR)).isEqualTo(0x80);
		assertThat(gic.signals(0)).isEmpty();
		msr(GicV3Harness.EOIR1, 40);
		assertThat(list(0) >>> 62).isZero();
		assertThat(mrs(GicV3Harness.RPR)).isEqualTo(0xFF);
		assertThat(mrs(GicV3Harness.IAR1)).isEqualTo(1023);
	}

	@Test
	void group0IsSignalledAsVirtualFiq() {
		list(1, 27, 0x20, PENDING);
		assertThat(gic.signals(0)).containsExactly(Signal.VFIQ);
		assertThat(mrs(GicV3Harness.IAR0)).isEqualTo(27);
		msr(GicV3Harness.EOIR0, 27);
		assertThat(gic.mrs(0, GicV3Harness.ICH_ELRSR)).isEqualTo(0xF);
	}

	@Test
	void higherPrioritiesPreempt() {
		list(0, 40, 0x80, PENDING | GROUP1);
		assertThat(mrs(GicV3Harness.IAR1)).isEqualTo(40);
		list(1, 41, 0x40, PENDING | GROUP1);
		list(2, 42, 0x40, PENDING | GROUP1);
		assertThat(gic.signals(0)).containsExactly(Signal.VIRQ);
		assertThat(mrs(GicV3Harness.IAR1)).isEqualTo(41);
		assertThat(gic.signals(0)).isEmpty();
		msr(GicV3Harness.EOIR1, 41);
		assertThat(mrs(GicV3Harness.IAR1)).isEqualTo(42);
		msr(GicV3Harness.EOIR1, 42);
		msr(GicV3Harness.EOIR1, 40);
		assertThat(mrs(GicV3Harness.AP1R0)).isZero();
	}

	@Test
	void theVirtualMaskAndEnablesHideInterrupts() {
		list(0, 40, 0x80, PENDING | GROUP1);
		msr(GicV3Harness.PMR, 0x80);
		assertThat(gic.signals(0)).isEmpty();
		assertThat(gic.mrs(0, GicV3Harness.ICH_VMCR) >>> 24 & 0xFF).isEqualTo(0x80);
		msr(GicV3Harness.PMR, 0x88);
		assertThat(gic.signals(0)).containsExactly(Signal.VIRQ);
		msr(GicV3Harness.IGRPEN1, 0);
		assertThat(gic.signals(0)).isEmpty();
		msr(GicV3Harness.IGRPEN1, 1);
		msr(GicV3Harness.ICH_HCR, 0);
		assertThat(gic.signals(0)).isEmpty();
	}

	@Test
	void anEndThatIsToBeToldOfAsksForMaintenance() {
		list(0, 40, 0x80, PENDING | GROUP1 | TELL_END);
		assertThat(mrs(GicV3Harness.IAR1)).isEqualTo(40);
		assertThat(maintenance()).isFalse();
		msr(GicV3Harness.EOIR1, 40);
		assertThat(mrs(GicV3Harness.ICH_MISR)).isEqualTo(1);
		assertThat(mrs(GicV3Harness.ICH_EISR)).isEqualTo(1);
		assertThat(mrs(GicV3Harness.ICH_ELRSR)).isEqualTo(0xE);
		assertThat(maintenance()).isTrue();
		list(0, 0, 0, 0);
		assertThat(maintenance()).isFalse();
	}

	@Test
	void maintenanceIsAskedForWhenListsRunOut() {
		list(0, 40, 0x80, PENDING | GROUP1);
		list(1, 41, 0x80, ACTIVE | GROUP1);
		msr(GicV3Harness.ICH_HCR, 1 | 1 << 1);
		assertThat(maintenance()).isFalse();
		list(1, 41, 0x80, 0);
		assertThat(mrs(GicV3Harness.ICH_MISR)).isEqualTo(1 << 1);
		assertThat(maintenance()).isTrue();
		msr(GicV3Harness.ICH_HCR, 1 | 1 << 3);
		assertThat(maintenance()).isFalse();
		assertThat(mrs(GicV3Harness.IAR1)).isEqualTo(40);
		assertThat(mrs(GicV3Harness.ICH_MISR)).isEqualTo(1 << 3);
		msr(GicV3Harness.ICH_HCR, 1 << 3);
		assertThat(maintenance()).isFalse();
		msr(GicV3Harness.ICH_HCR, 1 | 0xF << 4);
		assertThat(mrs(GicV3Harness.ICH_MISR)).isEqualTo(1 << 4 | 1 << 6);
	}

	@Test
	void anEndWithoutAListRegisterIsCounted() {
		list(0, 40, 0x80, PENDING | GROUP1);
		assertThat(mrs(GicV3Harness.IAR1)).isEqualTo(40);
		list(0, 0, 0, 0);
		msr(GicV3Harness.ICH_HCR, 1 | 1 << 2);
		assertThat(maintenance()).isFalse();
		msr(GicV3Harness.EOIR1, 40);
		assertThat(mrs(GicV3Harness.ICH_HCR) >>> 27).isEqualTo(1);
		assertThat(mrs(GicV3Harness.ICH_MISR)).isEqualTo(1 << 2);
		assertThat(maintenance()).isTrue();
		// one that clears no active priority is not
		msr(GicV3Harness.EOIR1, 40);
		assertThat(mrs(GicV3Harness.ICH_HCR) >>> 27).isEqualTo(1);
	}

	@Test
	void deactivationReachesThePhysicalInterruptBehind() {
		gic.gicr(0, GicV3Harness.SGI_BASE + 0x300, 1 << 27);
		list(0, 30, 0x80, PENDING | GROUP1 | HARDWARE | 27L << 32);
		assertThat(mrs(GicV3Harness.IAR1)).isEqualTo(30);
		assertThat(gic.gicr(0, GicV3Harness.SGI_BASE + 0x300)).isEqualTo(1 << 27);
		msr(GicV3Harness.EOIR1, 30);
		assertThat(gic.gicr(0, GicV3Harness.SGI_BASE + 0x300)).isZero();
		// in EOI mode 1 it is ICV_DIR_EL1 that does it
		gic.gicr(0, GicV3Harness.SGI_BASE + 0x300, 1 << 27);
		msr(GicV3Harness.ICH_VMCR, OPEN | EOI_MODE);
		list(0, 30, 0x80, PENDING | GROUP1 | HARDWARE | 27L << 32);
		assertThat(mrs(GicV3Harness.IAR1)).isEqualTo(30);
		msr(GicV3Harness.EOIR1, 30);
		assertThat(gic.gicr(0, GicV3Harness.SGI_BASE + 0x300)).isEqualTo(1 << 27);
		msr(GicV3Harness.DIR, 30);
		assertThat(gic.gicr(0, GicV3Harness.SGI_BASE + 0x300)).isZero();
		assertThat(list(0) >>> 62).isZero();
	}

	@Test
	void whatIsPendingAgainWhileActiveComesAfterItsEnd() {
		list(0, 40, 0x80, PENDING | GROUP1);
		assertThat(mrs(GicV3Harness.IAR1)).isEqualTo(40);
		list(0, 40, 0x80, PENDING | ACTIVE | GROUP1);
		assertThat(gic.signals(0)).isEmpty();
		msr(GicV3Harness.EOIR1, 40);
		assertThat(list(0) >>> 62).isEqualTo(1);
		assertThat(gic.signals(0)).containsExactly(Signal.VIRQ);
	}

	@Test
	void onlyRoutedGroupsReachTheVirtualInterface() {
		list(0, 40, 0x80, PENDING | GROUP1);
		gic.at(1, SystemState.HCR_FMO);
		assertThat(mrs(GicV3Harness.IAR1)).isEqualTo(1023);
		assertThat(list(0) >>> 62).isEqualTo(1);
		gic.at(2, SystemState.HCR_IMO);
		assertThat(mrs(GicV3Harness.IAR1)).isEqualTo(1023);
		gic.at(1, SystemState.HCR_IMO);
		assertThat(mrs(GicV3Harness.IAR1)).isEqualTo(40);
	}
}
