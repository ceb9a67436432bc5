// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.Notice;
import org.trapline.trace.ImportException;
import org.trapline.trace.Recording;
import org.trapline.trace.binary.Bytes;
import org.trapline.trace.binary.FieldReader;
import org.trapline.trace.tracepoint.TracepointFormat;

/// A trace.dat without its events: all that stands around the ring buffers' pages, and where these are.
final class TraceDat {
	private static final int MOST_NOTICES = 50;

	/// A text of the recorded kernel's {@code trace} file, which latency tracers leave in place of ring buffers.
	///
	/// @param extent of the text, or of its chunks
	/// @param compressed whether it is in compressed chunks
	record LatencyText(CpuData extent, boolean compressed) {
	}

	final Recording recording;
	final Bytes file;
	final Preamble preamble;
	final Options options = new Options();
	final List<TracepointFormat> formats = new ArrayList<>();
	/// Names of threads.
	final Map<Integer, String> commandLines = new LinkedHashMap<>();
	/// The top buffer first, if it has any data.
	final List<TraceBuffer> buffers = new ArrayList<>();
	private final List<Notice> notices = new ArrayList<>();
	@Nullable LatencyText latency;
	@Nullable HeaderPage headerPage;

	private TraceDat(Recording recording, Bytes file, Preamble preamble) {
		this.recording = recording;
		this.file = file;
		this.preamble = preamble;
	}

	/// Reads it.
	///
	/// @throws ImportException if it is too damaged to get at any event
	static TraceDat read(Recording recording) throws ImportException, IOException {
		Bytes file = new Bytes.OfFile(recording.path(), recording.channel(), 0, recording.size());
		FieldReader in = new FieldReader(file, ByteOrder.LITTLE_ENDIAN);
		TraceDat dat = new TraceDat(recording, file, Preamble.read(in));
		if (dat.preamble.version() == Preamble.SEQUENTIAL)
			new SequentialReader(dat, in).read();
		else
			try (SectionReader sections = new SectionReader(dat, in.position())) {
				sections.read();
			}
		Extents extents = new Extents(file);
		dat.buffers.replaceAll(extents::inside);
		extents.notices().forEach(dat::add);
		dat.buffers.removeIf(b -> b.cpus().isEmpty());
		if (dat.buffers.isEmpty() && dat.latency == null)
			throw new ImportException(in.problem("no data of any CPU", "a buffer with pages of at least one CPU"));
		return dat;
	}

	/// Takes what cannot be read of it, or only in part.
	void add(Notice notice) {
		if (notices.size() < MOST_NOTICES)
			notices.add(notice);
		else if (notices.size() == MOST_NOTICES)
			notices.add(Notice.partial(recording.path() + ": more is damaged, which is not listed"));
	}

	List<Notice> notices() {
		return notices;
	}

	HeaderPage headerPage() throws ImportException {
		if (headerPage == null)
			throw new ImportException(file.problem(0, "no header_page", "the layout of the ring buffer's pages"));
		return headerPage;
	}

	/// The clock of a buffer's events; empty where the file does not tell.
	String clock(TraceBuffer buffer) {
		return buffer.clock().isEmpty() ? options.clock() : buffer.clock();
	}
}
