// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

/// A set-associative cache.
///
/// @param bytes of data
/// @param ways lines in a set
/// @param lineBytes bytes in a line
/// @param latencyCycles of the core clock from a load to the use of what it found here
/// @param replacement which line makes room
public record CacheDesign(long bytes, int ways, int lineBytes, int latencyCycles, Replacement replacement) {
	private static final long LEAST = 1 << 10;
	private static final long MOST = 1 << 30;

	/// How many sets it has.
	public int sets() {
		return (int) (bytes / ((long) ways * lineBytes));
	}

	static CacheDesign read(Keys keys, CacheDesign preset) {
		CacheDesign cache = new CacheDesign(
				keys.bytes("size", LEAST, MOST, preset.bytes, "how much it holds"),
				keys.whole("ways", 1, 64, preset.ways, "", "lines in a set"),
				(int) keys.bytes("line", 16, 256, preset.lineBytes, "length of a line, the same in all caches of a board"),
				keys.whole("latency", 0, 10_000, preset.latencyCycles, "cycles",
						"from a load to the use of what it found here, in cycles of the core"),
				keys.choice("replacement", Replacement.class, preset.replacement, "which line of a set makes room"));
		long set = (long) cache.ways * cache.lineBytes;
		if (Integer.bitCount(cache.lineBytes) != 1)
			keys.problem("line", cache.lineBytes + " bytes", "a power of two");
		else if (cache.bytes % set != 0)
			keys.problem("size", cache.bytes + " bytes", "a multiple of the " + set + " bytes of a set (ways times line)");
		else if (Long.bitCount(cache.bytes / set) != 1)
			keys.problem("size", cache.bytes + " bytes, which is " + cache.bytes / set + " sets of " + set + " bytes",
					"a power of two of sets");
		return cache;
	}
}
