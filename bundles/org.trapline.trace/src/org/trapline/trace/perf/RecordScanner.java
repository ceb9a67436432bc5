// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.Progress;
import org.trapline.trace.Problem;
import org.trapline.trace.binary.Bytes;
import org.trapline.trace.binary.FieldReader;
import org.trapline.trace.binary.Words;

/// Goes through the records of a file as they stand, finds the runs that are in order of time, and handles what perf
/// itself wrote between them.
///
/// The first bytes that cannot be a record end the scan, and are remembered as {@link #damage}.
final class RecordScanner {
	private static final long TELL_NANOS = 200_000_000;

	private final Path path;
	private final FileChannel file;
	private final Words words;
	private final EventTable events;
	private final Windows windows;
	private final RecordMerger merger;
	private final RecordMerger.RecordSink untimed;
	private final Descriptions descriptions;
	private final CompressedRecords compressed;
	private final Progress progress;

	/// The run begun last, which goes on if the next record does; null once something else came between.
	private @Nullable Run open;
	private long openTime;
	/// Where the window begins in the file; of unpacked records, where the compressed one is.
	private long place;
	private boolean unpacking;
	/// Bytes behind a record that belong to it without being counted in its size.
	private long appended;
	private @Nullable Problem damage;

	/// What a scan works with.
	///
	/// @param untimed takes the kernel's records that carry no time
	record Parts(Words words, EventTable events, Windows windows, RecordMerger merger, RecordMerger.RecordSink untimed,
			Descriptions descriptions, Progress progress) {
	}

	RecordScanner(Path path, FileChannel file, Parts parts) {
		this.path = path;
		this.file = file;
		words = parts.words;
		events = parts.events;
		windows = parts.windows;
		merger = parts.merger;
		untimed = parts.untimed;
		descriptions = parts.descriptions;
		progress = parts.progress;
		compressed = new CompressedRecords(windows, this::scanUnpacked);
	}

	/// Where and how the records broke off, if they did.
	Optional<Problem> damage() {
		return Optional.ofNullable(damage);
	}

	/// Reads records from one place in the file to another.
	void read(long begin, long end) throws IOException {
		try (compressed) {
			progress.at(begin, end);
			long toldAt = System.nanoTime();
			long at = begin;
			while (at < end && damage == null) {
				progress.checkCancelled();
				if (System.nanoTime() - toldAt > TELL_NANOS) {
					progress.at(at, end);
					toldAt = System.nanoTime();
				}
				Window window = windows.load(file, at, (int) Math.min(Windows.BYTES, end - at));
				place = at;
				appended = 0;
				int scanned = scan(window, 0);
				if (scanned == 0 && damage == null)
					broken(0, window.length + " bytes before the records' end", "a whole record");
				long left = end - at - scanned;
				if (appended > left)
					broken(scanned, left + " bytes before the records' end", appended + " that the last record announces");
				windows.scanned(window);
				at += scanned + appended;
			}
			place = end;
			if (damage == null && compressed.leftOver() > 0)
				broken(0, "the end of the compressed records inside a record", "a whole record");
			compressed.finish();
		}
	}

	/// Goes through the records of a window.
	///
	/// @param from index of the first one
	/// @return index of the first byte that is of no whole record, or behind a record that has bytes appended
	private int scan(Window window, int from) throws IOException {
		byte[] bytes = window.held();
		int length = window.length;
		int at = from;
		Run run = open != null && open.endsAt(window, at) ? open : null;
		long last = openTime;
		while (length - at >= RecordType.HEADER_BYTES) {
			int size = words.u16(bytes, at + 6);
			int type = words.i32(bytes, at);
			if (size < RecordType.HEADER_BYTES) {
				broken(at, "a record of type " + type + " and " + size + " bytes", "8 bytes or more");
				break;
			}
			if (length - at < size)
				break;
			if (Integer.compareUnsigned(type, RecordType.FIRST_OF_PERF) >= 0) {
				merger.reached(last);
				run = null;
				recordOfPerf(window, at, size, type);
				at += size;
				if (appended > 0 || damage != null)
					break;
				continue;
			}
			long time = type == RecordType.SAMPLE ? events.timeOfSample(bytes, at, size)
					: events.timeOfOther(bytes, at, size);
			if (time <= EventTable.NO_TIME) {
				untimed.record(bytes, at, EventTable.NO_TIME);
				run = null;
			} else {
				if (run == null || time < last) {
					merger.reached(last);
					run = merger.begin(window, at, time);
					open = run;
				}
				run.extend(at + size);
				last = time;
			}
			at += size;
		}
		if (run != null) {
			merger.reached(last);
			openTime = last;
		}
		return at;
	}

	private int scanUnpacked(Window window, int from) throws IOException {
		int scanned = scan(window, from);
		return damage == null ? scanned : CompressedRecords.ENOUGH;
	}

	private void recordOfPerf(Window window, int at, int size, int type) throws IOException {
		byte[] bytes = window.held();
		switch (type) {
		case RecordType.FINISHED_ROUND -> {
			open = null;
			merger.round();
		}
		case RecordType.COMPRESSED -> unpack(bytes, at, RecordType.HEADER_BYTES, size - RecordType.HEADER_BYTES);
		case RecordType.COMPRESSED2 -> {
			long packed = size < 16 ? -1 : words.i64(bytes, at + 8);
			if (packed < 0 || packed > size - 16)
				broken(at, "a compressed record of " + size + " bytes that holds " + packed, "at most " + (size - 16));
			else
				unpack(bytes, at, 16, (int) packed);
		}
		case RecordType.AUXTRACE -> {
			long trace = size < 16 ? -1 : words.i64(bytes, at + 8);
			if (trace < 0 || unpacking)
				broken(at, "an AUXTRACE record announcing " + trace + " bytes", "as many as follow it");
			else
				appended = trace;
		}
		case RecordType.TRACING_DATA -> {
			long length = size < 12 ? -1 : words.i32(bytes, at + 8) & 0xffff_ffffL;
			if (length < 0 || unpacking) {
				broken(at, "a TRACING_DATA record of " + size + " bytes", "12 bytes or more");
			} else {
				appended = length + 7 & ~7L;
				long begin = place + at + size;
				descriptions.tracingData(new FieldReader(
						new Bytes.OfFile(path, file, begin, Math.max(0, Math.min(length, file.size() - begin))), words.order()));
			}
		}
		default -> descriptions.record(type, new FieldReader(new Bytes.InMemory(path, unpacking ? place : place + at,
				bytes, at, size), words.order()));
		}
	}

	private void unpack(byte[] bytes, int at, int header, int packed) throws IOException {
		if (unpacking) {
			broken(at, "a compressed record inside another", "records as the kernel writes them");
			return;
		}
		long windowPlace = place;
		place += at;
		unpacking = true;
		String trouble = compressed.unpack(bytes, at + header, packed, descriptions.unpackedMost());
		unpacking = false;
		if (!trouble.isEmpty())
			broken(0, "a compressed record with " + trouble, "zstd data");
		place = windowPlace;
	}

	/// Remembers what is wrong, unless something was before.
	///
	/// @param at index in the window being scanned
	private void broken(int at, String found, String expected) {
		if (damage == null)
			damage = unpacking ? Problem.atOffset(path, place, found + " in the content of a compressed record", expected)
					: Problem.atOffset(path, place + at, found, expected);
	}
}
