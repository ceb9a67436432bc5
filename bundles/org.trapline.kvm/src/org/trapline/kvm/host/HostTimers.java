// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.host;

import java.util.Objects;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.trapline.a64.SystemRegisters;
import org.trapline.platform.cpu.Cpu;

/// The timers of the host's kernel on one physical CPU, by the CPU's EL2 physical timer.
public final class HostTimers {
	/// INTID of the EL2 physical timer's interrupt.
	static final int INTID = 26;
	private static final int CNTHP_CTL = SystemRegisters.encoding(3, 4, 14, 2, 1);
	private static final int CNTHP_CVAL = SystemRegisters.encoding(3, 4, 14, 2, 2);

	private final LongConsumer control;
	private final LongConsumer compare;
	private final long coreHertz;
	private final long timerHertz;
	private final TreeSet<Timer> planned = new TreeSet<>();
	private long sequence;

	/// Something to be done at a time, in cycles since power-on.
	public final class Timer implements Comparable<Timer> {
		private final Runnable action;
		private long time = Long.MAX_VALUE;
		private long order;

		private Timer(Runnable action) {
			this.action = action;
		}

		/// Plans it, in the place of what was planned.
		public void at(long when) {
			planned.remove(this);
			time = when;
			order = ++sequence;
			if (when != Long.MAX_VALUE)
				planned.add(this);
			program();
		}

		/// Whether it is planned.
		boolean planned() {
			return time != Long.MAX_VALUE;
		}

		/// Plans nothing.
		public void cancel() {
			at(Long.MAX_VALUE);
		}

		@Override
		public int compareTo(Timer other) {
			int byTime = Long.compare(time, other.time);
			return byTime != 0 ? byTime : Long.compare(order, other.order);
		}
	}

	HostTimers(Cpu cpu, long coreHertz, long timerHertz) {
		control = Objects.requireNonNull(cpu.registers.writer(CNTHP_CTL));
		compare = Objects.requireNonNull(cpu.registers.writer(CNTHP_CVAL));
		this.coreHertz = coreHertz;
		this.timerHertz = timerHertz;
	}

	/// A timer that is not planned yet.
	public Timer timer(Runnable action) {
		return new Timer(action);
	}

	/// Does what is due.
	void run(long now) {
		while (!planned.isEmpty() && planned.first().time <= now) {
			Timer timer = planned.pollFirst();
			if (timer == null)
				break;
			timer.time = Long.MAX_VALUE;
			timer.action.run();
		}
		program();
	}

	private void program() {
		if (planned.isEmpty()) {
			control.accept(0);
			return;
		}
		long time = planned.first().time;
		// the count from which on the time has come
		long rest = time % coreHertz * timerHertz;
		compare.accept(time / coreHertz * timerHertz + (rest + coreHertz - 1) / coreHertz);
		control.accept(1);
	}
}
