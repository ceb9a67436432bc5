// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.Arrays;

/// Times counted by the number of a group; a group takes memory when it first turns up.
final class GroupTimes {
	private static final TimeCounts NONE = new TimeCounts();

	private TimeCounts[] byGroup = {};

	/// Counts a time of a group, 0 or more.
	void add(int group, long nanos) {
		TimeCounts counts = get(group);
		(counts != NONE ? counts : make(group)).add(nanos);
	}

	/// The times of a group, none where the group did not turn up.
	TimeCounts get(int group) {
		return group < byGroup.length ? byGroup[group] : NONE;
	}

	private TimeCounts make(int group) {
		int had = byGroup.length;
		if (group >= had) {
			byGroup = Arrays.copyOf(byGroup, Math.max(group + 1, had * 2));
			Arrays.fill(byGroup, had, byGroup.length, NONE);
		}
		return byGroup[group] = new TimeCounts();
	}
}
