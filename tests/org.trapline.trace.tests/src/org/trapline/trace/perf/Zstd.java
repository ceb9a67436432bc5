// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Compresses records as perf record -z does: one zstd stream, flushed now and then, cut into records.
final class Zstd {
	private static final int MOST_CONTENT = 60_000;

	private Zstd() {
	}

	/// The content of compressed records.
	///
	/// @param flushEvery after how many bytes the stream is flushed
	static List<byte[]> pieces(byte[] records, int flushEvery) {
		List<byte[]> pieces = new ArrayList<>();
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (ZstdOutputStream zstd = new ZstdOutputStream(packed)) {
			for (int at = 0; at < records.length; at += flushEvery) {
				zstd.write(records, at, Math.min(flushEvery, records.length - at));
				zstd.flush();
				cut(packed, pieces);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		cut(packed, pieces);
		return pieces;
	}

	/// The same recording with all its records compressed.
	static PerfDataWriter compressed(PerfDataWriter writer, int flushEvery) {
		PerfDataWriter packed = writer.withoutRecords();
		for (byte[] piece : pieces(writer.records(), flushEvery))
			packed.record(RecordType.COMPRESSED, f -> f.bytes(piece));
		return packed;
	}

	private static void cut(ByteArrayOutputStream packed, List<byte[]> pieces) {
		byte[] bytes = packed.toByteArray();
		for (int at = 0; at < bytes.length; at += MOST_CONTENT)
			pieces.add(java.util.Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + MOST_CONTENT)));
		packed.reset();
	}
}
