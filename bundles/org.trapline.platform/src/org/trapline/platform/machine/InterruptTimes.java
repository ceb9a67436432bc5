// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.machine;

import java.util.List;

/// How long interrupts are on their way in timing mode, in cycles.
///
/// @param device from a device's line to the CPU
/// @param near from a CPU to another one of its cluster
/// @param far from a CPU to one of another cluster
/// @param clusters the cluster of each CPU
public record InterruptTimes(long device, long near, long far, List<Integer> clusters) {
	public InterruptTimes {
		clusters = List.copyOf(clusters);
	}

	/// @param from a CPU; negative for a device
	long cycles(int from, int to) {
		return from < 0 ? device : clusters.get(from).equals(clusters.get(to)) ? near : far;
	}
}
