// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.oracle;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// QEMU's user mode emulation, in which the program sequences.c runs batches.
final class QemuMachine implements Machine, Closeable {
	private static final int HEADER_LONGS = 3;
	private static final int RUN_LONGS = 2 + State.LONGS;
	private static final int RESULT_LONGS = 4 + State.LONGS;

	/// The program, for all tests.
	private static Optional<Path> built = Optional.empty();

	private final Process process;
	private final OutputStream out;
	private final DataInputStream in;
	private final long leave;
	private final String model;

	/// Starts it.
	///
	/// @param model QEMU's name of the processor: {@code max}, {@code cortex-a57}
	QemuMachine(String model) throws IOException, InterruptedException {
		this.model = model;
		Path program = build();
		process = new ProcessBuilder("qemu-aarch64", "-cpu", model, program.toString())
				.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		out = process.getOutputStream();
		in = new DataInputStream(process.getInputStream());
		leave = Long.reverseBytes(in.readLong());
	}

	/// Builds the program from the sources beside this class, once.
	private static synchronized Path build() throws IOException, InterruptedException {
		if (built.isPresent())
			return built.get();
		Path folder = Files.createTempDirectory("sequences");
		folder.toFile().deleteOnExit();
		Path program = folder.resolve("sequences");
		List<String> command = new ArrayList<>(List.of("aarch64-linux-gnu-gcc", "-O2", "-static", "-nostdlib",
				"-ffreestanding", "-fno-stack-protector", "-fno-tree-loop-distribute-patterns",
				"-Wl,-Ttext-segment=0x10000000", "-o", program.toString()));
		for (String name : List.of("sequences.c", "enter.S")) {
			Path source = folder.resolve(name);
			try (var text = QemuMachine.class.getResourceAsStream(name)) {
				Files.write(source, text.readAllBytes());
			}
			source.toFile().deleteOnExit();
			command.add(source.toString());
		}
		Process compiler = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(compiler.getInputStream().readAllBytes());
		if (compiler.waitFor() != 0)
			throw new AssertionError("aarch64-linux-gnu-gcc (Debian's gcc-aarch64-linux-gnu): " + said);
		program.toFile().deleteOnExit();
		built = Optional.of(program);
		return program;
	}

	@Override
	public String name() {
		return "qemu -cpu " + model;
	}

	@Override
	public long leave() {
		return leave;
	}

	@Override
	public List<Batch.Result> run(Batch batch) {
		start(batch);
		return finish(batch);
	}

	/// Has it begin with a batch: others may work meanwhile.
	void start(Batch batch) {
		int bytes = (HEADER_LONGS + Batch.MEMORY_LONGS + batch.runs().size() * RUN_LONGS) * Long.BYTES
				+ batch.code().length * Integer.BYTES;
		ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
		buffer.putLong(batch.code().length * (long) Integer.BYTES).putLong(batch.runs().size())
				.putLong(batch.wantsMemory() ? 1 : 0);
		for (long word : batch.memory())
			buffer.putLong(word);
		for (int word : batch.code())
			buffer.putInt(word);
		for (Batch.Run run : batch.runs()) {
			buffer.putLong(run.entry()).putLong(0);
			for (long word : run.before().longs())
				buffer.putLong(word);
		}
		try {
			out.write(buffer.array());
			out.flush();
		} catch (IOException e) {
			throw new UncheckedIOException(gone(), e);
		}
	}

	/// The results of the batch that it was started with.
	List<Batch.Result> finish(Batch batch) {
		int longs = RESULT_LONGS + (batch.wantsMemory() ? Batch.MEMORY_LONGS : 0);
		byte[] bytes = new byte[batch.runs().size() * longs * Long.BYTES];
		try {
			in.readFully(bytes);
		} catch (IOException e) {
			throw new UncheckedIOException(gone(), e);
		}
		LongBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
		List<Batch.Result> results = new ArrayList<>();
		for (int i = 0; i < batch.runs().size(); i++) {
			int signal = (int) buffer.get();
			long pc = buffer.get();
			State after = State.read(buffer);
			long hash = buffer.get();
			buffer.get();
			long[] memory = new long[batch.wantsMemory() ? Batch.MEMORY_LONGS : 0];
			buffer.get(memory);
			results.add(new Batch.Result(signal, pc, after, hash, memory, 0));
		}
		return results;
	}

	private String gone() {
		return "qemu-aarch64 (Debian's qemu-user) has ended"
				+ (process.isAlive() ? "" : " with status " + process.exitValue());
	}

	@Override
	public void close() throws IOException {
		out.close();
		process.destroy();
	}
}
