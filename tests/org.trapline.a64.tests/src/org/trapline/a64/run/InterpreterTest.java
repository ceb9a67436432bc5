// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.a64.Depth;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.FlatEnvironment;
import org.trapline.a64.core.Timing;
import org.trapline.a64.table.Row;

/// The interpreter does as the stepper does, and stops where it stops.
class InterpreterTest {
	private static final int PROGRAMS = Depth.of(20, 50);
	private static final int SLICES = 150;

	/// What counts cycles.
	private enum Counting {
		NOTHING, CLASSES, ACCESSES, BRANCHES;

		Optional<Timing> timing(Notes notes) {
			return this == NOTHING ? Optional.empty() : Optional.of(new Timing() {
				@Override
				public void costs(@Nullable Row[] rows, int[] words, int from, int to, int[] cycles) {
					for (int i = from; i < to; i++) {
						Row row = rows[i];
						cycles[i] = row == null ? 0 : 1 + row.opClass().length() % 5;
					}
				}

				@Override
				public boolean wantsAccesses() {
					return Counting.this == ACCESSES;
				}

				@Override
				public boolean wantsBranches() {
					return Counting.this == BRANCHES;
				}

				@Override
				public int access(long address, long physical, int bytes, boolean write) {
					notes.add(address + bytes + (write ? 1 : 0));
					return (int) address & 7;
				}

				@Override
				public int branch(long pc, long target, boolean taken) {
					notes.add(pc ^ target << 1 ^ (taken ? 1 : 0));
					return taken ? 3 : 0;
				}
			});
		}
	}

	/// What a timing model was told.
	private static final class Notes {
		long all;

		void add(long one) {
			all = all * 31 + one;
		}
	}

	@ParameterizedTest
	@EnumSource
	void wildProgramsRunAsUnderTheStepper(Counting counting) {
		long instructions = 0;
		for (int seed = 0; seed < PROGRAMS; seed++) {
			Notes expectedNotes = new Notes();
			Notes notes = new Notes();
			WildProgram expected = new WildProgram(seed, counting.timing(expectedNotes));
			WildProgram actual = new WildProgram(seed, counting.timing(notes));
			Stepper stepper = new Stepper(expected.core);
			Interpreter interpreter = new Interpreter(actual.core);
			Random slices = new Random(seed);
			for (int i = 0; i < SLICES; i++) {
				long slice = slices.nextInt(4) == 0 ? 0 : slices.nextInt(300);
				expected.core.deadline = expected.core.time() + slice;
				actual.core.deadline = actual.core.time() + slice;
				stepper.run();
				assertThat(interpreter.run()).isTrue();
				actual.check(expected, seed, i);
				assertThat(notes.all).isEqualTo(expectedNotes.all);
			}
			instructions += expected.core.instructions;
		}
		assertThat(instructions).isGreaterThan(PROGRAMS * SLICES * 20L);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 7 })
	void aSuccessorTakesOverWhereItWants(int patience) {
		int taken = 0;
		for (int seed = 0; seed < PROGRAMS; seed++) {
			WildProgram expected = new WildProgram(seed, Optional.empty());
			WildProgram actual = new WildProgram(seed, Optional.empty());
			Stepper stepper = new Stepper(expected.core);
			// takes over at every third address, and steps from there to a poll
			Stepper successor = new Stepper(actual.core);
			Interpreter interpreter = new Interpreter(actual.core, pc -> pc / 4 % 3 == 0, patience);
			for (int i = 0; i < SLICES; i++) {
				expected.core.deadline = expected.core.time() + i;
				actual.core.deadline = actual.core.time() + i;
				stepper.run();
				boolean ended = false;
				while (!ended) {
					ended = interpreter.run();
					if (!ended) {
						assertThat(actual.core.pc / 4 % 3).isZero();
						taken++;
						boolean poll = false;
						while (!poll)
							poll = successor.step();
						ended = actual.core.time() >= actual.core.deadline;
					}
				}
				actual.check(expected, seed, i);
			}
		}
		assertThat(taken).isGreaterThan(PROGRAMS * 100);
	}

	@Test
	void translationsThatChangeAreNoticed() {
		// what a page was made into does not outlive it
		Core core = FlatEnvironment.core("cortex-a57");
		int[] loop = { 0x91000400, 0xD50B7521, 0x17FFFFFE };
		FlatEnvironment.put(core, FlatEnvironment.BASE, loop);
		core.x[1] = FlatEnvironment.BASE;
		Interpreter interpreter = new Interpreter(core);
		core.deadline = 9;
		interpreter.run();
		assertThat(core.x[0]).isEqualTo(3);
		// add x0, x0, #2, which the instruction cache does not know of before the loop invalidates it
		core.memory.store32(FlatEnvironment.BASE, 0x91000800);
		core.deadline = 15;
		interpreter.run();
		assertThat(core.x[0]).isEqualTo(3 + 1 + 2);
	}
}
