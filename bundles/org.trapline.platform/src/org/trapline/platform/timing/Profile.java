// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.trapline.platform.timing.memory.Source;

/// Where a CPU's cycles went, and how often what happened.
public final class Profile {
	private static final int CATEGORIES = Category.values().length;

	final long[] cycles = new long[CATEGORIES];
	final long[] events = new long[Event.values().length];
	/// The same by functions; null where that is not wanted.
	@Nullable CodeProfile code;
	private boolean paused;

	/// Notes nothing more until it goes on.
	void pause(boolean on) {
		paused = on;
	}

	/// Notes cycles.
	void spend(Category category, long spent) {
		if (paused)
			return;
		cycles[category.ordinal()] += spent;
		CodeProfile by = code;
		if (by != null)
			by.spend(category, spent);
	}

	/// Counts an event.
	void count(Event event) {
		if (paused)
			return;
		events[event.ordinal()]++;
	}

	/// Counts so many of an event.
	void count(Event event, long times) {
		events[event.ordinal()] += times;
	}

	/// Counts a line that was asked of level 2.
	///
	/// @param source where it was found
	void lookedUp(Source source) {
		count(Event.L2D_CACHE);
		if (source == Source.L1 || source == Source.L2)
			return;
		count(Event.L2D_CACHE_REFILL);
		count(Event.BUS_ACCESS);
	}

	/// Sets the count of an event that is counted elsewhere.
	void set(Event event, long count) {
		events[event.ordinal()] = count;
	}

	/// Cycles that went somewhere other than to {@link Category#BASE}, which is what is left of all.
	public long cycles(Category category) {
		return cycles[category.ordinal()];
	}

	/// All cycles but those of {@link Category#BASE}.
	public long beyondBase() {
		long sum = 0;
		for (long spent : cycles)
			sum += spent;
		return sum;
	}

	/// How often an event happened.
	public long events(Event event) {
		return events[event.ordinal()];
	}

	/// Begins anew.
	public void clear() {
		Arrays.fill(cycles, 0);
		Arrays.fill(events, 0);
	}
}
