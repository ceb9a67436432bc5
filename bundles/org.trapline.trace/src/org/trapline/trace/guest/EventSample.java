// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.guest;

import java.util.Arrays;

/// Events of a guest spread over all of its recording: every one, or every second, every fourth and so on where there are many.
public final class EventSample {
	private static final int MOST = 1 << 15;

	private long[] times = new long[1024];
	private int[] cpus = new int[1024];
	private int size;
	private long every = 1;
	private long seen;
	private int highestCpu = -1;

	/// Takes an event; times never fall.
	///
	/// @param cpu the guest's; events without one are left out
	public void add(int cpu, long time) {
		if (cpu < 0)
			return;
		highestCpu = Math.max(highestCpu, cpu);
		if (seen++ % every != 0)
			return;
		if (size == MOST) {
			every *= 2;
			size /= 2;
			for (int i = 0; i < size; i++) {
				times[i] = times[2 * i];
				cpus[i] = cpus[2 * i];
			}
			if ((seen - 1) % every != 0)
				return;
		}
		if (size == times.length) {
			times = Arrays.copyOf(times, 2 * size);
			cpus = Arrays.copyOf(cpus, 2 * size);
		}
		times[size] = time;
		cpus[size++] = cpu;
	}

	/// How many CPUs the guest has at least, by all its events.
	public int cpus() {
		return highestCpu + 1;
	}

	int size() {
		return size;
	}

	long first() {
		return size == 0 ? 0 : times[0];
	}

	long last() {
		return size == 0 ? 0 : times[size - 1];
	}

	long time(int i) {
		return times[i];
	}

	int cpu(int i) {
		return cpus[i];
	}

	/// The times of a CPU's events, in order.
	long[] times(int cpu) {
		long[] own = new long[size];
		int count = 0;
		for (int i = 0; i < size; i++)
			if (cpus[i] == cpu)
				own[count++] = times[i];
		return Arrays.copyOf(own, count);
	}
}
