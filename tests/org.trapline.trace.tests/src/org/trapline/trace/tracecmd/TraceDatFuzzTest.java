// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;

/// No content of a file makes the importer fail in another way than by saying what is wrong.
class TraceDatFuzzTest {
	@MethodSource
	@FuzzTest
	void anyContentIsImportedOrRefused(byte[] content) throws IOException {
		if (content.length == 0)
			return;
		Path file = Files.createTempFile("fuzz", ".dat");
		try (Run run = Exits.open(Files.write(file, content))) {
			assertThat(run.first(ExitTrace.class)).isPresent();
		} catch (ImportException e) {
			assertThat(e.problem().file()).isEqualTo(file);
		} finally {
			Files.delete(file);
		}
	}

	static Stream<byte[]> anyContentIsImportedOrRefused() {
		TraceDatWriter text = new TraceDatWriter();
		text.text = "  CPU 0/KVM-100   [000] d..1   1.000001: kvm_entry: PC: 0x10\n".getBytes(StandardCharsets.UTF_8);
		return Stream.of(text, DamagedTraceDatTest.small(6, "none"), DamagedTraceDatTest.small(7, "none"),
				DamagedTraceDatTest.small(7, "zstd"), DamagedTraceDatTest.small(7, "zlib")).map(TraceDatWriter::bytes);
	}
}
