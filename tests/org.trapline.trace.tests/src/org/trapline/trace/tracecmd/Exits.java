// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Imports;
import org.trapline.trace.exits.Rows;

/// Imports trace.dat files, and lists their exits.
final class Exits {
	private Exits() {
	}

	static Run open(Path path) throws IOException, ImportException {
		return Imports.read(new TraceDatImporter(), path);
	}

	static List<Rows.Row> of(Path path) throws IOException, ImportException {
		try (Run run = open(path)) {
			return Rows.of(run.first(ExitTrace.class).orElseThrow());
		}
	}
}
