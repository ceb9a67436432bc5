// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.io.IOException;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importer;
import org.trapline.trace.Probe;
import org.trapline.trace.Recording;
import org.trapline.trace.commontrace.CtfFolders;
import org.trapline.trace.commontrace.CtfStandIn;

/// Reads CTF 1.8 traces: folders as LTTng and `perf data convert --to-ctf` write them, and folders of several.
public final class CtfImporter implements Importer {
	@Override
	public String id() {
		return CtfStandIn.ID;
	}

	@Override
	public String name() {
		return CtfStandIn.NAME;
	}

	@Override
	public boolean events() {
		return true;
	}

	@Override
	public Probe probe(Recording recording) throws IOException {
		return CtfFolders.probe(recording);
	}

	@Override
	public Run read(Recording recording, Progress progress) throws ImportException, IOException {
		return new CtfRun(recording.path(), TraceSet.open(recording.path()))
				.read(recording.label(), probe(recording).reason(), progress);
	}
}
