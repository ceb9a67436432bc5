// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.oracle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// The program accesses.S on QEMU's machine "virt" with EL2: it does a list of accesses and tells what each read.
public final class AccessProgram {
	private static final int SECONDS = 120;
	private final Path folder;
	private final Path program;

	/// Assembles it.
	///
	/// @param folder for its files
	public AccessProgram(Path folder) throws IOException, InterruptedException {
		this.folder = folder;
		program = folder.resolve("accesses");
		Path source = folder.resolve("accesses.S");
		try (InputStream in = Objects.requireNonNull(AccessProgram.class.getResourceAsStream("accesses.S"))) {
			Files.copy(in, source);
		}
		run("Debian's gcc-aarch64-linux-gnu", List.of("aarch64-linux-gnu-gcc", "-nostdlib", "-static",
				"-Wl,-Ttext=0x40080000,--build-id=none", "-o", program.toString(), source.toString()));
	}

	/// Runs a list.
	///
	/// @param version of the controller
	/// @return what each access read; 0 of one that writes
	public long[] run(int version, int cpus, List<Access> accesses) throws IOException, InterruptedException {
		ByteBuffer list = ByteBuffer.allocate(16 + 24 * accesses.size()).order(ByteOrder.LITTLE_ENDIAN);
		list.putLong(accesses.size()).putLong(cpus);
		for (Access access : accesses)
			list.putLong(access.number() | access.cpu() << 8).putLong(access.operand()).putLong(access.value());
		Path file = folder.resolve("list");
		Files.write(file, list.array());
		byte[] read = run("Debian's qemu-system-arm", List.of("qemu-system-aarch64", "-M",
				"virt,gic-version=" + version + ",virtualization=on", "-cpu", "cortex-a57", "-smp", Integer.toString(cpus), "-accel",
				"tcg,thread=single", "-display", "none", "-nic", "none", "-serial", "null", "-monitor", "none",
				"-semihosting-config", "enable=on,target=native", "-kernel", program.toString(), "-device",
				"loader,file=" + file + ",addr=0x41000000,force-raw=on"));
		if (read.length != accesses.size() * 8)
			throw new IOException(read.length + " bytes from the program, expected " + accesses.size() * 8);
		long[] results = new long[accesses.size()];
		ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(results);
		return results;
	}

	/// Runs a program.
	///
	/// @param needed what has it
	/// @return its standard output
	static byte[] run(String needed, List<String> command) throws IOException, InterruptedException {
		Process process;
		try {
			process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		} catch (IOException e) {
			throw new IOException(command.getFirst() + " cannot be started: " + needed + " is needed", e);
		}
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		Thread reader = Thread.ofVirtual().start(() -> {
			try (InputStream in = process.getInputStream()) {
				in.transferTo(output);
			} catch (IOException e) {
				process.destroy();
			}
		});
		if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			throw new IOException(command.getFirst() + " has not ended within " + SECONDS + " seconds");
		}
		reader.join();
		if (process.exitValue() != 0)
			throw new IOException(command.getFirst() + " ended with status " + process.exitValue());
		return output.toByteArray();
	}
}
