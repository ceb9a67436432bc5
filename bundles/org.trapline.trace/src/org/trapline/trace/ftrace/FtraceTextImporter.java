// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ftrace;

import java.io.IOException;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importer;
import org.trapline.trace.Probe;
import org.trapline.trace.Recording;
import org.trapline.trace.text.LineProblems;
import org.trapline.trace.printed.PrintedEventReader;
import org.trapline.trace.printed.PrintedSample;

/// Reads text of the ftrace buffer: the files {@code trace} and {@code trace_pipe}, and {@code trace-cmd report}.
public final class FtraceTextImporter implements Importer {
	private static final int WITH_HEADER = 95;
	private static final int WITHOUT_HEADER = 80;

	@Override
	public String id() {
		return "ftrace";
	}

	@Override
	public String name() {
		return "ftrace text (trace, trace_pipe, trace-cmd report)";
	}

	@Override
	public boolean events() {
		return true;
	}

	@Override
	public Probe probe(Recording recording) throws IOException {
		PrintedSample sample = PrintedSample.of(recording, new FtraceGrammar());
		if (!sample.fits())
			return Probe.no("no lines such as comm-PID [CPU] seconds: event:");
		return sample.firstLine().startsWith("# tracer:")
				? new Probe(WITH_HEADER, "begins with " + LineProblems.quoted(sample.firstLine()))
				: new Probe(WITHOUT_HEADER, "has lines such as " + LineProblems.quoted(sample.example()));
	}

	@Override
	public Run read(Recording recording, Progress progress) throws ImportException, IOException {
		return new PrintedEventReader(recording, new FtraceGrammar()).read(id(), probe(recording).reason(), progress);
	}
}
