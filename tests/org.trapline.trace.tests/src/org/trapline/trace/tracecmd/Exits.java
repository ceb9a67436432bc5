// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.tracecmd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importers;

/// Imports files, and lists their exits.
final class Exits {
	/// An exit, with all that an exit trace has of it.
	record Exit(long time, long interval, long idle, long descheduled, long user, long guestBefore, long pc, long address,
			ExitCause cause, int thread, int cpu, int flags) {
	}

	private Exits() {
	}

	static Run open(Path path) throws IOException, ImportException {
		return new Importers(List.of(new TraceDatImporter())).open(path, Progress.none());
	}

	static List<Exit> of(Path path) throws IOException, ImportException {
		try (Run run = open(path)) {
			return of(run.first(ExitTrace.class).orElseThrow());
		}
	}

	static List<Exit> of(ExitTrace trace) {
		List<Exit> exits = new ArrayList<>();
		ExitBlocks blocks = trace.blocks();
		for (int block = 0; block < trace.blockCount(); block++)
			for (int i = 0, rows = blocks.load(block); i < rows; i++)
				exits.add(new Exit(blocks.times()[i], blocks.intervals()[i], blocks.idle()[i], blocks.descheduled()[i],
						blocks.userTime()[i], blocks.guestBefore()[i], blocks.pcs()[i], blocks.addresses()[i],
						trace.causes().get(blocks.causes()[i]), trace.vcpus().get(blocks.vcpus()[i]).thread(),
						blocks.cpus()[i], blocks.flags()[i]));
		return exits;
	}
}
