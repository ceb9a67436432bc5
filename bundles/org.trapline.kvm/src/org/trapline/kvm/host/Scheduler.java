// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.host;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.trapline.kvm.cost.Step;

/// Which thread a physical CPU runs.
///
/// A thread runs until it blocks, or has run for a slice while others wait, which is looked at by ticks, or by a timer
/// where there are none. One that is woken takes the CPU from one that has run for longer by more than a quarter of a
/// slice.
public final class Scheduler {
	private static final int GRANULARITY = 4;

	private final HostCpu cpu;
	private final HostKernel kernel;
	private final RunQueue queue = new RunQueue();
	private final HostTimers.Timer end;
	private final long slice;
	private @Nullable HostThread running;
	private boolean wanted;

	Scheduler(HostCpu cpu, HostKernel kernel) {
		this.cpu = cpu;
		this.kernel = kernel;
		slice = kernel.ofMicros(kernel.host.sliceMicros());
		end = cpu.timers.timer(this::tick);
	}

	/// The thread that has the CPU; null if none has.
	public @Nullable HostThread running() {
		return running;
	}

	/// Whether another thread is to run: looked at before a guest is entered.
	public boolean wanted() {
		return wanted;
	}

	/// Whether other threads wait for the CPU.
	public boolean others() {
		return queue.size() > 0;
	}

	private long granularity() {
		return slice / GRANULARITY;
	}

	/// The running thread blocks, and another one runs.
	public void block() {
		leave(HostThread.State.BLOCKED);
	}

	/// Another thread runs, and the running one goes on later.
	public void yield() {
		leave(HostThread.State.READY);
	}

	private void leave(HostThread.State as) {
		HostThread from = running;
		if (from != null) {
			from.leave(cpu);
			account(from);
			from.state = as;
			if (as == HostThread.State.READY) {
				queue.add(from, Long.MAX_VALUE / 2);
			}
		}
		running = null;
		next();
	}

	private void account(HostThread thread) {
		thread.virtualRuntime += cpu.now() - thread.since;
		thread.since = cpu.now();
	}

	/// Runs the thread that comes next, or waits.
	void next() {
		wanted = false;
		HostThread next = queue.take();
		if (next == null)
			next = steal();
		if (next == null) {
			end.cancel();
			cpu.sleep();
			return;
		}
		running = next;
		next.state = HostThread.State.RUNNING;
		next.place = cpu;
		next.since = cpu.now();
		cpu.spend(Step.SCHEDULE);
		cpu.busy();
		limit();
		HostThread chosen = next;
		cpu.then(() -> chosen.resume(cpu));
	}

	/// A thread that another CPU has no time for.
	private @Nullable HostThread steal() {
		HostCpu longest = kernel.cpus.stream().filter(other -> other != cpu)
				.max(Comparator.comparingInt(other -> other.scheduler().queue.size())).orElse(cpu);
		return longest.scheduler().queue.takeFor(cpu.index);
	}

	/// Sees to it that the running thread's slice ends.
	private void limit() {
		if (kernel.tickCycles() != 0)
			return;
		if (queue.size() > 0)
			end.at(cpu.now() + slice);
		else
			end.cancel();
	}

	/// Looks at whether the running thread has had its share.
	void tick() {
		HostThread now = running;
		if (now == null || queue.size() == 0)
			return;
		if (cpu.now() - now.since >= slice)
			wanted = true;
		else
			limit();
	}

	/// Wakes a thread that is blocked, from a CPU.
	public static void wake(HostThread thread, HostCpu from) {
		if (thread.state != HostThread.State.BLOCKED)
			return;
		from.spend(Step.WAKE);
		thread.state = HostThread.State.READY;
		HostCpu to = place(thread, from.kernel());
		thread.place = to;
		to.scheduler().woken(thread, from);
	}

	/// Where a thread is to run: where it was if nothing runs there, else where nothing runs, else where the fewest wait.
	private static HostCpu place(HostThread thread, HostKernel kernel) {
		HostCpu last = thread.place;
		if (last != null && last.idle() && last.scheduler().queue.size() == 0)
			return last;
		return kernel.allowed(thread).min(Comparator.comparingInt((HostCpu each) -> each.scheduler().load())
				.thenComparing(each -> each != last).thenComparingInt(each -> each.index)).orElseThrow();
	}

	/// Threads that run or wait here.
	int load() {
		return queue.size() + (running != null ? 1 : 0);
	}

	private void woken(HostThread thread, HostCpu from) {
		queue.add(thread, slice / 2);
		HostThread now = running;
		if (now != null) {
			long ran = now.virtualRuntime + cpu.now() - now.since;
			limit();
			if (ran - thread.virtualRuntime <= granularity())
				return;
			wanted = true;
		}
		if (cpu != from && (now != null || cpu.idle()))
			from.kick(cpu);
	}
}
