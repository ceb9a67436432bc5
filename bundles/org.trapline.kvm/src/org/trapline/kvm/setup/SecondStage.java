// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.setup;

import java.util.LinkedHashMap;
import java.util.List;
import org.trapline.platform.board.Keys;

/// How the memory of a VM is mapped by stage 2.
///
/// @param pageBytes the granule: 4 KiB or 64 KiB
/// @param blockBytes the largest that one descriptor maps
/// @param levels of tables
public record SecondStage(long pageBytes, long blockBytes, int levels) {
	private static final long PAGE_4K = 4 << 10;
	private static final long PAGE_64K = 64 << 10;
	private static final long BLOCK_2M = 2 << 20;
	private static final long BLOCK_512M = 512L << 20;
	private static final long BLOCK_1G = 1L << 30;

	static SecondStage read(Keys keys) {
		long page = size(keys, "page", PAGE_4K, "the granule", PAGE_4K, PAGE_64K);
		long block = size(keys, "block", page == PAGE_4K ? BLOCK_2M : PAGE_64K, "the largest that one descriptor maps",
				PAGE_4K, PAGE_64K, BLOCK_2M, BLOCK_512M, BLOCK_1G);
		int levels = keys.whole("levels", 2, 4, page == PAGE_4K ? 3 : 2, "", "of tables");
		boolean fits = page == PAGE_4K ? block != PAGE_64K && block != BLOCK_512M : block == PAGE_64K || block == BLOCK_512M;
		if (!fits)
			keys.problem("block", Keys.size(block), page == PAGE_4K ? "4K, 2M or 1G with pages of 4K"
					: "64K or 512M with pages of 64K");
		if (page == PAGE_64K && levels == 4)
			keys.problem("levels", "4", "2 or 3 with pages of 64K");
		if (page == PAGE_4K && levels == 2 && block == BLOCK_1G)
			keys.problem("block", "1G", "4K or 2M with 2 levels");
		return new SecondStage(page, block, levels);
	}

	private static long size(Keys keys, String key, long preset, String words, long... sizes) {
		LinkedHashMap<String, Long> choices = new LinkedHashMap<>();
		for (long size : sizes)
			choices.put(Keys.size(size), size);
		String chosen = keys.choice(key, List.copyOf(choices.keySet()), Keys.size(preset), words);
		return choices.getOrDefault(chosen, preset);
	}
}
