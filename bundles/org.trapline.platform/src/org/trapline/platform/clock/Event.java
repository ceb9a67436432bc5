// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.clock;

/// Something that is to happen at a time, once; it can be planned anew. Made by {@link EventQueue#event}.
public final class Event {
	static final long NEVER = Long.MAX_VALUE;

	final Runnable action;
	private final EventQueue queue;
	/// When, or {@link #NEVER}.
	long time = NEVER;
	/// Tells the order of those that are at one time.
	long sequence;

	Event(EventQueue queue, Runnable action) {
		this.queue = queue;
		this.action = action;
	}

	/// Plans it for a time, in cycles since power-on, instead of what was planned; a time that has passed means as soon as may
	/// be.
	public void at(long time) {
		queue.plan(this, time);
	}

	/// Plans nothing.
	public void cancel() {
		queue.plan(this, NEVER);
	}

	/// When it is planned for; {@link Long#MAX_VALUE} if it is not.
	public long time() {
		return time;
	}
}
