// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.host;

import java.util.random.RandomGenerator;
import org.trapline.kvm.cost.Step;

/// A program of the host that works now and then on one CPU.
final class LoadThread extends HostThread {
	/// Cycles between two looks at what else the CPU is to do.
	private static final long PIECE = 2000;

	private final HostTimers.Timer timer;
	private final long period;
	private final long work;
	private long left;
	private long next;

	LoadThread(HostCpu cpu, HostKernel kernel) {
		super("load/" + cpu.index, 1 << cpu.index);
		place = cpu;
		period = kernel.ofMicros(kernel.host.load().periodMicros());
		work = period * kernel.host.load().percent() / 100;
		timer = cpu.timers.timer(() -> begin(cpu));
	}

	void start(RandomGenerator random) {
		next = random.nextLong(period);
		timer.at(next);
	}

	private void begin(HostCpu cpu) {
		left += work;
		next += period;
		timer.at(next);
		Scheduler.wake(this, cpu);
	}

	@Override
	protected void resume(HostCpu cpu) {
		cpu.interrupts();
		if (cpu.scheduler().wanted()) {
			cpu.scheduler().yield();
		} else if (left <= 0) {
			cpu.scheduler().block();
		} else {
			long piece = Math.min(left, PIECE);
			left -= piece;
			cpu.spend(Step.BACKGROUND, piece);
			cpu.then(() -> resume(cpu));
		}
	}

	@Override
	protected void leave(HostCpu cpu) {
		// nothing of it is the CPU's
	}

	@Override
	protected void spent(Step step, long cycles) {
		// nobody asks what a program of the host does
	}

	@Override
	protected void trapped(HostCpu cpu, int vector) {
		throw new IllegalStateException("a program of the host has no guest");
	}

	@Override
	protected void guestTimer(HostCpu cpu) {
		// the timer of a guest that has just left
	}
}
