// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.EventSamples;
import org.trapline.measure.Run;
import org.trapline.trace.Imports;

/// Every field that a sample can have, alone and together, in both byte orders.
class SampleTypesTest {
	private static final long IP = 1;
	private static final long TID = 2;
	private static final long TIME = 4;
	private static final long READ = 16;
	private static final long CALLCHAIN = 32;
	private static final long ID = 64;
	private static final long CPU = 128;
	private static final long PERIOD = 256;
	private static final long RAW = 1024;
	private static final long IDENTIFIER = 1 << 16;

	@TempDir
	Path directory;

	private enum Order {
		LITTLE(ByteOrder.LITTLE_ENDIAN), BIG(ByteOrder.BIG_ENDIAN);

		private final ByteOrder order;

		Order(ByteOrder order) {
			this.order = order;
		}
	}

	@ParameterizedTest
	@EnumSource
	void rawDataIsFoundBehindAnyFields(Order order) {
		Random random = new Random(81);
		for (long type : types(random)) {
			long withRaw = type | RAW | TIME | TID | CPU | IDENTIFIER;
			PerfDataWriter.Attr attr = PerfDataWriter.Attr.tracepoint(500, withRaw, 9).reading(random.nextInt(32));
			PerfDataWriter writer = Kvm.tracingData(new PerfDataWriter(order.order)).attr(attr)
					.attr(PerfDataWriter.Attr.tracepoint(501, withRaw, 10));
			Sample sample = Sample.at(1234, 3, 77, 9, Kvm.entry(order.order, 77, 0xffff_0000L));
			writer.record(RecordType.SAMPLE, sample.of(attr, random));
			assertThat(Decoded.of(directory, writer.file()).events()).as("sample type %x", withRaw)
					.containsExactly("entry(1234, 3, 77, 0xffff0000)");
		}
	}

	@ParameterizedTest
	@EnumSource
	void anIdAmongTheFieldsIdentifiesAsWell(Order order) {
		Random random = new Random(84);
		for (long type : types(random)) {
			long withId = (type | RAW | TIME | TID | CPU | ID) & ~IDENTIFIER;
			PerfDataWriter.Attr attr = PerfDataWriter.Attr.tracepoint(500, withId, 9);
			PerfDataWriter.Attr other = PerfDataWriter.Attr.hardware(0, withId, 10);
			PerfDataWriter writer = Kvm.tracingData(new PerfDataWriter(order.order)).attr(other).attr(attr);
			writer.record(RecordType.SAMPLE,
					Sample.at(1234, 3, 77, 9, Kvm.entry(order.order, 77, 0xffff_0000L)).of(attr, random));
			writer.record(RecordType.SAMPLE, Sample.at(1230, 3, 77, 10, new byte[4]).of(other, random));
			Decoded decoded = Decoded.of(directory, writer.file());
			assertThat(decoded.events()).as("sample type %x", withId).containsExactly("other(1230)",
					"entry(1234, 3, 77, 0xffff0000)");
			assertThat(decoded.samples()).isOne();
		}
	}

	@Test
	void eventsMayHaveDifferentFields() {
		Random random = new Random(85);
		PerfDataWriter.Attr[] attrs = { PerfDataWriter.Attr.tracepoint(500, IDENTIFIER | TIME | TID | CPU | RAW, 9),
				PerfDataWriter.Attr.hardware(0, IDENTIFIER | IP | TID | TIME | CALLCHAIN, 10),
				PerfDataWriter.Attr.hardware(1, IDENTIFIER | TIME | PERIOD, 11) };
		PerfDataWriter writer = Kvm.tracingData(new PerfDataWriter(ByteOrder.LITTLE_ENDIAN));
		for (PerfDataWriter.Attr attr : attrs)
			writer.attr(attr);
		for (int i = 9; i > 0; i--)
			writer.record(RecordType.SAMPLE,
					Sample.at(1000 + i, 2, 77, 9 + i % 3, Kvm.entry(ByteOrder.LITTLE_ENDIAN, 77, i)).of(attrs[i % 3], random));
		Decoded decoded = Decoded.of(directory, writer.file());
		assertThat(decoded.events()).containsExactly("other(1001)", "other(1002)", "entry(1003, 2, 77, 0x3)",
				"other(1004)", "other(1005)", "entry(1006, 2, 77, 0x6)", "other(1007)", "other(1008)",
				"entry(1009, 2, 77, 0x9)");
		assertThat(decoded.samples()).isEqualTo(6);
	}

	@ParameterizedTest
	@EnumSource
	void fieldsOfOtherSamplesAreReadWhereThereAreAny(Order order) throws Exception {
		Random random = new Random(82);
		for (long type : types(random)) {
			long own = type & ~READ | TIME;
			PerfDataWriter.Attr attr = PerfDataWriter.Attr.hardware(0, own, 9);
			PerfDataWriter writer = new PerfDataWriter(order.order).attr(attr);
			Sample sample = new Sample(9, 0x4000L, 70, 77, 1234, 3, 55, new byte[] { 1, 2, 3, 4 }, new long[0][]);
			writer.record(RecordType.SAMPLE, 5, sample.of(attr, random));
			try (Run run = Imports.tryRead(new PerfDataImporter(), directory, writer.file()).orElseThrow()) {
				EventSamples samples = run.first(EventSamples.class).orElseThrow();
				EventSamples.Blocks blocks = samples.blocks();
				assertThat(blocks.load(0)).isOne();
				assertThat(List.of(blocks.times()[0], blocks.pcs()[0], blocks.periods()[0], (long) blocks.threads()[0],
						(long) blocks.cpus()[0], (long) blocks.modes()[0])).as("sample type %x", own)
						.containsExactly(1234L, (own & IP) != 0 ? 0x4000L : 0L, (own & PERIOD) != 0 ? 55L : 1000L,
								(own & TID) != 0 ? 77L : -1L, (own & CPU) != 0 ? 3L : -1L,
								(long) EventSamples.Mode.GUEST_USER.ordinal());
				assertThat(samples.events()).containsExactly("cycles");
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void otherRecordsAreIdentifiedByTheirEnd(Order order) {
		for (long type : types(new Random(83))) {
			long timed = type & ~READ | TIME;
			PerfDataWriter writer = new PerfDataWriter(order.order)
					.attr(PerfDataWriter.Attr.hardware(0, timed, 9)).attr(PerfDataWriter.Attr.hardware(1, timed, 10));
			writer.record(RecordType.LOST, f -> {
				f.i64(9, 7);
				Sample.trailer(timed, 70, 77, 5000, 9, 3).accept(f);
			});
			writer.record(RecordType.COMM, f -> {
				f.u32(70).u32(78).string("later").aligned();
				Sample.trailer(timed, 70, 77, 4000, 9, 3).accept(f);
			});
			Decoded decoded = Decoded.of(directory, writer.file());
			int cpu = (timed & CPU) != 0 ? 3 : -1;
			// the comm stands behind the loss and came before it
			assertThat(decoded.calls()).as("sample type %x", timed).containsExactly("thread(78, 70, later)",
					"lost(5000, 0, " + cpu + ", 7)");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 64, 72, 80, 96, 104, 112, 120, 128, 136, 144, 512 })
	void attrsOfOldAndFutureKernelsAreRead(int attrBytes) {
		PerfDataWriter.Attr attr = PerfDataWriter.Attr.tracepoint(500, RAW | TIME | TID | CPU | IDENTIFIER, 9);
		PerfDataWriter writer = Kvm.tracingData(new PerfDataWriter(ByteOrder.LITTLE_ENDIAN)).attrBytes(attrBytes).attr(attr);
		writer.record(RecordType.SAMPLE,
				Sample.at(1234, 3, 77, 9, Kvm.entry(ByteOrder.LITTLE_ENDIAN, 77, 0x8000)).of(attr, new Random(1)));
		for (byte[] bytes : List.of(writer.file(), writer.pipe()))
			assertThat(Decoded.of(directory, bytes).events()).containsExactly("entry(1234, 3, 77, 0x8000)");
	}

	@Test
	void aSampleOfAGroupCountsForEachMemberThatWentOn() throws Exception {
		long type = IP | TID | TIME | READ | IDENTIFIER;
		for (int format : IntStream.range(0, 32).filter(f -> (f & 12) == 12).toArray()) {
			PerfDataWriter.Attr leader = PerfDataWriter.Attr.hardware(0, type, 9).reading(format);
			PerfDataWriter writer = new PerfDataWriter(ByteOrder.LITTLE_ENDIAN).attr(leader)
					.attr(PerfDataWriter.Attr.hardware(1, type, 10).reading(format));
			long[][][] readings = { { { 9, 100 }, { 10, 30 } }, { { 9, 250 }, { 10, 30 } }, { { 9, 300 }, { 10, 31 } } };
			for (int i = 0; i < readings.length; i++)
				writer.record(RecordType.SAMPLE,
						new Sample(9, 1, 70, 77, 1000 + i, 0, 0, new byte[0], readings[i]).of(leader, new Random(1)));
			try (Run run = Imports.tryRead(new PerfDataImporter(), directory, writer.file()).orElseThrow()) {
				EventSamples.Blocks blocks = run.first(EventSamples.class).orElseThrow().blocks();
				int rows = blocks.load(0);
				List<String> found = new ArrayList<>();
				for (int i = 0; i < rows; i++)
					found.add(blocks.times()[i] + " " + blocks.eventIndexes()[i] + " " + blocks.periods()[i]);
				assertThat(found).as("read format %x", format).containsExactly("1000 0 100", "1000 1 30", "1001 0 150",
						"1002 0 50", "1002 1 1");
			}
		}
	}

	@Test
	void countsThatEndsOfThreadsCarryBecomeSeries() throws Exception {
		long type = IP | TID | TIME | IDENTIFIER;
		for (int format = 0; format < 32; format++) {
			int readFormat = format;
			PerfDataWriter writer = new PerfDataWriter(ByteOrder.LITTLE_ENDIAN)
					.attr(PerfDataWriter.Attr.hardware(0, type, 9).reading(format))
					.attr(PerfDataWriter.Attr.hardware(1, type, 10).reading(format));
			writer.record(RecordType.READ, f -> {
				f.u32(70).u32(77);
				new Sample(9, 0, 0, 0, 0, 0, 0, new byte[0], new long[][] { { 9, 40 }, { 10, 30 } }).counts(readFormat, f);
				Sample.trailer(type, 70, 77, 2000, 9, 0).accept(f);
			});
			try (Run run = Imports.tryRead(new PerfDataImporter(), directory, writer.file()).orElseThrow()) {
				Map<Boolean, List<String>> words = Map.of(true, List.of("cycles", "instructions"), false, List.of("cycles"));
				boolean withIds = (format & 12) == 12;
				assertThat(run.partial()).isFalse();
				assertThat(run.all(org.trapline.measure.CounterSeries.class)).extracting(s -> s.event() + s.scope())
						.as("read format %x", format)
						.containsExactlyElementsOf(words.get(withIds).stream().map(e -> e + "thread 77").toList());
				// half of the time was counted, so that twice as much happened
				double scale = (format & 3) == 3 ? 2 : 1;
				if (withIds || (format & 8) == 0)
					assertThat(run.all(org.trapline.measure.CounterSeries.class).getFirst().points().getFirst().value())
							.isEqualTo(40 * scale);
			}
		}
	}

	@Test
	void lengthsThatLieAreCountedAndPassedOver() {
		long type = IP | TID | TIME | READ | 32 | RAW | IDENTIFIER;
		PerfDataWriter.Attr attr = PerfDataWriter.Attr.tracepoint(500, type, 9).reading(8 | 4);
		PerfDataWriter writer = Kvm.tracingData(new PerfDataWriter(ByteOrder.LITTLE_ENDIAN)).attr(attr)
				.attr(PerfDataWriter.Attr.tracepoint(501, type, 10));
		for (long lie : new long[] { -1, Long.MAX_VALUE, 1L << 61, 1L << 32, 1000 }) {
			writer.record(RecordType.SAMPLE, f -> f.i64(9, 1, 0x4d_0000_0046L, 1000, lie, 0, 0, 0, 0));
			writer.record(RecordType.SAMPLE, f -> f.i64(9, 1, 0x4d_0000_0046L, 1001, 0, lie, 0, 0));
			writer.record(RecordType.SAMPLE, f -> f.i64(9, 1, 0x4d_0000_0046L, 1002, 0, 0).u32(lie).u32(0));
		}
		writer.record(RecordType.SAMPLE, f -> f.i64(9, 1));
		writer.record(RecordType.SAMPLE, _ -> { });
		Run run = read(writer.file());
		assertThat(Imports.notices(run, org.trapline.measure.Notice.Severity.PARTIAL)).contains("too short for what they are to hold: 15")
				.contains("2 tracepoint records are shorter than their formats say");
		run.close();
	}

	private Run read(byte[] bytes) {
		try {
			return Imports.tryRead(new PerfDataImporter(), directory, bytes).orElseThrow();
		} catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	/// Each field alone, all of them, and any.
	private static long[] types(Random random) {
		return LongStream.concat(LongStream.concat(IntStream.range(0, Sample.TYPES).mapToLong(i -> 1L << i),
				LongStream.of(0, (1 << Sample.TYPES) - 1)), random.longs(200, 0, 1 << Sample.TYPES)).toArray();
	}
}
