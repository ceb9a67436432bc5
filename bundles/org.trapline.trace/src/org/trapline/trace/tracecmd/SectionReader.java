// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trapline.measure.Notice;
import org.trapline.trace.ImportException;
import org.trapline.trace.binary.Bytes;
import org.trapline.trace.binary.FieldReader;

/// Reads version 7: sections anywhere in the file, found through chained sections of options (trace-cmd.dat.v7(5)).
final class SectionReader implements AutoCloseable {
	private static final int COMPRESSED = 1;
	private static final int FLYRECORD = 3;
	/// Ids, flags, description and size.
	private static final int HEADER_BYTES = 16;
	/// The longest content of a section that is believed; kallsyms, the longest known, is not read.
	private static final int MOST_UNPACKED = 1 << 26;

	private final TraceDat dat;
	private final FieldReader file;
	private final MetadataReader metadata;
	private final Unpacker unpacker;
	/// Where sections begin, by the option that tells of them.
	private final Map<Integer, Long> sections = new HashMap<>();
	private final long firstSection;
	private long nextOptions;

	/// A section's header.
	private record Section(long begin, int id, boolean compressed, long size) {
	}

	/// @param firstSection behind the preamble
	SectionReader(TraceDat dat, long firstSection) {
		this.dat = dat;
		this.firstSection = firstSection;
		file = new FieldReader(dat.file, dat.preamble.order());
		metadata = new MetadataReader(dat);
		unpacker = new Unpacker(dat.preamble.compression());
	}

	void read() throws ImportException, IOException {
		try {
			allOptions();
		} catch (ImportException e) {
			walk(e);
		}
		metadata.headerInfo(open(Options.HEADER_INFO, "headers"));
		optional(Options.FTRACE_EVENTS, "ftrace formats", metadata::ftraceFormats);
		optional(Options.EVENT_FORMATS, "event formats", metadata::eventFormats);
		optional(Options.COMMAND_LINES, "command lines", metadata::commandLines);
		dat.buffers.sort(Comparator.comparing(b -> !b.name().isEmpty()));
		dat.buffers.replaceAll(this::pageSize);
	}

	private void allOptions() throws ImportException, IOException {
		Set<Long> seen = new HashSet<>();
		nextOptions = dat.preamble.options();
		while (nextOptions != 0) {
			long begin = nextOptions;
			nextOptions = 0;
			if (!seen.add(begin))
				throw new ImportException(dat.file.problem(begin, "options that were read before",
						"sections of options that do not come back to one another"));
			FieldReader content = open(begin, Options.DONE, "options");
			metadata.options(content, true, this::option);
		}
	}

	/// Finds by going from section to section what options that cannot be read would have told.
	///
	/// @param why they cannot
	/// @throws ImportException that one, if there is no CPU's data
	private void walk(ImportException why) throws ImportException, IOException {
		boolean search = dat.buffers.isEmpty() && dat.latency == null;
		for (long at = firstSection; dat.file.size() - at >= HEADER_BYTES;) {
			Section section = section(at, "a section");
			sections.putIfAbsent(section.id, at);
			long left = file.remaining();
			boolean cut = section.size < 0 || section.size > left;
			if (search && section.id == FLYRECORD)
				dat.buffers.add(new TraceBuffer("", "", (int) Math.min(dat.preamble.pageSize(), Integer.MAX_VALUE),
						section.compressed, new PageSearch(dat, section.compressed)
								.search(file.position(), cut ? dat.file.size() : file.position() + section.size, cut)));
			if (cut)
				break;
			at = file.position() + section.size;
		}
		dat.buffers.removeIf(b -> b.cpus().isEmpty());
		if (dat.buffers.isEmpty())
			throw why;
		dat.add(Notice.partial(why.problem().message() + (search ? "; the events were found without these options, which"
				+ " tell the CPU of each" : "")));
	}

	/// A part of the metadata.
	private interface Part {
		void read(FieldReader content) throws ImportException, IOException;
	}

	private boolean option(int id, FieldReader data) throws ImportException, IOException {
		switch (id) {
		case Options.DONE -> nextOptions = data.i64("the offset of the next options");
		case Options.BUFFER -> buffer(data);
		case Options.BUFFER_TEXT -> {
			Section section = section(data.i64("the offset of a buffer's text"), "a buffer's text");
			long begin = section.begin + HEADER_BYTES;
			long size = Math.clamp(section.size, 0, dat.file.size() - begin);
			dat.latency = new TraceDat.LatencyText(new CpuData(CpuData.NO_CPU, begin, size, size < section.size),
					section.compressed);
		}
		case Options.HEADER_INFO, Options.FTRACE_EVENTS, Options.EVENT_FORMATS, Options.COMMAND_LINES ->
			sections.put(id, data.i64("the offset of a section"));
		default -> {
			return false;
		}
		}
		return true;
	}

	private void buffer(FieldReader data) throws ImportException, IOException {
		long offset = data.i64("the offset of a buffer");
		String name = data.string("a buffer's name", 256);
		String clock = data.string("a buffer's clock", 64);
		long pageSize = data.u32("a buffer's page size");
		int count = data.count("CPUs of a buffer", 1 << 13, 20);
		List<CpuData> cpus = metadata.cpuData(data, count, true);
		if (cpus.isEmpty())
			return;
		Section section = section(offset, "a buffer");
		if (section.id != FLYRECORD)
			throw new ImportException(dat.file.problem(offset, "section " + section.id, "section 3, a buffer"));
		dat.buffers.add(new TraceBuffer(name, clock, (int) Math.min(pageSize, Integer.MAX_VALUE), section.compressed,
				cpus));
	}

	/// Settles a buffer's page size: by its option, but by the kernel's own header_page where trace-cmd wrote the page
	/// size of user space into both places, as it did before sub-buffers could be larger.
	private TraceBuffer pageSize(TraceBuffer buffer) {
		int kernels = dat.headerPage == null ? buffer.pageSize() : dat.headerPage.pageBytes();
		boolean believed = HeaderPage.validPage(buffer.pageSize())
				&& (buffer.pageSize() != dat.preamble.pageSize() || dat.preamble.pageSize() == kernels);
		return believed ? buffer
				: new TraceBuffer(buffer.name(), buffer.clock(), kernels, buffer.compressed(), buffer.cpus());
	}

	private void optional(int option, String what, Part part) throws IOException {
		try {
			part.read(open(option, what));
		} catch (ImportException e) {
			dat.add(Notice.partial(e.problem().message() + "; the rest of the " + what + " is left out"));
		}
	}

	private FieldReader open(int option, String what) throws ImportException, IOException {
		Long begin = sections.get(option);
		if (begin == null)
			throw new ImportException(dat.file.problem(dat.preamble.options(), "no option " + option,
					"one that tells where the " + what + " are"));
		return open(begin, option, what);
	}

	/// The content of a section, unpacked if need be.
	private FieldReader open(long begin, int id, String what) throws ImportException, IOException {
		Section section = section(begin, what);
		if (section.id != id)
			throw new ImportException(dat.file.problem(begin, "section " + section.id, "section " + id + ", " + what));
		if (!section.compressed)
			return file.within(Math.clamp(section.size, 0, file.remaining()));
		long packed = file.u32("the packed size of " + what);
		long size = file.u32("the unpacked size of " + what);
		if (packed > file.remaining() || size > MOST_UNPACKED)
			throw new ImportException(dat.file.problem(begin, what + " of " + packed + " bytes packed and " + size
					+ " unpacked, with " + file.remaining() + " left", "at most " + MOST_UNPACKED));
		byte[] content = new byte[(int) size];
		String failure = unpacker.unpack(dat.file, file.position(), (int) packed, content, content.length);
		if (!failure.isEmpty())
			throw new ImportException(dat.file.problem(file.position(), failure, what + " of " + size + " bytes"));
		return new FieldReader(new Bytes.Unpacked(dat.recording.path(), begin, content, 0, size), dat.preamble.order());
	}

	/// Reads the header of a section, and leaves the file's reader behind it.
	private Section section(long begin, String what) throws ImportException, IOException {
		file.seek(begin, what);
		int id = file.u16("the id of a section");
		int flags = file.u16("the flags of a section");
		file.skip("the description of a section", 4);
		return new Section(begin, id, (flags & COMPRESSED) != 0, file.i64("the size of a section"));
	}

	@Override
	public void close() {
		unpacker.close();
	}
}
