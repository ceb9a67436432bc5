// SPDX-License-Identifier: EPL-2.0
package org.trapline.tmf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.GuestTasks;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Problem;
import org.trapline.trace.runs.RunSource;

/// The exits of a recording that Trace Compass itself opens by its path.
final class ImportedExits implements OpenExits {
	private final Run run;
	private final ExitTrace trace;
	private boolean closed;

	private ImportedExits(Run run, ExitTrace trace) {
		this.run = run;
		this.trace = trace;
	}

	/// @throws ImportException if no importer knows the file, or it has no exits
	static ImportedExits open(Path path) throws ImportException, IOException {
		Run run = RunSource.installed().open(path, Progress.none());
		ExitTrace trace = run.first(ExitTrace.class).filter(exits -> exits.size() > 0).orElse(null);
		if (trace != null)
			return new ImportedExits(run, trace);
		run.close();
		throw new ImportException(Problem.inFile(path, "no exits", "a recording of exits"));
	}

	@Override
	public String label() {
		return run.label();
	}

	@Override
	public ExitTrace trace() {
		return trace;
	}

	@Override
	public Optional<GuestTasks> guests() {
		return run.first(GuestTasks.class);
	}

	@Override
	public Provenance provenance() {
		return run.provenance();
	}

	@Override
	public synchronized <T> T read(Progress progress, Reading<T> reading) throws IOException {
		if (closed)
			throw new CancellationException("the run is closed");
		return reading.read(progress);
	}

	@Override
	public synchronized void release() {
		closed = true;
		run.close();
	}
}
