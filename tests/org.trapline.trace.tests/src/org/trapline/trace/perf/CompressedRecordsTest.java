// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Records inside zstd.
class CompressedRecordsTest {
	private static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;
	private static final PerfDataWriter.Attr ENTRY = PerfDataWriter.Attr.tracepoint(Kvm.ENTRY,
			SampleLayout.IDENTIFIER | SampleLayout.TID | SampleLayout.TIME | SampleLayout.CPU | SampleLayout.RAW, 9);
	private static final int COUNT = 500;

	@TempDir
	Path directory;

	private static PerfDataWriter writer() {
		return Kvm.tracingData(new PerfDataWriter(ORDER)).attr(ENTRY);
	}

	private static PerfDataWriter plain(int count) {
		PerfDataWriter writer = writer();
		for (int i = 0; i < count; i++)
			writer.record(RecordType.SAMPLE,
					Sample.at(1000 + i, i % 4, 77, 9, Kvm.entry(ORDER, 77, i)).of(ENTRY, new Random(i)));
		return writer;
	}

	private List<String> events(PerfDataWriter writer) {
		return Decoded.of(directory, writer.file()).events();
	}

	@ParameterizedTest
	@ValueSource(ints = { 7, 56, 64, 1000, 4093, 100_000 })
	void recordsMayBeCutAnywhere(int flushEvery) {
		PerfDataWriter plain = plain(COUNT);
		Decoded decoded = Decoded.of(directory, Zstd.compressed(plain, flushEvery).file());
		assertThat(decoded.events()).hasSize(COUNT).isEqualTo(events(plain));
		assertThat(decoded.partial()).isEmpty();
	}

	@Test
	void theSecondFormTellsItsLength() {
		PerfDataWriter plain = plain(COUNT);
		PerfDataWriter packed = writer();
		for (byte[] piece : Zstd.pieces(plain.records(), 999))
			packed.record(RecordType.COMPRESSED2, f -> f.i64(piece.length).bytes(piece).aligned());
		assertThat(events(packed)).hasSize(COUNT).isEqualTo(events(plain));
	}

	@Test
	void aNewFrameMayBegin() {
		PerfDataWriter plain = plain(COUNT);
		byte[] records = plain.records();
		PerfDataWriter packed = writer();
		for (byte[] half : List.of(Arrays.copyOf(records, 5001), Arrays.copyOfRange(records, 5001, records.length)))
			for (byte[] piece : Zstd.pieces(half, 100_000))
				packed.record(RecordType.COMPRESSED, f -> f.bytes(piece));
		assertThat(events(packed)).hasSize(COUNT).isEqualTo(events(plain));
	}

	@Test
	void plainRecordsMayStandBetweenCompressedOnes() {
		PerfDataWriter plain = plain(COUNT);
		PerfDataWriter packed = writer();
		for (byte[] piece : Zstd.pieces(plain.records(), 1000)) {
			packed.record(RecordType.COMPRESSED, f -> f.bytes(piece));
			packed.record(RecordType.COMM, f -> {
				f.u32(70).u32(77).string("name").aligned();
				Sample.trailer(ENTRY.sampleType(), 70, 77, 0, 9, 0).accept(f);
			});
			packed.round();
		}
		Decoded decoded = Decoded.of(directory, packed.file());
		assertThat(decoded.events()).isEqualTo(events(plain));
		assertThat(decoded.calls("thread")).contains("thread(77, 70, name)");
		assertThat(decoded.unordered()).isZero();
	}

	@Test
	void recordsBeforeABrokenPlaceAreKept() {
		byte[] whole = Zstd.compressed(plain(COUNT), 5600).file();
		int packedAt = whole.length - features(whole);
		int compared = 0;
		for (int at = packedAt / 2; at < packedAt; at += 97) {
			byte[] broken = whole.clone();
			Arrays.fill(broken, at, at + 8, (byte) 0x55);
			Decoded decoded = Decoded.of(directory, broken);
			assertThat(decoded.events().size()).isLessThanOrEqualTo(COUNT);
			if (!decoded.partial().isEmpty())
				compared++;
		}
		assertThat(compared).isPositive();
	}

	@Test
	void contentThatDoesNotUnpackIsNamedByItsPlace() {
		PerfDataWriter packed = writer();
		byte[] before = plain(3).records();
		packed.raw(before).record(RecordType.COMPRESSED, f -> f.i64(1, 2, 3)).raw(plain(5).records());
		Decoded decoded = Decoded.of(directory, packed.file());
		assertThat(decoded.events()).hasSize(3);
		long place = 104 + 144 + 8 + before.length;
		assertThat(decoded.partial()).singleElement().asString().contains("at offset " + place)
				.contains("content that does not unpack").contains("the records before it were read");
	}

	@Test
	void aLengthBeyondTheRecordIsRefused() {
		for (long length : new long[] { -1, 17, Long.MAX_VALUE }) {
			PerfDataWriter packed = writer().record(RecordType.COMPRESSED2, f -> f.i64(length, 0, 0));
			assertThat(Decoded.of(directory, packed.file()).partial()).singleElement().asString()
					.contains("a compressed record of 32 bytes that holds " + length);
		}
	}

	@Test
	void contentFarBeyondPerfsBuffersIsRefused() {
		// 65 MiB of records of 56 bytes, all zero but their headers, in a few KB
		byte[] record = plain(1).records();
		byte[] many = new byte[record.length * ((65 << 20) / record.length + 1)];
		for (int at = 0; at < many.length; at += record.length)
			System.arraycopy(record, 0, many, at, record.length);
		PerfDataWriter packed = writer();
		byte[] all = Zstd.pieces(many, many.length).getFirst();
		assertThat(all).hasSizeLessThan(30_000);
		packed.record(RecordType.COMPRESSED, f -> f.bytes(all));
		assertThat(Decoded.of(directory, packed.file()).partial()).singleElement().asString()
				.contains("more than " + (64 << 20) + " bytes of content");
		packed.feature(27, f -> f.u32(1).u32(1).u32(1).u32(5).u32(4096));
		assertThat(Decoded.of(directory, packed.file()).partial()).singleElement().asString()
				.contains("more than " + (4096 + 65536) + " bytes of content");
	}

	@Test
	void aStreamThatEndsInsideARecordIsPartial() {
		byte[] records = plain(10).records();
		PerfDataWriter packed = writer();
		for (byte[] piece : Zstd.pieces(Arrays.copyOf(records, records.length - 9), 1000))
			packed.record(RecordType.COMPRESSED, f -> f.bytes(piece));
		Decoded decoded = Decoded.of(directory, packed.file());
		assertThat(decoded.events()).hasSize(9);
		assertThat(decoded.partial()).singleElement().asString()
				.contains("the end of the compressed records inside a record");
	}

	@Test
	void compressedRecordsDoNotNest() {
		PerfDataWriter inner = Zstd.compressed(plain(10), 1000);
		Decoded decoded = Decoded.of(directory, Zstd.compressed(inner, 1000).file());
		assertThat(decoded.events()).isEmpty();
		assertThat(decoded.partial()).singleElement().asString().contains("a compressed record inside another");
	}

	/// Length of what follows the records.
	private static int features(byte[] file) {
		java.nio.ByteBuffer header = java.nio.ByteBuffer.wrap(file).order(ORDER);
		return file.length - (int) (header.getLong(40) + header.getLong(48));
	}
}
