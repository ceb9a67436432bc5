// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Imports;
import org.trapline.trace.Recording;
import org.trapline.trace.SharedRecordings;

/// Recordings that are cut short, damaged, or lie about themselves.
class DamagedRecordingTest {
	private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;
	private static final long TYPE = SampleLayout.IDENTIFIER | SampleLayout.TID | SampleLayout.TIME | SampleLayout.CPU
			| SampleLayout.CALLCHAIN | SampleLayout.RAW;
	private static final PerfDataWriter.Attr ENTRY = PerfDataWriter.Attr.tracepoint(Kvm.ENTRY, TYPE, 9, 19);
	private static final PerfDataWriter.Attr EXIT = PerfDataWriter.Attr.tracepoint(Kvm.EXIT, TYPE, 10, 20);
	private static final int PAIRS = 6;

	@TempDir
	Path directory;

	/// A small recording that has some of everything.
	private static PerfDataWriter small() {
		PerfDataWriter writer = Kvm.tracingData(new PerfDataWriter(ORDER)).attr(ENTRY).attr(EXIT)
				.feature(Features.HOSTNAME, f -> f.counted("board")).feature(11, f -> f.u32(2).counted("perf").counted("record"))
				.feature(12, f -> f.u32(1).u32(128).bytes(new byte[128]).u32(1).counted("kvm:kvm_entry").i64(9));
		Random random = new Random(5);
		writer.record(RecordType.ID_INDEX, f -> f.i64(1, 9, 0, 0, 0));
		writer.record(RecordType.COMM, f -> {
			f.u32(70).u32(77).string("kvm-vcpu-0").aligned();
			Sample.trailer(TYPE, 0, 0, 0, 0, 0).accept(f);
		});
		for (int i = 0; i < PAIRS; i++) {
			long time = 1000 + 100L * i;
			writer.record(RecordType.SAMPLE, Sample.at(time, 0, 77, 10, Kvm.exit(ORDER, 77, 0, 0, i)).of(EXIT, random));
			writer.record(RecordType.SAMPLE, Sample.at(time + 50, 0, 77, 9, Kvm.entry(ORDER, 77, i)).of(ENTRY, random));
			if (i % 3 == 2)
				writer.round();
		}
		writer.record(RecordType.LOST, f -> {
			f.i64(9, 1);
			Sample.trailer(TYPE, 0, 0, 5000, 9, 0).accept(f);
		});
		return writer;
	}

	static Stream<byte[]> forms() {
		return Stream.of(small().file(), small().pipe(), Zstd.compressed(small(), 301).file(),
				Zstd.compressed(small(), 301).pipe());
	}

	private Optional<Run> open(byte[] bytes) {
		return Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20),
				() -> Imports.tryRead(new PerfDataImporter(), directory, bytes));
	}

	private String refusal(byte[] bytes) throws IOException {
		try (Run run = Imports.read(new PerfDataImporter(), Files.write(directory.resolve("perf.data"), bytes))) {
			throw new AssertionError("was of use: " + run);
		} catch (ImportException e) {
			return e.problem().message();
		}
	}

	private String partial(byte[] bytes) {
		try (Run run = open(bytes).orElseThrow()) {
			return Imports.notices(run, Notice.Severity.PARTIAL);
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void theWholeIsWhole(byte[] whole) {
		try (Run run = open(whole).orElseThrow()) {
			assertThat(run.notices()).noneMatch(n -> n.severity() == Notice.Severity.PARTIAL);
			assertThat(run.first(ExitTrace.class).orElseThrow().size()).isEqualTo(PAIRS);
		}
	}

	@ParameterizedTest
	@MethodSource("forms")
	void whatIsLeftOfACutRecordingIsMarked(byte[] whole) {
		boolean pipe = ByteBuffer.wrap(whole).order(ORDER).getLong(8) == FileHeader.PIPE_BYTES;
		int unmarked = 0;
		for (int length = 1; length < whole.length; length++) {
			Optional<Run> run = open(Arrays.copyOf(whole, length));
			if (run.isEmpty())
				continue;
			try (Run cut = run.get()) {
				assertThat(cut.first(ExitTrace.class).map(ExitTrace::size).orElse(0L)).isLessThanOrEqualTo(PAIRS);
				if (cut.partial())
					assertThat(Imports.notices(cut, Notice.Severity.PARTIAL)).contains("recording.txt");
				else
					unmarked++;
			}
		}
		// a stream that ends between two records cannot be told from one that was meant to
		assertThat(unmarked).isLessThanOrEqualTo(pipe ? 30 : 0);
	}

	@ParameterizedTest
	@MethodSource("forms")
	void flippedBytesEndInARunOrARefusal(byte[] whole) {
		Random random = new Random(42);
		int refused = 0;
		int marked = 0;
		for (int i = 0; i < 500; i++) {
			byte[] flipped = whole.clone();
			for (int n = 1 + random.nextInt(4); n > 0; n--)
				flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
			Optional<Run> run = open(flipped);
			if (run.isEmpty())
				refused++;
			else if (run.get().partial())
				marked++;
			run.ifPresent(Run::close);
		}
		assertThat(refused).isPositive();
		assertThat(marked).isPositive();
	}

	@ParameterizedTest
	@MethodSource("forms")
	void absurdNumbersEndInARunOrARefusal(byte[] whole) {
		for (int at = 8; at + 8 <= whole.length; at += 8)
			for (long absurd : new long[] { 0, -1, 1L << 40 }) {
				byte[] lying = whole.clone();
				ByteBuffer.wrap(lying).order(ORDER).putLong(at, absurd);
				open(lying).ifPresent(Run::close);
			}
	}

	@Test
	void aRecordOfNoLengthEndsTheRecords() {
		PerfDataWriter writer = small();
		int good = writer.records().length;
		writer.raw(new byte[64]);
		byte[] bytes = writer.file();
		long place = ByteBuffer.wrap(bytes).order(ORDER).getLong(40) + good;
		assertThat(partial(bytes)).contains("at offset " + place + " ").contains("found a record of type 0 and 0 bytes")
				.contains("expected 8 bytes or more");
		try (Run run = open(bytes).orElseThrow()) {
			assertThat(run.first(ExitTrace.class).orElseThrow().size()).isEqualTo(PAIRS);
		}
	}

	@Test
	void aHeaderThatWasNeverFinishedIsReadToTheEnd() {
		byte[] bytes = small().file();
		int end = (int) (ByteBuffer.wrap(bytes).order(ORDER).getLong(40) + small().records().length);
		byte[] crashed = Arrays.copyOf(bytes, end);
		ByteBuffer.wrap(crashed).order(ORDER).putLong(48, 0);
		try (Run run = open(crashed).orElseThrow()) {
			assertThat(Imports.notices(run, Notice.Severity.PARTIAL)).contains("the header was never finished");
			// without formats nothing is known of the events but when they were
			ExitTrace trace = run.first(ExitTrace.class).orElseThrow();
			assertThat(trace.size()).isZero();
			assertThat(trace.span()).isEqualTo(new ExitTrace.Span(1000, 5000));
			assertThat(Imports.notices(run, Notice.Severity.WARNING))
					.contains("12 tracepoint records have an id that the recording holds no format for");
		}
	}

	@Test
	void aHeaderThatWasNeverFinishedHasItsSamples() {
		PerfDataWriter.Attr cycles = PerfDataWriter.Attr.hardware(0, TYPE & ~SampleLayout.RAW, 9);
		PerfDataWriter writer = new PerfDataWriter(ORDER).attr(cycles);
		for (int i = 0; i < 10; i++)
			writer.record(RecordType.SAMPLE, Sample.at(1000 + i, 0, 77, 9, new byte[0]).of(cycles, new Random(i)));
		try (Run run = open(writer.file(0)).orElseThrow()) {
			assertThat(run.partial()).isTrue();
			assertThat(run.first(org.trapline.measure.EventSamples.class).orElseThrow().size()).isEqualTo(10);
		}
	}

	@Test
	void formatsThatAreMissingAreNamed() throws IOException {
		PerfDataWriter writer = new PerfDataWriter(ORDER).attr(ENTRY);
		writer.record(RecordType.SAMPLE,
				Sample.at(1000, 0, 77, 9, Kvm.entry(ORDER, 77, 1)).of(ENTRY, new Random(0)));
		try (Run run = open(writer.file()).orElseThrow()) {
			assertThat(Imports.notices(run, Notice.Severity.WARNING))
					.contains("1 tracepoint records have an id that the recording holds no format for");
		}
	}

	@Test
	void formatsThatLieCostWhatComesAfterThem() {
		PerfDataWriter writer = small().feature(Features.TRACING_DATA,
				f -> f.u8(0x17).u8(8).u8(0x44).text("tracing").string("0.6").u8(0).u8(8).u32(4096).string("header_page")
						.i64(1L << 40));
		assertThat(partial(writer.file())).contains("expected 1099511627776 bytes of header_page")
				.contains("tracepoints whose format comes after it are not decoded");
		assertThat(partial(small().feature(Features.TRACING_DATA, f -> f.text("not what it should be at all")).file()))
				.contains("expected tracing data");
	}

	@Test
	void featuresOutsideTheFileAreNamed() {
		byte[] bytes = small().file();
		ByteBuffer file = ByteBuffer.wrap(bytes).order(ORDER);
		int table = (int) (file.getLong(40) + file.getLong(48));
		file.putLong(table + 16 + 8, Long.MAX_VALUE);
		assertThat(partial(bytes)).contains("feature 3 of 9223372036854775807 bytes at").contains("inside the file's");
		try (Run run = open(bytes).orElseThrow()) {
			assertThat(run.first(ExitTrace.class).orElseThrow().size()).isEqualTo(PAIRS);
		}
	}

	@Test
	void headersThatCannotBeAreRefusedWithTheirPlace() throws IOException {
		byte[] bytes = small().file();
		record Lie(int at, long value, String place, String found) {
		}
		for (Lie lie : List.of(new Lie(8, 105, "offset 8 ", "a header of 105 bytes"),
				new Lie(16, 0, "offset 16 ", "attrs of 0 bytes"), new Lie(16, 1L << 40, "offset 16 ", "attrs of 1099511627776"),
				new Lie(24, 1L << 40, "offset 24 ", "at 1099511627776"), new Lie(32, -1, "offset 24 ", "attrs of 1844674407"),
				new Lie(32, 0, "offset 24 ", "attrs of 0 bytes at"), new Lie(40, 1L << 40, "perf.data", "at 1099511627776"),
				new Lie(40, -5, "perf.data", "at 18446744073709551611"),
				new Lie(104 + 128 + 8, 1L << 40, "offset 248", "ids of 1099511627776 bytes"),
				new Lie(104 + 128, -1, "offset 248", "ids of 16 bytes at 18446744073709551615"))) {
			byte[] lying = bytes.clone();
			ByteBuffer.wrap(lying).order(ORDER).putLong(lie.at, lie.value);
			assertThat(refusal(lying)).contains(lie.place).contains(lie.found).contains("expected");
		}
	}

	@Test
	void idsThatAllEventsShareAreNotReadForEver() throws IOException {
		PerfDataWriter writer = new PerfDataWriter(ORDER);
		for (int i = 0; i < 2000; i++)
			writer.attr(PerfDataWriter.Attr.hardware(0, TYPE, i));
		byte[] bytes = Arrays.copyOf(writer.round().file(), 4 << 20);
		ByteBuffer file = ByteBuffer.wrap(bytes).order(ORDER);
		// each event's ids are said to be the whole file
		for (int i = 0; i < 2000; i++)
			file.putLong(104 + 144 * i + 128, 0).putLong(104 + 144 * i + 136, bytes.length);
		assertThat(Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> refusal(bytes)))
				.contains("ever more ids");
	}

	@Test
	void anAuxTraceThatAnnouncesMoreThanThereIsIsPartial() {
		assertThat(partial(small().record(RecordType.AUXTRACE, f -> f.i64(1L << 40, 0, 0).u32(0).u32(0).u32(0).u32(0)).file()))
				.contains("expected 1099511627776 that the last record announces");
	}

	@Test
	void anAuxTraceIsPassedOver() {
		PerfDataWriter writer = small();
		for (int length : new int[] { 8, 4096, 3 << 20 })
			writer.record(RecordType.AUXTRACE, f -> f.i64(length, 0, 0).u32(0).u32(0).u32(0).u32(0)).raw(new byte[length]);
		writer.record(RecordType.SAMPLE,
				Sample.at(9000, 0, 77, 10, Kvm.exit(ORDER, 77, 0, 0, 1)).of(EXIT, new Random(0)));
		writer.record(RecordType.SAMPLE,
				Sample.at(9100, 0, 77, 9, Kvm.entry(ORDER, 77, 1)).of(ENTRY, new Random(0)));
		try (Run run = open(writer.file()).orElseThrow()) {
			assertThat(run.partial()).isFalse();
			assertThat(run.first(ExitTrace.class).orElseThrow().size()).isEqualTo(PAIRS + 1);
		}
	}

	@Test
	void aRecordingWithoutKvmSaysSo() throws IOException, ImportException {
		PerfDataWriter.Attr cycles = PerfDataWriter.Attr.hardware(0, TYPE & ~SampleLayout.RAW, 9);
		try (Run run = open(new PerfDataWriter(ORDER).attr(cycles).round().file()).orElseThrow()) {
			assertThat(run.measurements()).isEmpty();
			assertThat(Imports.notices(run, Notice.Severity.WARNING)).contains("found no samples and no counts");
		}
		try (Run run = Imports.read(new PerfDataImporter(),
				SharedRecordings.trace("perf-record/kvm-linux-callgraph.perf.data"))) {
			assertThat(Imports.notices(run, Notice.Severity.WARNING)).contains("no kvm_entry");
		}
	}

	@Test
	void readingCanBeCancelled() throws IOException, ImportException {
		Progress cancelled = new Progress() {
			@Override
			public void at(long done, long total) {
				assertThat(done).isBetween(0L, total);
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		};
		try (Recording recording = Recording.open(SharedRecordings.trace("perf-record/vmix-c2.perf.data"),
				Progress.none())) {
			assertThatThrownBy(() -> new PerfDataImporter().read(recording, cancelled))
					.isInstanceOf(CancellationException.class);
		}
	}
}
