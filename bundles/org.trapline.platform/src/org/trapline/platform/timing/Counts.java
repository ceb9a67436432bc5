// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// What a CPU has counted up to a moment, or between two.
public final class Counts {
	private static final int CYCLES = 0;
	private static final int INSTRUCTIONS = 1;
	private static final int SPENT = 2;
	private static final int HAPPENED = SPENT + Category.values().length;
	private static final int LENGTH = HAPPENED + Event.values().length;
	/// Nothing.
	public static final Counts ZERO = new Counts(new long[LENGTH]);

	private final long[] values;

	private Counts(long[] values) {
		this.values = values;
	}

	/// What a CPU has counted up to now.
	public static Counts of(Cpu cpu, CoreTiming model) {
		long[] values = new long[LENGTH];
		values[CYCLES] = cpu.busy();
		values[INSTRUCTIONS] = cpu.instructions();
		for (Category category : Category.values())
			values[SPENT + category.ordinal()] = model.cycles(category);
		for (Event event : Event.values())
			values[HAPPENED + event.ordinal()] = model.profile().events(event);
		return new Counts(values);
	}

	/// Both together.
	public Counts plus(Counts other) {
		return with(other, 1);
	}

	/// What was counted since another moment.
	public Counts minus(Counts other) {
		return with(other, -1);
	}

	private Counts with(Counts other, int times) {
		long[] sums = new long[LENGTH];
		for (int i = 0; i < LENGTH; i++)
			sums[i] = values[i] + times * other.values[i];
		return new Counts(sums);
	}

	/// Cycles in which the CPU was not waiting, in both modes.
	public long cycles() {
		return values[CYCLES];
	}

	/// Instructions, in both modes.
	public long instructions() {
		return values[INSTRUCTIONS];
	}

	/// Cycles of timing mode that went somewhere.
	public long cycles(Category category) {
		return values[SPENT + category.ordinal()];
	}

	/// Cycles of timing mode.
	public long timed() {
		long sum = 0;
		for (Category category : Category.values())
			sum += cycles(category);
		return sum;
	}

	/// How often an event has happened in timing mode.
	public long events(Event event) {
		return values[HAPPENED + event.ordinal()];
	}

	void save(StateOutput out) {
		out.int64s(values);
	}

	static Counts restored(StateInput in) throws StateException {
		long[] values = new long[LENGTH];
		in.int64s(values);
		return new Counts(values);
	}
}
