// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/// A source of a {@link TimeMerge} that plans what it tells a stretch at a time, for instance up to a vCPU's next entry, in
/// whatever order; no stretch may begin before the one before has ended.
public final class PlannedSource implements TimeMerge.Source {
	private final int index;
	private final Runnable plan;
	private final List<Planned> planned = new ArrayList<>();
	private final Deque<Planned> pending = new ArrayDeque<>();

	private record Planned(long time, Runnable telling) {
	}

	/// @param plan plans the next stretch by {@link #at}; nothing, once there is none
	public PlannedSource(int index, Runnable plan) {
		this.index = index;
		this.plan = plan;
	}

	/// Plans something to be told at a time; of the same time, what was planned first is told first.
	public void at(long time, Runnable telling) {
		planned.add(new Planned(time, telling));
	}

	@Override
	public int index() {
		return index;
	}

	@Override
	public boolean more() {
		if (pending.isEmpty()) {
			plan.run();
			planned.sort(Comparator.comparingLong(Planned::time));
			pending.addAll(planned);
			planned.clear();
		}
		return !pending.isEmpty();
	}

	@Override
	public long time() {
		return pending.element().time;
	}

	@Override
	public void step() {
		pending.remove().telling.run();
	}
}
