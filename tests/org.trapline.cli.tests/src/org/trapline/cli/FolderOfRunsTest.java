// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderOfRunsTest {
	@TempDir
	private Path folder;

	@BeforeEach
	void nativeAndGuest() throws IOException {
		Files.createDirectories(folder.resolve("native"));
		Files.createDirectories(folder.resolve("guest/1"));
		Files.copy(Cli.ls2080(), folder.resolve("native/exits.tsv"));
		Files.copy(Cli.recording("bench/bench-l2-kvmguest.txt"), folder.resolve("guest/1/bench.txt"));
		Files.copy(Cli.ls2080(), folder.resolve("guest/1/exits.tsv"));
		Files.writeString(folder.resolve("guest/1/run.yaml"),
				"trapline: run/1\nlabel: first guest\nconditions:\n  clock: 1.82 GHz\n");
	}

	@Test
	void infoTellsEachRunOfASet() {
		Cli cli = Cli.run("info", folder);
		assertThat(cli.status()).isZero();
		assertThat(cli.out()).contains(folder.resolve("guest/1") + "\n  label: first guest\n")
				.contains(folder.resolve("native") + "\n").contains("  CPU clock: 1.82 GHz (run.yaml)\n")
				.contains("  vCPUs: 2 (VMM command line in bench.txt)\n").contains("table: 19 types");
		assertThat(cli.out().indexOf("first guest")).isLessThan(cli.out().indexOf(folder.resolve("native") + "\n"));
	}

	@Test
	void reportWritesAFileForEachRun() throws IOException {
		Path reports = folder.resolve("reports");
		Cli cli = Cli.run("report", folder, "--format", "text", "-o", reports + "/");
		assertThat(cli.status()).as(cli.err()).isZero();
		try (var files = Files.list(reports)) {
			assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("first guest.txt",
					"native.txt");
		}
	}

	@Test
	void reportOfASetIntoOneFileIsRefused() {
		Cli cli = Cli.run("report", folder, "-o", folder.resolve("one.html"));
		assertThat(cli.status()).isEqualTo(ExitCode.USAGE);
		assertThat(cli.err()).contains("is one file for 2 recordings: name a directory");
		assertThat(folder.resolve("one.html")).doesNotExist();
	}

	@Test
	void aFolderWithoutRecordingsIsNamedAndTheOthersFollow(@TempDir Path empty) throws IOException {
		Files.writeString(empty.resolve("poem.txt"), "Shall I compare thee\n");
		Cli cli = Cli.run("info", empty, folder.resolve("native"));
		assertThat(cli.status()).isEqualTo(ExitCode.FAILED);
		assertThat(cli.err()).contains("found no recording in it: poem.txt, expected recordings, or folders with them");
		assertThat(cli.out()).contains("table: 19 types");
	}
}
