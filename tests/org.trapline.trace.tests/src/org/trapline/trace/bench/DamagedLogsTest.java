// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.Run;
import org.trapline.trace.Imports;
import org.trapline.trace.SharedRecordings;

class DamagedLogsTest {
	@TempDir
	Path directory;

	private final BenchLogImporter importer = new BenchLogImporter();

	@ParameterizedTest
	@ValueSource(strings = {"bench-l1-native.txt", "bench-l2-kvmguest.txt", "cyclictest-l1-full.txt"})
	void whateverBytesChangeSomethingIsReadOrTheReasonTold(String name) throws IOException {
		byte[] log = Files.readAllBytes(SharedRecordings.trace("bench/" + name));
		assertThat(Imports.survivors(importer, directory, log, 100, 40)).isGreaterThan(50);
	}

	/// Each result is taken as it is printed; what is cut off with the file's end is not shown as whole.
	@Test
	void theBoardsLogCutAfterAnyLineNeverHasOtherValues() throws IOException {
		String text = BenchLogs.text("bench/bench-l1-native.txt");
		Run whole = Imports.read(importer, directory, text);
		for (Run run : BenchLogs.cutAtEveryLine(directory, text))
			assertThat(BenchLogs.scores(run)).allSatisfy(score -> assertThat(BenchLogs.scores(whole)).anySatisfy(full -> {
				assertThat(full.identity()).isEqualTo(score.identity());
				assertThat(full.values()).startsWith(score.values().toArray(Double[]::new));
			}));
	}

	/// A console's line ends in the middle of everything, and its kernel's messages between any two lines.
	@Test
	void aSerialConsoleChangesNothing() throws IOException {
		String text = BenchLogs.text("bench/bench-l1-native.txt");
		Run plain = Imports.read(importer, directory, text);
		Run console = Imports.read(importer, directory,
				text.replace("\n", "\r\r\n[  171.215856] random: crng init done\r\n"));
		assertThat(console.measurements()).usingRecursiveComparison().withEqualsForType(Double::equals, Double.class)
				.isEqualTo(plain.measurements());
	}

	@Test
	void aLastLineWithoutItsEndIsDoubtful() throws IOException {
		Run run = Imports.tryRead(importer, directory,
				"Running with 10*40 (== 400) tasks.\nTime: 1.25".getBytes(StandardCharsets.UTF_8)).orElseThrow();
		assertThat(BenchLogs.warnings(run)).contains("line 2: found no line end after the last line");
	}
}
