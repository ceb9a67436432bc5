// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long instructions that are executed over and over take because each waits for results of those before: with
/// pipelines and dispatch as if there were no end to them.
final class Recurrence {
	private static final int FLAGS = 64;
	private static final int ITERATIONS = 8;

	private final int[] ready = new int[FLAGS + 1];
	private final @Nullable Instruction[] writer = new @Nullable Instruction[FLAGS + 1];
	private int last;

	private Recurrence() {
	}

	/// Cycles of a repetition in the long run, in parts of a cycle.
	///
	/// @param window instructions that can be in flight
	static int time(List<Instruction> body, int window, int parts) {
		Recurrence recurrence = new Recurrence();
		int once = 0;
		int half = 0;
		for (int i = 0; i < ITERATIONS; i++) {
			for (Instruction instruction : body)
				recurrence.execute(instruction);
			if (i == 0)
				once = recurrence.last;
			if (i == ITERATIONS / 2 - 1)
				half = recurrence.last;
		}
		int recurring = (recurrence.last - half) * parts / (ITERATIONS - ITERATIONS / 2);
		// what waits for nothing of the repetition before still takes its time, with as many of them in flight as the
		// window holds
		int overlapped = (int) ((long) once * parts * body.size() / window);
		return Math.max(recurring, overlapped);
	}

	private void execute(Instruction instruction) {
		int done = 0;
		for (long bits = instruction.reads(); bits != 0; bits &= bits - 1) {
			int register = Long.numberOfTrailingZeros(bits);
			Instruction by = writer[register];
			int latency = by == null ? instruction.cost().latency() : instruction.latencyFrom(bits & -bits, by);
			done = Math.max(done, ready[register] + latency);
		}
		if (instruction.operands().readsFlags)
			done = Math.max(done, ready[FLAGS] + instruction.cost().latency());
		done = Math.max(done, instruction.cost().latency());
		int base = 0;
		for (long bits = instruction.writesBack(); bits != 0; bits &= bits - 1)
			base = ready[Long.numberOfTrailingZeros(bits)] + 1;
		give(instruction.writes(), done, instruction);
		give(instruction.writesBack(), base, null);
		if (instruction.operands().writesFlags)
			ready[FLAGS] = done;
		last = Math.max(last, Math.max(done, base));
	}

	private void give(long registers, int time, @Nullable Instruction by) {
		for (long bits = registers; bits != 0; bits &= bits - 1) {
			ready[Long.numberOfTrailingZeros(bits)] = time;
			writer[Long.numberOfTrailingZeros(bits)] = by;
		}
	}
}
