// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trapline.a64.SystemRegisters.encoding;
import static org.trapline.platform.gic.v3.GicV3Harness.AP0R0;
import static org.trapline.platform.gic.v3.GicV3Harness.ICH_ELRSR;
import static org.trapline.platform.gic.v3.GicV3Harness.ICH_HCR;
import static org.trapline.platform.gic.v3.GicV3Harness.ICH_VMCR;
import static org.trapline.platform.gic.v3.GicV3Harness.LR0;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trapline.platform.bus.Device;
import org.trapline.platform.cpu.SystemState;
import org.trapline.platform.interrupt.Signal;

/// A guest with a GICv2 on a GICv3 whose CPUs have GICV: the hypervisor fills list registers by system registers, the guest
/// finds them in the window (IHI 0069, 8.11 and chapter 11, "Legacy operation").
class LegacyGuestTest {
	private static final int SRE = encoding(3, 0, 12, 12, 5);
	private static final int SRE_EL2 = encoding(3, 4, 12, 9, 5);
	private static final int AP0R0_EL2 = encoding(3, 4, 12, 8, 0);
	private static final int AP1R0_EL2 = encoding(3, 4, 12, 9, 0);
	private static final int CTLR = 0;
	private static final int PMR = 4;
	private static final int IAR = 0xC;
	private static final int EOIR = 0x10;
	private static final int HPPIR = 0x18;
	private static final long PENDING = 1L << 62;
	private static final long GROUP1 = 1L << 60;

	private final GicV3Harness gic = new GicV3Harness(2, true);
	private final Device window = gic.controller.guestInterfaces();

	@BeforeEach
	void start() {
		gic.msr(1, SRE, 0);
		gic.msr(1, ICH_HCR, 1);
		gic.msr(1, ICH_VMCR, 0);
		gic.at(1, SystemState.HCR_IMO | SystemState.HCR_FMO);
		gicv(CTLR, 1);
		gicv(PMR, 0xF8);
	}

	private long gicv(int offset) {
		return window.load(1, offset, 4);
	}

	private void gicv(int offset, long value) {
		window.store(1, offset, 4, value);
	}

	@Test
	void anInterruptOfAListRegisterIsAcknowledgedAndEndedInTheWindow() {
		gic.msr(1, LR0 + 2, PENDING | 0xA0L << 48 | 27);
		assertThat(gic.signals(1)).containsExactly(Signal.VIRQ);
		assertThat(gic.signals(0)).isEmpty();
		assertThat(gicv(HPPIR)).isEqualTo(27);
		assertThat(gicv(IAR)).isEqualTo(27);
		assertThat(gic.signals(1)).isEmpty();
		assertThat(gic.mrs(1, ICH_ELRSR)).isEqualTo(0b1011);
		assertThat(gic.mrs(1, AP0R0_EL2)).isEqualTo(1L << (0xA0 >>> 3));
		gicv(EOIR, 27);
		assertThat(gic.mrs(1, AP0R0_EL2)).isZero();
		assertThat(gic.mrs(1, ICH_ELRSR)).isEqualTo(0b1111);
		assertThat(gicv(IAR)).isEqualTo(1023);
	}

	/// ICH_LR: what the guest's GICC_IAR tells of an SGI's sender stands above its INTID.
	@Test
	void anSgiTellsItsSenderAndIsEndedByIt() {
		long sgi = 3 << 10 | 5;
		gic.msr(1, LR0, PENDING | sgi);
		assertThat(gicv(IAR)).isEqualTo(sgi);
		gicv(EOIR, sgi);
		assertThat(gic.mrs(1, ICH_ELRSR)).isEqualTo(0b1111);
		assertThat(gic.mrs(1, AP0R0_EL2)).isZero();
	}

	@Test
	void theHypervisorCanKeepTheGuestFromSystemRegisters() {
		gic.at(2, 0);
		assertThat(gic.mrs(1, SRE_EL2)).isEqualTo(0xF);
		gic.msr(1, SRE_EL2, 0);
		assertThat(gic.mrs(1, SRE_EL2)).isEqualTo(7);
	}

	@Test
	void activePrioritiesOfBothGroupsAreInOneRegister() {
		gicv(CTLR, 3 | 1 << 2);
		gic.msr(1, LR0, PENDING | GROUP1 | 0x80L << 48 | 40);
		assertThat(gicv(IAR)).isEqualTo(40);
		assertThat(gic.mrs(1, AP0R0_EL2)).isEqualTo(1L << (0x80 >>> 3));
		assertThat(gic.mrs(1, AP1R0_EL2)).isZero();
	}

	@Test
	void theHypervisorFindsWhatTheGuestHasWritten() {
		gicv(CTLR, 0x20F);
		assertThat(gic.mrs(1, ICH_VMCR)).as("enables, AckCtl, FIQEn, EOImode, and the mask")
				.isEqualTo(0xF8L << 24 | 2 << 21 | 3 << 18 | 0x20F);
	}

	@Test
	void whereSystemRegistersAreUsedAgainFiqIsFixed() {
		gic.msr(1, SRE, 7);
		gic.msr(1, ICH_VMCR, 0);
		assertThat(gic.mrs(1, ICH_VMCR) & 0xFFFF).isEqualTo(1 << 3);
		assertThat(gic.mrs(1, SRE)).isEqualTo(7);
		gic.msr(1, SRE, 0);
		assertThat(gic.mrs(1, SRE)).isEqualTo(6);
	}

	@Test
	void withoutTheWindowsSystemRegistersAreAlwaysUsed() {
		GicV3Harness plain = new GicV3Harness(1);
		plain.msr(0, SRE, 0);
		assertThat(plain.mrs(0, SRE)).isEqualTo(7);
		assertThat(plain.mrs(0, AP0R0)).isZero();
	}
}
