// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.clock;

import java.util.TreeSet;

/// What is planned, by time, and at one time in the order of planning: so a run is the same every time.
///
/// A part of a machine makes its events when it is made, and plans them anew when its state is restored.
public final class EventQueue {
	private final TreeSet<Event> planned = new TreeSet<>((a, b) -> {
		int byTime = Long.compare(a.time, b.time);
		return byTime != 0 ? byTime : Long.compare(a.sequence, b.sequence);
	});
	private long sequence;
	private Runnable earlier = () -> { };

	/// An event that is not planned yet.
	public Event event(Runnable action) {
		return new Event(this, action);
	}

	/// Who is told when something is planned before all else.
	public void onEarlier(Runnable listener) {
		earlier = listener;
	}

	void plan(Event event, long time) {
		if (event.time != Event.NEVER)
			planned.remove(event);
		event.time = time;
		if (time == Event.NEVER)
			return;
		event.sequence = ++sequence;
		planned.add(event);
		if (planned.first() == event)
			earlier.run();
	}

	/// When the first is planned for; {@link Long#MAX_VALUE} if nothing is.
	public long next() {
		return planned.isEmpty() ? Event.NEVER : planned.first().time;
	}

	/// Does what is planned up to a time.
	public void run(long now) {
		while (next() <= now) {
			Event event = planned.first();
			plan(event, Event.NEVER);
			event.action.run();
		}
	}
}
