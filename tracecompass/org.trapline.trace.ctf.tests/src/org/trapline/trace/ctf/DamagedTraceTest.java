// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.Notice;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;

/// What cannot be read is named with its file and place, and what can be read is.
class DamagedTraceTest {
	@TempDir
	Path folder;

	private CtfWriter writer;
	private byte[] good;

	@BeforeEach
	void writeGoodTrace() {
		writer = new CtfWriter(folder).declareKvm().writeMetadata();
		good = writer.packet(0).at(1000, 0, 0).entry(1000, 101).exit(2000, 101, 1).entry(2500, 101).bytes();
		writer.write("ch_0", good);
	}

	@Test
	void metadataThatAreMissingAreNamed() throws IOException {
		Files.delete(folder.resolve("metadata"));
		assertThat(Ctf.refusal(folder)).isEqualTo(folder + ": found streams and no file \"metadata\", expected that file,"
				+ " which says what the streams hold");
	}

	@Test
	void emptyMetadataAreNamed() throws IOException {
		writer.write("metadata", new byte[0]);
		assertThat(Ctf.refusal(folder)).startsWith(folder.resolve("metadata") + ": found an empty file, expected");
	}

	@Test
	void errorInPlainMetadataIsNamedWithItsLine() throws IOException {
		writer.plainMetadata = true;
		writer.writeMetadata(writer.metadata().replace("env {", "env ["));
		long line = writer.metadata().lines().takeWhile(l -> !l.startsWith("env")).count() + 1;
		assertThat(Ctf.refusal(folder)).startsWith(folder.resolve("metadata") + " line " + line
				+ ": found \"[\", which cannot stand there, expected metadata of CTF 1.8");
	}

	@Test
	void errorInPacketsOfMetadataIsNamedWithItsLine() throws IOException {
		writer.writeMetadata(writer.metadata().replace("env {", "env ["));
		assertThat(Ctf.refusal(folder)).contains("metadata: found \"[\", which cannot stand there, in line ");
	}

	@Test
	void cutMetadataAreNamedWithTheirOffset() throws IOException {
		byte[] metadata = Files.readAllBytes(folder.resolve("metadata"));
		writer.write("metadata", Arrays.copyOf(metadata, metadata.length - 10));
		assertThat(Ctf.refusal(folder)).contains("metadata at offset").contains("bytes left in the file");
	}

	@Test
	void unknownByteOrderIsNamed() throws IOException {
		writer.writeMetadata(writer.metadata().replace("byte_order = le;", ""));
		assertThat(Ctf.refusal(folder)).contains("metadata").contains("yte order");
		writer.writeMetadata(writer.metadata().replace("byte_order = le;", "byte_order = pdp;"));
		assertThat(Ctf.refusal(folder)).contains("metadata: found the byte order \"pdp\", in line")
				.contains("expected le, be, network, native");
	}

	@Test
	void tracesOfVersion2AreNamed() throws IOException {
		writer.write("metadata", "\u001e{\"type\":\"preamble\",\"version\":2}\n".getBytes(StandardCharsets.UTF_8));
		assertThat(Ctf.refusal(folder)).contains("found metadata of CTF 2 (JSON), expected metadata of CTF 1.8");
	}

	@Test
	void typeThatCannotBeReadIsNamedWithItsField() throws IOException {
		writer.declare("odd", "uint8_t _list[_nowhere];").writeMetadata();
		assertThat(Ctf.refusal(folder)).contains("metadata").contains("_nowhere");
	}

	@Test
	void streamOfAnotherTraceIsLeftOut() throws IOException, ImportException {
		byte[] strange = good.clone();
		strange[6] ^= 1;
		writer.write("ch_1", strange);
		assertThat(partial()).containsExactly(folder.resolve("ch_1") + " at offset 0 (0x0): found a packet of another trace"
				+ " (its UUID is not that of the metadata), expected packets of the trace that the metadata describe;"
				+ " left out");
	}

	@Test
	void streamThatTheMetadataDoNotDescribeIsLeftOut() throws IOException, ImportException {
		CtfWriter.Packet packet = writer.packet(1).entry(1000, 102);
		packet.streamId = 7;
		writer.write("ch_1", packet.bytes());
		assertThat(partial()).containsExactly(folder.resolve("ch_1") + " at offset 0 (0x0): found a packet of stream 7,"
				+ " expected one of the streams that the metadata describe: 0; left out");
	}

	@Test
	void fileThatIsNoStreamIsLeftOut() throws IOException, ImportException {
		writer.write("notes.txt", "these are notes of the recording, long enough to have a packet's header in them, as it seems,"
				.getBytes(StandardCharsets.UTF_8));
		assertThat(partial()).singleElement().asString().contains("notes.txt at offset 0").contains("magic number");
	}

	@Test
	void emptyFilesOfStreamsAreNoDamage() throws IOException, ImportException {
		writer.write("ch_1", new byte[0]);
		assertThat(partial()).isEmpty();
	}

	@Test
	void traceWithEmptyStreamsOnlyIsRefused() throws IOException {
		writer.write("ch_0", new byte[0]);
		assertThat(Ctf.refusal(folder)).isEqualTo(folder + ": found no stream that is not empty, expected files with the"
				+ " packets of a trace's streams");
	}

	@Test
	void cutPacketIsReadUpToTheCut() throws IOException, ImportException {
		byte[] second = writer.packet(0).at(3000, 1, 0).exit(3000, 101, 1).entry(3500, 101).exit(4000, 101, 1).bytes();
		byte[] both = Arrays.copyOf(good, good.length + second.length - 30);
		System.arraycopy(second, 0, both, good.length, second.length - 30);
		writer.write("ch_0", both);
		try (Run run = Ctf.read(folder)) {
			assertThat(Ctf.rows(run)).extracting(Ctf.Row::time).containsExactly(2000L, 3000L);
		}
		assertThat(partial()).containsExactly(folder.resolve("ch_0") + " at offset " + both.length + " (0x"
				+ Integer.toHexString(both.length) + "): found the end of the file, expected 30 more bytes of its last packet");
	}

	@Test
	void packetWithAnUnknownEventIsLeftThereAndTheNextIsRead() throws IOException, ImportException {
		writer.write("ch_0", CtfWriter.joined(
				writer.packet(0).at(1000, 0, 0).entry(1000, 101).exit(2000, 101, 1).event(30, 2100, 101, f -> { }),
				writer.packet(0).at(5000, 1, 0).entry(5000, 101).exit(6000, 101, 1).entry(6100, 101)));
		try (Run run = Ctf.read(folder)) {
			assertThat(Ctf.rows(run)).extracting(Ctf.Row::time).containsExactly(6000L);
			assertThat(Ctf.trace(run).losses().intervalsAcrossLoss()).isEqualTo(1);
		}
		assertThat(partial()).singleElement().asString().contains("ch_0 at offset 132")
				.contains("found an event with the id 30, expected the id of an event that the metadata describe");
	}

	@Test
	void packetWithLengthsThatCannotBeEndsItsFile() throws IOException, ImportException {
		byte[] bad = writer.packet(0).at(3000, 1, 0).exit(3000, 101, 1).bytes();
		bad[32 + 24] = 1; // packet_size, in bits
		writer.write("ch_0", CtfWriter.joined());
		byte[] both = Arrays.copyOf(good, good.length + bad.length);
		System.arraycopy(bad, 0, both, good.length, bad.length);
		writer.write("ch_0", both);
		assertThat(partial()).singleElement().asString().contains("ch_0 at offset " + good.length)
				.contains("bits of content in a packet of").contains("the rest of the file was left out");
	}

	@Test
	void folderThatMayOnlyBeReadIsReadAndLeftAsItIs() throws IOException, ImportException {
		Files.setLastModifiedTime(folder, FileTime.fromMillis(0));
		Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
		try (Run run = Ctf.open(folder); Stream<Path> entries = Files.list(folder)) {
			assertThat(Ctf.rows(run)).hasSize(1);
			assertThat(entries).hasSize(2);
			assertThat(Files.getLastModifiedTime(folder)).isEqualTo(FileTime.fromMillis(0));
		} finally {
			Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		}
	}

	/// What the run says is missing, without what follows from it for the exits.
	private List<String> partial() throws IOException, ImportException {
		try (Run run = Ctf.read(folder)) {
			assertThat(Ctf.rows(run)).isNotEmpty();
			return run.notices().stream().filter(n -> n.severity() == Notice.Severity.PARTIAL).map(Notice::message).toList();
		}
	}
}
