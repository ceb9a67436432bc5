// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The program arithmetic.s under qemu-aarch64, built for some instructions.
final class QemuArithmetic implements Closeable {
	/// Cases that are run at a time.
	static final int CASES = 4096;
	/// Longs of a case: index and FPCR, FPSR and NZCV, V1, V2, V3, X1.
	static final int CASE_LONGS = 6;
	/// Longs of a result: V0's halves, X0, FPSR and NZCV.
	static final int RESULT_LONGS = 4;

	private final Path folder = Files.createTempDirectory("arithmetic");
	private final Process process;
	private final DataInputStream in;

	QemuArithmetic(List<Integer> words) throws IOException, InterruptedException {
		StringBuilder source = new StringBuilder();
		try (InputStream program = Objects.requireNonNull(QemuArithmetic.class.getResourceAsStream("arithmetic.s"))) {
			source.append(new String(program.readAllBytes(), StandardCharsets.UTF_8));
		}
		for (int word : words)
			source.append("\t.inst 0x").append(Integer.toHexString(word)).append("\n\tret\n");
		Path text = folder.resolve("arithmetic.s");
		Path program = folder.resolve("arithmetic");
		Files.writeString(text, source);
		Process compiler = start("gcc-aarch64-linux-gnu", new ProcessBuilder("aarch64-linux-gnu-gcc", "-nostdlib",
				"-static", "-o", program.toString(), text.toString()).redirectErrorStream(true));
		String said = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (compiler.waitFor() != 0)
			throw new AssertionError("aarch64-linux-gnu-gcc: " + said);
		process = start("qemu-user", new ProcessBuilder("qemu-aarch64", "-cpu", "max", program.toString())
				.redirectError(ProcessBuilder.Redirect.INHERIT));
		in = new DataInputStream(process.getInputStream());
	}

	private static Process start(String debianPackage, ProcessBuilder program) {
		try {
			return program.start();
		} catch (IOException e) {
			throw new AssertionError(program.command().getFirst() + " is needed, of Debian's " + debianPackage, e);
		}
	}

	/// Hands over cases, which it runs until {@link #results} asks.
	void start(long[] cases) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(CASES * CASE_LONGS * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asLongBuffer().put(cases);
		process.getOutputStream().write(bytes.array());
		process.getOutputStream().flush();
	}

	long[] results() throws IOException {
		byte[] bytes = new byte[CASES * RESULT_LONGS * Long.BYTES];
		in.readFully(bytes);
		long[] results = new long[CASES * RESULT_LONGS];
		ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(results);
		return results;
	}

	@Override
	public void close() throws IOException {
		process.getOutputStream().close();
		process.destroy();
		for (String name : List.of("arithmetic.s", "arithmetic"))
			Files.deleteIfExists(folder.resolve(name));
		Files.delete(folder);
	}
}
