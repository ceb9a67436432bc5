// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.vcpu;

import org.jspecify.annotations.Nullable;
import org.trapline.kvm.cost.Step;
import org.trapline.kvm.host.HostCpu;
import org.trapline.kvm.host.HostKernel;
import org.trapline.kvm.host.HostTimers;
import org.trapline.kvm.host.Scheduler;

/// How a vCPU waits: its thread polls for a while, and sleeps then until there is an interrupt for it (Linux,
/// Documentation/virt/kvm/halt-polling.rst).
final class Waiting {
	private static final double GROW_START_NANOS = 10_000;

	private final Vcpu vcpu;
	private final HostKernel kernel;
	private final long most;
	private final long growStart;
	/// How long it is polled for, which adapts to how long waits are.
	private long limit;
	private boolean active;
	private boolean polling;
	private boolean woken;
	private long began;
	private long deadline;
	/// When the thread was woken.
	private long wokenAt;
	private HostTimers.@Nullable Timer background;

	Waiting(Vcpu vcpu, HostKernel kernel) {
		this.vcpu = vcpu;
		this.kernel = kernel;
		most = kernel.ofNanos(kernel.host.haltPollNanos());
		growStart = Math.min(most, kernel.ofNanos(GROW_START_NANOS));
	}

	/// Whether it waits.
	boolean active() {
		return active;
	}

	/// The guest waits for an interrupt.
	void begin(HostCpu cpu) {
		active = true;
		woken = false;
		began = cpu.now();
		deadline = began + limit;
		if (limit > 0 && !cpu.scheduler().others())
			poll(cpu);
		else
			sleep(cpu);
	}

	/// The vCPU is off, or its VM has ended: its thread sleeps.
	void off(HostCpu cpu) {
		active = true;
		woken = false;
		cpu.spend(Step.BLOCK);
		cpu.scheduler().block();
	}

	/// Polls: nothing of the host happens until there is an interrupt, physical or for the guest, or polling has been
	/// enough, or another thread waits for the CPU.
	private void poll(HostCpu cpu) {
		polling = true;
		long until = deadline;
		kernel.at(until, () -> {
			if (polling && deadline == until)
				cpu.cpu.sleep.interrupt(until);
		});
		cpu.then(() -> polled(cpu));
		cpu.cpu.sleep.waitForInterrupt();
	}

	private void polled(HostCpu cpu) {
		polling = false;
		// the time of it is the guest's waiting
		long now = cpu.now();
		record(began, now - began);
		began = now;
		cpu.spend(Step.POLL);
		cpu.interrupts();
		if (woken || vcpu.gic.pending() || vcpu.vm.ended()) {
			active = false;
			vcpu.enter(cpu);
		} else if (cpu.now() < deadline && !cpu.scheduler().wanted() && !cpu.scheduler().others()) {
			began = cpu.now();
			poll(cpu);
		} else
			sleep(cpu);
	}

	/// Its vCPU was restored while it waited: its thread sleeps.
	void restored(HostCpu cpu) {
		active = true;
		began = cpu.now();
		wakeByTimer(cpu);
	}

	private void sleep(HostCpu cpu) {
		cpu.spend(Step.BLOCK);
		cpu.scheduler().block();
		wakeByTimer(cpu);
	}

	/// Has a timer of the host wake it when the guest's would fire.
	private void wakeByTimer(HostCpu cpu) {
		long next = vcpu.timer.next();
		if (next != Long.MAX_VALUE && !woken) {
			HostTimers.Timer timer = cpu.timers.timer(() -> vcpu.timerFired(cpu, next));
			background = timer;
			timer.at(cpu.slot(next));
		}
	}

	private void record(long from, long cycles) {
		vcpu.record.idle(from, cycles);
	}

	/// Its thread has lost the CPU.
	void left(long time) {
		if (active)
			began = time;
	}

	/// There is an interrupt for it.
	void interrupted(HostCpu acting) {
		if (woken)
			return;
		woken = true;
		wokenAt = acting.now();
		HostCpu at = vcpu.place();
		if (polling && at != null)
			at.cpu.sleep.interrupt(acting.now());
		else
			Scheduler.wake(vcpu, acting);
	}

	/// The vCPU is turned on, from another one.
	void turnedOn(HostCpu acting) {
		interrupted(acting);
	}

	/// Its thread runs again.
	///
	/// @param since when it got the CPU
	void end(long since) {
		active = false;
		HostTimers.Timer timer = background;
		if (timer != null) {
			timer.cancel();
			background = null;
		}
		long asleep = Math.max(0, Math.min(wokenAt, since) - began);
		record(began, asleep);
		vcpu.record.descheduled(began + asleep, since - began - asleep);
		adapt(since - began);
	}

	/// Polls longer after waits that were a little longer, and not at all after long ones.
	private void adapt(long slept) {
		if (most == 0)
			return;
		if (slept > most)
			limit = 0;
		else if (limit < most)
			limit = limit == 0 ? growStart : Math.min(most, 2 * limit);
	}
}
