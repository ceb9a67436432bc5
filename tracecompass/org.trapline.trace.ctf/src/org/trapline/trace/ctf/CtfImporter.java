// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.tracecompass.ctf.core.CTFException;
import org.eclipse.tracecompass.ctf.core.trace.CTFTrace;
import org.eclipse.tracecompass.ctf.core.trace.CTFTraceReader;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importer;
import org.trapline.trace.Probe;
import org.trapline.trace.Problem;
import org.trapline.trace.Recording;
import org.trapline.trace.commontrace.CtfFolders;
import org.trapline.trace.commontrace.CtfStandIn;
import org.trapline.trace.exits.ExitReconstruction;

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
		Map<String, Long> counts = new TreeMap<>();
		try (ExitReconstruction exits = new ExitReconstruction();
				CTFTraceReader reader = new CTFTraceReader(new CTFTrace(recording.path().toFile()))) {
			while (reader.hasMoreEvents()) {
				exits.other(reader.getCurrentEventDef().getTimestamp());
				counts.merge(reader.getCurrentEventDef().getDeclaration().getName(), 1L, Long::sum);
				reader.advance();
			}
			return new Run(recording.label(),
					new Provenance(List.of(recording.path()), id(), probe(recording).reason(), Map.of()),
					List.of(exits.finish(counts)), exits.notices());
		} catch (CTFException e) {
			throw new ImportException(Problem.inFile(recording.path(), String.valueOf(e.getMessage()), "a CTF 1.8 trace"), e);
		}
	}
}
