// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

import java.util.Map;

/// What cores are made of unless a board's file says otherwise; docs/boards.md says where each figure comes from.
final class CorePresets {
	private static final int LINE = 64;
	private static final Walks WALKS = new Walks(new TlbDesign(64, 4, 0), new TlbDesign(64, 4, 0), new TlbDesign(16, 16, 0));
	private static final Prefetching PREFETCHING = new Prefetching(true, false, 8, 4, 1);

	private static final CoreDesign CORTEX_A57 = new CoreDesign("cortex-a57", 3, 128,
			new CacheDesign(48 << 10, 3, LINE, 1, Replacement.LRU), new CacheDesign(32 << 10, 2, LINE, 4, Replacement.LRU),
			new TlbDesign(48, 48, 0), new TlbDesign(32, 32, 0), new TlbDesign(1024, 4, 9), WALKS,
			new Branches(Branches.Predictor.GSHARE, 8192, 12, 2048, 4, 512, 8, 15, 2), PREFETCHING, 6,
			new Costs(32, 32, 15, 10, 4, 4, 8, 20, 20));

	private static final CoreDesign CORTEX_A72 = new CoreDesign("cortex-a72", 3, 128,
			new CacheDesign(48 << 10, 3, LINE, 1, Replacement.LRU), new CacheDesign(32 << 10, 2, LINE, 4, Replacement.LRU),
			new TlbDesign(48, 48, 0), new TlbDesign(32, 32, 0), new TlbDesign(1024, 4, 8), WALKS,
			new Branches(Branches.Predictor.GSHARE, 16384, 14, 4096, 4, 1024, 8, 15, 2), PREFETCHING, 6,
			new Costs(32, 32, 15, 10, 4, 4, 8, 20, 20));

	private static final CoreDesign ARMV8_2 = new CoreDesign("armv8.2-vhe", 4, 128,
			new CacheDesign(64 << 10, 4, LINE, 1, Replacement.PLRU), new CacheDesign(64 << 10, 4, LINE, 4, Replacement.PLRU),
			new TlbDesign(48, 48, 0), new TlbDesign(48, 48, 0), new TlbDesign(1280, 5, 6), WALKS,
			new Branches(Branches.Predictor.GSHARE, 32768, 16, 4096, 4, 2048, 16, 13, 1), PREFETCHING, 12,
			new Costs(30, 30, 13, 10, 4, 4, 8, 20, 20));

	private static final Map<String, CoreDesign> ALL =
			Map.of("cortex-a57", CORTEX_A57, "cortex-a72", CORTEX_A72, "armv8.2-vhe", ARMV8_2);

	private CorePresets() {
	}

	/// What a core of a model is made of.
	static CoreDesign of(String model) {
		return ALL.getOrDefault(model, CORTEX_A57);
	}
}
