// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.Provenance.Fact;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Imports;
import org.trapline.trace.SharedRecordings;

/// A big endian machine's recordings give what a little endian one's do.
class ByteOrderTest {
	@TempDir
	Path directory;

	@ParameterizedTest
	@ValueSource(strings = { "kvm-linux-short", "kvm-linux-callgraph", "nvhe-linux-short", "pipe-mode" })
	void aSwappedRecordingDecodesToTheSame(String name) throws ImportException, IOException {
		Path original = SharedRecordings.trace("perf-record/" + name + ".perf.data");
		byte[] swapped = Swapped.of(Files.readAllBytes(original));
		assertThat(swapped).startsWith("2ELIFREP".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
		Decoded expected = Decoded.of(original);
		Decoded found = Decoded.of(directory, swapped);
		assertThat(found.partial()).isEmpty();
		assertThat(found.counts()).isEqualTo(expected.counts());
		assertThat(found.calls()).isEqualTo(expected.calls());
		assertThat(facts(Files.write(directory.resolve("swapped"), swapped)))
				.isEqualTo(facts(original));
	}

	private static Map<String, String> facts(Path file) throws ImportException, IOException {
		try (Run run = Imports.read(new PerfDataImporter(), file)) {
			Map<String, String> facts = new TreeMap<>(run.provenance().facts());
			assertThat(facts.remove(Fact.FORMAT)).contains(" endian");
			facts.remove("file written");
			assertThat(facts).hasSizeGreaterThan(8);
			return facts;
		}
	}
}
