// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trapline.measure.Notice;
import org.trapline.trace.ImportException;
import org.trapline.trace.binary.FieldReader;

/// Reads version 6: one block after another, the CPUs' data last (trace-cmd.dat.v6(5)).
final class SequentialReader {
	private static final int WORD = 10;
	private static final int MOST_CLOCKS = 4096;

	private final TraceDat dat;
	private final FieldReader in;
	private final MetadataReader metadata;
	private final List<Instance> instances = new ArrayList<>();

	/// A buffer besides the top one, as its option tells.
	private record Instance(String name, long offset) {
	}

	/// @param in stands behind the preamble
	SequentialReader(TraceDat dat, FieldReader in) {
		this.dat = dat;
		this.in = in;
		metadata = new MetadataReader(dat);
	}

	void read() throws ImportException, IOException {
		metadata.headerInfo(in);
		metadata.ftraceFormats(in);
		metadata.eventFormats(in);
		in.skip("kallsyms", in.u32("the size of kallsyms"));
		in.skip("printk formats", in.u32("the size of printk formats"));
		metadata.commandLines(in);
		long headerCpus = in.u32("the number of CPUs");
		dat.options.cpuCount = (int) Math.min(headerCpus, Integer.MAX_VALUE);
		data("");
		for (Instance instance : instances)
			try {
				in.seek(instance.offset, "the data of buffer \"" + instance.name + '"');
				data(instance.name);
			} catch (ImportException e) {
				dat.add(Notice.partial(e.problem().message() + "; buffer \"" + instance.name
						+ "\" is left out"));
			}
	}

	/// Options, if any, and then one buffer's data.
	private void data(String buffer) throws ImportException, IOException {
		String word = word();
		if (word.equals("options")) {
			metadata.options(in, false, this::option);
			word = word();
		}
		switch (word) {
		case "latency" -> dat.latency = new TraceDat.LatencyText(
				new CpuData(CpuData.NO_CPU, in.position(), in.remaining(), false), false);
		case "flyrecord" -> {
			List<CpuData> cpus = metadata.cpuData(in, dat.options.cpuCount, false);
			if (buffer.isEmpty() && dat.options.hasTraceClock && dat.options.clock().isEmpty())
				clocks();
			dat.buffers.add(new TraceBuffer(buffer, "", dat.headerPage().pageBytes(), false, cpus));
		}
		default -> throw new ImportException(in.problem("\"" + word + "\" before it",
				"\"options\", \"latency\" or \"flyrecord\""));
		}
	}

	private boolean option(int id, FieldReader data) throws ImportException, IOException {
		if (id != Options.BUFFER)
			return false;
		long offset = data.i64("the offset of a buffer");
		instances.add(new Instance(data.string("a buffer's name", 256), offset));
		return true;
	}

	/// The clocks, which recorders before trace-cmd 2.6 wrote wrongly.
	private void clocks() throws IOException {
		try {
			dat.options.traceClock = in.text("the clocks", in.i64("the size of the clocks"), MOST_CLOCKS);
		} catch (ImportException _) {
			dat.options.traceClock = "[local]";
			dat.add(Notice.info(dat.recording.path()
					+ ": does not tell its clock; taken for \"local\", as trace-cmd does"));
		}
	}

	private String word() throws ImportException, IOException {
		String word = in.text("options, latency or flyrecord", WORD, WORD);
		return word.replace('\0', ' ').strip();
	}
}
