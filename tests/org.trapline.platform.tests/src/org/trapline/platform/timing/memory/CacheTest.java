// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.platform.board.Replacement;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

class CacheTest {
	private static final int ACCESSES = 20_000;

	/// A cache as a textbook has it: each set a list, first what goes first.
	private static final class Naive {
		final List<List<Long>> sets = new ArrayList<>();
		final int ways;
		final boolean byUse;

		Naive(int sets, int ways, boolean byUse) {
			for (int i = 0; i < sets; i++)
				this.sets.add(new ArrayList<>());
			this.ways = ways;
			this.byUse = byUse;
		}

		/// @return the line that went; -1 if none did, -2 at a hit
		long access(long line) {
			List<Long> set = sets.get((int) (line % sets.size()));
			if (set.contains(line)) {
				if (byUse) {
					set.remove(line);
					set.add(line);
				}
				return -2;
			}
			long gone = set.size() == ways ? set.removeFirst() : -1;
			set.add(line);
			return gone;
		}
	}

	private static long access(Cache cache, long line) {
		if (cache.find(line) >= 0)
			return -2;
		cache.insert(line, (byte) 0);
		return cache.evicted();
	}

	@ParameterizedTest
	@CsvSource({"1, 2, LRU", "128, 2, LRU", "16, 3, LRU", "4, 16, LRU", "64, 4, FIFO", "8, 7, FIFO"})
	void replacesAsATextbookCacheDoes(int sets, int ways, Replacement replacement) {
		Cache cache = new Cache(sets, ways, replacement);
		Naive naive = new Naive(sets, ways, replacement == Replacement.LRU);
		Random random = new Random(sets * 31L + ways);
		for (int i = 0; i < ACCESSES; i++) {
			long line = 0x2_0000_0000L + (long) (Math.abs(random.nextGaussian()) * sets * ways);
			assertThat(access(cache, line)).as("access %d of line %x", i, line).isEqualTo(naive.access(line));
		}
	}

	@ParameterizedTest
	@CsvSource({"RANDOM, 16", "PLRU, 16", "PLRU, 5", "LRU, 16"})
	void holdsWhatWasBroughtInAndNotGone(Replacement replacement, int ways) {
		Cache cache = new Cache(8, ways, replacement);
		Set<Long> held = new HashSet<>();
		Random random = new Random(7);
		for (int i = 0; i < ACCESSES; i++) {
			long line = random.nextInt(8 * ways * 2);
			assertThat(cache.peek(line) >= 0).isEqualTo(held.contains(line));
			long gone = access(cache, line);
			held.add(line);
			if (gone >= 0)
				assertThat(held.remove(gone)).isTrue();
			assertThat(held.size()).isLessThanOrEqualTo(8 * ways);
		}
		assertThat(held).hasSize(8 * ways);
	}

	@Test
	void pseudoLruKeepsWhatWasUsedLast() {
		Cache cache = new Cache(1, 4, Replacement.PLRU);
		for (long line = 0; line < 4; line++)
			access(cache, line);
		// the tree points away from 1 and then from 3: what goes is in the half of 1, beside it
		cache.find(1);
		cache.find(3);
		assertThat(access(cache, 9)).isEqualTo(0);
	}

	@Test
	void randomReplacementOfACyclicWalkHitsAsOftenAsTheoryHasIt() {
		// n lines in turn over a set of w ways: a line survives the misses of a turn with h = (1 - 1/w)^(n(1-h))
		int ways = 16;
		Cache cache = new Cache(1, ways, Replacement.RANDOM);
		int lines = 24;
		int hits = 0;
		for (int i = 0; i < ACCESSES; i++)
			hits += access(cache, i % lines) == -2 ? 1 : 0;
		double rate = 0.5;
		for (int i = 0; i < 200; i++)
			rate = Math.pow(1 - 1.0 / ways, (lines - 1) * (1 - rate));
		assertThat((double) hits / ACCESSES).isBetween(rate - 0.04, rate + 0.04);
	}

	@Test
	void tellsWhetherWhatHadToGoWasDirty() {
		Cache cache = new Cache(1, 1, Replacement.LRU);
		cache.insert(5, Cache.DIRTY);
		cache.insert(6, (byte) 0);
		assertThat(cache.evicted()).isEqualTo(5);
		assertThat(cache.evictedDirty()).isTrue();
		cache.insert(7, (byte) 0);
		assertThat(cache.evictedDirty()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({"RANDOM", "PLRU", "LRU", "FIFO"})
	void goesOnAsBeforeWhenRestored(Replacement replacement) throws Exception {
		Cache cache = new Cache(16, 4, replacement);
		Random random = new Random(3);
		for (int i = 0; i < 1000; i++)
			access(cache, random.nextInt(200));
		StateOutput out = new StateOutput();
		cache.save(out);
		Cache restored = new Cache(16, 4, replacement);
		StateInput in = new StateInput(out.toByteArray());
		restored.restore(in);
		in.end();
		for (int i = 0; i < 1000; i++) {
			long line = random.nextInt(200);
			assertThat(access(restored, line)).isEqualTo(access(cache, line));
		}
	}
}
