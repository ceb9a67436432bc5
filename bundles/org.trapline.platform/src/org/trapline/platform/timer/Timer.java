// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timer;

import java.util.function.LongSupplier;
import org.trapline.platform.clock.Event;
import org.trapline.platform.clock.EventQueue;
import org.trapline.platform.interrupt.InterruptLine;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// One of a CPU's timers: its CTL, CVAL and TVAL registers and the interrupt that it asks for (Arm ARM D11.2.4).
final class Timer {
	private static final long ENABLE = 1;
	private static final long MASK = 2;
	private static final long STATUS = 4;

	private final SystemCounter counter;
	private final LongSupplier offset;
	private final InterruptLine line;
	private final Event event;
	private long control;
	private long compare;

	/// @param offset what the timer's view of the count is behind the counter
	Timer(SystemCounter counter, LongSupplier offset, EventQueue events, InterruptLine line) {
		this.counter = counter;
		this.offset = offset;
		this.line = line;
		event = events.event(this::update);
	}

	/// CTL: ISTATUS is only told while the timer is enabled.
	long control() {
		return control | (expired() ? STATUS : 0);
	}

	void control(long value) {
		control = value & (ENABLE | MASK);
		update();
	}

	long compare() {
		return compare;
	}

	void compare(long value) {
		compare = value;
		update();
	}

	/// TVAL: how far away the comparison is, in 32 bits.
	long value() {
		return compare - count() & 0xFFFF_FFFFL;
	}

	void value(long value) {
		compare(count() + (int) value);
	}

	private long count() {
		return counter.count() - offset.getAsLong();
	}

	private boolean expired() {
		return (control & ENABLE) != 0 && Long.compareUnsigned(count(), compare) >= 0;
	}

	/// Raises or lowers the interrupt, and plans when that may change: after a write to a register or the offset.
	void update() {
		boolean expired = expired();
		line.set(expired && (control & MASK) == 0);
		if ((control & (ENABLE | MASK)) == ENABLE && !expired)
			event.at(counter.timeOf(compare + offset.getAsLong()));
		else
			event.cancel();
	}

	void reset() {
		compare = 0;
		control(0);
	}

	void save(StateOutput out) {
		out.int64(control);
		out.int64(compare);
	}

	void restore(StateInput in) throws StateException {
		control = in.int64() & (ENABLE | MASK);
		compare = in.int64();
	}
}
