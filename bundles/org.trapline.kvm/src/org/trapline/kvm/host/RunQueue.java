// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.host;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The threads that are ready to run on a CPU, of which the one that has run least comes next: fair, as Linux's
/// completely fair scheduler of threads of the same weight (Linux, Documentation/scheduler/sched-design-CFS.rst).
final class RunQueue {
	private final List<HostThread> ready = new ArrayList<>();
	private long least;

	int size() {
		return ready.size();
	}

	/// Adds a thread.
	///
	/// @param bonus cycles by which one that has slept may be before the others
	void add(HostThread thread, long bonus) {
		thread.virtualRuntime = Math.max(thread.virtualRuntime, least - bonus);
		ready.add(thread);
	}

	/// Takes the thread that comes next; null if there is none.
	@Nullable HostThread take() {
		HostThread next = first();
		if (next != null) {
			ready.remove(next);
			least = Math.max(least, next.virtualRuntime);
		}
		return next;
	}

	/// The thread that comes next.
	@Nullable HostThread first() {
		HostThread first = null;
		for (HostThread thread : ready)
			if (first == null || thread.virtualRuntime < first.virtualRuntime)
				first = thread;
		return first;
	}

	/// Takes a thread for another CPU; null if none of them may run there.
	@Nullable HostThread takeFor(int cpu) {
		for (HostThread thread : ready)
			if ((thread.allowed >>> cpu & 1) != 0) {
				ready.remove(thread);
				return thread;
			}
		return null;
	}
}
