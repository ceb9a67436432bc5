// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perfscript;

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

/// Reads what perf script prints of tracepoints.
public final class PerfScriptImporter implements Importer {
	private static final int CONFIDENCE = 85;

	@Override
	public String id() {
		return "perf-script";
	}

	@Override
	public String name() {
		return "perf script text";
	}

	@Override
	public boolean events() {
		return true;
	}

	@Override
	public Probe probe(Recording recording) throws IOException {
		PrintedSample sample = PrintedSample.of(recording, new PerfScriptGrammar());
		return sample.fits() ? new Probe(CONFIDENCE, "has lines such as " + LineProblems.quoted(sample.example()))
				: Probe.no("no lines such as comm TID [CPU] seconds: event:");
	}

	@Override
	public Run read(Recording recording, Progress progress) throws ImportException, IOException {
		return new PrintedEventReader(recording, new PerfScriptGrammar()).read(id(), probe(recording).reason(), progress);
	}
}
