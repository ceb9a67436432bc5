// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A core's pages of instructions, by physical address, with a TLB of fetches in front.
public final class CodeCache {
	/// Half of them for each half of the addresses, so that a kernel and its programs leave each other theirs.
	private static final int ENTRIES = 1024;
	private static final int UPPER = 55;
	private static final long INVALID = -1;
	/// Size of the set of pages that were fetched from, and of the blocks whose pages are looked up there.
	private static final int FETCHED = 1 << 15;
	private static final int BLOCK_BITS = 21;

	/// Lines whose fetching {@link Timing} has nothing to say about.
	public final KnownLines lines;
	private final Core core;
	private final Map<Long, Kept> pages = new HashMap<>();
	private final long[] tags = new long[ENTRIES];
	private final @Nullable CodePage[] found = new @Nullable CodePage[ENTRIES];
	/// The pages that were found since all were forgotten: a set that may have more, by a hash of the address.
	private final long[] fetched = new long[FETCHED / Long.SIZE];
	private long epoch;
	private int generation;

	/// A page, and the epoch in which it was last found to be what memory holds.
	private record Kept(CodePage page, long epoch) {
	}

	CodeCache(Core core) {
		this.core = core;
		lines = new KnownLines(core.memory.lines.lineBits);
		flush();
	}

	/// The page of instructions at an address of the present regime.
	///
	/// @throws GuestException if it cannot be fetched from
	public CodePage fetch(long address) {
		int entry = entry(address);
		CodePage page = found[entry];
		boolean known = page != null && tags[entry] == (address & CoreMemory.PAGE_MASK | core.memory.context)
				&& (address & Integer.BYTES - 1) == 0;
		return known ? page : fetchSlow(address, entry);
	}

	/// The page at an address, where {@link #fetch} would give it without asking the environment or memory.
	public @Nullable CodePage peek(long address) {
		int entry = entry(address);
		return tags[entry] == (address & CoreMemory.PAGE_MASK | core.memory.context) ? found[entry] : null;
	}

	/// Whether a page is what is known of its place in memory.
	public boolean keeps(CodePage page) {
		Kept kept = pages.get(page.physical);
		return kept != null && kept.page == page;
	}

	/// A number that changes whenever translations or pages may have changed.
	public int generation() {
		return generation;
	}

	private CodePage fetchSlow(long address, int entry) {
		if ((address & Integer.BYTES - 1) != 0)
			throw GuestException.alignment(address, Access.FETCH);
		long translated = core.environment.translate(core, address, Access.FETCH);
		if ((translated & Environment.DEVICE) != 0)
			throw GuestException.fetchRefused(address);
		CodePage page = page(translated & CoreMemory.PAGE_MASK);
		if ((translated & Environment.ONCE) == 0) {
			tags[entry] = address & CoreMemory.PAGE_MASK | core.memory.context;
			found[entry] = page;
			int at = hash(address);
			fetched[at / Long.SIZE] |= 1L << at;
		}
		return page;
	}

	private CodePage page(long physical) {
		Kept kept = pages.get(physical);
		if (kept != null && kept.epoch == epoch)
			return kept.page;
		int[] words = words(physical);
		CodePage page = kept != null && Arrays.equals(words, kept.page.words) ? kept.page
				: new CodePage(physical, words, core);
		pages.put(physical, new Kept(page, epoch));
		return page;
	}

	private int[] words(long physical) {
		byte[] bank = core.memory.ram().bank(physical);
		int[] words = new int[CodePage.INSTRUCTIONS];
		for (int i = 0; i < words.length; i++)
			words[i] = (int) CoreMemory.INT.get(bank, Ram.offset(physical) + i * Integer.BYTES);
		return words;
	}

	/// Forgets where pages are: translations have changed. What is known of the pages stays.
	public void flush() {
		generation++;
		Arrays.fill(tags, INVALID);
		Arrays.fill(found, null);
		Arrays.fill(fetched, 0);
		lines.forget();
	}

	/// Forgets where the pages of a block are, in every context and whatever the addresses' top byte.
	///
	/// @param bits of an address within the block, at least those of a page
	public void flush(long address, int bits) {
		if (bits > BLOCK_BITS) {
			flush();
			return;
		}
		long first = address & -1L << bits;
		boolean any = false;
		for (long page = first; page != first + (1L << bits); page += CoreMemory.PAGE_BYTES) {
			int at = hash(page);
			if ((fetched[at / Long.SIZE] >>> at & 1) == 0)
				continue;
			any = true;
			tags[entry(page)] = INVALID;
			tags[entry(page) ^ ENTRIES / 2] = INVALID;
		}
		if (any) {
			generation++;
			lines.forget();
		}
	}

	private static int entry(long address) {
		int upper = (int) (address >>> UPPER & 1) * (ENTRIES / 2);
		return (int) (address >>> CoreMemory.PAGE_BITS) & ENTRIES / 2 - 1 | upper;
	}

	private static int hash(long address) {
		long page = address << Byte.SIZE >>> Byte.SIZE + CoreMemory.PAGE_BITS;
		return (int) (page ^ page >>> 15 ^ page >>> 30) & FETCHED - 1;
	}

	/// The page of a physical address is to be compared with memory before it is fetched from again: IC IVAU.
	public void invalidate(long physical) {
		Kept kept = pages.get(physical & CoreMemory.PAGE_MASK);
		if (kept != null) {
			pages.put(kept.page.physical, new Kept(kept.page, epoch - 1));
			flush();
		}
	}

	/// All pages are: IC IALLU, or memory given to another use.
	public void invalidate() {
		epoch++;
		flush();
	}
}
