// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuestProgramsTest {
	private static final Path GUESTS = Path.of(System.getProperty("trapline.root"), "guests");

	@TempDir
	private static Path built = Path.of("");

	@BeforeAll
	static void build() throws IOException, InterruptedException {
		run(GUESTS.resolve("build.sh").toString(), built.toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "control", "chase", "chase64", "fft", "nbody", "strings", "bytecode", "recursion", "calls", "churn" })
	void sourcesBuildTheSameBytes(String program) throws IOException, InterruptedException {
		assertThat(built.resolve(program)).as("guests/%s is not what guests/build.sh builds with %s; if the sources have "
				+ "changed, run it and commit the programs", program, run("aarch64-linux-gnu-gcc", "--version").lines().findFirst())
				.hasSameBinaryContentAs(GUESTS.resolve(program));
	}

	private static String run(String... command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes());
		assertThat(process.waitFor()).as(said).isZero();
		return said;
	}
}
