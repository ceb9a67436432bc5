// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.guest;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.trapline.measure.GuestTasks.Task;
import org.trapline.measure.GuestTasksWriter;

/// Makes what a guest's vCPUs ran of its scheduler's switches, in order of time of each CPU.
///
/// A switch tells who ran before it, too: back to the first event of its CPU, or to the first after a loss. What the
/// last switch began goes on to the guest's last event.
public final class GuestSwitches {
	private final GuestTasksWriter tasks;
	private final IntUnaryOperator vcpus;
	private final Map<Integer, Cpu> cpus = new HashMap<>();
	private long last = Long.MIN_VALUE;

	private static final class Cpu {
		/// Since when events tell what happens.
		private long since;
		private boolean running;

		Cpu(long since) {
			this.since = since;
		}
	}

	/// @param vcpus what stands for the vCPU of a CPU of the guest with the writer; negative for none
	public GuestSwitches(GuestTasksWriter tasks, IntUnaryOperator vcpus) {
		this.tasks = tasks;
		this.vcpus = vcpus;
	}

	/// An event of the guest, a switch or another.
	///
	/// @param time on the host's clock
	public void event(int cpu, long time) {
		last = Math.max(last, time);
		cpus.computeIfAbsent(cpu, _ -> new Cpu(time));
	}

	/// A switch, after {@link #event} was told of it.
	public void switched(int cpu, long time, Task previous, Task next) {
		Cpu state = cpus.get(cpu);
		int vcpu = vcpus.applyAsInt(cpu);
		if (state == null || vcpu < 0)
			return;
		if (!state.running)
			tasks.add(vcpu, state.since, previous);
		state.running = true;
		tasks.add(vcpu, time, next);
	}

	/// Events of a CPU are missing.
	///
	/// @param since the last event before them; {@link Long#MIN_VALUE} if there is none
	/// @param until the first event after them
	public void lost(int cpu, long since, long until) {
		Cpu state = cpus.get(cpu);
		if (state == null)
			return;
		if (state.running)
			tasks.add(vcpus.applyAsInt(cpu), since == Long.MIN_VALUE ? until : since, null);
		state.running = false;
		state.since = until;
	}

	/// The guest's recording is at its end.
	public void end() {
		cpus.forEach((cpu, state) -> {
			if (state.running)
				tasks.add(vcpus.applyAsInt(cpu), last, null);
		});
	}
}
