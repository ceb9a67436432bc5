// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trapline.a64.core.Timing;
import org.trapline.a64.table.Row;

/// The interpreter does as the stepper does, and stops where it stops.
class InterpreterTest {
	private static final int PROGRAMS = 60;
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
				assertThat(actual.state()).as("program %d, slice %d", seed, i).isEqualTo(expected.state());
				assertThat(notes.all).isEqualTo(expectedNotes.all);
			}
			instructions += expected.core.instructions;
		}
		assertThat(instructions).isGreaterThan(PROGRAMS * SLICES * 20L);
	}
}
