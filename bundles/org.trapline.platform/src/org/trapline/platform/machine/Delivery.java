// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.machine;

import java.util.ArrayList;
import java.util.List;
import org.trapline.platform.clock.Event;
import org.trapline.platform.clock.EventQueue;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.interrupt.Signal;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The way of interrupts from their controller to CPUs in timing mode, which takes time: from another CPU of the same cluster or of
/// another one, or from a device. What a CPU does to itself, and virtual interrupts, arrive at once.
final class Delivery {
	private static final Signal[] SIGNALS = {Signal.IRQ, Signal.FIQ};

	private final List<Cpu> cpus;
	private final InterruptTimes times;
	/// Of each CPU and each of {@link #SIGNALS}, its arrival.
	private final List<Event> arrivals = new ArrayList<>();
	/// And when that is, also while it happens.
	private final long[] due;

	Delivery(List<Cpu> cpus, EventQueue events, InterruptTimes times) {
		this.cpus = cpus;
		this.times = times;
		due = new long[cpus.size() * SIGNALS.length];
		for (Cpu cpu : cpus)
			for (int i = 0; i < SIGNALS.length; i++)
				arrivals.add(arrival(cpu, i, events));
	}

	private Event arrival(Cpu cpu, int signal, EventQueue events) {
		return events.event(() -> cpu.signal(SIGNALS[signal], true, due[cpu.index * SIGNALS.length + signal]));
	}

	/// Raises or lowers a signal.
	///
	/// @param from the CPU whose instruction does it; negative for a device
	/// @return false for one that arrives at once
	boolean signal(int from, int to, Signal signal, boolean raised, long now) {
		if (signal != Signal.IRQ && signal != Signal.FIQ)
			return false;
		int index = to * SIGNALS.length + signal.ordinal();
		Event arrival = arrivals.get(index);
		boolean planned = arrival.time() != Long.MAX_VALUE;
		long cycles = from == to || !cpus.get(to).timed() ? 0 : times.cycles(from, to);
		if (!raised || cycles == 0) {
			arrival.cancel();
			return false;
		}
		if (!planned && !cpus.get(to).pending(signal)) {
			due[index] = now + cycles;
			arrival.at(due[index]);
		}
		return true;
	}

	void save(StateOutput out) {
		long[] planned = new long[due.length];
		for (int i = 0; i < planned.length; i++)
			planned[i] = arrivals.get(i).time();
		out.int64s(planned);
	}

	void restore(StateInput in) throws StateException {
		in.int64s(due);
		for (int i = 0; i < due.length; i++)
			if (due[i] != Long.MAX_VALUE)
				arrivals.get(i).at(due[i]);
			else
				arrivals.get(i).cancel();
	}
}
