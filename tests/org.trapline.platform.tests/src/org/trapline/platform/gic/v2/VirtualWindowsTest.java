// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trapline.platform.bus.Device;
import org.trapline.platform.gic.Signals;
import org.trapline.platform.interrupt.Signal;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// GICH and GICV; expectations from IHI 0048B, chapter 5.
class VirtualWindowsTest {
	private static final int HCR = 0;
	private static final int VTR = 4;
	private static final int VMCR = 8;
	private static final int MISR = 0x10;
	private static final int EISR = 0x20;
	private static final int ELRSR = 0x30;
	private static final int APR = 0xF0;
	private static final int LR = 0x100;
	private static final int CTLR = 0;
	private static final int PMR = 4;
	private static final int IAR = 0xC;
	private static final int EOIR = 0x10;
	private static final int RPR = 0x14;
	private static final int HPPIR = 0x18;
	private static final int AIAR = 0x20;
	private static final int AEOIR = 0x24;
	private static final int DIR = 0x1000;
	private static final long PENDING = 1L << 28;
	private static final long HARDWARE = 1L << 31;
	private static final long GROUP1 = 1L << 30;
	private static final long TELL_END = 1L << 19;

	private final Signals signals = new Signals();
	private GicV2 gic = controller();

	private GicV2 controller() {
		return new GicV2(new GicV2.Settings(2, 256, new Layout(0x8000000, 0x8010000,
				Optional.of(new Layout.Virtual(0x8030000, 0x8040000)))), signals);
	}

	@BeforeEach
	void start() {
		gich(HCR, 1);
		gicv(CTLR, 1);
		gicv(PMR, 0xF8);
	}

	private Device hypervisor() {
		return gic.hypervisorInterfaces().orElseThrow();
	}

	private Device guest() {
		return gic.guestInterfaces().orElseThrow();
	}

	private long gich(int offset) {
		return hypervisor().load(1, offset, 4);
	}

	private void gich(int offset, long value) {
		hypervisor().store(1, offset, 4, value);
	}

	private long gicv(int offset) {
		return guest().load(1, offset, 4);
	}

	private void gicv(int offset, long value) {
		guest().store(1, offset, 4, value);
	}

	private static long list(int intid, int priority, long bits) {
		return intid | (long) priority >>> 3 << 23 | bits;
	}

	private boolean maintenance() {
		return (gic.distributor().load(1, 0x200, 4) >>> 25 & 1) != 0;
	}

	@Test
	void aGuestAcknowledgesAndEndsWhatIsPending() {
		gich(LR, list(34, 0xA0, PENDING));
		assertThat(signals.of(1)).containsExactly(Signal.VIRQ);
		assertThat(signals.of(0)).isEmpty();
		assertThat(gicv(HPPIR)).isEqualTo(34);
		assertThat(gicv(IAR)).isEqualTo(34);
		assertThat(gich(LR)).isEqualTo(list(34, 0xA0, PENDING << 1));
		assertThat(gich(APR)).isEqualTo(1 << 20);
		assertThat(gicv(RPR)).isEqualTo(0xA0);
		gicv(EOIR, 34);
		assertThat(gich(LR)).isEqualTo(list(34, 0xA0, 0));
		assertThat(gich(ELRSR)).isEqualTo(0xF);
		assertThat(gicv(IAR)).isEqualTo(1023);
	}

	@Test
	void anSgiTellsWhichCpuItNames() {
		gich(LR + 4, list(3, 0x10, PENDING | 5 << 10));
		assertThat(gicv(IAR)).isEqualTo(5 << 10 | 3);
		gicv(EOIR, 5 << 10 | 3);
		assertThat(gich(APR)).isZero();
	}

	@Test
	void group1HasItsOwnRegistersUnlessAckCtl() {
		gicv(CTLR, 3);
		gich(LR, list(34, 0xA0, PENDING | GROUP1));
		assertThat(gicv(IAR)).isEqualTo(1022);
		assertThat(gicv(AIAR)).isEqualTo(34);
		gicv(AEOIR, 34);
		gicv(CTLR, 7);
		gich(LR, list(34, 0xA0, PENDING | GROUP1));
		assertThat(gicv(IAR)).isEqualTo(34);
		gicv(EOIR, 34);
		gicv(CTLR, 1 | 1 << 3);
		gich(LR, list(35, 0xA0, PENDING));
		assertThat(signals.of(1)).containsExactly(Signal.VFIQ);
	}

	@Test
	void maintenanceIsAskedForAsTheHypervisorWants() {
		gich(LR, list(34, 0xA0, PENDING | TELL_END));
		assertThat(gicv(IAR)).isEqualTo(34);
		gicv(EOIR, 34);
		assertThat(gich(EISR)).isEqualTo(1);
		assertThat(gich(MISR)).isEqualTo(1);
		assertThat(maintenance()).isTrue();
		gich(LR, 0);
		assertThat(maintenance()).isFalse();
		gich(HCR, 1 | 1 << 1);
		assertThat(gich(MISR)).isEqualTo(2);
		gich(HCR, 1 | 1 << 2);
		gich(APR, 1 << 20);
		gicv(EOIR, 77);
		assertThat(gich(HCR) >>> 27).isEqualTo(1);
		assertThat(gich(MISR)).isEqualTo(4);
	}

	@Test
	void deactivationReachesThePhysicalInterruptBehind() {
		gic.distributor().store(1, 0x304, 4, 1 << 8);
		gicv(CTLR, 1 | 1 << 9);
		gich(LR, list(50, 0xA0, PENDING | HARDWARE | 40 << 10));
		assertThat(gicv(IAR)).isEqualTo(50);
		gicv(EOIR, 50);
		assertThat(gic.distributor().load(0, 0x304, 4)).isEqualTo(1 << 8);
		gicv(DIR, 50);
		assertThat(gic.distributor().load(0, 0x304, 4)).isZero();
	}

	@Test
	void identifiesItself() {
		assertThat(gich(VTR)).isEqualTo(0x90000003L);
		assertThat(gich(VMCR)).isEqualTo(0xF84C0001L);
	}

	@Test
	void aRestoredInterfaceGoesOnAsTheSavedOne() throws StateException {
		gich(LR, list(34, 0xA0, PENDING));
		assertThat(gicv(IAR)).isEqualTo(34);
		gich(LR + 4, list(35, 0x20, PENDING));
		StateOutput out = new StateOutput();
		gic.distributor().save(out);
		signals.of(1).clear();
		gic = controller();
		StateInput in = new StateInput(out.toByteArray());
		gic.distributor().restore(in);
		in.end();
		assertThat(signals.of(1)).containsExactly(Signal.VIRQ);
		assertThat(gicv(IAR)).isEqualTo(35);
		gicv(EOIR, 35);
		assertThat(gicv(RPR)).isEqualTo(0xA0);
		hypervisor().reset();
		assertThat(gich(APR)).isZero();
		assertThat(signals.of(1)).isEmpty();
	}
}
