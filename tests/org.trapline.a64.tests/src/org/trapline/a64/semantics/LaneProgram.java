// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/// A static Linux program for AArch64 that executes each of some instructions with each of some register contents, and its
/// run by qemu-aarch64.
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

	private static final long BASE = 0x400000;
	private static final int HEADERS = 64 + 56;
	private static final int WRITE = 64;
	private static final int EXIT = 93;

	private LaneProgram() {
	}

	/// Runs words, each on every input.
	static Outputs run(List<Integer> words, List<Input> inputs) throws IOException, InterruptedException {
		Path program = Files.createTempFile("lanes", ".elf",
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		try {
			Files.write(program, program(words, inputs));
			Process process = new ProcessBuilder("qemu-aarch64", "-cpu", "max", program.toString())
					.redirectError(ProcessBuilder.Redirect.INHERIT).start();
			byte[] bytes = new byte[words.size() * inputs.size() * Outputs.BYTES];
			try (InputStream out = process.getInputStream()) {
				new DataInputStream(out).readFully(bytes);
			} catch (IOException e) {
				process.destroy();
				throw new AssertionError("qemu-aarch64, which is in Debian's qemu-user, ended early: exit code "
						+ process.waitFor(), e);
			}
			if (process.waitFor() != 0)
				throw new AssertionError("qemu-aarch64 ended with " + process.exitValue());
			return new Outputs(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
		} finally {
			Files.delete(program);
		}
	}

	private static byte[] program(List<Integer> words, List<Input> inputs) {
		int outputBytes = inputs.size() * Outputs.BYTES;
		int codeWords = 0;
		ByteArrayOutputStream code = new ByteArrayOutputStream();
		// the length of the code does not depend on where the data are: the first pass finds it
		for (int pass = 0; pass < 2; pass++) {
			long data = BASE + HEADERS + 4L * codeWords + 8 & -16;
			code.reset();
			for (int word : words)
				block(code, word, data, inputs.size(), data + (long) inputs.size() * Input.BYTES, outputBytes);
			call(code, EXIT, 0);
			codeWords = code.size() / 4;
		}
		int data = HEADERS + code.size() + 8 & -16;
		ByteBuffer file = ByteBuffer.allocate(data + inputs.size() * Input.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		headers(file, file.capacity() + (long) outputBytes);
		file.put(code.toByteArray()).position(data);
		for (Input input : inputs)
			input.put(file);
		return file.array();
	}

	/// A loop over the inputs, and the writing of what it gave.
	private static void block(ByteArrayOutputStream code, int word, long inputs, int count, long outputs, int bytes) {
		move(code, 1, inputs);
		move(code, 2, count);
		move(code, 3, outputs);
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
		for (int instruction : loop)
			put(code, instruction);
		put(code, 0x54000001 | (-loop.length & 0x7FFFF) << 5); // b.ne to the first
		move(code, 1, outputs);
		move(code, 2, bytes);
		call(code, WRITE, 1);
	}

	/// A system call, with x0 given.
	private static void call(ByteArrayOutputStream code, int number, int x0) {
		move(code, 0, x0);
		move(code, 8, number);
		put(code, 0xD4000001);
	}

	/// Two instructions that set a register to 32 bits.
	private static void move(ByteArrayOutputStream code, int register, long value) {
		put(code, 0xD2800000 | (int) (value & 0xFFFF) << 5 | register);
		put(code, 0xF2A00000 | (int) (value >>> 16 & 0xFFFF) << 5 | register);
	}

	private static void put(ByteArrayOutputStream code, int word) {
		for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE)
			code.write(word >>> shift);
	}

	private static void headers(ByteBuffer file, long memory) {
		file.put(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
		file.putShort((short) 2).putShort((short) 183).putInt(1);
		file.putLong(BASE + HEADERS).putLong(64).putLong(0).putInt(0);
		file.putShort((short) 64).putShort((short) 56).putShort((short) 1).putShort((short) 64).putShort((short) 0)
				.putShort((short) 0);
		file.putInt(1).putInt(7).putLong(0).putLong(BASE).putLong(BASE).putLong(file.capacity()).putLong(memory)
				.putLong(0x1000);
	}
}
