// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import org.trapline.measure.Cache;

/// Names plateaus of memory load latency by the level of the memory hierarchy that serves them.
///
/// With known caches by the smallest one that the plateau's middle fits into. Without, by order: the first that begins
/// inside any L1 is L1, the last that ends beyond most caches is memory, those between are L2 and L3. A plateau nearer
/// to the lowest of a level than any two levels are is a step of it, such as where the first TLB ends.
final class PlateauNames {
	/// Levels of the hierarchy are farther apart than this ratio; an L2 TLB's hit costs less.
	private static final double LEVEL = 1.8;
	/// The smallest L1 data cache of an AArch64 core to be met.
	private static final double SMALLEST_L1 = 16 << 10;
	/// A working set beyond this size is taken to be served by memory where no caches are known.
	private static final double BEYOND_CACHES = 8 << 20;
	private static final int MOST_LEVELS = 4;
	private static final String MEMORY = "memory";

	private PlateauNames() {
	}

	/// A plateau to be named.
	///
	/// @param level value of the base
	record Stretch(double from, double to, double level) {
		double middle() {
			return Math.sqrt(from * to);
		}
	}

	/// One name for each, all distinct.
	static List<String> of(List<Stretch> plateaus, List<Cache> caches) {
		return distinct(caches.isEmpty() ? byOrder(plateaus) : byCaches(plateaus, caches));
	}

	private static List<String> byCaches(List<Stretch> plateaus, List<Cache> caches) {
		List<String> names = new ArrayList<>();
		for (Stretch plateau : plateaus)
			names.add(caches.stream().filter(c -> plateau.middle() <= c.bytes()).findFirst()
					.map(c -> "L" + c.level()).orElse(MEMORY));
		return names;
	}

	private static List<String> byOrder(List<Stretch> plateaus) {
		List<Integer> levels = new ArrayList<>();
		int level = 0;
		double lowest = plateaus.isEmpty() ? 0 : plateaus.getFirst().level();
		for (Stretch plateau : plateaus) {
			if (plateau.level() > LEVEL * lowest) {
				level++;
				lowest = plateau.level();
			}
			levels.add(level);
		}
		boolean fromL1 = !plateaus.isEmpty() && plateaus.getFirst().from() <= SMALLEST_L1;
		boolean toMemory = level > 0 && plateaus.getLast().to() > BEYOND_CACHES;
		List<String> names = new ArrayList<>();
		for (int l : levels)
			names.add(!fromL1 || level >= MOST_LEVELS ? "plateau " + (l + 1)
					: l == level && toMemory ? MEMORY : "L" + (l + 1));
		return names;
	}

	/// Numbers the steps of levels that occur more than once.
	private static List<String> distinct(List<String> names) {
		Map<String, Integer> seen = new TreeMap<>();
		List<String> distinct = new ArrayList<>();
		for (String name : names) {
			int step = seen.merge(name, 1, Integer::sum);
			boolean one = names.indexOf(name) == names.lastIndexOf(name);
			distinct.add(one ? name : name + ", step " + step);
		}
		return distinct;
	}
}
