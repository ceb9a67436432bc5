// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.virtio;

import java.util.Arrays;
import org.trapline.platform.clock.Clock;
import org.trapline.platform.clock.Event;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The virtqueues of a device, and when it works on them.
///
/// Nothing is under way between two events: a buffer is taken, worked on and given back at one time, which lies after the
/// notification by the device's latency.
final class Serving {
	private final VirtioDevice device;
	private final VirtioMmio.Pace pace;
	private final Clock clock;
	private final Listener listener;
	private final Queue[] queues;
	private final Event[] events;
	/// Whether somebody has been given the work on a queue, and has not done it yet.
	private final boolean[] carried;
	/// The queue that is being served; -1 for none.
	private int current = -1;

	/// The slot.
	interface Listener {
		/// Whether the device may touch its virtqueues.
		boolean works();

		/// The driver is to be told of used buffers.
		void used();

		/// The driver broke the rules.
		void failed(int queue, RingException why);
	}

	Serving(VirtioDevice device, VirtioMmio.Pace pace, VirtioMmio.Surroundings around, Listener listener) {
		this.device = device;
		this.pace = pace;
		this.listener = listener;
		clock = around.clock();
		int[] sizes = device.queueSizes();
		queues = new Queue[sizes.length];
		events = new Event[sizes.length];
		carried = new boolean[sizes.length];
		for (int i = 0; i < sizes.length; i++) {
			int index = i;
			queues[i] = new Queue(around.ram(), sizes[i], listener::used);
			events[i] = around.events().event(() -> carry(index));
		}
	}

	boolean has(int index) {
		return Integer.compareUnsigned(index, queues.length) < 0;
	}

	Queue queue(int index) {
		return queues[index];
	}

	/// The driver notifies the device of a queue, which need not be there.
	void notified(int index) {
		if (!listener.works() || !has(index) || !queues[index].ready())
			return;
		long cycles = pace.latency().getAsLong();
		if (cycles == 0)
			now(index);
		else if (events[index].time() == Long.MAX_VALUE && !carried[index])
			events[index].at(clock.now() + cycles);
	}

	private void carry(int index) {
		carried[index] = true;
		pace.carrier().accept(() -> {
			carried[index] = false;
			now(index);
		});
	}

	/// Has the device serve a queue: one buffer, or, where that takes no time, what is there. A guest's buffer may
	/// cover the ring itself, so that it never ends: the rest waits for a cycle to pass.
	void now(int index) {
		Queue queue = queues[index];
		if (!listener.works() || !queue.ready())
			return;
		if (current == index) {
			events[index].at(clock.now() + 1);
			return;
		}
		int outer = current;
		current = index;
		try {
			long cycles = pace.latency().getAsLong();
			for (int count = cycles == 0 ? queue.size : 1; count > 0; count--)
				if (!device.serve(index, queue))
					return;
			if (listener.works() && queue.ready() && queue.hasNext())
				events[index].at(clock.now() + Math.max(1, cycles));
		} catch (RingException e) {
			listener.failed(index, e);
		} finally {
			current = outer;
		}
	}

	/// Plans nothing more.
	void stop() {
		for (Event planned : events)
			planned.cancel();
	}

	/// Stops using a queue.
	void disable(int index) {
		queues[index].disable();
		events[index].cancel();
	}

	/// Forgets what the driver chose.
	void reset() {
		stop();
		for (Queue queue : queues)
			queue.reset();
	}

	void save(StateOutput out) {
		for (Queue queue : queues)
			queue.save(out);
		out.int64s(Arrays.stream(events).mapToLong(Event::time).toArray());
	}

	void restore(StateInput in) throws StateException {
		for (Queue queue : queues)
			queue.restore(in);
		long[] times = new long[events.length];
		in.int64s(times);
		for (int i = 0; i < times.length; i++)
			events[i].at(times[i]);
	}
}
