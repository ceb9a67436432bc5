// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
	private static final Path EXITS = Cli.recording("perf-record/kvm-linux-short.perf.data");

	@Test
	void writesARowForEachExit(@TempDir Path folder) throws IOException {
		Path csv = folder.resolve("exits.csv");
		assertThat(Cli.run("export", EXITS, "-o", csv).status()).isZero();
		List<String> lines = Files.readAllLines(csv);
		String exits = Cli.run("info", EXITS).out().lines().filter(l -> l.startsWith("  exits: ")).findFirst()
				.orElseThrow();
		assertThat(lines).hasSize(1 + Integer.parseInt(exits.substring("  exits: ".length())));
		assertThat(Cli.run("export", EXITS).out().lines()).containsExactlyElementsOf(lines);
	}

	@Test
	void writesTheReasonsWantedOnly() {
		assertThat(Cli.run("export", EXITS, "--reason", "WFX").out().lines().skip(1))
				.isNotEmpty().allSatisfy(l -> assertThat(l).contains(",WFX,"));
	}

	@Test
	void saysThatATableHasNoExitsToExport() {
		Cli cli = Cli.run("export", Cli.ls2080());
		assertThat(cli.status()).isEqualTo(ExitCode.FAILED);
		assertThat(cli.err()).contains("found no events (exit-timing)");
		assertThat(cli.out()).isEmpty();
	}

	@Test
	void writesRecordingsByTheirNames(@TempDir Path folder) {
		String exits = Cli.run("report", EXITS, "--format", "ls2080").out();
		for (String name : List.of("perf.data", "vm.perf.data", "trace.dat")) {
			Path recording = folder.resolve(name);
			assertThat(Cli.run("export", EXITS, "-o", recording).status()).isZero();
			assertThat(Cli.run("report", recording, "--format", "ls2080").out().lines().skip(1))
					.as(name).hasSizeGreaterThan(5).isEqualTo(exits.lines().skip(1).toList());
		}
	}

	@Test
	void refusesWhatARecordingCannotBe() {
		Cli cli = Cli.run("export", EXITS, "--as", "perf.data");
		assertThat(cli.status()).isEqualTo(ExitCode.USAGE);
		assertThat(cli.err()).contains("name a file with -o");
		Cli some = Cli.run("export", EXITS, "--as", "trace.dat", "--reason", "WFX", "-o", "never.dat");
		assertThat(some.status()).isEqualTo(ExitCode.USAGE);
		assertThat(some.err()).contains("which holds all of them");
		assertThat(Cli.run("export", EXITS, "--as", "pdf").err()).contains("expected csv, perf.data, trace.dat");
	}
}
