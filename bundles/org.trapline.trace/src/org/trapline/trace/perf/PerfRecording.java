// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.trace.ImportException;
import org.trapline.trace.Problem;
import org.trapline.trace.Recording;
import org.trapline.trace.binary.Bytes;
import org.trapline.trace.binary.FieldReader;
import org.trapline.trace.binary.Words;
import org.trapline.trace.exits.HypervisorEvents;

/// One recording: its header, and all that follows once it is read.
final class PerfRecording {
	private static final int ID_BYTES = 8;

	private final Recording main;
	private final List<Path> streams;
	private final FileHeader header;
	private final Words words;
	private final EventTable events;
	private final Descriptions descriptions;
	private final long end;
	private final List<Notice> notices = new ArrayList<>();

	/// Reads the header and what a file says of itself outside of its records.
	///
	/// @param main the file with the header
	/// @param streams files of records that belong to it besides that one
	/// @throws ImportException if the records cannot be understood without what is wrong
	PerfRecording(Recording main, List<Path> streams) throws ImportException, IOException {
		this.main = main;
		this.streams = streams;
		ByteOrder order = FileHeader.orderOf(main.head()).orElseThrow(() -> new ImportException(
				Problem.atOffset(main.path(), 0, "other bytes", "perf.data's magic number, PERFILE2")));
		FieldReader in = new FieldReader(new Bytes.OfFile(main.path(), main.channel(), 0, main.size()), order);
		header = FileHeader.read(in, order);
		words = new Words(order);
		events = new EventTable(words);
		descriptions = new Descriptions(words, events);
		if (!header.pipe())
			readAttrs(in);
		end = dataEnd();
		if (!header.pipe())
			readFeatures(in);
	}

	FileHeader header() {
		return header;
	}

	EventTable events() {
		return events;
	}

	Descriptions descriptions() {
		return descriptions;
	}

	Words words() {
		return words;
	}

	/// What is damaged of the container, as far as it was read.
	List<Notice> notices() {
		return notices;
	}

	/// Reads all records, in order of time.
	///
	/// @param hypervisor takes the tracepoints
	/// @param samples takes what is no tracepoint
	/// @param windows where records wait
	/// @return what there is to tell of the records once all were read
	EventReader read(HypervisorEvents hypervisor, CounterSamples samples, Windows windows, Progress progress)
			throws IOException {
		EventReader reader = new EventReader(words, events, descriptions, hypervisor, samples);
		List<FileChannel> open = new ArrayList<>();
		try {
			RecordMerger merger = new RecordMerger(windows, words, events, reader, progress);
			RecordScanner.Parts parts = new RecordScanner.Parts(words, events, windows, merger, reader, descriptions,
					progress);
			if (!streams.isEmpty())
				merger.ignoreRounds();
			scan(main.path(), main.channel(), header.data().offset(), end, parts);
			for (Path stream : streams)
				if (Files.isReadable(stream)) {
					FileChannel channel = FileChannel.open(stream);
					open.add(channel);
					scan(stream, channel, 0, channel.size(), parts);
				} else {
					notices.add(Notice.partial(Problem.inFile(stream, "no permission to read it", "records").message()));
				}
			merger.finish();
		} finally {
			for (FileChannel channel : open)
				channel.close();
		}
		reader.finish();
		return reader;
	}

	private void scan(Path file, FileChannel channel, long begin, long end, RecordScanner.Parts parts)
			throws IOException {
		RecordScanner scanner = new RecordScanner(file, channel, parts);
		scanner.read(begin, end);
		scanner.damage().ifPresent(
				damage -> notices.add(Notice.partial(damage.message() + "; the records before it were read")));
	}

	private void readAttrs(FieldReader in) throws ImportException, IOException {
		FileHeader.Section attrs = header.attrs();
		long bytes = header.attrBytes();
		if (bytes < EventAttr.LEAST_BYTES + FileHeader.SECTION_BYTES || bytes > EventAttr.MOST_BYTES)
			throw new ImportException(in.seek(16, "the size of an attr").problem("attrs of " + Long.toUnsignedString(bytes)
					+ " bytes", EventAttr.LEAST_BYTES + FileHeader.SECTION_BYTES + " to " + EventAttr.MOST_BYTES));
		if (!attrs.inside(main.size()) || attrs.size() < bytes)
			throw new ImportException(in.seek(24, "the attrs").problem("attrs of " + attrs,
					"at least one of " + bytes + " bytes inside the file's " + main.size()));
		for (long i = 0; i < attrs.size() / bytes; i++) {
			in.seek(attrs.offset() + i * bytes, "an attr");
			Event event = descriptions.add(
					EventAttr.read(in, header.order(), bytes - FileHeader.SECTION_BYTES), in);
			FileHeader.Section ids = FileHeader.Section.read(in, "an event's ids");
			if (!ids.inside(main.size()) || ids.size() / ID_BYTES > EventTable.MOST_IDS)
				throw new ImportException(in.problem("ids of " + ids, "at most " + EventTable.MOST_IDS
						+ " of 8 bytes inside the file's " + main.size()));
			in.seek(ids.offset(), "an event's ids");
			descriptions.identify(event, in, ids.size() / ID_BYTES);
		}
	}

	/// Where the records end, as far as the file has them.
	private long dataEnd() throws ImportException {
		long offset = header.data().offset();
		long size = header.data().size();
		if (header.pipe())
			return main.size();
		if (offset < 0 || offset > main.size())
			throw new ImportException(Problem.inFile(main.path(), "records of " + header.data(),
					"a place inside the file's " + main.size() + " bytes"));
		if (size == 0) {
			notices.add(Notice.partial(main.path() + ": the header was never finished, as where perf was killed: the records"
					+ " were read up to the file's end, and what comes after them, the tracepoint formats among it, is"
					+ " missing"));
			return main.size();
		}
		if (size < 0 || size > main.size() - offset) {
			notices.add(Notice.partial(Problem.atOffset(main.path(), main.size(), "the end",
					Long.toUnsignedString(offset + size - main.size()) + " more bytes of records, and then the tracepoint"
							+ " formats")
					.message() + "; the records before it were read"));
			return main.size();
		}
		return offset + size;
	}

	private void readFeatures(FieldReader in) throws IOException {
		long table = header.data().offset() + header.data().size();
		if (header.data().size() == 0 || !header.data().inside(main.size()))
			return;
		for (int i = 0; i < header.features().size(); i++)
			try {
				in.seek(table + (long) i * FileHeader.SECTION_BYTES, "the sections of features");
				FileHeader.Section section = FileHeader.Section.read(in, "a feature's section");
				if (!section.inside(main.size()))
					throw new ImportException(in.problem("feature " + header.features().get(i) + " of " + section,
							"a place inside the file's " + main.size() + " bytes"));
				descriptions.feature(header.features().get(i), new FieldReader(
						new Bytes.OfFile(main.path(), main.channel(), section.offset(), section.size()), header.order()));
			} catch (ImportException e) {
				notices.add(Notice.partial(e.problem().message()));
				if (in.remaining() < FileHeader.SECTION_BYTES)
					return;
			}
	}
}
