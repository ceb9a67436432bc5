// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing.schedule;

import java.util.ArrayList;
import java.util.List;

/// The pipelines of a core.
///
/// @param names of each kind; groups after those that they are made of
/// @param counts how many there are of each kind
/// @param members of each group the kinds that it is made of, as bits; of a kind that is no group itself
record Pipes(List<String> names, int[] counts, int[] members) {
	/// Reads {@code B 1, I 2; V = X W}: kinds with their counts, then groups.
	static Pipes parse(String text) {
		String[] parts = text.split(";");
		List<String> names = new ArrayList<>();
		List<Integer> counts = new ArrayList<>();
		List<Integer> members = new ArrayList<>();
		for (String kind : parts[0].split(",")) {
			String[] pair = kind.strip().split(" ");
			members.add(1 << names.size());
			names.add(pair[0]);
			counts.add(Integer.valueOf(pair[1]));
		}
		for (int i = 1; i < parts.length; i++) {
			String[] group = parts[i].strip().split("[ =]+");
			int bits = 0;
			int count = 0;
			for (int j = 1; j < group.length; j++) {
				bits |= 1 << names.indexOf(group[j]);
				count += counts.get(names.indexOf(group[j]));
			}
			names.add(group[0]);
			counts.add(count);
			members.add(bits);
		}
		return new Pipes(List.copyOf(names), counts.stream().mapToInt(Integer::intValue).toArray(),
				members.stream().mapToInt(Integer::intValue).toArray());
	}

	int index(String name) {
		int index = names.indexOf(name);
		if (index < 0)
			throw new IllegalArgumentException("no pipe \"" + name + "\", expected one of " + names);
		return index;
	}

	/// The least time in which pipes can have been busy for so many cycles each, in parts of a cycle.
	///
	/// @param busy cycles of each kind and group
	/// @param parts of a cycle that the result is in
	int time(int[] busy, int parts) {
		int most = 0;
		for (int i = 0; i < busy.length; i++) {
			int sum = 0;
			for (int j = 0; j < busy.length; j++)
				if ((members[j] & ~members[i]) == 0)
					sum += busy[j];
			most = Math.max(most, (sum * parts + counts[i] - 1) / counts[i]);
		}
		return most;
	}
}
