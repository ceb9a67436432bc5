// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.host;

import org.jspecify.annotations.Nullable;
import org.trapline.kvm.cost.Step;

/// A thread of the host: of a vCPU, or of a program.
public abstract class HostThread {
	/// What it is called.
	public final String name;
	/// Physical CPUs that it may run on, a bit each.
	public final int allowed;
	/// Cycles that it has run for, as the scheduler counts them.
	long virtualRuntime;
	/// See {@link #since()}.
	long since;
	State state = State.BLOCKED;
	/// The CPU that it runs on, waits for, or ran on last.
	@Nullable HostCpu place;

	/// Whether it runs.
	enum State {
		BLOCKED, READY, RUNNING
	}

	protected HostThread(String name, int allowed) {
		this.name = name;
		this.allowed = allowed;
	}

	/// It has got the CPU, and goes on now or later there.
	protected abstract void resume(HostCpu cpu);

	/// It loses the CPU now: it was preempted, or has blocked.
	protected abstract void leave(HostCpu cpu);

	/// Cycles are spent while it has the CPU.
	protected abstract void spent(Step step, long cycles);

	/// Its guest has trapped.
	protected abstract void trapped(HostCpu cpu, int vector);

	/// The timer of its guest has fired.
	protected abstract void guestTimer(HostCpu cpu);

	/// The CPU that it runs on, waits for, or ran on last; null before it ran.
	public @Nullable HostCpu place() {
		return place;
	}

	/// When it got the CPU.
	protected long since() {
		return since;
	}

	/// Whether it waits to be woken.
	public boolean blocked() {
		return state == State.BLOCKED;
	}
}
