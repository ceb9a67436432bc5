// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.linux.file.StreamFile;
import org.trapline.a64.run.Engine;
import org.trapline.a64.translate.Options;

/// What came of a program: its status as a shell sees it, what it wrote, what was said of it, how much it executed.
record Outcome(int status, String out, String err, String messages, long instructions) {
	/// What every program is run with.
	static final List<String> ENVIRONMENT = List.of("HOME=/nowhere", "PATH=/bin");
	static final long MEMORY = 128 << 20;

	/// How a program is run here.
	record Setting(Path folder, byte[] input, boolean writable, long mostInstructions, String cpu, Options translation) {
		static Setting in(Path folder) {
			return new Setting(folder, new byte[0], false, Long.MAX_VALUE, "armv8.2-vhe", Options.usual());
		}

		Setting translating(Options options) {
			return new Setting(folder, input, writable, mostInstructions, cpu, options);
		}

		Setting given(byte[] bytes) {
			return new Setting(folder, bytes, writable, mostInstructions, cpu, translation);
		}

		Setting mayWrite() {
			return new Setting(folder, input, true, mostInstructions, cpu, translation);
		}

		Setting stoppedAfter(long instructions) {
			return new Setting(folder, input, writable, instructions, cpu, translation);
		}

		Setting on(String model) {
			return new Setting(folder, input, writable, mostInstructions, model, translation);
		}
	}

	/// Runs a program here.
	static Outcome ofTrapline(Setting setting, Path program, String... arguments) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		ByteArrayOutputStream messages = new ByteArrayOutputStream();
		List<String> all = new ArrayList<>(List.of(program.toString()));
		all.addAll(List.of(arguments));
		CoreModel model = CoreModel.of(setting.cpu).orElseThrow();
		Execution execution = new Execution(program, all,
				new Execution.Options(model, MEMORY, setting.mostInstructions, setting.folder, setting.writable, ENVIRONMENT, 1,
						false, Optional.empty()),
				new Execution.Streams(StreamFile.input(new ByteArrayInputStream(setting.input), false),
						StreamFile.output(out, 1, false), StreamFile.output(err, 2, false),
						new PrintStream(messages, true, StandardCharsets.UTF_8)));
		Ending ending = execution.run(new Engine(execution.core(), setting.translation)::run);
		messages.writeBytes(ending.report().getBytes(StandardCharsets.UTF_8));
		return new Outcome(ending.status(), out.toString(StandardCharsets.ISO_8859_1),
				err.toString(StandardCharsets.ISO_8859_1), messages.toString(StandardCharsets.UTF_8),
				execution.core().instructions);
	}

	/// Runs a program under QEMU (Debian's qemu-user), with the status that a shell would see.
	static Outcome ofQemu(Setting setting, Path program, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("qemu-aarch64", "-cpu", "max", program.toString()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).directory(setting.folder.toFile());
		builder.environment().clear();
		ENVIRONMENT.forEach(v -> builder.environment().put(v.split("=")[0], v.split("=")[1]));
		builder.environment().put("PATH", "/usr/bin:/bin");
		Path out = Files.createTempFile("trapline", ".out");
		Path err = Files.createTempFile("trapline", ".err");
		Path in = Files.write(Files.createTempFile("trapline", ".in"), setting.input);
		try {
			Process process = builder.redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile())
					.start();
			return new Outcome(process.waitFor(), Files.readString(out, StandardCharsets.ISO_8859_1),
					Files.readString(err, StandardCharsets.ISO_8859_1), "", 0);
		} finally {
			Files.delete(out);
			Files.delete(err);
			Files.delete(in);
		}
	}

	/// Builds a C program that lies beside this class, unless it has been built there.
	///
	/// @param options instead of {@code -O1 -static}
	static Path build(Path folder, String source, String... options) throws IOException, InterruptedException {
		Path file = folder.resolve(source);
		Path program = folder.resolve(source.replaceFirst("\\..*", "") + String.join("", options));
		if (Files.exists(program))
			return program;
		try (InputStream text = Outcome.class.getResourceAsStream(source)) {
			assertThat(text).as(source).isNotNull();
			Files.write(file, text.readAllBytes());
		}
		List<String> command = new ArrayList<>(List.of("aarch64-linux-gnu-gcc", "-std=gnu11", "-g1",
				"-fno-omit-frame-pointer",
				"-o", program.toString()));
		command.addAll(options.length > 0 ? List.of(options) : List.of("-O1", "-static"));
		command.addAll(List.of(file.toString(), "-lm"));
		Process compiler = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(compiler.waitFor()).as("aarch64-linux-gnu-gcc (Debian's gcc-aarch64-linux-gnu and libc6-dev-arm64-cross): "
				+ said).isZero();
		return program;
	}
}
