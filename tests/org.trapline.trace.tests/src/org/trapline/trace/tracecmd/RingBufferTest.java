// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trapline.trace.tracecmd.TraceDatEventsTest.compare;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.trace.ImportException;

/// Files of our own making that have what recordings of a quiet board lack, against what trace-cmd prints of them.
class RingBufferTest {
	@TempDir
	private Path folder = Path.of("");

	@ParameterizedTest
	@CsvSource({ "6, LITTLE_ENDIAN, 8, 4096, none", "6, BIG_ENDIAN, 8, 4096, none", "6, BIG_ENDIAN, 4, 4096, none",
			"7, LITTLE_ENDIAN, 4, 4096, none", "7, LITTLE_ENDIAN, 8, 65536, none", "7, BIG_ENDIAN, 8, 16384, zstd",
			"7, LITTLE_ENDIAN, 8, 4096, zstd", "7, BIG_ENDIAN, 4, 65536, zstd" })
	void everyKindOfMachineIsRead(int version, String order, int longSize, int pageSize, String compression)
			throws IOException, ImportException {
		Path file = folder.resolve("random.dat");
		random(version, order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN, longSize, pageSize,
				compression).write(file);
		List<TraceCmd.Line> report = TraceCmd.reported(file);
		assertThat(report.size()).isGreaterThan(1500);
		compare(Events.read(file), report);
	}

	@Test
	void zlibChunksHoldTheSameEventsAsPlainPages() throws IOException, ImportException {
		Path plain = folder.resolve("plain.dat");
		Path packed = folder.resolve("zlib.dat");
		random(7, ByteOrder.LITTLE_ENDIAN, 8, 4096, "none").write(plain);
		random(7, ByteOrder.LITTLE_ENDIAN, 8, 4096, "zlib").write(packed);
		assertThat(Events.read(packed)).isEqualTo(Events.read(plain));
	}

	@Test
	void timesBeyondTheBitsOfAStampAreWhole() throws IOException, ImportException {
		// 2^59 ns are 18 years: a dated clock is beyond
		long now = 1_780_000_000_000_000_000L;
		TraceDatWriter writer = new TraceDatWriter();
		writer.buffer("", 1).getFirst().event(now, writer.mark(1, 1)).stamp(now + 5_000_000_000L)
				.event(now + 5_000_000_001L, writer.mark(1, 2)).event(now + 90_000_000_000L, writer.mark(1, 3));
		Path file = writer.write(folder.resolve("stamps.dat"));
		assertThat(Events.read(file)).extracting(Events.Event::time).containsExactly(now, now + 5_000_000_001L,
				now + 90_000_000_000L);
		compare(Events.read(file), TraceCmd.reported(file));
	}

	@Test
	void aStampThatOverflowsItsBitsGoesOn() throws IOException, ImportException {
		long before = (3L << 59) - 10;
		TraceDatWriter writer = new TraceDatWriter();
		writer.buffer("", 1).getFirst().event(before, writer.mark(1, 1)).stamp(before + 20)
				.event(before + 21, writer.mark(1, 2));
		assertThat(Events.read(writer.write(folder.resolve("overflow.dat")))).extracting(Events.Event::time)
				.containsExactly(before, before + 21);
	}

	@Test
	void eventsOfEqualTimesComeInOrderOfBufferAndCpu() throws IOException, ImportException {
		TraceDatWriter writer = new TraceDatWriter();
		List<RingBufferPages> top = writer.buffer("", 5);
		for (int cpu = 4; cpu >= 0; cpu--)
			top.get(cpu).event(1000, writer.mark(1, cpu)).event(1000, writer.mark(2, cpu)).event(3000, writer.mark(3, cpu));
		Path file = writer.write(folder.resolve("equal.dat"));
		List<Events.Event> events = Events.read(file);
		assertThat(events).extracting(Events.Event::cpu).containsExactly(0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 0, 1, 2, 3, 4);
		compare(events, TraceCmd.reported(file));
	}

	@Test
	void subBuffersLargerThanAPageAreReadByTheKernelsOwnHeader() throws IOException, ImportException {
		TraceDatWriter small = random(7, ByteOrder.LITTLE_ENDIAN, 8, 32768, "none");
		Path correct = small.write(folder.resolve("subbuffers.dat"));
		TraceDatWriter old = random(6, ByteOrder.LITTLE_ENDIAN, 8, 32768, "none");
		old.userPageSize = 4096;
		assertThat(Events.read(old.write(folder.resolve("old.dat")))).isEqualTo(Events.read(correct));
	}

	/// Random events on three CPUs of four: short and long records, far apart and close, discarded ones among them.
	private static TraceDatWriter random(int version, ByteOrder order, int longSize, int pageSize, String compression) {
		TraceDatWriter writer = new TraceDatWriter();
		writer.version = version;
		writer.order = order;
		writer.longSize = longSize;
		writer.pageSize = pageSize;
		writer.compression = compression;
		List<RingBufferPages> cpus = writer.buffer("", 4);
		for (int cpu = 0; cpu < 4; cpu++) {
			Random random = new Random(cpu);
			long time = 5_000_000_000L + random.nextInt(1_000_000);
			RingBufferPages pages = cpus.get(cpu);
			for (int i = 0; cpu != 2 && i < 600; i++) {
				time += switch (random.nextInt(20)) {
				case 0 -> 200_000_000L + random.nextInt(1 << 30);
				case 1 -> 3_000_000_000L;
				case 2 -> 0;
				default -> random.nextInt(100_000);
				};
				switch (random.nextInt(12)) {
				case 0 -> pages.event(time, writer.record(TraceDatWriter.MARK, 7, random.nextInt(500) & ~3).array());
				case 1 -> {
					pages.discarded(time + 1, 12);
					time += 2;
					pages.event(time, writer.mark(100, i));
				}
				case 2 -> pages.stamp(time).event(time, writer.mark(100, i));
				case 3 -> pages.event(time, writer.sched(100, "CPU 0/KVM", 1, 7, "trace-cmd"));
				case 4 -> pages.event(time, writer.mark(101, i)).flush();
				default -> pages.event(time, writer.mark(7, i));
				}
			}
		}
		return writer;
	}
}
