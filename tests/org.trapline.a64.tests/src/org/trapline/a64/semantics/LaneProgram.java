// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/// A program that executes each of some instructions with each of some register contents, run by qemu-aarch64.
///
/// An instruction may read V0 to V3 and V16 to V19, which are V3 to V0, and writes one of V0 to V3.
final class LaneProgram {
	/// What an instruction starts from.
	///
	/// @param v V0 to V3, the low half of each before the high one
	record Input(int fpcr, int fpsr, long[] v) {
		/// Vector registers given.
		static final int REGISTERS = 4;
		private static final int BYTES = 16 * REGISTERS + 16;

		private void put(ByteBuffer to) {
			for (long half : v)
				to.putLong(half);
			to.putInt(fpcr).putInt(fpsr).putLong(0);
		}
	}

	/// What the instructions did: 24 bytes each, Vd and FPSR, by instruction, then input.
	record Outputs(ByteBuffer bytes) {
		static final int BYTES = 24;
	}

	private LaneProgram() {
	}

	/// Runs words, each on every input.
	static Outputs run(List<Integer> words, List<Input> inputs) throws IOException, InterruptedException {
		int outputBytes = inputs.size() * Outputs.BYTES;
		ByteBuffer data = ByteBuffer.allocate(inputs.size() * Input.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		for (Input input : inputs)
			input.put(data);
		// the length of the code does not depend on where the data are: the first pass finds it
		long inputsAt = program(words, inputs.size(), 0).data();
		return new Outputs(program(words, inputs.size(), inputsAt)
				.run("max", data.array(), outputBytes, words.size() * outputBytes));
	}

	private static StaticProgram program(List<Integer> words, int inputs, long inputsAt) {
		StaticProgram program = new StaticProgram();
		for (int word : words)
			block(program, word, inputsAt, inputs);
		program.exit();
		return program;
	}

	/// A loop over the inputs, and the writing of what it gave.
	private static void block(StaticProgram program, int word, long inputs, int count) {
		long outputs = inputs + (long) count * Input.BYTES;
		program.move(1, inputs);
		program.move(2, count);
		program.move(3, outputs);
		int[] loop = {
				0xF9402024, // ldr x4, [x1, #64]
				0xD51B4404, // msr fpcr, x4
				0xD360FC84, // lsr x4, x4, #32
				0xD51B4424, // msr fpsr, x4
				0xAD400420, // ldp q0, q1, [x1]
				0xAD410C22, // ldp q2, q3, [x1, #32]
				0x4EA31C70, // mov v16.16b, v3.16b
				0x4EA21C51, // mov v17.16b, v2.16b
				0x4EA11C32, // mov v18.16b, v1.16b
				0x4EA01C13, // mov v19.16b, v0.16b
				word,
				0xD53B4425, // mrs x5, fpsr
				0x3C810460 | word & 31, // str q<d>, [x3], #16
				0xF8008465, // str x5, [x3], #8
				0x91014021, // add x1, x1, #80
				0xF1000442, // subs x2, x2, #1
		};
		program.put(loop);
		program.put(0x54000001 | (-loop.length & 0x7FFFF) << 5); // b.ne to the first
		program.write(outputs, count * Outputs.BYTES);
	}
}
