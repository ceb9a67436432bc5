// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trapline.measure.Measurement;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.measure.Provenance.Fact;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Problem;
import org.trapline.trace.Recording;
import org.trapline.trace.binary.Bytes;
import org.trapline.trace.binary.FieldReader;
import org.trapline.trace.exits.ExitReconstruction;

/// One recording while it is read.
final class PerfRecording {
	private static final int ID_BYTES = 8;

	private final Path path;
	private final List<Path> streams;
	private final String reason;
	private final Progress progress;
	private final List<Notice> notices = new ArrayList<>();

	/// @param path of the recording as the user gave it
	/// @param streams files of records that belong to it besides the one with the header
	/// @param reason why the importer took it
	PerfRecording(Path path, List<Path> streams, String reason, Progress progress) {
		this.path = path;
		this.streams = streams;
		this.reason = reason;
		this.progress = progress;
	}

	/// Reads it.
	///
	/// @param main the file with the header
	Run read(Recording main) throws ImportException, IOException {
		ByteOrder order = FileHeader.orderOf(main.head()).orElseThrow(() -> new ImportException(
				Problem.atOffset(main.path(), 0, "other bytes", "perf.data's magic number, PERFILE2")));
		FieldReader in = new FieldReader(new Bytes.OfFile(main.path(), main.channel(), 0, main.size()), order);
		FileHeader header = FileHeader.read(in, order);
		Words words = new Words(order);
		EventTable events = new EventTable(words);
		Descriptions descriptions = new Descriptions(words, events);
		if (!header.pipe())
			readAttrs(header, in, events, descriptions, main);
		long end = dataEnd(header, main);
		if (!header.pipe())
			readFeatures(header, in, descriptions, main);
		try (ExitReconstruction exits = new ExitReconstruction();
				CounterSamples samples = new CounterSamples(words, events);
				Windows windows = new Windows()) {
			EventReader reader = new EventReader(words, events, descriptions, exits, samples);
			RecordMerger merger = new RecordMerger(windows, words, events, reader, progress);
			RecordScanner.Parts parts = new RecordScanner.Parts(words, events, windows, merger, reader, descriptions,
					progress);
			if (!streams.isEmpty())
				merger.ignoreRounds();
			scan(main.path(), main.channel(), header.data().offset(), end, parts);
			List<FileChannel> open = new ArrayList<>();
			try {
				for (Path stream : streams) {
					FileChannel channel = FileChannel.open(stream);
					open.add(channel);
					scan(stream, channel, 0, channel.size(), parts);
				}
				merger.finish();
			} finally {
				for (FileChannel channel : open)
					channel.close();
			}
			reader.finish();
			return run(header, events, descriptions, reader, exits, samples);
		}
	}

	private void scan(Path file, FileChannel channel, long begin, long end, RecordScanner.Parts parts)
			throws IOException {
		RecordScanner scanner = new RecordScanner(file, channel, parts);
		scanner.read(begin, end);
		scanner.damage().ifPresent(
				damage -> notices.add(Notice.partial(damage.message() + "; the records before it were read")));
	}

	private static void readAttrs(FileHeader header, FieldReader in, EventTable events, Descriptions descriptions,
			Recording main) throws ImportException, IOException {
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
	private long dataEnd(FileHeader header, Recording main) throws ImportException {
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

	private void readFeatures(FileHeader header, FieldReader in, Descriptions descriptions, Recording main)
			throws IOException {
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
				notices.add(Notice.partial(e.getMessage()));
				if (in.remaining() < FileHeader.SECTION_BYTES)
					return;
			}
	}

	private Run run(FileHeader header, EventTable events, Descriptions descriptions, EventReader reader,
			ExitReconstruction exits, CounterSamples samples) throws IOException {
		List<Measurement> measurements = new ArrayList<>();
		boolean tracepoints = events.all().stream().anyMatch(e -> e.attr.type() == EventAttr.TRACEPOINT);
		if (tracepoints)
			measurements.add(exits.finish(reader.eventCounts()));
		if (samples.taken() > 0)
			measurements.add(samples.finish());
		measurements.addAll(descriptions.stat().series());
		notices.addAll(descriptions.notices());
		if (tracepoints) {
			notices.addAll(reader.decoder().notices());
			notices.addAll(exits.notices());
		}
		notices.addAll(reader.lost().notices(tracepoints));
		describe(events, descriptions, reader);
		if (measurements.isEmpty())
			notices.add(Notice.warning(path + ": found no samples and no counts, expected what perf record or perf stat"
					+ " record measured"));
		Provenance provenance = new Provenance(List.of(path), "perf.data", reason, facts(header, descriptions));
		Path name = path.getFileName();
		return new Run(name == null ? path.toString() : name.toString(), provenance, measurements, notices);
	}

	private void describe(EventTable events, Descriptions descriptions, EventReader reader) {
		if (!events.distinguishable())
			notices.add(Notice.warning("the events' samples hold no ids at a common place, so that events other than"
					+ " tracepoints cannot be told apart"));
		if (reader.unknown() > 0)
			notices.add(Notice.partial(reader.unknown() + " samples have an id that is none of the recording's events';"
					+ " left out"));
		if (reader.malformed() > 0)
			notices.add(Notice.partial(reader.malformed() + " records are too short for what they are to hold; left out"));
		if (reader.unordered() > 0)
			notices.add(Notice.warning(reader.unordered() + " records came later than the recorder's rounds allow, and so out"
					+ " of the order of time"));
		if (descriptions.stat().leftOut() > 0)
			notices.add(Notice.partial(descriptions.stat().leftOut() + " counts are of no known event or of too many"
					+ " threads; left out"));
	}

	private Map<String, String> facts(FileHeader header, Descriptions descriptions) throws IOException {
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(Fact.FORMAT, "perf.data "
				+ (header.pipe() ? "(pipe)" : Files.isDirectory(path) ? "(directory)" : "(file)") + ", "
				+ (header.order() == ByteOrder.BIG_ENDIAN ? "big" : "little") + " endian");
		facts.putAll(descriptions.facts());
		facts.put(Fact.CLOCK, descriptions.clock().description());
		descriptions.clock().recordedOn().ifPresent(when -> facts.put(Fact.RECORDED, when.toString()));
		facts.put("file written", Files.getLastModifiedTime(path).toInstant().toString());
		return facts;
	}
}
