// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Records come out in order of time, however the recorder emptied its buffers.
class RecordOrderTest {
	private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;
	private static final long TYPE = SampleLayout.IDENTIFIER | SampleLayout.TID | SampleLayout.TIME | SampleLayout.CPU
			| SampleLayout.RAW;
	private static final PerfDataWriter.Attr ENTRY = PerfDataWriter.Attr.tracepoint(Kvm.ENTRY, TYPE, 9);

	@TempDir
	Path directory;

	/// One event of a simulated machine.
	private record Event(long time, int cpu, int payload) {
	}

	/// How a simulated perf record works.
	///
	/// @param rounds whether it says when it has been through all buffers
	private record Recorder(int cpus, int events, int payload, boolean rounds) {

		/// Lets CPUs write into their buffers while perf empties one after the other.
		///
		/// @param written takes the events in order of time
		PerfDataWriter record(Random random, List<Event> written) {
			PerfDataWriter writer = writer();
			List<Deque<Event>> buffers = new ArrayList<>();
			for (int cpu = 0; cpu < cpus; cpu++)
				buffers.add(new ArrayDeque<>());
			long time = 1000;
			int left = events;
			while (left > 0 || buffers.stream().anyMatch(b -> !b.isEmpty())) {
				for (Deque<Event> buffer : buffers) {
					// events go on happening on all CPUs while a buffer is read
					for (int n = random.nextInt(50); n > 0 && left > 0; n--, left--) {
						time += random.nextInt(3);
						Event event = new Event(time, random.nextInt(cpus), random.nextInt(payload + 1));
						buffers.get(event.cpu).add(event);
						written.add(event);
					}
					for (Event event = buffer.poll(); event != null; event = buffer.poll())
						add(writer, event);
				}
				if (rounds)
					writer.round();
			}
			return writer;
		}
	}

	private static PerfDataWriter writer() {
		return Kvm.tracingData(new PerfDataWriter(ORDER)).attr(ENTRY)
				.attr(PerfDataWriter.Attr.tracepoint(Kvm.EXIT, TYPE, 10));
	}

	private static void add(PerfDataWriter writer, Event event) {
		byte[] raw = Kvm.entry(ORDER, 77, event.time);
		writer.record(RecordType.SAMPLE, Sample
				.at(event.time, event.cpu, 77, 9, java.util.Arrays.copyOf(raw, (raw.length + event.payload + 7) / 8 * 8 + 4))
				.of(ENTRY, new Random(0)));
	}

	private static List<String> calls(List<Event> events) {
		return events.stream().map(e -> "entry(" + e.time + ", " + e.cpu + ", 77, 0x" + Long.toHexString(e.time) + ")")
				.toList();
	}

	/// Events of one time may come in any order that keeps each CPU's own.
	private static List<String> byTimeAndCpu(List<Event> events) {
		List<Event> sorted = new ArrayList<>(events);
		sorted.sort(java.util.Comparator.comparingLong(Event::time).thenComparingInt(Event::cpu));
		return calls(sorted);
	}

	private static List<Event> parsed(Decoded decoded) {
		return decoded.events().stream().map(c -> c.split("[(,] ?")).map(c -> new Event(Long.parseLong(c[1]),
				Integer.parseInt(c[2]), 0)).toList();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void roundsPutRecordsInOrder(long seed) {
		Random random = new Random(seed);
		List<Event> written = new ArrayList<>();
		PerfDataWriter writer = new Recorder(1 + random.nextInt(8), 3000, 40, true).record(random, written);
		Decoded decoded = Decoded.of(directory, writer.file());
		assertThat(decoded.events()).isEqualTo(calls(parsed(decoded)));
		assertThat(byTimeAndCpu(parsed(decoded))).isEqualTo(byTimeAndCpu(written));
		assertThat(parsed(decoded)).isSortedAccordingTo(java.util.Comparator.comparingLong(Event::time));
		assertThat(decoded.unordered()).isZero();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 96 })
	void recordsWithoutRoundsAreInOrderInAnyMemory(int windows) {
		Random random = new Random(7);
		List<Event> written = new ArrayList<>();
		// about 8 windows of records
		PerfDataWriter writer = new Recorder(4, 8000, 2000, false).record(random, written);
		for (byte[] bytes : List.of(writer.file(), writer.pipe(), Zstd.compressed(writer, 9000).file())) {
			Decoded decoded = Decoded.of(directory, bytes, new Windows(windows));
			assertThat(byTimeAndCpu(parsed(decoded))).isEqualTo(byTimeAndCpu(written));
			assertThat(parsed(decoded)).isSortedAccordingTo(java.util.Comparator.comparingLong(Event::time));
		}
	}

	@Test
	void recordsOfOneTimeKeepTheOrderOfTheFile() {
		PerfDataWriter writer = writer();
		for (int cpu : new int[] { 3, 1, 2 })
			for (int i = 0; i < 2; i++)
				add(writer, new Event(5000 + 10L * i, cpu, 0));
		assertThat(Decoded.of(directory, writer.file()).events()).isEqualTo(
				calls(List.of(new Event(5000, 3, 0), new Event(5000, 1, 0), new Event(5000, 2, 0), new Event(5010, 3, 0),
						new Event(5010, 1, 0), new Event(5010, 2, 0))));
	}

	@Test
	void aRecordLaterThanItsRoundAllowsIsCountedAndKept() {
		PerfDataWriter writer = writer();
		add(writer, new Event(1000, 0, 0));
		add(writer, new Event(2000, 0, 0));
		writer.round();
		add(writer, new Event(3000, 0, 0));
		writer.round();
		add(writer, new Event(1500, 1, 0));
		Decoded decoded = Decoded.of(directory, writer.file());
		assertThat(parsed(decoded)).extracting(Event::time).containsExactly(1000L, 2000L, 1500L, 3000L);
		assertThat(decoded.unordered()).isOne();
	}

	@Test
	void aRecordingBackToFrontIsReadInBoundedMemory() {
		int count = 300_000;
		PerfDataWriter writer = writer();
		for (int i = count; i > 0; i--)
			add(writer, new Event(i, 0, 0));
		List<Event> events = parsed(Decoded.of(directory, writer.file(), new Windows(4)));
		assertThat(events).hasSize(count);
		List<Long> times = new ArrayList<>(events.stream().map(Event::time).toList());
		Collections.sort(times);
		assertThat(times).doesNotHaveDuplicates().first().isEqualTo(1L);
	}

	@Test
	void recordsWithoutATimeComeWhereTheyStand() {
		long untimed = TYPE & ~SampleLayout.TIME;
		PerfDataWriter.Attr attr = PerfDataWriter.Attr.tracepoint(Kvm.ENTRY, untimed, 9);
		PerfDataWriter writer = Kvm.tracingData(new PerfDataWriter(ORDER)).attr(attr);
		for (int i = 3; i > 0; i--)
			writer.record(RecordType.SAMPLE,
					Sample.at(0, i, 77, 9, Kvm.entry(ORDER, 77, i)).of(attr, new Random(0)));
		assertThat(Decoded.of(directory, writer.file()).events()).containsExactly("entry(0, 3, 77, 0x3)",
				"entry(0, 2, 77, 0x2)", "entry(0, 1, 77, 0x1)");
	}
}
