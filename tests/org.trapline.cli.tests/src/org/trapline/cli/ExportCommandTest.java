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
}
