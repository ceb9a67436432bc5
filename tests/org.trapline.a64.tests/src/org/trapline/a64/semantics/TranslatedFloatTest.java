// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.a64.Depth;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.FlatEnvironment;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.run.Engine;
import org.trapline.a64.run.Stepper;
import org.trapline.a64.table.Row;
import org.trapline.a64.translate.Options;

/// Floating-point arithmetic in loops, translated against stepped: of each instruction that is translated otherwise
/// than to a call of its method, over FPCR, boundary values and registers that are the same.
class TranslatedFloatTest {
	private static final Pattern WRITTEN = Pattern.compile(
			"F(ADD|SUB|MUL|DIV|NMUL|SQRT)_f|FN?M(ADD|SUB)|F(ADD|SUB|MUL|DIV|SQRT|MLA|MLS)_v|F(MUL|MLA|MLS)_s?e|FADDP_s");
	private static final int PROGRAMS_A_ROW = Depth.of(3, 50);
	private static final int ITERATIONS = 6;
	private static final int TRANSLATED_AFTER = 2;

	@ParameterizedTest
	@ValueSource(ints = {32, 64})
	void doesWhatItsMethodsDo(int width) {
		Random random = new Random(width);
		LaneInputs inputs = new LaneInputs(width, 5);
		for (Row row : rows())
			for (int i = 0; i < PROGRAMS_A_ROW; i++) {
				int word = LaneWords.any(row, random);
				int[] program = program(word, LaneWords.any(rows().get(random.nextInt(rows().size())), random));
				LaneProgram.Input input = inputs.next();
				Core stepped = core(program, input);
				new Stepper(stepped).run();
				Core translated = core(program, input);
				Engine engine = new Engine(translated, Options.atOnce(TRANSLATED_AFTER));
				engine.run();
				String what = String.format("%s %08x %08x fpcr %08x fpsr %08x", row.name(), program[4], program[5], input.fpcr(),
						input.fpsr());
				assertThat(engine.regions().statistics().regions()).as(what).isPositive();
				assertThat(translated.v).as(what).isEqualTo(stepped.v);
				assertThat(translated.fpsr).as(what).isEqualTo(stepped.fpsr);
				assertThat(translated.instructions).as(what).isEqualTo(stepped.instructions);
			}
	}

	@Test
	void thereAreSuchRows() {
		assertThat(rows()).hasSize(24);
	}

	private static List<Row> rows() {
		return InstructionSet.table().rows().stream().filter(row -> WRITTEN.matcher(row.name()).matches()).toList();
	}

	/// A loop of two instructions on V0 to V3, which begin each time as V8 to V11.
	private static int[] program(int first, int second) {
		return new int[] {
				0x4EA81D00, // mov v0.16b, v8.16b
				0x4EA91D21, // mov v1.16b, v9.16b
				0x4EAA1D42, // mov v2.16b, v10.16b
				0x4EAB1D63, // mov v3.16b, v11.16b
				first, second,
				0xF1000400, // subs x0, x0, #1
				0x54FFFF21, // b.ne to the first
				0xD4000001, // svc #0
		};
	}

	private static Core core(int[] program, LaneProgram.Input input) {
		Core core = FlatEnvironment.core("armv8.2-vhe");
		FlatEnvironment.put(core, FlatEnvironment.BASE, program);
		core.x[0] = ITERATIONS;
		core.fpcr = input.fpcr();
		core.fpsr = input.fpsr();
		core.deadline = 1_000;
		IntStream.range(0, input.v().length).forEach(i -> {
			core.v[2 * 8 + i] = input.v()[i];
			core.v[2 * 16 + i] = input.v()[input.v().length - 1 - i];
		});
		return core;
	}
}
