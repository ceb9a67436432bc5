// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.board;

import java.util.Optional;

/// Cores that share a cache of level 2.
///
/// @param cores how many
/// @param core what each is
/// @param l2 what they share
public record Cluster(int cores, CoreDesign core, Optional<CacheDesign> l2) {
	static final CacheDesign L2 = new CacheDesign(1 << 20, 16, 64, 18, Replacement.RANDOM);

	/// Clusters that are the same.
	record Group(int count, Cluster cluster) {
	}

	static Group read(Keys keys) {
		int count = keys.whole("count", 1, Board.MOST_CPUS, 1, "", "clusters that are so");
		return new Group(count, new Cluster(keys.whole("cores", 1, Board.MOST_CPUS, 1, "", "cores in each"),
				keys.group("core", "each of its cores", CoreDesign::read),
				keys.optional("l2", "cache shared by the cluster", true, k -> CacheDesign.read(k, L2))));
	}
}
