// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher script, in a folder as the product is, with the bundles that are tested: boots, and at a terminal, which {@code
/// script} of util-linux is.
class LauncherTest {
	private static final Path ROOT = Path.of(System.getProperty("trapline.root"));
	private static final Path FILES = ROOT.resolve("features/org.trapline.platform.feature/rootfiles");
	private static final Pattern OF_TESTS = Pattern.compile("junit|jazzer|assertj|byte-buddy|opentest4j|open-test|apiguardian");
	private static final int SECONDS = 60;

	@TempDir
	private static Path home;
	@TempDir
	private Path folder;

	private record Ended(int status, String out, String err) {
	}

	@BeforeAll
	static void install() throws IOException {
		try (Stream<Path> files = Files.walk(FILES)) {
			for (Path file : (Iterable<Path>) files::iterator)
				if (!file.equals(FILES))
					Files.copy(file, home.resolve(FILES.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
		}
		Path plugins = Files.createDirectories(home.resolve("plugins"));
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
			Path path = Path.of(entry);
			if (Files.isDirectory(path) && path.getFileName().toString().startsWith("org.trapline."))
				pack(path, plugins.resolve(path.getFileName() + "_0.jar"));
			else if (entry.endsWith(".jar") && !OF_TESTS.matcher(path.getFileName().toString()).find())
				Files.copy(path, plugins.resolve(path.getFileName()));
		}
	}

	private static void pack(Path folder, Path jar) throws IOException {
		try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out);
				Stream<Path> files = Files.walk(folder)) {
			for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
				zip.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
				Files.copy(file, zip);
			}
		}
	}

	private Ended run(String... command) throws IOException, InterruptedException {
		Path out = folder.resolve("out");
		Path err = folder.resolve("err");
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectInput(new File("/dev/null"))
				.redirectOutput(out.toFile()).redirectError(err.toFile());
		builder.environment().put("TRAPLINE_NO_CACHE", "1");
		builder.environment().put("TRAPLINE_JAVA", System.getProperty("java.home"));
		Process process = builder.start();
		try {
			assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
		} finally {
			process.destroyForcibly();
		}
		return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
	}

	private Ended trapline(Object... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(home.resolve("trapline").toString()));
		for (Object argument : arguments)
			command.add(argument.toString());
		return run(command.toArray(String[]::new));
	}

	/// Runs a shell's commands at a terminal of their own.
	private Ended atATerminal(String commands) throws IOException, InterruptedException {
		Path script = Files.writeString(folder.resolve("commands"), commands);
		return run("script", "--quiet", "--return", "--command", "sh " + script, "/dev/null");
	}

	private String word(String name) throws IOException {
		return Files.readString(folder.resolve(name), StandardCharsets.US_ASCII).strip();
	}

	@Test
	void aBareMetalProgramBootsAndItsRunIsOneToReport() throws Exception {
		Path run = folder.resolve("run");
		Ended ended = trapline("boot", ROOT.resolve("guests/bare/debug"), "--el", "2", "-o", run);
		assertThat(ended.status).as(ended.err).isZero();
		assertThat(ended.out.lines()).hasSizeGreaterThan(100).anyMatch(line -> line.contains("second at 3c0: EL1+400 ESR c2000022"));
		assertThat(ended.err).contains("the guest turned the machine off").contains("of memory touched")
				.doesNotContain("WARNING");
		Ended report = trapline("report", run);
		assertThat(report.status).as(report.err).isZero();
		assertThat(report.out).contains("instructions");
	}

	@Test
	void theTerminalIsAsItWasAfterARun() throws Exception {
		String boot = "'" + home.resolve("trapline") + "' boot '" + ROOT.resolve("guests/bare/debug") + "' --el 2";
		Ended ended = atATerminal("stty -g > before; " + boot + "; echo $? > status; stty -g > after");
		assertThat(word("status")).as(ended.out).isEqualTo("0");
		assertThat(word("after")).isNotEmpty().isEqualTo(word("before"));
		assertThat(ended.out).contains("the guest turned the machine off");
	}

	@Test
	void theTerminalIsRawWhileAMachineRunsAndAsItWasWhenItIsKilled() throws Exception {
		Path program = Files.write(folder.resolve("stay"), new byte[] {0, 0, 0, 0x14}); // b .
		String boot = "exec '" + home.resolve("trapline") + "' boot '" + program + "' --at 0x40000000";
		Files.writeString(folder.resolve("boot"), "echo $$ > pid\n" + boot + "\n");
		Ended ended = atATerminal("""
				stty -g > before
				(for i in $(seq 300); do
					sleep 0.1
					stty -g < /dev/tty > during
					cmp -s before during || break
				done
				kill -TERM $(cat pid)) &
				sh boot
				echo $? > status
				stty -g > after
				""");
		assertThat(word("status")).as(ended.out).isEqualTo("143");
		assertThat(word("during")).isNotEmpty().isNotEqualTo(word("before"));
		assertThat(word("after")).isEqualTo(word("before"));
	}
}
