// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RamTest {
	private static final long BANK = Ram.BANK_BYTES;

	@Test
	void rangesAreOfWholePages() {
		Ram ram = new Ram();
		assertThatThrownBy(() -> ram.add(0x800, 0x1000)).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("0x800");
		assertThatThrownBy(() -> ram.add(0x1000, 0x1001)).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> ram.add(0x1000, 0)).isInstanceOf(IllegalArgumentException.class);
		assertThatThrownBy(() -> ram.add(0x1000, -0x1000)).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void containsItsRangesAndNoMore() {
		Ram ram = new Ram().add(0x1000, 0x2000).add(1L << 40, 0x1000);
		assertThat(ram.contains(0xFFF)).isFalse();
		assertThat(ram.contains(0x1000)).isTrue();
		assertThat(ram.contains(0x2FFF)).isTrue();
		assertThat(ram.contains(0x3000)).isFalse();
		assertThat(ram.contains((1L << 40) + 0xFFF)).isTrue();
		assertThat(ram.contains(-1)).isFalse();
	}

	@Test
	void hasNoBankOutsideItsRangesEvenInOneThatExists() {
		Ram ram = new Ram().add(0x1000, 0x2000);
		ram.store(0x1000, 8, 5);
		assertThat(ram.load(0x1000, 8)).isEqualTo(5);
		assertThatThrownBy(() -> ram.bank(0x3000)).isInstanceOf(IndexOutOfBoundsException.class)
				.hasMessageContaining("0x3000");
		assertThatThrownBy(() -> ram.bank(0xFFF)).isInstanceOf(IndexOutOfBoundsException.class);
		assertThatThrownBy(() -> ram.bank(BANK)).isInstanceOf(IndexOutOfBoundsException.class);
	}

	@Test
	void banksAreMadeWhenTouched() {
		Ram ram = new Ram().add(0, 8 * BANK);
		assertThat(ram.touched()).isZero();
		ram.store(3 * BANK, 1, 1);
		ram.load(3 * BANK + 100, 8);
		assertThat(ram.touched()).isEqualTo(BANK);
		ram.load(0, 1);
		assertThat(ram.touched()).isEqualTo(2 * BANK);
	}

	@Test
	void banksWhoseNumbersShareLowBitsAreApart() {
		long far = 64 * BANK;
		Ram ram = new Ram().add(0, BANK).add(far, BANK).add(2 * far, BANK);
		for (int i = 0; i < 3; i++)
			ram.store(i * far, 8, i + 1);
		for (int i = 0; i < 3; i++)
			assertThat(ram.load(i * far, 8)).isEqualTo(i + 1);
		assertThat(ram.bank(0)).isNotSameAs(ram.bank(far)).isSameAs(ram.bank(BANK - 1));
	}

	@Test
	void valuesAreLittleEndianAndZeroExtended() {
		Ram ram = new Ram().add(0, 0x1000);
		ram.store(0x10, 8, 0x8877_6655_4433_2211L);
		assertThat(ram.load(0x10, 1)).isEqualTo(0x11);
		assertThat(ram.load(0x16, 2)).isEqualTo(0x8877);
		assertThat(ram.load(0x14, 4)).isEqualTo(0x8877_6655L);
		ram.store(0x11, 2, 0x1_CCBB);
		assertThat(ram.load(0x10, 8)).isEqualTo(0x8877_6655_44CC_BB11L);
		ram.store(0x14, 4, -1);
		ram.store(0x17, 1, 0);
		assertThat(ram.load(0x10, 8)).isEqualTo(0x00FF_FFFF_44CC_BB11L);
	}

	@Test
	void copiesAcrossBanksAndRangesButNotBeyond() {
		Ram ram = new Ram().add(0, BANK + 0x1000).add(BANK + 0x1000, 0x1000);
		byte[] bytes = new byte[0x3000];
		new Random(1).nextBytes(bytes);
		ram.write(BANK - 0x1000, bytes, 0, bytes.length);
		byte[] back = new byte[bytes.length];
		ram.read(BANK - 0x1000, back, 0, back.length);
		assertThat(back).isEqualTo(bytes);
		assertThatThrownBy(() -> ram.write(BANK - 0xFFF, bytes, 0, bytes.length))
				.isInstanceOf(IndexOutOfBoundsException.class)
				.hasMessageContaining("0x1002000");
		assertThatThrownBy(() -> ram.read(BANK + 0x1FFF, back, 0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
	}
}
