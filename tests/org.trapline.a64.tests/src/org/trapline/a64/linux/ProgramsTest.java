// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.a64.translate.Options;

/// Programs in C, linked with the GNU C library, do what they do under QEMU.
class ProgramsTest {
	@TempDir
	private static Path programs = Path.of("");
	@TempDir
	private static Path data = Path.of("");

	@BeforeAll
	static void makeFiles() throws IOException {
		Files.writeString(data.resolve("input.txt"), "The first line of some text.\nThe second.\n");
		Files.createDirectory(data.resolve("folder"));
		Files.writeString(data.resolve("folder/inner.txt"), "inner\n");
		Files.createDirectory(data.resolve("folder/deeper"));
		Files.createSymbolicLink(data.resolve("link"), Path.of("folder/../folder/inner.txt"));
		Files.createSymbolicLink(data.resolve("loop"), Path.of("loop"));
		Files.createSymbolicLink(data.resolve("dangling"), Path.of("nothing"));
	}

	private static Outcome.Setting setting() {
		return Outcome.Setting.in(data);
	}

	/// The same status and output as under QEMU.
	private static void compare(Outcome.Setting setting, Path program, String... arguments)
			throws IOException, InterruptedException {
		Outcome qemu = Outcome.ofQemu(setting, program, arguments);
		Outcome ours = Outcome.ofTrapline(setting, program, arguments);
		assertThat(ours.out()).as("standard output").isEqualTo(qemu.out());
		assertThat(ours.err()).as("standard error").isEqualTo(qemu.err());
		assertThat(ours.status()).as("status").isEqualTo(qemu.status());
		assertThat(ours.messages()).as("what Trapline says").isEmpty();
	}

	@Test
	void floatingPointPrintsAndReadsTheSame() throws Exception {
		compare(setting(), Outcome.build(programs, "floats.c"));
	}

	@Test
	void theLibraryWorksTheSame() throws Exception {
		compare(setting(), Outcome.build(programs, "library.c"), "one", "two words", "");
	}

	@Test
	void positionIndependentProgramsRun() throws Exception {
		compare(setting(), Outcome.build(programs, "library.c", "-O2", "-static-pie"), "pie");
	}

	@Test
	void handlersOfSignalsRun() throws Exception {
		compare(setting(), Outcome.build(programs, "signals.c"));
	}

	@Test
	void memoryIsMappedAndMoved() throws Exception {
		compare(setting(), Outcome.build(programs, "mappings.c"));
	}

	@Test
	void filesAreRead() throws Exception {
		compare(setting(), Outcome.build(programs, "files.c"));
	}

	@Test
	void filesAreWrittenWhereItIsAllowed() throws Exception {
		compare(setting().mayWrite(), Outcome.build(programs, "files.c"), "write");
		assertThat(data.resolve("made.txt")).doesNotExist();
	}

	@Test
	void filesAreNotWrittenWhereItIsNotAllowed() throws Exception {
		Outcome outcome = Outcome.ofTrapline(setting(), Outcome.build(programs, "files.c"), "write");
		assertThat(data.resolve("made.txt")).doesNotExist();
		assertThat(outcome.out()).contains("make: -1 Read-only file system\nmake directory: -1 Read-only file system\n");
	}

	/// Whatever is translated when: the same to the instruction.
	@ParameterizedTest
	@ValueSource(strings = {"signals.c", "mappings.c", "floats.c", "files.c"})
	void translationChangesNothing(String source) throws Exception {
		Path program = Outcome.build(programs, source);
		Outcome interpreted = Outcome.ofTrapline(setting().translating(Options.interpretOnly()), program);
		assertThat(Outcome.ofTrapline(setting().translating(Options.atOnce(1)), program)).isEqualTo(interpreted);
		assertThat(Outcome.ofTrapline(setting().translating(Options.atOnce(10)), program)).isEqualTo(interpreted);
		assertThat(Outcome.ofTrapline(setting(), program)).isEqualTo(interpreted);
	}

	@ParameterizedTest
	@CsvSource({"a, 134, SIGABRT: the program aborted", "s, 139, SIGSEGV: cannot write 0x2: nothing is mapped there",
			"i, 132, SIGILL: undefined instruction", "t, 133, SIGTRAP: breakpoint instruction", "k, 137, SIGKILL"})
	void aDeadlySignalGivesTheStatusThatAShellSees(String which, int status, String report) throws Exception {
		Path program = Outcome.build(programs, "signals.c");
		Outcome outcome = Outcome.ofTrapline(setting(), program, which);
		assertThat(outcome.status()).isEqualTo(status);
		assertThat(outcome.status()).isEqualTo(Outcome.ofQemu(setting(), program, which).status());
		assertThat(outcome.messages()).startsWith(program + ": " + report + '\n');
	}
}
