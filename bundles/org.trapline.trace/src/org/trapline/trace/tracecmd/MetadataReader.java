// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trapline.measure.Notice;
import org.trapline.trace.ImportException;
import org.trapline.trace.Problem;
import org.trapline.trace.binary.FieldReader;
import org.trapline.trace.tracepoint.TracepointFormat;
import org.trapline.trace.tracepoint.TracepointFormatException;

/// Reads the blocks that versions 6 and 7 have in common, into a {@link TraceDat}.
final class MetadataReader {
	private static final String PAGE = "header_page";
	private static final String EVENT = "header_event";
	private static final int MOST_HEADER = 1 << 16;
	private static final int MOST_FORMAT = 1 << 20;
	/// Ids have 16 bits.
	private static final int MOST_EVENTS = 1 << 16;
	private static final int MOST_ALL_FORMATS = 1 << 26;
	private static final int MOST_COMMAND_LINES = 1 << 24;
	private static final int MOST_CPUS = 1 << 13;

	private final TraceDat dat;
	private long formatBytes;

	MetadataReader(TraceDat dat) {
		this.dat = dat;
	}

	/// The layouts of pages and of events' heads.
	void headerInfo(FieldReader in) throws ImportException, IOException {
		expect(in, PAGE);
		long size = in.i64("the size of header_page");
		Problem where = in.problem("", "");
		dat.headerPage = HeaderPage.parse(in.text(PAGE, size, MOST_HEADER), where);
		expect(in, EVENT);
		in.skip(EVENT, in.i64("the size of header_event"));
	}

	/// The formats of ftrace's own events.
	void ftraceFormats(FieldReader in) throws ImportException, IOException {
		int count = in.count("ftrace formats", MOST_EVENTS, 8);
		for (int i = 0; i < count; i++)
			format(in, "ftrace");
	}

	/// The formats of all tracepoints, by system.
	void eventFormats(FieldReader in) throws ImportException, IOException {
		int systems = in.count("event systems", MOST_EVENTS, 5);
		for (int i = 0; i < systems; i++) {
			String system = in.string("an event system's name", 256);
			int events = in.count("formats of " + system, MOST_EVENTS, 8);
			for (int j = 0; j < events; j++)
				format(in, system);
		}
	}

	/// The threads' names: a line {@code pid name} each.
	void commandLines(FieldReader in) throws ImportException, IOException {
		for (String line : in.text("command lines", in.i64("the size of command lines"), MOST_COMMAND_LINES).split("\n")) {
			int space = line.indexOf(' ');
			try {
				if (space > 0)
					dat.commandLines.put(Integer.parseInt(line.substring(0, space)), line.substring(space + 1).strip());
			} catch (NumberFormatException _) {
				// a line that names no thread
			}
		}
	}

	/// Options up to DONE.
	///
	/// @param other takes those that belong to the container, by id, at the begin of their data
	void options(FieldReader in, boolean doneHasData, Container other) throws ImportException, IOException {
		for (;;) {
			int id = in.u16("an option");
			if (id == Options.DONE && !doneHasData)
				return;
			long size = in.u32("the size of option " + id);
			if (size > Options.MOST_BYTES || size > in.remaining())
				throw new ImportException(in.problem("option " + id + " of " + size + " bytes with " + in.remaining()
						+ " left", "at most " + Options.MOST_BYTES));
			long end = in.position() + size;
			FieldReader data = in.within(size);
			try {
				if (!other.take(id, data))
					dat.options.take(id, data, (int) size);
			} catch (ImportException e) {
				dat.add(Notice.partial(e.problem().message() + "; option " + id + " is left out"));
			}
			if (id == Options.DONE)
				return;
			in.seek(end, "an option");
		}
	}

	/// Takes options that tell where something is in the file.
	interface Container {
		/// @return whether it was one
		boolean take(int id, FieldReader data) throws ImportException, IOException;
	}

	/// Where the CPUs' data is; those without any are left out.
	///
	/// @param withIds whether each begins with the CPU's number; otherwise they are in its order
	List<CpuData> cpuData(FieldReader in, int count, boolean withIds) throws ImportException, IOException {
		if (count < 0 || count > MOST_CPUS)
			throw new ImportException(in.problem(count + " CPUs", "at most " + MOST_CPUS));
		List<CpuData> cpus = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			int cpu = withIds ? (int) in.u32("a CPU's number") : i;
			CpuData data = new CpuData(cpu, in.i64("the offset of a CPU's data"), in.i64("the size of a CPU's data"),
					false);
			if (data.size() != 0)
				cpus.add(data);
		}
		return cpus;
	}

	private void format(FieldReader in, String system) throws ImportException, IOException {
		long size = in.i64("the size of a format of " + system);
		Problem where = in.problem("", "");
		String text = in.text("a format of " + system, size, MOST_FORMAT);
		formatBytes += size;
		if (formatBytes > MOST_ALL_FORMATS)
			throw new ImportException(in.problem("more than " + MOST_ALL_FORMATS + " bytes of formats", "fewer"));
		try {
			dat.formats.add(TracepointFormat.parse(system, text));
		} catch (TracepointFormatException e) {
			dat.add(Notice.warning(new Problem(where.file(), where.place(),
					e.found() + " in line " + e.line() + " of a format of " + system, e.expected()).message()
					+ "; this event is counted and not interpreted"));
		}
	}

	private static void expect(FieldReader in, String word) throws ImportException, IOException {
		long at = in.position();
		String found = in.string(word, word.length());
		if (!found.equals(word))
			throw new ImportException(in.seek(at, word).problem('"' + found + '"', '"' + word + '"'));
	}
}
