// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.record;

import org.trapline.kvm.cost.Step;

/// Where the cycles of some exits went.
public final class StepSums {
	private final long[] cycles = new long[Step.values().length];
	private long count;
	private long idle;
	private long descheduled;

	void add(long[] spent, long idleCycles, long descheduledCycles) {
		for (int i = 0; i < cycles.length; i++)
			cycles[i] += spent[i];
		count++;
		idle += idleCycles;
		descheduled += descheduledCycles;
	}

	void add(StepSums other) {
		for (int i = 0; i < cycles.length; i++)
			cycles[i] += other.cycles[i];
		count += other.count;
		idle += other.idle;
		descheduled += other.descheduled;
	}

	/// How many exits there were.
	public long count() {
		return count;
	}

	/// Cycles of a step, of all exits.
	public long cycles(Step step) {
		return cycles[step.ordinal()];
	}

	/// Cycles of all steps.
	public long handling() {
		long sum = 0;
		for (long each : cycles)
			sum += each;
		return sum;
	}

	/// Cycles that the guest waited.
	public long idle() {
		return idle;
	}

	/// Cycles that threads were off the CPU though they had something to do.
	public long descheduled() {
		return descheduled;
	}
}
