// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.a64.DebianPackages;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.linux.Ending;
import org.trapline.a64.linux.Execution;
import org.trapline.a64.linux.file.StreamFile;
import org.trapline.a64.run.Engine;
import org.trapline.a64.run.Stepper;
import org.trapline.a64.translate.Options;

/// Whole programs do the same in every way to run them, instruction by instruction, and print what they print under
/// QEMU.
class WholeProgramsTest {
	private static final long MEMORY = 1 << 30;
	private static final int LINES = 200;

	/// What a program did.
	private record Outcome(int status, String output, String errors, long instructions) {
	}

	@ParameterizedTest
	@CsvSource({ "control,60", "chase,100", "fft,15", "nbody,2000", "strings,40", "bytecode,12", "recursion,40",
			"calls,5000", "churn,1030" })
	void guestPrograms(String name, String iterations) throws IOException, InterruptedException {
		Path program = Path.of(System.getProperty("trapline.root"), "guests", name);
		assertThat(inEveryWay(program, Path.of(""), List.of(name, iterations)).output)
				.isEqualTo(underQemu(program, Path.of(""), List.of(name, iterations))).matches(name + " [0-9a-f]{16}\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sha256sum text", "md5sum text", "gzip -c text", "bzip2 -c text", "sort text", "uniq -c text",
			"wc text", "grep -c e[0-9]*a text", "sed s/a\\(.\\)/\\1b/g text", "tr a-m n-z", "od -x text",
			"awk {n[$1]+=length($2)}END{for(i=0;i<9;i++)print(n[i]/7)} text",
			"dc -e 20k2vp", "factor 1234567890123", "seq 1 7 2000" })
	void busyboxApplets(String command, @TempDir Path folder) throws IOException, InterruptedException {
		Path busybox = DebianPackages.folder().resolve("root/bin/busybox");
		Random random = new Random(6);
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < LINES; i++)
			text.append(random.nextInt(100)).append(' ').append(Long.toString(random.nextLong() >>> random.nextInt(60), 36))
					.append('\n');
		Files.writeString(folder.resolve("text"), text);
		List<String> arguments = new ArrayList<>(List.of("busybox"));
		arguments.addAll(List.of(command.split(" ")));
		Outcome outcome = inEveryWay(busybox, folder, arguments);
		assertThat(outcome.status).as(outcome.errors).isZero();
		assertThat(outcome.output).isEqualTo(underQemu(busybox, folder, arguments));
	}

	/// The outcome, which is the same however it is run.
	private static Outcome inEveryWay(Path program, Path folder, List<String> arguments) throws IOException {
		Outcome stepped = run(program, folder, arguments, core -> new Stepper(core)::run);
		assertThat(run(program, folder, arguments, core -> new Engine(core, Options.usual())::run)).isEqualTo(stepped);
		assertThat(run(program, folder, arguments, core -> new Engine(core, Options.atOnce(20))::run)).isEqualTo(stepped);
		assertThat(run(program, folder, arguments, core -> new Engine(core, Options.interpretOnly())::run))
				.isEqualTo(stepped);
		return stepped;
	}

	private static Outcome run(Path program, Path folder, List<String> arguments, Function<Core, Runnable> way)
			throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Execution execution = new Execution(program, arguments,
				new Execution.Options(CoreModel.of("armv8.2-vhe").orElseThrow(), MEMORY, Long.MAX_VALUE, folder, false,
						List.of(), 1, false, Optional.empty()),
				new Execution.Streams(StreamFile.input(InputStream.nullInputStream(), false), StreamFile.output(out, 1, false),
						StreamFile.output(err, 2, false), new PrintStream(err)));
		Ending ending = execution.run(way.apply(execution.core()));
		return new Outcome(ending.status(), text(out.toByteArray()), err + ending.report(), execution.core().instructions);
	}

	private static String underQemu(Path program, Path folder, List<String> arguments)
			throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("qemu-aarch64", "-0", arguments.getFirst(), program.toString()));
		command.addAll(arguments.subList(1, arguments.size()));
		Process process = new ProcessBuilder(command).directory(folder.toAbsolutePath().toFile())
				.redirectInput(Path.of("/dev/null").toFile()).start();
		byte[] out = process.getInputStream().readAllBytes();
		assertThat(process.waitFor()).as(new String(process.getErrorStream().readAllBytes())).isZero();
		return text(out);
	}

	/// Output as it is, or in base 64 where it is no text.
	private static String text(byte[] output) {
		for (byte one : output)
			if (one < 0)
				return Base64.getEncoder().encodeToString(output);
		return new String(output);
	}
}
