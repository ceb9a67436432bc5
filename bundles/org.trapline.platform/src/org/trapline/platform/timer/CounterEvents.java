// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timer;

import java.util.function.LongSupplier;
import org.trapline.platform.clock.Event;
import org.trapline.platform.clock.EventQueue;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.cpu.EventStream;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// A CPU's event streams: an event whenever a bit of a count changes one way, the virtual count's as CNTKCTL_EL1 says and the
/// physical one's as CNTHCTL_EL2 says (Arm ARM D11.2.3, Event streams). They are only planned while the CPU waits for one.
final class CounterEvents implements EventStream {
	private static final long ENABLE = 1 << 2;
	private static final long FALLING = 1 << 3;
	private static final int BIT = 4;
	private static final int BIT_MASK = 0xF;

	private final Cpu cpu;
	private final SystemCounter counter;
	private final LongSupplier offset;
	private final Event next;
	/// The count up to which events have been taken.
	private long taken;
	private boolean wanted;

	/// @param offset what the virtual count is behind the physical one
	CounterEvents(Cpu cpu, SystemCounter counter, LongSupplier offset, EventQueue events) {
		this.cpu = cpu;
		this.counter = counter;
		this.offset = offset;
		next = events.event(() -> {
			take();
			cpu.sleep.event(counter.clock().now());
		});
	}

	@Override
	public boolean take() {
		long now = counter.count();
		boolean came = Long.compareUnsigned(after(taken), now) <= 0;
		taken = now;
		return came;
	}

	@Override
	public void call(boolean wanted) {
		this.wanted = wanted;
		if (wanted)
			next.at(counter.timeOf(after(counter.count())));
		else
			next.cancel();
	}

	/// The physical count of the first event after one; the highest there is for none.
	private long after(long count) {
		long physical = cpu.hypervisor ? after(count, cpu.state.cnthctl, 0) : -1;
		long virtual = after(count, cpu.state.cntkctl, offset.getAsLong());
		return Long.compareUnsigned(physical, virtual) < 0 ? physical : virtual;
	}

	/// @param control CNTKCTL_EL1 or CNTHCTL_EL2
	/// @param offset what the count that it is about is behind
	private static long after(long count, long control, long offset) {
		if ((control & ENABLE) == 0)
			return -1;
		int bit = (int) (control >>> BIT) & BIT_MASK;
		long phase = (control & FALLING) != 0 ? 0 : 1L << bit;
		long period = 2L << bit;
		long next = (count - offset - phase & -period) + period + phase + offset;
		return Long.compareUnsigned(next, count) > 0 ? next : -1;
	}

	void reset() {
		taken = counter.count();
	}

	void save(StateOutput out) {
		out.int64(taken);
		out.bool(wanted);
	}

	void restore(StateInput in) throws StateException {
		taken = in.int64();
		call(in.bool());
	}
}
