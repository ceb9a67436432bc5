// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.GuestTasks;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importers;

/// Real recordings for tests.
final class Recordings {
	private Recordings() {
	}

	static Run open(String name) throws IOException, ImportException {
		Path path = Path.of(System.getProperty("trapline.traces", "")).resolve(name);
		if (!Files.exists(path))
			throw new AssertionError("this test reads " + path + ", which does not exist");
		return Importers.installed().open(path, Progress.none());
	}

	static ExitTrace trace(Run run) {
		return run.first(ExitTrace.class).orElseThrow();
	}

	static StateHistory history(Run run, Path cache) throws IOException {
		return StateHistory.open(trace(run), run.first(GuestTasks.class), run.provenance(), new HistoryCache(cache),
				Progress.none());
	}
}
