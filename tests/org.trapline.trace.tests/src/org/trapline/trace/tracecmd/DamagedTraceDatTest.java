// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Notice;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Problem;
import org.trapline.trace.binary.Bytes;
import org.trapline.trace.exits.Rows;

/// Damaged files: a message that names file, place, found and expected, or a run that says that it is partial.
class DamagedTraceDatTest {
	private static final int EVENTS = 120;

	@TempDir
	private Path folder = Path.of("");

	@ParameterizedTest
	@CsvSource({ "6, none", "7, none", "7, zstd", "7, zlib" })
	void aFileCutAnywhereIsPartialOrRefusedWithThePlace(int version, String compression) throws IOException {
		byte[] whole = small(version, compression).bytes();
		// version 7 ends with a section of strings, which nothing here needs
		int needed = whole.length - (version == 6 ? 0 : 21);
		long most = 0;
		for (int length = 10; length < whole.length; length++) {
			long events = eventsOf(Arrays.copyOf(whole, length), "cut at " + length, length < needed);
			assertThat(events).isBetween(0L, (long) EVENTS);
			most = Math.max(most, events);
		}
		assertThat(most).as("events of the least cut file").isGreaterThan(EVENTS - 2);
		assertThat(eventsOf(whole, "whole", false)).isEqualTo(EVENTS);
	}

	@ParameterizedTest
	@CsvSource({ "6, none, 1", "7, none, 2", "7, zstd, 3", "7, zlib, 4" })
	void flippedBitsNeverBreakTheImport(int version, String compression, int seed) {
		byte[] whole = small(version, compression).bytes();
		Random random = new Random(seed);
		Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
			for (int i = 0; i < 500; i++) {
				byte[] flipped = whole.clone();
				StringBuilder what = new StringBuilder("flipped");
				for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
					int bit = 80 + random.nextInt(8 * whole.length - 80);
					flipped[bit / 8] ^= (byte) (1 << bit % 8);
					what.append(' ').append(bit);
				}
				eventsOf(flipped, what.toString(), false);
			}
		});
	}

	/// Puts every extreme number at every place of the part before the pages.
	@ParameterizedTest
	@CsvSource({ "6, none", "7, none", "7, zstd" })
	void absurdNumbersAnywhereNeitherAllocateNorLoop(int version, String compression) {
		byte[] whole = small(version, compression).bytes();
		Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
			for (int at = 10; at + 8 < whole.length; at += 7)
				for (long number : new long[] { -1, 0x7fff_ffffL })
					eventsOf(with(whole, at, number), number + " at " + at, false);
		});
	}

	/// Version 7 tells where the CPUs' data is behind that data.
	@ParameterizedTest
	@CsvSource({ "none", "zstd", "zlib" })
	void version7WithoutItsLastOptionsKeepsItsEvents(String compression) throws IOException, ImportException {
		TraceDatWriter writer = small(7, compression);
		// a time shift needs the CPU
		writer.options.removeIf(o -> o.id() == 12);
		byte[] whole = writer.bytes();
		Path complete = Files.write(folder.resolve("complete.dat"), whole);
		// the last section of options has a buffer of 75 bytes, DONE and the strings behind it
		Path file = Files.write(folder.resolve("cut.dat"), Arrays.copyOf(whole, whole.length - 21 - 14 - 40));
		assertThat(Exits.of(file)).extracting(Rows.Row::time, Rows.Row::interval, Rows.Row::pc)
				.containsExactlyElementsOf(Exits.of(complete).stream()
						.map(r -> Tuple.tuple(r.time(), r.interval(), r.pc())).toList());
		try (Run run = Exits.open(file)) {
			assertThat(run.first(ExitTrace.class).orElseThrow().events()).isEqualTo(EVENTS);
			assertThat(run.notices()).anyMatch(n -> n.severity() == Notice.Severity.PARTIAL
					&& n.message().contains("the events were found without these options"));
		}
	}

	@Test
	void aPageThatClaimsMoreThanItHasIsLeftOut() throws IOException, ImportException {
		byte[] whole = small(6, "none").bytes();
		int page = whole.length - 4 * 1024;
		Path file = Files.write(folder.resolve("commit.dat"), with(whole, page + 8, 5000));
		try (Run run = Exits.open(file)) {
			assertThat(run.notices()).extracting(Notice::message).contains(file + " at offset " + (page + 8) + " (0x"
					+ Integer.toHexString(page + 8) + "): found a page with 5000 bytes of events in the data of CPU 0,"
					+ " expected at most 1008 on a page of 1024");
			assertThat(run.partial()).isTrue();
			assertThat(run.first(ExitTrace.class).orElseThrow().events()).isBetween(60L, EVENTS - 1L);
			assertThat(run.first(ExitTrace.class).orElseThrow().losses().exitsWithoutEntry()).isZero();
		}
	}

	@Test
	void optionsThatComeBackToThemselvesAreReadOnce() throws IOException, ImportException {
		byte[] whole = small(7, "none").bytes();
		long first = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).getLong(24);
		Path file = Files.write(folder.resolve("cycle.dat"), with(whole, whole.length - 21 - 8, first));
		try (Run run = Exits.open(file)) {
			assertThat(run.notices()).anyMatch(n -> n.severity() == Notice.Severity.PARTIAL && n.message()
					.startsWith(file + " at offset " + first) && n.message().contains("found options that were read before"));
			assertThat(run.first(ExitTrace.class).orElseThrow().events()).isEqualTo(EVENTS);
		}
	}

	@Test
	void anUnknownCompressionIsNamed() throws IOException {
		byte[] whole = small(7, "zstd").bytes();
		whole[18] = 'l';
		refused(whole, "at offset 18 (0x12): found compression \"lstd\", expected zstd, zlib or none");
	}

	@Test
	void anUnknownVersionIsNamed() throws IOException {
		byte[] whole = small(7, "none").bytes();
		whole[10] = '8';
		refused(whole, "at offset 10 (0xa): found trace.dat version \"8\", expected version 6 or 7");
	}

	@Test
	void anUnknownByteOrderIsNamed() throws IOException {
		byte[] whole = small(7, "none").bytes();
		whole[12] = 2;
		refused(whole, "at offset 12 (0xc): found byte order 2, expected 0 (little endian) or 1 (big endian)");
	}

	@Test
	void chunksOfAbsurdSizeAreLeftOut() throws IOException, ImportException {
		TraceDatWriter writer = small(7, "zstd");
		byte[] whole = writer.bytes();
		int chunk = 0;
		ByteBuffer numbers = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
		// two chunk headers follow the page-aligned counts; the first one's unpacked size is two pages
		for (int at = 1024; chunk == 0; at += 1024)
			if (numbers.getInt(at) == 1 && numbers.getInt(at + 8) == 2048)
				chunk = at + 4;
		Path file = Files.write(folder.resolve("chunk.dat"), with(whole, chunk, numbers.getInt(chunk) | 0x7fff_ffffL << 32));
		try (Run run = Exits.open(file)) {
			assertThat(run.notices()).extracting(Notice::message).anyMatch(m -> m.startsWith(file + " at offset ")
					&& m.contains("found a chunk of 2147483647 bytes unpacked in the data of CPU 0, expected at most "));
			assertThat(run.first(ExitTrace.class).orElseThrow().events()).isEqualTo(EVENTS / 2);
		}
	}

	/// Found by fuzzing: an id of four bytes is negative.
	@Test
	void anIdThatIsNoIdIsCounted() throws IOException, ImportException {
		TraceDatWriter writer = small(6, "none");
		writer.formats = Map.of("kvm", List.of(TraceDatWriter.format("kvm_entry", 1, "", "\"\"")
				.replace("common_type;\toffset:0;\tsize:2;", "common_type;\toffset:4;\tsize:4;")));
		writer.buffers.getFirst().cpus().getFirst().event(5000, writer.mark(-7, 1));
		try (Run run = Exits.open(writer.write(folder.resolve("id.dat")))) {
			assertThat(run.first(ExitTrace.class).orElseThrow().events()).isEqualTo(EVENTS + 1);
		}
	}

	@Test
	void manyCpusWithTheSameDataAreReadOnce() {
		Bytes file = new Bytes.InMemory(folder.resolve("many.dat"), 0, new byte[0], 0, 10_000);
		List<CpuData> cpus = new ArrayList<>();
		for (int cpu = 0; cpu < 8000; cpu++)
			cpus.add(new CpuData(cpu, 100, 9_000, false));
		Extents extents = new Extents(file);
		TraceBuffer inside = extents.inside(new TraceBuffer("", "", 4096, false, cpus));
		assertThat(inside.cpus()).containsExactly(new CpuData(0, 100, 9_000, false));
		assertThat(extents.notices()).extracting(Notice::message).hasSize(6)
				.last().asString().contains("7994 more damaged places");
	}

	private void refused(byte[] content, String... words) throws IOException {
		Path file = Files.write(folder.resolve("refused.dat"), content);
		assertThatThrownBy(() -> Exits.open(file)).isInstanceOf(ImportException.class)
				.hasMessageStartingWith(file.toString()).hasMessageContainingAll(words);
	}

	private static byte[] with(byte[] whole, int at, long number) {
		byte[] changed = whole.clone();
		ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putLong(at, number);
		return changed;
	}

	/// Imports a damaged file; gives its events, 0 if it was refused.
	private long eventsOf(byte[] content, String what, boolean mustSay) throws IOException {
		Path file = Files.write(folder.resolve("damaged.dat"), content);
		try (Run run = Exits.open(file)) {
			if (mustSay && !run.partial())
				fail(what + ": taken for whole");
			for (Notice notice : run.notices())
				if (notice.severity() == Notice.Severity.PARTIAL)
					assertThat(notice.message()).as(what).matches("(?s).*(damaged.dat.* (at offset|damaged places)|records).*");
			return run.first(ExitTrace.class).orElseThrow().events();
		} catch (ImportException e) {
			assertThat(e.problem().file()).as(what).isEqualTo(file);
			assertThat(e.problem().place()).as(what).isInstanceOf(Problem.Place.Offset.class);
			return 0;
		}
	}

	/// A file of some kilobytes: pages of 1 KiB, two CPUs.
	static TraceDatWriter small(int version, String compression) {
		TraceDatWriter writer = new TraceDatWriter();
		writer.version = version;
		writer.compression = compression;
		writer.pageSize = 1024;
		writer.option(2, "CPU: 0\noverrun: 0\n").option(11, b -> b.putLong(77));
		writer.option(12, b -> b.putLong(5).putInt(1).putInt(1).putInt(2).putLong(1).putLong(2).putLong(3).putLong(4)
				.putLong(1).putLong(1).putLong(0).putLong(0));
		writer.option(13, b -> b.put("web\0".getBytes(StandardCharsets.UTF_8)).putLong(9).putInt(1)
				.putInt(0).putInt(100));
		List<RingBufferPages> cpus = writer.buffer("", 2);
		for (int i = 0; i < EVENTS / 6; i++)
			for (int cpu = 0; cpu < 2; cpu++)
				cpus.get(cpu).event(1000 + 10 * i, writer.exit(100 + cpu, 2, 0x16, 0x10))
						.event(1005 + 10 * i, writer.entry(100 + cpu, 0x14)).event(1006 + 10 * i, writer.mark(7, i));
		return writer;
	}
}
