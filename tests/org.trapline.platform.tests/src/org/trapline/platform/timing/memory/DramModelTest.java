// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trapline.platform.board.Dram;

class DramModelTest {
	private static final long HERTZ = 2_000_000_000;
	private static final int LINE = 64;
	// 45, 60 and 75 ns are 90, 120 and 150 cycles; a line takes 10 of the bus
	private static final Dram DRAM = new Dram(2, 256, 16, 8192, 45, 60, 75, 12_800_000_000L);
	private static final long LATER = 1_000_000;

	@Test
	void aRowThatIsOpenAnswersSoonest() {
		DramModel dram = new DramModel(DRAM, HERTZ, LINE);
		assertThat(dram.access(0, 0)).isEqualTo(120);
		assertThat(dram.access(64, LATER)).isEqualTo(90);
		// 16 rows of 8 KiB in 2 controllers later it is the same bank, but for the bits that are mixed in
		long conflicting = -1;
		for (long row = 1; row < 600 && conflicting < 0; row++) {
			DramModel other = new DramModel(DRAM, HERTZ, LINE);
			other.access(0, 0);
			if (other.access(row * 2 * 8192, LATER) == 150)
				conflicting = row * 2 * 8192;
		}
		assertThat(conflicting).isPositive();
		assertThat(dram.access(conflicting, 2 * LATER)).isEqualTo(150);
	}

	@Test
	void transfersNoMoreThanItsBandwidth() {
		DramModel dram = new DramModel(DRAM, HERTZ, LINE);
		Random random = new Random(5);
		long last = 0;
		int lines = 10_000;
		for (int i = 0; i < lines; i++)
			last = Math.max(last, dram.access((long) random.nextInt(1 << 20) * LINE, 0));
		double bytesPerSecond = (double) lines * LINE / last * HERTZ;
		assertThat(bytesPerSecond).isLessThanOrEqualTo(2 * 12.8e9);
	}

	@Test
	void linesOfOneRowStreamAtTheBusRate() {
		DramModel dram = new DramModel(DRAM, HERTZ, LINE);
		long last = 0;
		int lines = 1000;
		for (int i = 0; i < lines; i++)
			last = Math.max(last, dram.access((long) i * LINE, 0));
		assertThat((double) lines * LINE / last * HERTZ).isBetween(0.9 * 25.6e9, 25.6e9);
	}
}
