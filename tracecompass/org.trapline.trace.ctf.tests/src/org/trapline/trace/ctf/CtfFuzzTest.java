// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;

/// No content of a trace's files makes the importer fail in another way than by saying what is wrong.
class CtfFuzzTest {
	private static final Path UNUSED = Path.of("unused");

	@MethodSource
	@FuzzTest
	void anyStreamIsImportedOrRefused(byte[] content) throws IOException {
		Path folder = Files.createTempDirectory("fuzz");
		read(declared(folder).writeMetadata().write("ch_0", content));
	}

	@MethodSource
	@FuzzTest
	void anyMetadataAreImportedOrRefused(byte[] content) throws IOException {
		Path folder = Files.createTempDirectory("fuzz");
		read(declared(folder).write("metadata", content).write("ch_0", stream(declared(UNUSED))));
	}

	static Stream<byte[]> anyStreamIsImportedOrRefused() {
		return Stream.of(new byte[0], stream(declared(UNUSED)));
	}

	static Stream<byte[]> anyMetadataAreImportedOrRefused() {
		return Stream.of(new byte[0], declared(UNUSED).metadata().getBytes(StandardCharsets.UTF_8));
	}

	private static CtfWriter declared(Path folder) {
		return new CtfWriter(folder).declareKvm().declare("list", "uint32_t _n; string _words[_n];")
				.declare("choice", "enum : uint8_t { a = 0, b = 1 ... 3 } _tag; variant <_tag> { uint8_t a; string b; } _v;");
	}

	private static byte[] stream(CtfWriter writer) {
		return writer.packet(0).entry(1000, 101).exit(2000, 101, 1).event(3, 2100, 101, f -> f.u32(2).text("a").text("b"))
				.event(4, 2200, 101, f -> f.u8(2).text("c")).extended(0, 2500, 101, f -> f.u64(1)).bytes();
	}

	private static void read(CtfWriter writer) throws IOException {
		Path folder = writer.folder;
		try (Run run = Ctf.read(folder)) {
			assertThat(run.provenance().importer()).isEqualTo("ctf");
		} catch (ImportException e) {
			assertThat(e.problem().file().startsWith(folder)).isTrue();
		} finally {
			for (String file : new String[] { "metadata", "ch_0", "" })
				Files.deleteIfExists(folder.resolve(file));
		}
	}
}
