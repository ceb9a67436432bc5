// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.host;

import java.util.ArrayDeque;
import java.util.Deque;
import org.trapline.kvm.cost.Step;

/// A thread of the host that does the work of a VM's devices, piece by piece: the kernel's worker, as vhost has one, or an I/O
/// thread in user space. It sleeps while there is none.
public final class Worker extends HostThread {
	private final HostKernel kernel;
	private final Step step;
	private final Deque<Job> jobs = new ArrayDeque<>();
	/// Pieces of work on their way to it, and those that wait.
	private int pending;
	private long used;
	private long eventTime;

	/// A piece of work.
	///
	/// @param time when that has happened what it is for
	private record Job(long time, Runnable work) {
	}

	/// @param allowed physical CPUs that it may run on, a bit each
	/// @param step that each piece of work takes
	public Worker(String name, int allowed, HostKernel kernel, Step step) {
		super(name, allowed);
		this.kernel = kernel;
		this.step = step;
	}

	/// Has it do something for a device of the host whose interrupt comes now.
	public void interrupted(Runnable work) {
		pending++;
		long now = kernel.machine.now();
		HostCpu cpu = kernel.interruptCpu();
		cpu.call(() -> give(cpu, new Job(now, work)));
	}

	/// Has it do something that a CPU's kernel wants done, as an ioeventfd does.
	public void notified(HostCpu by, Runnable work) {
		pending++;
		give(by, new Job(by.now(), work));
	}

	private void give(HostCpu by, Job job) {
		jobs.add(job);
		Scheduler.wake(this, by);
	}

	/// Whether it has nothing to do.
	public boolean quiet() {
		return pending == 0;
	}

	/// Cycles that it has had a CPU for.
	public long used() {
		return used;
	}

	/// When that has happened what it works for.
	public long eventTime() {
		return eventTime;
	}

	@Override
	protected void resume(HostCpu cpu) {
		cpu.interrupts();
		if (jobs.isEmpty())
			cpu.scheduler().block();
		else if (cpu.scheduler().wanted())
			cpu.scheduler().yield();
		else {
			cpu.spend(step);
			cpu.then(() -> work(cpu));
		}
	}

	private void work(HostCpu cpu) {
		Job job = jobs.remove();
		pending--;
		eventTime = job.time;
		job.work.run();
		resume(cpu);
	}

	@Override
	protected void leave(HostCpu cpu) {
		// nothing of it is the CPU's
	}

	@Override
	protected void spent(Step of, long cycles) {
		used += cycles;
	}

	@Override
	protected void trapped(HostCpu cpu, int vector) {
		throw new IllegalStateException("a thread of the host has no guest");
	}

	@Override
	protected void guestTimer(HostCpu cpu) {
		// the timer of a guest that has just left
	}
}
