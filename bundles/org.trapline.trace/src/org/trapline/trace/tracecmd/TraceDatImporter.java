// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importer;
import org.trapline.trace.Probe;
import org.trapline.trace.Recording;

/// Reads trace.dat, and with a host's the ones of its guests that lie beside it; or a directory of them.
public final class TraceDatImporter implements Importer {
	static final String ID = "trace.dat";
	/// Below a certainty, since a directory may hold more than its trace.dat.
	private static final int DIRECTORY_CONFIDENCE = 80;

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String name() {
		return "trace.dat (trace-cmd)";
	}

	@Override
	public boolean events() {
		return true;
	}

	@Override
	public Probe probe(Recording recording) throws IOException {
		if (!recording.directory())
			return Preamble.magicIn(recording.head()) ? Probe.certain("begins with trace-cmd's magic number")
					: Probe.no();
		List<Path> files = TraceSet.traceDats(recording.path());
		return files.isEmpty() ? Probe.no()
				: new Probe(DIRECTORY_CONFIDENCE, "holds " + (files.size() == 1 ? "" : files.size() + " files like ")
						+ files.getFirst().getFileName() + ", which begins with trace-cmd's magic number");
	}

	@Override
	public boolean oneRecording(Recording directory) throws IOException {
		try (TraceSet _ = TraceSet.open(directory, Progress.none())) {
			return true;
		} catch (ImportException _) {
			return false;
		}
	}

	@Override
	public Run read(Recording recording, Progress progress) throws ImportException, IOException {
		try (TraceSet set = TraceSet.open(recording, progress)) {
			return new TraceDatRun(set, recording.path(), probe(recording).reason()).read(progress);
		}
	}
}
