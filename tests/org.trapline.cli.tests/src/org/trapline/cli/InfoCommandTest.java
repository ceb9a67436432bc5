// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfoCommandTest {
	@Test
	void tellsWhatATraceHolds() throws IOException {
		Path file = Cli.recording("trace-cmd/trace-v7-zstd.dat");
		Cli cli = Cli.run("info", file);
		assertThat(cli.status()).isZero();
		long lines = Files.readAllLines(Cli.recording("trace-cmd/trace-v7-zstd.report.txt")).stream()
				.filter(l -> l.matches(".*\\[\\d{3}].*")).count();
		assertThat(cli.out()).contains("importer: trace.dat (begins with trace-cmd's magic number)")
				.contains("events: " + lines + "\n").contains("host name: kvmhost");
	}

	@Test
	void tellsWhatATableHolds() {
		Cli cli = Cli.run("info", Cli.ls2080());
		assertThat(cli.status()).isZero();
		assertThat(cli.out()).contains("table: 19 types, 633242 intervals in cycle, 10.0 s");
	}

	@Test
	void namesAFileThatNobodyKnowsAndGoesOn(@TempDir Path folder) throws IOException {
		Path poem = Files.writeString(folder.resolve("poem.txt"), "Shall I compare thee\n");
		Cli cli = Cli.run("info", poem, folder.resolve("missing"), Cli.ls2080());
		assertThat(cli.status()).isEqualTo(ExitCode.FAILED);
		assertThat(cli.err()).contains(poem + ": found content that no importer knows, beginning \"Shall I compare \"")
				.contains("missing: found no such file");
		assertThat(cli.out()).contains("table: 19 types");
	}

	@Test
	void wantsAFile() {
		Cli cli = Cli.run("info");
		assertThat(cli.status()).isEqualTo(ExitCode.USAGE);
		assertThat(cli.err()).contains("Missing required parameter: 'FILE'");
	}
}
