// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trapline.platform.interrupt.Signal;
import org.trapline.platform.state.StateException;

/// Messages and commands of the ITS, and the LPIs that come of them; expectations from IHI 0069, chapter 5.
class ItsTest {
	private static final long VALID = 1L << 63;
	private static final long INDIRECT = 1L << 62;
	private static final long DEVICES = GicV3Harness.RAM;
	private static final long COLLECTIONS = GicV3Harness.RAM + 0x10000;
	private static final long QUEUE = GicV3Harness.RAM + 0x20000;
	private static final long EVENTS = GicV3Harness.RAM + 0x30000;
	private static final long PAGE = GicV3Harness.RAM + 0x40000;
	private static final long CONFIGURATION = GicV3Harness.RAM + 0x100000;
	private static final long PENDING = GicV3Harness.RAM + 0x200000;
	private static final int LPI = 8192;

	private GicV3Harness gic = new GicV3Harness(2);
	private int written;

	/// Everything is mapped to: device 3's event 5 is an LPI of CPU 1.
	private void start(long devices) {
		for (int lpi = 0; lpi < 16; lpi++)
			gic.ram.store(CONFIGURATION + lpi, 1, 0xA0 | 1);
		for (int cpu = 0; cpu < 2; cpu++) {
			gic.enable(cpu);
			gic.controller.redistributors().store(0, (long) cpu << 17 | 0x70, 8, CONFIGURATION | 15);
			gic.controller.redistributors().store(0, (long) cpu << 17 | 0x78, 8, PENDING + cpu * 0x10000);
			gic.gicr(cpu, 0, 1);
		}
		gic.its().store(0, 0x100, 8, devices);
		gic.its().store(0, 0x108, 8, VALID | COLLECTIONS);
		gic.its().store(0, 0x80, 8, VALID | QUEUE);
		gic.its().store(0, 0, 4, 1);
		send(0x09, 0, VALID | 1 << 16 | 7, 0);
		send(0x09, 0, VALID | 6, 0);
		send(0x08 | 3L << 32, 3, VALID | EVENTS, 0);
		send(0x0A | 3L << 32, 5 | LPI + 2L << 32, 7, 0);
	}

	private void send(long word0, long word1, long word2, long word3) {
		long[] words = {word0, word1, word2, word3};
		for (int i = 0; i < 4; i++)
			gic.ram.store(QUEUE + written + 8 * i, 8, words[i]);
		written = (written + 32) % 4096;
		gic.its().store(0, 0x88, 8, written);
		assertThat(gic.its().load(0, 0x90, 8)).isEqualTo(written);
	}

	private boolean inTable(int cpu, int lpi) {
		return (gic.ram.load(PENDING + cpu * 0x10000 + lpi / 8, 1) >>> lpi % 8 & 1) != 0;
	}

	@Test
	void tablesBeginWithPagesOf64KiB() {
		for (int table = 0; table < 2; table++)
			assertThat(gic.its().load(0, 0x100 + 8 * table, 8) >>> 8 & 3).isEqualTo(2);
	}

	@Test
	void aMessageBecomesAnLpi() {
		start(VALID | DEVICES);
		gic.controller.message(3, 5);
		assertThat(gic.signals(0)).isEmpty();
		assertThat(gic.signals(1)).containsExactly(Signal.IRQ);
		assertThat(inTable(1, LPI + 2)).isTrue();
		assertThat(gic.mrs(1, GicV3Harness.IAR1)).isEqualTo(LPI + 2);
		assertThat(inTable(1, LPI + 2)).isFalse();
		assertThat(gic.mrs(1, GicV3Harness.RPR)).isEqualTo(0xA0);
		// it has no active state: the next comes when the priority has dropped
		gic.controller.message(3, 5);
		assertThat(gic.signals(1)).isEmpty();
		gic.msr(1, GicV3Harness.EOIR1, LPI + 2);
		assertThat(gic.mrs(1, GicV3Harness.IAR1)).isEqualTo(LPI + 2);
	}

	@Test
	void messagesOfWhatIsNotMappedAreDropped() {
		start(VALID | DEVICES);
		gic.controller.message(4, 5);
		gic.controller.message(3, 6);
		gic.controller.message(3, 16);
		gic.controller.message(-1, -1);
		send(0x0F | 3L << 32, 5, 0, 0);
		gic.controller.message(3, 5);
		assertThat(gic.signals(1)).isEmpty();
	}

	@Test
	void configurationIsReadAgainWhenInvalidated() {
		start(VALID | DEVICES);
		gic.ram.store(CONFIGURATION + 2, 1, 0x40);
		send(0x0C | 3L << 32, 5, 0, 0);
		send(0x03 | 3L << 32, 5, 0, 0);
		assertThat(gic.signals(1)).isEmpty();
		gic.ram.store(CONFIGURATION + 2, 1, 0x41);
		send(0x0D, 0, 7, 0);
		assertThat(gic.signals(1)).containsExactly(Signal.IRQ);
		send(0x04 | 3L << 32, 5, 0, 0);
		assertThat(gic.signals(1)).isEmpty();
	}

	@Test
	void whatIsPendingMovesWithItsEventOrItsRedistributor() {
		start(VALID | DEVICES);
		send(0x03 | 3L << 32, 5, 0, 0);
		send(0x01 | 3L << 32, 5, 6, 0);
		assertThat(gic.signals(1)).isEmpty();
		assertThat(gic.signals(0)).containsExactly(Signal.IRQ);
		send(0x0E, 0, 0, 1 << 16);
		assertThat(gic.signals(0)).isEmpty();
		assertThat(gic.mrs(1, GicV3Harness.IAR1)).isEqualTo(LPI + 2);
	}

	@Test
	void theDeviceTableMayHaveTwoLevels() {
		gic.ram.store(DEVICES, 8, VALID | PAGE);
		start(VALID | INDIRECT | DEVICES);
		gic.controller.message(3, 5);
		assertThat(gic.signals(1)).containsExactly(Signal.IRQ);
		assertThat(gic.ram.load(PAGE + 3 * 8, 8)).isNotZero();
		// no page for this one
		send(0x08 | 513L << 32, 3, VALID | EVENTS + 0x1000, 0);
		send(0x0A | 513L << 32, 1 | LPI + 3L << 32, 6, 0);
		gic.controller.message(513, 1);
		assertThat(gic.signals(0)).isEmpty();
	}

	@Test
	void pendingLpisAreFoundInTheTableWhenEnabled() {
		gic.ram.store(PENDING + (LPI + 4) / 8, 1, 1 << 4);
		start(VALID | DEVICES);
		assertThat(gic.mrs(0, GicV3Harness.IAR1)).isEqualTo(LPI + 4);
		gic.gicr(1, 0, 0);
		gic.controller.message(3, 5);
		gic.gicr(1, 0, 1);
		assertThat(gic.signals(1)).isEmpty();
	}

	@Test
	void aQueueOutsideOfMemoryStalls() {
		gic.its().store(0, 0x80, 8, VALID | 0x1_0000_0000L);
		gic.its().store(0, 0, 4, 1);
		gic.its().store(0, 0x88, 8, 64);
		assertThat(gic.its().load(0, 0x90, 8)).isEqualTo(1);
		gic.its().store(0, 0x88, 8, 64 | 1);
		assertThat(gic.its().load(0, 0x90, 8)).isEqualTo(1);
	}

	@Test
	void noGuestDataBreaksIt() {
		Random random = new Random(3);
		start(VALID | DEVICES);
		for (int i = 0; i < 20_000; i++) {
			long[] words = new long[4];
			for (int j = 0; j < 4; j++)
				words[j] = random.nextLong() >>> random.nextInt(64);
			send(words[0] & ~0xFFL | random.nextInt(16), words[1], words[2], words[3]);
			if (i % 64 == 0) {
				gic.its().store(0, 0, 4, 0);
				gic.its().store(0, 0x100 + 8 * random.nextInt(8), 8, random.nextLong());
				gic.its().store(0, 0, 4, 1);
				gic.gicr(random.nextInt(2), 0x70 + 4 * random.nextInt(4), random.nextInt());
				gic.gicr(random.nextInt(2), 0, random.nextInt(2));
			}
			gic.controller.message(random.nextInt(), random.nextInt());
		}
	}

	@Test
	void aRestoredItsGoesOnAsTheSavedOne() throws StateException {
		start(VALID | DEVICES);
		gic.controller.message(3, 5);
		gic = gic.restored();
		assertThat(gic.signals(1)).containsExactly(Signal.IRQ);
		assertThat(gic.mrs(1, GicV3Harness.IAR1)).isEqualTo(LPI + 2);
		gic.msr(1, GicV3Harness.EOIR1, LPI + 2);
		send(0x03 | 3L << 32, 5, 0, 0);
		assertThat(gic.mrs(1, GicV3Harness.IAR1)).isEqualTo(LPI + 2);
	}
}
