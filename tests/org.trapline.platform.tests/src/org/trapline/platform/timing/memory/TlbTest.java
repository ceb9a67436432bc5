// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trapline.platform.board.TlbDesign;

class TlbTest {
	private static final int PAGE = 12;

	@Test
	void firstLevelReplacesInTurn() {
		FirstTlb tlb = new FirstTlb(8);
		Deque<Long> naive = new ArrayDeque<>();
		Random random = new Random(1);
		for (int i = 0; i < 20_000; i++) {
			long address = 0xFFFF_8000_0000_0000L + ((long) random.nextInt(20) << PAGE);
			boolean expected = naive.contains(address);
			assertThat(tlb.has(address, 3)).isEqualTo(expected);
			if (!expected) {
				tlb.insert(address, 3, PAGE, false);
				naive.add(address);
				if (naive.size() > 8)
					naive.remove();
			}
		}
	}

	@Test
	void spacesAreApart() {
		FirstTlb tlb = new FirstTlb(4);
		tlb.insert(0x1000, 1, PAGE, false);
		assertThat(tlb.has(0x1000, 1)).isTrue();
		assertThat(tlb.has(0x1000, 2)).isFalse();
	}

	@Test
	void anEntryOfABlockHasAMegabyte() {
		FirstTlb tlb = new FirstTlb(4);
		tlb.insert(0x4012_3000, 1, 21, false);
		assertThat(tlb.has(0x401F_F000, 1)).isTrue();
		assertThat(tlb.has(0x4020_0000, 1)).isFalse();
		assertThat(tlb.has(0x400F_F000, 1)).isFalse();
	}

	@Test
	void whatIsForgottenIsForgottenInAllSpaces() {
		FirstTlb first = new FirstTlb(8);
		SecondTlb second = new SecondTlb(new TlbDesign(64, 4, 0));
		for (int space = 1; space < 4; space++) {
			first.insert(0x7000, space, PAGE, false);
			second.insert(0x7000, space, PAGE, false);
			first.insert(0x8000, space, PAGE, false);
			second.insert(0x8000, space, PAGE, false);
		}
		first.forget(0x7123);
		second.forget(0x7123);
		for (int space = 1; space < 4; space++) {
			assertThat(first.has(0x7000, space)).isFalse();
			assertThat(first.has(0x8000, space)).isTrue();
			assertThat(second.find(0x7000, space)).isNegative();
			assertThat(second.find(0x8000, space)).isEqualTo(PAGE);
		}
	}

	@Test
	void secondLevelHoldsPagesOfAllSizes() {
		SecondTlb tlb = new SecondTlb(new TlbDesign(1024, 4, 9));
		tlb.insert(0x4020_0000, 1, 21, false);
		tlb.insert(0x5000, 1, PAGE, false);
		assertThat(tlb.find(0x403F_FFFF, 1)).isEqualTo(21);
		assertThat(tlb.find(0x5FFF, 1)).isEqualTo(PAGE);
		assertThat(tlb.find(0x6000, 1)).isNegative();
	}

	@Test
	void secondLevelHoldsAsManyAsItHasEntries() {
		SecondTlb tlb = new SecondTlb(new TlbDesign(1024, 4, 9));
		for (long page = 0; page < 1024; page++)
			tlb.insert(page << PAGE, 1, PAGE, false);
		for (long page = 0; page < 1024; page++)
			assertThat(tlb.find(page << PAGE, 1)).isEqualTo(PAGE);
		tlb.insert(1024L << PAGE, 1, PAGE, false);
		int held = 0;
		for (long page = 0; page <= 1024; page++)
			held += tlb.find(page << PAGE, 1) >= 0 ? 1 : 0;
		assertThat(held).isEqualTo(1024);
	}
}
