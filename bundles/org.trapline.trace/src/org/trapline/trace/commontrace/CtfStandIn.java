// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.commontrace;

import java.io.IOException;
import java.util.Optional;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importer;
import org.trapline.trace.Probe;
import org.trapline.trace.Problem;
import org.trapline.trace.Recording;

/// Stands for the importer of CTF in a build without Trace Compass: knows the format, and says what is missing.
public final class CtfStandIn implements Importer {
	/// The id of the importer of CTF.
	public static final String ID = "ctf";
	/// What users call the format.
	public static final String NAME = "CTF (LTTng, perf data convert)";
	private static final String MISSING = "This build has no reader of CTF, and neither the time line nor Trace Compass's"
			+ " views: the bundles of Eclipse Trace Compass could not be had when it was built. Run"
			+ " releng/tracecompass/prepare.sh in Trapline's sources, which takes them from Debian's package"
			+ " eclipse-tracecompass or from a folder that it is given, and then ./trapline.";

	@Override
	public String id() {
		return ID;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Optional<String> missing() {
		return Optional.of(MISSING);
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
	public Run read(Recording recording, Progress progress) throws ImportException {
		throw new ImportException(Problem.inFile(recording.path(), "a CTF trace",
				"a recording that this build can read. " + MISSING));
	}
}
