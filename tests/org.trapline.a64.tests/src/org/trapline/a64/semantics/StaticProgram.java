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

/// A static Linux program for AArch64 made of instruction words, and its run by qemu-aarch64.
///
/// In memory data follow the code, and zeros the data.
final class StaticProgram {
	private static final long BASE = 0x400000;
	private static final int HEADERS = 64 + 56;
	private static final int WRITE = 64;
	private static final int EXIT = 93;

	private final ByteArrayOutputStream code = new ByteArrayOutputStream();

	/// Adds instructions.
	void put(int... words) {
		for (int word : words)
			for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE)
				code.write(word >>> shift);
	}

	/// Adds two instructions that set a register to 32 bits.
	void move(int register, long value) {
		put(0xD2800000 | (int) (value & 0xFFFF) << 5 | register, 0xF2A00000 | (int) (value >>> 16 & 0xFFFF) << 5 | register);
	}

	/// Adds a system call, with x0 given.
	void call(int number, int x0) {
		move(0, x0);
		move(8, number);
		put(0xD4000001);
	}

	/// Adds what writes to the standard output.
	void write(long address, int bytes) {
		move(1, address);
		move(2, bytes);
		call(WRITE, 1);
	}

	/// Adds what ends it.
	void exit() {
		call(EXIT, 0);
	}

	/// Address of the next instruction.
	long here() {
		return BASE + HEADERS + code.size();
	}

	/// Address of the data if this is all the code.
	long data() {
		return here() + 15 & -16;
	}

	/// Runs it.
	///
	/// @param model QEMU's name of the processor
	/// @param zeros bytes after the data
	/// @param output bytes that it writes
	ByteBuffer run(String model, byte[] data, long zeros, int output) throws IOException, InterruptedException {
		Path program = Files.createTempFile("words", ".elf",
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		try {
			Files.write(program, file(data, zeros));
			Process process = new ProcessBuilder("qemu-aarch64", "-cpu", model, program.toString())
					.redirectError(ProcessBuilder.Redirect.INHERIT).start();
			byte[] bytes = new byte[output];
			try (InputStream out = process.getInputStream()) {
				new DataInputStream(out).readFully(bytes);
			} catch (IOException e) {
				process.destroy();
				throw new AssertionError("qemu-aarch64, which is in Debian's qemu-user, ended early: exit code "
						+ process.waitFor(), e);
			}
			if (process.waitFor() != 0)
				throw new AssertionError("qemu-aarch64 ended with " + process.exitValue());
			return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		} finally {
			Files.delete(program);
		}
	}

	private byte[] file(byte[] data, long zeros) {
		int bytes = (int) (data() - BASE) + data.length;
		ByteBuffer file = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
		file.put(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0});
		file.putShort((short) 2).putShort((short) 183).putInt(1);
		file.putLong(BASE + HEADERS).putLong(64).putLong(0).putInt(0);
		file.putShort((short) 64).putShort((short) 56).putShort((short) 1).putShort((short) 64).putShort((short) 0)
				.putShort((short) 0);
		file.putInt(1).putInt(7).putLong(0).putLong(BASE).putLong(BASE).putLong(bytes).putLong(bytes + zeros)
				.putLong(0x1000);
		file.put(code.toByteArray());
		file.position((int) (data() - BASE)).put(data);
		return file.array();
	}
}
