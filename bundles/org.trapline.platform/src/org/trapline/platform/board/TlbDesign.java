// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

/// A translation lookaside buffer, or a cache of what table walks read.
///
/// @param entries how many; 0 for none
/// @param ways entries in a set; as many as there are where it is fully associative
/// @param latencyCycles of the core clock that a hit here costs beyond one before it
public record TlbDesign(int entries, int ways, int latencyCycles) {
	private static final int MOST = 1 << 16;

	/// How many sets it has; 0 if it has no entries.
	public int sets() {
		return entries == 0 ? 0 : entries / ways;
	}

	static TlbDesign read(Keys keys, TlbDesign preset) {
		int entries = keys.whole("entries", 0, MOST, preset.entries, "", "how many; 0 for none");
		int given = keys.wholeOr("ways", "full", 1, MOST, preset.ways == preset.entries ? 0 : preset.ways,
				"entries in a set; full for a single set");
		int ways = given == 0 ? Math.max(1, entries) : given;
		if (entries % ways != 0)
			keys.problem("entries", entries + " entries", "a multiple of the " + ways + " ways");
		else if (entries > 0 && Integer.bitCount(entries / ways) != 1)
			keys.problem("entries", entries + " entries, which is " + entries / ways + " sets of " + ways,
					"a power of two of sets");
		return new TlbDesign(entries, ways, keys.whole("latency", 0, 1000, preset.latencyCycles, "cycles",
				"what a hit here costs beyond a hit in what is asked before"));
	}
}
