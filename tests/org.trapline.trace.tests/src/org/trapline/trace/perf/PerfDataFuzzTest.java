// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Imports;

/// No content of a file makes the importer fail in another way than by saying what is wrong.
class PerfDataFuzzTest {
	@MethodSource
	@FuzzTest
	void anyContentIsImportedOrRefused(byte[] content) throws IOException {
		if (content.length == 0)
			return;
		Path file = Files.createTempFile("fuzz", ".data");
		try (Run run = Imports.read(new PerfDataImporter(), Files.write(file, content))) {
			assertThat(run.provenance().importer()).isEqualTo("perf.data");
		} catch (ImportException e) {
			assertThat(e.problem().file()).isEqualTo(file);
		} finally {
			Files.delete(file);
		}
	}

	static Stream<byte[]> anyContentIsImportedOrRefused() {
		return DamagedRecordingTest.forms();
	}
}
